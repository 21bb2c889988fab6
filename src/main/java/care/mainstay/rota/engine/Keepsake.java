package care.mainstay.rota.engine;

/** A plan remembered while a {@link Schedule} goes on to others. */
final class Keepsake {

    private final int[] next;
    private final int[] open;
    private long cost = Schedule.NEVER;

    Keepsake(Schedule schedule) {
        next = new int[schedule.next.length];
        open = new int[schedule.next.length];
    }

    long cost() {
        return cost;
    }

    void take(Schedule schedule) {
        System.arraycopy(schedule.next, 0, next, 0, next.length);
        System.arraycopy(schedule.open, 0, open, 0, open.length);
        cost = schedule.cost();
    }

    /** Makes the schedule what it was. */
    void giveBack(Schedule schedule) {
        for (int node = 0; node < schedule.bases; node++) {
            if (schedule.isPlanned(node)) {
                schedule.unlink(node);
            }
        }
        for (int v = 0; v < schedule.visits; v++) {
            schedule.aim(v, open[v]);
        }
        for (int base = schedule.bases; base < next.length; base++) {
            int after = base;
            for (int node = next[base]; node != base; node = next[node]) {
                schedule.link(node, after);
                after = node;
            }
        }
        if (!schedule.settleAnew()) {
            throw new IllegalStateException("a plan that was kept cannot be planned again");
        }
        schedule.keep();
    }
}
