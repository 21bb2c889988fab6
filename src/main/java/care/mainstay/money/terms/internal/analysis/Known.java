package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.number.Exact;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a value before there is evidence.
 *
 * @param form of a number, and a range that may say more; days are numbers
 * @param mayBeYes of a yes or no
 * @param choices of a text, every one it can be; null when it can be any
 * @param mayBeThere whether there can be a value at all
 * @param mayBeMissing whether there may be none, for a reason the sheet foresees
 * @param mayBeFault whether it may divide by zero
 */
record Known(
        Kind kind,
        Form form,
        Range range,
        boolean mayBeYes,
        boolean mayBeNo,
        @Nullable Set<String> choices,
        boolean mayBeThere,
        boolean mayBeMissing,
        boolean mayBeFault) {

    enum Kind {
        NUMBER,
        TRUTH,
        TEXT,
        /** A missing value that has no kind of its own. */
        NOTHING
    }

    static final Known NOTHING = new Known(Kind.NOTHING, Form.ZERO, Range.ALL, true, true, null, false, true, false);

    static Known number(Form form) {
        return number(form, form.range());
    }

    static Known number(Form form, Range range) {
        return new Known(Kind.NUMBER, form, range, false, false, null, true, false, false);
    }

    static Known number(Range range) {
        return number(Form.of(range), range);
    }

    static Known number(Exact value) {
        return number(Range.of(value));
    }

    static Known truth(boolean mayBeYes, boolean mayBeNo) {
        return new Known(Kind.TRUTH, Form.ZERO, Range.ALL, mayBeYes, mayBeNo, null, true, false, false);
    }

    static Known text(@Nullable Set<String> choices) {
        return new Known(Kind.TEXT, Form.ZERO, Range.ALL, false, false, choices, true, false, false);
    }

    Known missing(boolean missing) {
        return new Known(kind, form, range, mayBeYes, mayBeNo, choices, mayBeThere, missing, mayBeFault);
    }

    Known fault(boolean fault) {
        return new Known(kind, form, range, mayBeYes, mayBeNo, choices, mayBeThere, mayBeMissing, fault);
    }

    /** The same number, known to be in this range too. */
    Known within(Range other) {
        return new Known(
                kind, form, range.meet(other), mayBeYes, mayBeNo, choices, mayBeThere, mayBeMissing, mayBeFault);
    }

    /** The same, missing or faulted where one of the others is. */
    Known after(Known... others) {
        boolean there = mayBeThere;
        boolean missing = mayBeMissing;
        boolean fault = mayBeFault;
        for (var other : others) {
            there &= other.mayBeThere;
            missing |= other.mayBeMissing;
            fault |= other.mayBeFault;
        }
        return new Known(kind, form, range, mayBeYes, mayBeNo, choices, there, missing, fault);
    }

    /** What is known of something that is either this or the other. */
    Known or(Known other) {
        boolean missing = mayBeMissing || other.mayBeMissing;
        boolean fault = mayBeFault || other.mayBeFault;
        if (!mayBeThere || !other.mayBeThere) {
            var there = mayBeThere ? this : other;
            return there.missing(missing).fault(fault);
        }
        Set<String> all = null;
        if (choices != null && other.choices != null) {
            all = new TreeSet<>(choices);
            all.addAll(other.choices);
        }
        return new Known(
                kind,
                form.hull(other.form),
                range.hull(other.range),
                mayBeYes || other.mayBeYes,
                mayBeNo || other.mayBeNo,
                all,
                true,
                missing,
                fault);
    }

    /** Whether it is surely there. */
    boolean isCertain() {
        return mayBeThere && !mayBeMissing && !mayBeFault;
    }
}
