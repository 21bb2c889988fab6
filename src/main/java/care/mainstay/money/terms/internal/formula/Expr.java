package care.mainstay.money.terms.internal.formula;

import care.mainstay.money.terms.Place;
import care.mainstay.money.terms.internal.number.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A formula as a tree, each part with its place in the file. Two parts are the same only if they are the same object. */
public sealed interface Expr {

    Place place();

    /** The parts it is made of, from left to right. */
    List<Expr> parts();

    /** A number with its unit; the plain 0 fits every unit. */
    record Number(Exact value, Unit unit, Place place) implements Expr {
        @Override
        public List<Expr> parts() {
            return List.of();
        }
    }

    record Text(String value, Place place) implements Expr {
        @Override
        public List<Expr> parts() {
            return List.of();
        }
    }

    /** A date, as days since 1970. */
    record Day(long epochDay, Place place) implements Expr {
        @Override
        public List<Expr> parts() {
            return List.of();
        }
    }

    record Truth(boolean value, Place place) implements Expr {
        @Override
        public List<Expr> parts() {
            return List.of();
        }
    }

    /** {@code missing "not feasible"}. */
    record Absent(String reason, Place place) implements Expr {
        @Override
        public List<Expr> parts() {
            return List.of();
        }
    }

    /** {@code fee} or {@code rates.fee}. */
    record Name(Optional<String> table, String name, Place place) implements Expr {
        @Override
        public List<Expr> parts() {
            return List.of();
        }

        @Override
        public String toString() {
            return table.map(of -> of + ".").orElse("") + name;
        }
    }

    record Negated(Expr of, Place place) implements Expr {
        @Override
        public List<Expr> parts() {
            return List.of(of);
        }
    }

    record Not(Expr of, Place place) implements Expr {
        @Override
        public List<Expr> parts() {
            return List.of(of);
        }
    }

    /** Two sides and what is between them. */
    record Binary(Operator operator, Expr left, Expr right, Place place) implements Expr {
        @Override
        public List<Expr> parts() {
            return List.of(left, right);
        }
    }

    /** {@code x is missing}; the answer is never missing itself. */
    record IsMissing(Expr of, Place place) implements Expr {
        @Override
        public List<Expr> parts() {
            return List.of(of);
        }
    }

    /** Only the branch that is taken is ever computed. */
    record If(Expr condition, Expr then, Expr otherwise, Place place) implements Expr {
        @Override
        public List<Expr> parts() {
            return List.of(condition, then, otherwise);
        }
    }

    /** {@code a otherwise b}: b where a is missing; a fault stays a fault. */
    record Otherwise(Expr value, Expr instead, Place place) implements Expr {
        @Override
        public List<Expr> parts() {
            return List.of(value, instead);
        }
    }

    /**
     * A function and what is given to it.
     *
     * @param labelled arguments by their label: {@code scale 9}
     * @param dimensions dimensions by their label: {@code for each person and outcome}; no names for {@code overall}
     * @param words words by their label: {@code rounded half_up}, {@code skipping missing}
     */
    record Call(
            String function,
            List<Expr> arguments,
            Map<String, Expr> labelled,
            Map<String, List<String>> dimensions,
            Map<String, String> words,
            Place place)
            implements Expr {
        @Override
        public List<Expr> parts() {
            var all = new ArrayList<>(arguments);
            all.addAll(labelled.values());
            return all;
        }
    }

    /** What can stand between two sides. */
    enum Operator {
        OR("or"),
        AND("and"),
        IS("is"),
        IS_NOT("is not"),
        BELOW("<"),
        AT_MOST("<="),
        ABOVE(">"),
        AT_LEAST(">="),
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDED("/");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public boolean compares() {
            return ordinal() >= IS.ordinal() && ordinal() <= AT_LEAST.ordinal();
        }
    }
}
