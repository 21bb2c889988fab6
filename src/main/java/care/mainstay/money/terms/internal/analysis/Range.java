package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.number.Exact;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * All numbers from one to another, both included; an end that is null is none.
 *
 * <p>What is worked out of ranges holds every number that can be worked out of their members, and may hold more.
 */
record Range(@Nullable Exact least, @Nullable Exact most) {

    static final Range ALL = new Range(null, null);
    static final Range ZERO = of(Exact.ZERO);
    static final Range ONE = of(Exact.ONE);
    static final Range NOT_NEGATIVE = new Range(Exact.ZERO, null);
    static final Range SHARE = new Range(Exact.ZERO, Exact.ONE);

    static Range of(Exact value) {
        return new Range(value, value);
    }

    static Range between(Exact one, Exact other) {
        return one.compareTo(other) <= 0 ? new Range(one, other) : new Range(other, one);
    }

    boolean isPoint() {
        return least != null && least.equals(most);
    }

    boolean isZero() {
        return isPoint() && least != null && least.signum() == 0;
    }

    boolean isNeverNegative() {
        return least != null && least.signum() >= 0;
    }

    boolean isNeverPositive() {
        return most != null && most.signum() <= 0;
    }

    boolean holds(Exact value) {
        return (least == null || least.compareTo(value) <= 0) && (most == null || value.compareTo(most) <= 0);
    }

    /** Whether no number is in it: what rests on it never happens. */
    boolean isEmpty() {
        return least != null && most != null && least.compareTo(most) > 0;
    }

    Range plus(Range other) {
        return new Range(
                least == null || other.least == null ? null : least.plus(other.least),
                most == null || other.most == null ? null : most.plus(other.most));
    }

    Range negated() {
        return new Range(most == null ? null : most.negated(), least == null ? null : least.negated());
    }

    Range minus(Range other) {
        return plus(other.negated());
    }

    Range times(Range other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        Exact low = null;
        Exact high = null;
        boolean down = false;
        boolean up = false;
        for (boolean mine : new boolean[] {false, true}) {
            for (boolean theirs : new boolean[] {false, true}) {
                var one = mine ? most : least;
                var two = theirs ? other.most : other.least;
                if (one != null && two != null) {
                    var product = one.times(two);
                    low = low == null || product.compareTo(low) < 0 ? product : low;
                    high = high == null || product.compareTo(high) > 0 ? product : high;
                } else {
                    int sign = (one == null ? mine ? 1 : -1 : one.signum())
                            * (two == null ? theirs ? 1 : -1 : two.signum());
                    up |= sign > 0;
                    down |= sign < 0;
                    if (sign == 0) {
                        low = low == null || low.signum() > 0 ? Exact.ZERO : low;
                        high = high == null || high.signum() < 0 ? Exact.ZERO : high;
                    }
                }
            }
        }
        return new Range(down ? null : low, up ? null : high);
    }

    /** One divided by what is in it; 0 itself is left out, because dividing by it is a fault and gives nothing. */
    Range reciprocal() {
        if (isZero() || least == null && most == null) {
            return ALL;
        }
        if (least != null && least.signum() >= 0) {
            return new Range(
                    most == null ? Exact.ZERO : Exact.ONE.dividedBy(most),
                    least.signum() == 0 ? null : Exact.ONE.dividedBy(least));
        }
        if (most != null && most.signum() <= 0) {
            return negated().reciprocal().negated();
        }
        return ALL;
    }

    /** What is in either, and between them. */
    Range hull(Range other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        return new Range(
                least == null || other.least == null ? null : least(least, other.least),
                most == null || other.most == null ? null : most(most, other.most));
    }

    /** What is in both. */
    Range meet(Range other) {
        return new Range(
                least == null ? other.least : other.least == null ? least : most(least, other.least),
                most == null ? other.most : other.most == null ? most : least(most, other.most));
    }

    /** The lesser, or the greater, of a number of this and one of the other. */
    Range extreme(Range other, boolean greater) {
        if (!greater) {
            return negated().extreme(other.negated(), true).negated();
        }
        return new Range(
                least == null ? other.least : other.least == null ? least : most(least, other.least),
                most == null || other.most == null ? null : most(most, other.most));
    }

    Range withZero() {
        return hull(ZERO);
    }

    /** The same without what lies between two steps of so many decimal places. */
    Range inSteps(int places) {
        var ten = new Exact(BigInteger.TEN.pow(places), BigInteger.ONE);
        return new Range(
                least == null ? null : ceiling(least.times(ten)).dividedBy(ten),
                most == null
                        ? null
                        : ceiling(most.times(ten).negated()).negated().dividedBy(ten));
    }

    private static Exact ceiling(Exact value) {
        var parts = value.over().divideAndRemainder(value.under());
        return new Exact(parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    private static Exact least(Exact one, Exact other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Exact most(Exact one, Exact other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public String toString() {
        return (least == null ? "…" : least) + " to " + (most == null ? "…" : most);
    }
}
