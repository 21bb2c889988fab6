package care.mainstay.money.terms.internal.column;

import java.util.Arrays;

/** One pool divided by weights over longs alone; {@link Standings#distribute} says the same in fractions of big integers. */
final class Shares {

    private Shares() {}

    /** Sets the part of each member, or answers that it needs more than longs, or that something is wrong. */
    static boolean of(
            Numbers amounts,
            int group,
            Numbers weights,
            int[] members,
            int[] inTieOrder,
            int places,
            boolean equally,
            Numbers.Maker result) {
        int at = group & amounts.mask();
        if (amounts.under != null || amounts.isBig(at) || weights.under != null || weights.big != null) {
            return false;
        }
        long units = units(amounts.over[at], amounts.scale, places);
        if (units == Long.MIN_VALUE) {
            return false;
        }
        int mask = weights.mask();
        long total = 0;
        for (int i : members) {
            long weight = weights.over[i & mask];
            total += weight;
            if (weight < 0 || total < 0) {
                return false;
            }
        }
        boolean isZero = total == 0;
        if (isZero && !equally) {
            for (int i : members) {
                result.over[i] = 0;
            }
            return true;
        }
        long whole = isZero ? members.length : total;
        var parts = new long[members.length];
        var remainders = new long[members.length];
        long left = Math.abs(units);
        for (int k = 0; k < members.length; k++) {
            long weight = isZero ? 1 : weights.over[members[k] & mask];
            long product = weight * Math.abs(units);
            if (Arithmetic.overflows(weight, Math.abs(units), product)) {
                return false;
            }
            parts[k] = product / whole;
            remainders[k] = product - parts[k] * whole;
            left -= parts[k];
        }
        givenOut(left, parts, remainders, members, inTieOrder);
        for (int k = 0; k < members.length; k++) {
            result.over[members[k]] = units < 0 ? -parts[k] : parts[k];
        }
        return true;
    }

    /** The amount in its smallest units, or {@link Long#MIN_VALUE} where it has more places or does not fit. */
    private static long units(long amount, int scale, int places) {
        if (scale <= places) {
            long factor = Numbers.TEN_TO[places - scale];
            long units = amount * factor;
            return Arithmetic.overflows(amount, factor, units) ? Long.MIN_VALUE : units;
        }
        long divisor = Numbers.TEN_TO[scale - places];
        return amount % divisor == 0 ? amount / divisor : Long.MIN_VALUE;
    }

    /** One unit more for the largest remainders, ties in their order; there are fewer units left than members. */
    private static void givenOut(long left, long[] parts, long[] remainders, int[] members, int[] inTieOrder) {
        if (left == 0) {
            return;
        }
        long least = inOrder(remainders.clone(), (int) (remainders.length - left));
        var ties = new long[parts.length];
        int count = 0;
        int rest = (int) left;
        for (int k = 0; k < parts.length; k++) {
            if (remainders[k] > least) {
                parts[k]++;
                rest--;
            } else if (remainders[k] == least) {
                ties[count++] = (long) inTieOrder[members[k]] << 32 | k;
            }
        }
        Arrays.sort(ties, 0, count);
        for (int i = 0; i < rest; i++) {
            parts[(int) ties[i]]++;
        }
    }

    /** What would stand at a place once all were sorted: only the part in which it lies is looked at further. */
    private static long inOrder(long[] values, int place) {
        int from = 0;
        int until = values.length - 1;
        while (from < until) {
            long middle = values[(from + until) >>> 1];
            int low = from;
            int high = until;
            while (low <= high) {
                while (values[low] < middle) {
                    low++;
                }
                while (values[high] > middle) {
                    high--;
                }
                if (low <= high) {
                    long swapped = values[low];
                    values[low++] = values[high];
                    values[high--] = swapped;
                }
            }
            if (place <= high) {
                until = high;
            } else if (place >= low) {
                from = low;
            } else {
                return values[place];
            }
        }
        return values[place];
    }
}
