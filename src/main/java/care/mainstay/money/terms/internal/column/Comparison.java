package care.mainstay.money.terms.internal.column;

/** Comparing numbers, never rounded ones, and joining yes and no. */
public final class Comparison {

    /** How two numbers may stand to each other. */
    public enum Order {
        EQUAL,
        NOT_EQUAL,
        BELOW,
        AT_MOST,
        ABOVE,
        AT_LEAST;

        boolean holds(int sign) {
            return switch (this) {
                case EQUAL -> sign == 0;
                case NOT_EQUAL -> sign != 0;
                case BELOW -> sign < 0;
                case AT_MOST -> sign <= 0;
                case ABOVE -> sign > 0;
                case AT_LEAST -> sign >= 0;
            };
        }
    }

    private Comparison() {}

    public static Truths of(Numbers a, Order order, Numbers b) {
        var signs = Arithmetic.compared(a, b);
        var results = new boolean[signs.length];
        for (int i = 0; i < results.length; i++) {
            results[i] = order.holds(signs[i]);
        }
        return new Truths(results, Column.issues(results.length, a, b));
    }

    /** Both; a no on either side is a no, whatever the other is, unless the other is a fault. */
    public static Truths and(Truths a, Truths b) {
        return joined(a, b, false);
    }

    /** Either; a yes on either side is a yes, whatever the other is, unless the other is a fault. */
    public static Truths or(Truths a, Truths b) {
        return joined(a, b, true);
    }

    private static Truths joined(Truths a, Truths b, boolean decides) {
        int n = Column.length(a, b);
        var results = new boolean[n];
        var issues = Column.issues(n, a, b);
        for (int i = 0; i < n; i++) {
            boolean decided = a.isPresent(i) && a.get(i) == decides || b.isPresent(i) && b.get(i) == decides;
            results[i] = decided == decides;
            if (decided && issues != null && issues[i] != null && !issues[i].isFault()) {
                issues[i] = null;
            }
        }
        return new Truths(results, issues);
    }
}
