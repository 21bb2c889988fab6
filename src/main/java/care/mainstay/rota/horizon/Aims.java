package care.mainstay.rota.horizon;

/** Times at which visits were to start before they were changed. */
final class Aims {

    private int[] log = new int[64];
    private int logged;

    void set(int[] aim, int node, int time) {
        if (logged + 2 > log.length) {
            log = java.util.Arrays.copyOf(log, 2 * log.length);
        }
        log[logged++] = node;
        log[logged++] = aim[node];
        aim[node] = time;
    }

    void undoTo(int[] aim, int mark) {
        while (logged > mark) {
            logged -= 2;
            aim[log[logged]] = log[logged + 1];
        }
    }

    int logged() {
        return logged;
    }

    void forget() {
        logged = 0;
    }
}
