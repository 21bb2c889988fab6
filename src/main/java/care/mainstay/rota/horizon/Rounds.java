package care.mainstay.rota.horizon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All rounds of a horizon with what they cost, kept true from change to change.
 *
 * <p>A change is tried on copies of a few rounds of one day ({@link #trial}), weighed as a whole and made if it costs no more
 * than a limit ({@link #make}). Several changes, of several days, can be taken back together ({@link #open},
 * {@link #takeBack}). No rule is ever broken: what nobody can do stays unallocated, at its price.
 */
final class Rounds {

    static final long NEVER = Long.MAX_VALUE / 4;

    final Frame frame;
    final Faces faces;
    final int[] round;
    final int[] start;
    final int[] aim;
    private Tariff tariff;
    private final Round[] now;
    private final int[] weekWork;
    private final int[] weekDays;
    private long cost;
    private long travel;

    private final Round[] trials = new Round[6];
    private int tried;
    private final List<Round> spare = new ArrayList<>();
    private final int[] stamp;
    private int turn;

    private boolean isOpen;
    private long openCost;
    private final List<Round> saved = new ArrayList<>();
    private final int[] savedIn;
    private int journal;
    private boolean isLaying;
    private final Aims aims = new Aims();
    private int aimsMade;

    Rounds(Frame frame) {
        this.frame = frame;
        tariff = new Tariff(frame.horizon);
        faces = new Faces(frame);
        round = new int[frame.nodes];
        Arrays.fill(round, Frame.NOBODY);
        start = new int[frame.nodes];
        aim = frame.opens.clone();
        now = new Round[frame.rounds];
        for (int r = 0; r < frame.rounds; r++) {
            now[r] = new Round();
            now[r].number = r;
            now[r].first = -1;
            now[r].last = -1;
        }
        weekWork = new int[frame.carers * frame.weeks];
        weekDays = new int[frame.carers * frame.weeks];
        stamp = new int[frame.nodes];
        savedIn = new int[frame.rounds];
        cost = faces.cost() + frame.nodes * tariff.missing;
        for (int guaranteed : frame.guaranteed) {
            cost += guaranteed * tariff.shortfall;
        }
    }

    /** What the search goes by: all that is charged, with minutes on the way at the price of now. */
    long cost() {
        return cost;
    }

    /** What the plan is charged. */
    long charged() {
        long usual = frame.horizon.facts().weights().weight(HorizonCharge.TRAVEL);
        return cost - (tariff.travel - usual) * travel + tariff.overTravel * Math.max(0, travel - frame.travelAtMost);
    }

    /** Minutes on the way between visits. */
    long travel() {
        return travel;
    }

    Tariff tariff() {
        return tariff;
    }

    /** From here on a minute on the way counts so much, in hundredths of a penny. */
    void price(long minute) {
        long more = minute - tariff.travel;
        tariff = new Tariff(frame.horizon, minute);
        for (Round each : now) {
            each.cost += more * each.travel;
        }
        cost += more * travel;
    }

    Round round(int number) {
        return now[number];
    }

    int carer(int node) {
        return round[node] < 0 ? Frame.NOBODY : round[node] / frame.days;
    }

    boolean isPlanned(int node) {
        return round[node] >= 0;
    }

    /** Whether the carer of that round has fewer hours in its week than are guaranteed. */
    boolean isOwed(int r) {
        int w = r / frame.days * frame.weeks + r % frame.days / 7;
        return weekWork[w] < frame.guaranteed[w];
    }

    /** A copy of the round to be changed. */
    Round trial(int number) {
        Round trial = spare.isEmpty() ? new Round() : spare.remove(spare.size() - 1);
        trial.copy(now[number]);
        trials[tried++] = trial;
        return trial;
    }

    /** Sets when a visit should start at the earliest, of a double-handed one exactly, on both its rounds. */
    void aim(int node, int time) {
        aims.set(aim, node, time);
        if (frame.partner[node] >= 0) {
            aims.set(aim, frame.partner[node], time);
        }
    }

    /** Forgets the trials. */
    boolean cancel() {
        while (tried > 0) {
            spare.add(trials[--tried]);
        }
        aims.undoTo(aim, aimsMade);
        return false;
    }

    /**
     * What a round so changed adds to the cost, but for who comes: {@link #NEVER} when a rule would be broken. Visits of other
     * days stand still meanwhile.
     */
    long weigh(Round trial) {
        if (!trial.reckon(frame, aim, tariff)) {
            return NEVER;
        }
        int r = trial.number;
        Round old = now[r];
        int c = r / frame.days;
        int d = r - c * frame.days;
        int w = c * frame.weeks + d / 7;
        int worked = weekWork[w] + trial.work - old.work;
        if (!isLaying && (isTired(trial, old, d) || isFull(trial, old, w, worked))) {
            return NEVER;
        }
        int owed = frame.guaranteed[w];
        long shortfall = Math.max(0, owed - worked) - (long) Math.max(0, owed - weekWork[w]);
        long spread = tariff.spread == 0 ? 0 : tariff.spread * (spread(trial) - spread(old));
        return trial.cost - old.cost + tariff.shortfall * shortfall + spread;
    }

    /** Whether there is too little rest before it or after it, and less than now. */
    private boolean isTired(Round trial, Round old, int d) {
        if (trial.length == 0) {
            return false;
        }
        int r = trial.number;
        boolean begun = old.length > 0;
        return d > 0
                        && now[r - 1].last >= 0
                        && trial.first + 1440 - now[r - 1].last < frame.restAfter[r - 1]
                        && !(begun && trial.first >= old.first)
                || d + 1 < frame.days
                        && now[r + 1].first >= 0
                        && now[r + 1].first + 1440 - trial.last < frame.restAfter[r]
                        && !(begun && trial.last <= old.last);
    }

    /** Whether there are more hours or days in its week than there may be, and more than now. */
    private boolean isFull(Round trial, Round old, int w, int worked) {
        return worked > frame.most[w / frame.weeks] && trial.work > old.work
                || old.length == 0 && trial.length > 0 && weekDays[w] >= tariff.daysAWeek;
    }

    /** Lays down what is kept, whatever the rules say. */
    void layKept() {
        isLaying = true;
        for (int n = 0; n < frame.nodes; n++) {
            if (frame.kept[n]) {
                Round trial = trial(frame.ableCarers[n][0] * frame.days + frame.day[n]);
                int at = 0;
                while (at < trial.length && aim[trial.node[at]] <= aim[n]) {
                    at++;
                }
                trial.insert(at, n);
                if (!make(NEVER)) {
                    throw new IllegalStateException("what is kept cannot be laid down");
                }
            }
        }
        isLaying = false;
    }

    /** Minutes by which the round's visits start unlike those of the same name on the days before and after. */
    private long spread(Round of) {
        long sum = 0;
        for (int i = 0; i < of.length; i++) {
            int n = of.node[i];
            if (frame.leads[n]) {
                int before = frame.before[n];
                int after = frame.after[n];
                if (before >= 0 && round[before] >= 0) {
                    sum += Math.abs(of.start[i] - start[before]);
                }
                if (after >= 0 && round[after] >= 0) {
                    sum += Math.abs(of.start[i] - start[after]);
                }
            }
        }
        return sum;
    }

    /** Makes the trials, which are all of one day, if they break no rule and cost no more; else all stays as it is. */
    boolean make(long limit) {
        turn++;
        long delta = 0;
        for (int t = 0; t < tried; t++) {
            long added = weigh(trials[t]);
            if (added == NEVER) {
                return cancel();
            }
            delta += added;
            for (int i = 0; i < trials[t].length; i++) {
                stamp[trials[t].node[i]] = turn;
            }
        }
        int mark = faces.logged();
        long faced = faces.cost();
        long missing = meet();
        delta += faces.cost() - faced + missing;
        if (missing == NEVER || cost + delta > limit) {
            faces.undoTo(mark);
            return cancel();
        }
        cost += delta;
        apply();
        aimsMade = aims.logged();
        if (!isOpen) {
            forget();
        }
        return true;
    }

    /** Tells the faces who comes now, and gives what visits newly missing cost, or NEVER where nobody may come so. */
    private long meet() {
        long missing = 0;
        for (int t = 0; t < tried; t++) {
            Round old = now[trials[t].number];
            for (int i = 0; i < old.length; i++) {
                int n = old.node[i];
                if (stamp[n] != turn) {
                    faces.remove(frame.person[n], old.number / frame.days, frame.day[n]);
                    missing += tariff.missing - frame.changed(n, old.number / frame.days);
                }
            }
        }
        for (int t = 0; t < tried; t++) {
            Round trial = trials[t];
            int c = trial.number / frame.days;
            for (int i = 0; i < trial.length; i++) {
                int n = trial.node[i];
                if (round[n] != trial.number) {
                    if (!frame.able[n * frame.carers + c] || meetsPartner(trial, n)) {
                        return NEVER;
                    }
                    if (round[n] >= 0) {
                        faces.remove(frame.person[n], round[n] / frame.days, frame.day[n]);
                        missing -= frame.changed(n, round[n] / frame.days);
                    } else {
                        missing -= tariff.missing;
                    }
                    missing += frame.changed(n, c);
                    faces.add(frame.person[n], c, frame.day[n]);
                }
            }
        }
        return missing;
    }

    private boolean meetsPartner(Round trial, int n) {
        int other = frame.partner[n];
        if (other < 0) {
            return false;
        }
        return stamp[other] == turn ? trial.indexOf(other) >= 0 : round[other] == trial.number;
    }

    private void apply() {
        for (int t = 0; t < tried; t++) {
            Round old = now[trials[t].number];
            for (int i = 0; i < old.length; i++) {
                if (stamp[old.node[i]] != turn) {
                    round[old.node[i]] = Frame.NOBODY;
                }
            }
        }
        while (tried > 0) {
            Round trial = trials[--tried];
            int r = trial.number;
            Round old = now[r];
            place(trial);
            if (isOpen && savedIn[r] != journal) {
                savedIn[r] = journal;
                saved.add(old);
            } else {
                spare.add(old);
            }
        }
    }

    private void place(Round what) {
        int r = what.number;
        Round old = now[r];
        int w = r / frame.days * frame.weeks + r % frame.days / 7;
        weekWork[w] += what.work - old.work;
        weekDays[w] += (what.length > 0 ? 1 : 0) - (old.length > 0 ? 1 : 0);
        travel += what.travel - old.travel;
        now[r] = what;
        for (int i = 0; i < what.length; i++) {
            round[what.node[i]] = r;
            start[what.node[i]] = what.start[i];
        }
    }

    /** From here on changes can be taken back together. */
    void open() {
        isOpen = true;
        openCost = cost;
        journal++;
    }

    void keep() {
        isOpen = false;
        spare.addAll(saved);
        saved.clear();
        forget();
    }

    void takeBack() {
        isOpen = false;
        for (Round before : saved) {
            Round current = now[before.number];
            for (int i = 0; i < current.length; i++) {
                round[current.node[i]] = Frame.NOBODY;
            }
        }
        for (Round before : saved) {
            spare.add(now[before.number]);
            place(before);
        }
        saved.clear();
        faces.undoTo(0);
        aims.undoTo(aim, 0);
        forget();
        cost = openCost;
    }

    private void forget() {
        faces.forget();
        aims.forget();
        aimsMade = 0;
    }
}
