package care.mainstay.rota.horizon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A plan remembered while the {@link Rounds} go on to others. */
final class KeptPlan {

    private final int[] round;
    private final int[] start;
    private final int[] aim;
    private long cost = Rounds.NEVER;
    private int carers;

    KeptPlan(Frame frame) {
        round = new int[frame.nodes];
        start = new int[frame.nodes];
        aim = new int[frame.nodes];
    }

    /** A plan from elsewhere, each visit aiming at its start. */
    static KeptPlan of(Frame frame, HorizonPlan plan) {
        var kept = new KeptPlan(frame);
        int[] lead = new int[frame.horizon.visits().size()];
        for (int n = 0; n < frame.nodes; n++) {
            kept.round[n] = Frame.NOBODY;
            kept.aim[n] = frame.opens[n];
            if (frame.leads[n]) {
                lead[frame.visit[n]] = n;
            }
        }
        for (HorizonPlan.Made made : plan.made()) {
            for (int k = 0; k < made.carers().size(); k++) {
                int n = lead[made.visit()] + k;
                kept.round[n] = made.carers().get(k) * frame.days + frame.day[n];
                kept.start[n] = made.start();
                kept.aim[n] = made.start();
            }
        }
        return kept;
    }

    long cost() {
        return cost;
    }

    /** Different carers, summed over people. */
    int carers() {
        return carers;
    }

    void take(Rounds rounds) {
        System.arraycopy(rounds.round, 0, round, 0, round.length);
        System.arraycopy(rounds.start, 0, start, 0, round.length);
        System.arraycopy(rounds.aim, 0, aim, 0, round.length);
        cost = rounds.charged();
        carers = rounds.faces.pairs();
    }

    /** These rounds anew, as they were. */
    Rounds again(Frame frame) {
        var rounds = new Rounds(frame);
        rounds.layKept();
        var byRound = new ArrayList<List<Integer>>();
        for (int r = 0; r < frame.rounds; r++) {
            byRound.add(new ArrayList<>());
        }
        for (int n = 0; n < round.length; n++) {
            rounds.aim[n] = aim[n];
            if (round[n] >= 0) {
                byRound.get(round[n]).add(n);
            }
        }
        for (int r = 0; r < frame.rounds; r++) {
            List<Integer> nodes = byRound.get(r);
            nodes.sort(Comparator.comparingInt(n -> start[n]));
            if (nodes.size() > rounds.round(r).length) {
                Round trial = rounds.trial(r);
                trial.length = 0;
                nodes.forEach(n -> trial.insert(trial.length, n));
                if (!rounds.make(Rounds.NEVER)) {
                    throw new IllegalStateException("a plan that was kept cannot be planned again");
                }
            }
        }
        return rounds;
    }

    /** Visits with as many carers as they need; the others are unallocated. */
    HorizonPlan plan(Frame frame) {
        var made = new ArrayList<HorizonPlan.Made>();
        for (int n = 0; n < round.length; n++) {
            int other = frame.partner[n];
            if (round[n] >= 0 && frame.leads[n] && (other < 0 || round[other] >= 0)) {
                int carer = round[n] / frame.days;
                made.add(new HorizonPlan.Made(
                        frame.visit[n],
                        start[n],
                        other < 0 ? List.of(carer) : List.of(carer, round[other] / frame.days)));
            }
        }
        return new HorizonPlan(made);
    }
}
