package care.mainstay.rota.horizon;

/**
 * Who comes to whom how often, and what that is charged: kept true from change to change, and every change can be taken back.
 *
 * <p>For each person and carer there is a bit for each day of the history and the plan on which the carer comes, so that
 * whether they come in the 28 days up to the end of a week is one comparison.
 */
final class Faces {

    private final Frame frame;
    private final int carers;
    private final int days;
    private final int weeks;
    private final long[] windows;
    private final long[] comes;
    private final int[] visits;
    private final byte[] ofDay;
    private final boolean[] inTeam;
    private final boolean[] isNew;
    private final int[] outsiders;
    private final int[] allowed;
    private final int[] mostVisits;
    private final int[][] withSoMany;
    private final long perExtra;
    private final long perNew;
    private final long perNotMain;
    private final long perCarer;

    private long cost;
    private int pairs;

    private int[] log = new int[1024];
    private int logged;

    Faces(Frame frame) {
        this.frame = frame;
        carers = frame.carers;
        days = frame.days;
        weeks = frame.weeks;
        var facts = frame.horizon.facts();
        windows = new long[weeks];
        for (int w = 0; w < weeks; w++) {
            windows[w] = ((1L << Horizon.HISTORY) - 1) << (7 * w + 7);
        }
        comes = new long[frame.people * carers];
        visits = new int[frame.people * carers];
        ofDay = new byte[frame.people * carers * days];
        inTeam = new boolean[frame.people * carers];
        isNew = new boolean[frame.people * carers];
        outsiders = new int[frame.people * weeks];
        allowed = new int[frame.people];
        mostVisits = new int[frame.people];
        withSoMany = new int[frame.people][];
        perExtra = facts.weights().weight(HorizonCharge.EXTRA_CARERS);
        perNew = facts.weights().weight(HorizonCharge.NEW_FACES);
        perCarer = facts.weights().weight(HorizonCharge.CARERS);
        perNotMain = facts.weights().weight(HorizonCharge.NOT_MAIN);
        for (int p = 0; p < frame.people; p++) {
            history(p);
        }
    }

    private void history(int p) {
        var facts = frame.horizon.facts();
        var person = facts.people().get(p);
        withSoMany[p] = new int[frame.nodesOfPerson[p].length + 2];
        allowed[p] = Math.max(0, person.carersAtMost() - person.team().size());
        boolean begins = person.history().isEmpty() && person.known().isEmpty();
        var former = new java.util.HashMap<String, Long>();
        for (Horizon.Came came : person.history()) {
            long bit = 1L << (came.day() + Horizon.HISTORY);
            var carer = frame.horizon.carer(came.carer());
            if (carer.isPresent()) {
                comes[p * carers + carer.get()] |= bit;
            } else {
                former.merge(came.carer(), bit, (one, other) -> one | other);
            }
        }
        for (int c = 0; c < carers; c++) {
            int k = p * carers + c;
            String id = facts.carers().get(c).id();
            inTeam[k] = person.team().contains(id);
            isNew[k] = !begins && comes[k] == 0 && !inTeam[k] && !person.known().contains(id);
            if (!inTeam[k]) {
                for (int w = 0; w < weeks; w++) {
                    outsiders[p * weeks + w] += (comes[k] & windows[w]) == 0 ? 0 : 1;
                }
            }
        }
        for (int w = 0; w < weeks; w++) {
            long window = windows[w];
            outsiders[p * weeks + w] += (int) former.values().stream()
                    .filter(days -> (days & window) != 0)
                    .count();
            cost += perExtra * points(outsiders[p * weeks + w] - allowed[p]);
        }
    }

    /** 1 for the first carer too many, 2 more for the second, and so on. */
    static long points(int tooMany) {
        return tooMany <= 0 ? 0 : (long) tooMany * (tooMany + 1) / 2;
    }

    long cost() {
        return cost;
    }

    /** Different carers in the plan, summed over people. */
    int pairs() {
        return pairs;
    }

    int visits(int p, int c) {
        return visits[p * carers + c];
    }

    /** The carer comes once more on that day. */
    void add(int p, int c, int day) {
        change(p, c, day, 1);
        log(p, c, day, 1);
    }

    void remove(int p, int c, int day) {
        change(p, c, day, -1);
        log(p, c, day, -1);
    }

    /** What it would add to the cost if the carer came once more. */
    long more(int p, int c, int day) {
        long without = cost;
        change(p, c, day, 1);
        long with = cost;
        change(p, c, day, -1);
        return with - without;
    }

    int logged() {
        return logged;
    }

    /** Takes back all changes since that many had been made. */
    void undoTo(int mark) {
        while (logged > mark) {
            logged -= 4;
            change(log[logged], log[logged + 1], log[logged + 2], -log[logged + 3]);
        }
    }

    void forget() {
        logged = 0;
    }

    private void log(int p, int c, int day, int step) {
        if (logged + 4 > log.length) {
            log = java.util.Arrays.copyOf(log, 2 * log.length);
        }
        log[logged++] = p;
        log[logged++] = c;
        log[logged++] = day;
        log[logged++] = step;
    }

    private void change(int p, int c, int day, int step) {
        int k = p * carers + c;
        int had = visits[k];
        visits[k] = had + step;
        if (had == 0 || visits[k] == 0) {
            pairs += step;
            cost += step * perCarer;
        }
        main(p, had, had + step);
        if (isNew[k] && had + (had + step) == 1) {
            cost += step * perNew;
        }
        int at = k * days + day;
        ofDay[at] += (byte) step;
        long bit = 1L << (day + Horizon.HISTORY);
        long then = comes[k];
        long now = ofDay[at] == 0 ? then & ~bit : then | bit;
        if (now == then) {
            return;
        }
        comes[k] = now;
        if (inTeam[k]) {
            return;
        }
        for (int w = 0; w < weeks; w++) {
            boolean came = (then & windows[w]) != 0;
            if (came != ((now & windows[w]) != 0)) {
                int o = p * weeks + w;
                cost -= perExtra * points(outsiders[o] - allowed[p]);
                outsiders[o] += step;
                cost += perExtra * points(outsiders[o] - allowed[p]);
            }
        }
    }

    /** Keeps how many visits the main carer makes: how many carers make each number of them tells when that falls. */
    private void main(int p, int had, int has) {
        int[] count = withSoMany[p];
        int before = mostVisits[p];
        count[had]--;
        count[has]++;
        if (has > before) {
            mostVisits[p] = has;
        } else if (had == before && count[had] == 0) {
            mostVisits[p] = has;
        }
        cost += perNotMain * ((has - had) - (mostVisits[p] - before));
    }
}
