package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A formula that can be computed and written down: the same object gives the value and the text, so that what is paid and
 * what is explained cannot differ.
 */
sealed interface Formula {

    Exact value();

    /** As it stands in an explanation. */
    String text();

    /** Hands over the figures it names, in the order they stand. */
    void eachPart(Consumer<Figure> taker);

    static Formula number(long whole) {
        return new Number(BigDecimal.valueOf(whole));
    }

    static Formula number(BigDecimal decimal) {
        return new Number(decimal);
    }

    static Formula of(Figure figure) {
        return new Named(figure);
    }

    static Formula sum(List<Figure> parts) {
        return new AllParts(List.copyOf(parts));
    }

    static Formula min(Formula one, Formula other) {
        return new Least(one, other);
    }

    /** The k-th part, from 1, of an amount divided by weights so that the parts sum to it to the penny. */
    static Formula part(int k, Figure whole, List<BigDecimal> weights) {
        return new Part(k, whole, List.copyOf(weights));
    }

    default Formula plus(Formula other) {
        return new Binary(this, '+', other);
    }

    default Formula minus(Formula other) {
        return new Binary(this, '−', other);
    }

    default Formula times(Formula other) {
        return new Binary(this, '×', other);
    }

    default Formula dividedBy(Formula other) {
        return new Binary(this, '÷', other);
    }

    /** A number written into the formula. */
    record Number(BigDecimal decimal) implements Formula {

        @Override
        public Exact value() {
            return Exact.of(decimal);
        }

        @Override
        public String text() {
            return Figure.plain(decimal);
        }

        @Override
        public void eachPart(Consumer<Figure> taker) {}
    }

    /** Another figure, by its name. */
    record Named(Figure figure) implements Formula {

        @Override
        public Exact value() {
            return figure.value();
        }

        @Override
        public String text() {
            return figure.why().name();
        }

        @Override
        public void eachPart(Consumer<Figure> taker) {
            taker.accept(figure);
        }
    }

    /** The sum of all parts. */
    record AllParts(List<Figure> figures) implements Formula {

        @Override
        public Exact value() {
            return figures.stream().map(Figure::value).reduce(Exact.ZERO, Exact::plus);
        }

        @Override
        public String text() {
            return "sum(parts)";
        }

        @Override
        public void eachPart(Consumer<Figure> taker) {
            figures.forEach(taker);
        }
    }

    /** The smaller of two. */
    record Least(Formula one, Formula other) implements Formula {

        @Override
        public Exact value() {
            var first = one.value();
            var second = other.value();
            return first.compareTo(second) <= 0 ? first : second;
        }

        @Override
        public String text() {
            return "min(" + one.text() + ", " + other.text() + ")";
        }

        @Override
        public void eachPart(Consumer<Figure> taker) {
            one.eachPart(taker);
            other.eachPart(taker);
        }
    }

    /** A part of a division to the penny. */
    record Part(int k, Figure whole, List<BigDecimal> weights) implements Formula {

        @Override
        public Exact value() {
            return Exact.of(whole.money().split(weights).get(k - 1).inPounds());
        }

        @Override
        public String text() {
            return weights.stream()
                    .map(Figure::plain)
                    .collect(Collectors.joining(
                            ", ", "part(" + k + ", " + whole.why().name() + ", ", ")"));
        }

        @Override
        public void eachPart(Consumer<Figure> taker) {
            taker.accept(whole);
        }
    }

    /** Two formulas and what is done with them. */
    record Binary(Formula left, char sign, Formula right) implements Formula {

        @Override
        public Exact value() {
            return switch (sign) {
                case '+' -> left.value().plus(right.value());
                case '−' -> left.value().minus(right.value());
                case '×' -> left.value().times(right.value());
                case '÷' -> left.value().dividedBy(right.value());
                default -> throw new IllegalStateException("not a sign: " + sign);
            };
        }

        @Override
        public String text() {
            return side(left, false) + " " + sign + " " + side(right, true);
        }

        private String side(Formula formula, boolean isRight) {
            boolean loose = formula instanceof Binary binary
                    && (isRight || (sign == '×' || sign == '÷') && (binary.sign == '+' || binary.sign == '−'));
            return loose ? "(" + formula.text() + ")" : formula.text();
        }

        @Override
        public void eachPart(Consumer<Figure> taker) {
            left.eachPart(taker);
            right.eachPart(taker);
        }
    }

    /** Amounts are divided to the penny; anything else is a mistake in a rule. */
    static Money pounds(Exact value) {
        return Money.ofPounds(value.decimal());
    }
}
