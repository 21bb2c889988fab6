package care.mainstay.rota.horizon;

import care.mainstay.rota.engine.Chance;

/** Looks for the place among all rounds of the day at which a visit costs least. */
final class Places {

    private static final int TIMES = 5;

    private final Rounds rounds;
    private final Frame frame;
    private final Chance chance;
    private final Round scratch = new Round();
    private long best;
    private int bestRound;
    private int bestAt;
    private int weighed;

    Places(Rounds rounds, Chance chance) {
        this.rounds = rounds;
        this.frame = rounds.frame;
        this.chance = chance;
    }

    /** How many places have been weighed since this was asked last. */
    int weighed() {
        int since = weighed;
        weighed = 0;
        return since;
    }

    /**
     * Puts an unplanned visit where it costs least, both parts of a double-handed one together. One place of so many is
     * overlooked, none if that is 0. {@code unwanted}: a carer who is to be passed over.
     */
    boolean place(int node, int overlooks, int unwanted) {
        int other = frame.partner[node];
        if (other < 0) {
            rounds.aim(node, when(node, chance.below(4)));
            return placeOne(node, overlooks, unwanted);
        }
        if (rounds.isPlanned(other)) {
            return placeOne(node, overlooks, unwanted);
        }
        return placeTwo(node, other, overlooks, unwanted);
    }

    private boolean placeOne(int node, int overlooks, int unwanted) {
        look(node, overlooks, unwanted, Frame.NOBODY);
        if (best >= rounds.tariff().missing) {
            return rounds.cancel();
        }
        rounds.trial(bestRound).insert(bestAt, node);
        return rounds.make(Rounds.NEVER);
    }

    private boolean placeTwo(int node, int other, int overlooks, int unwanted) {
        long cheapest = 2 * rounds.tariff().missing;
        int time = -1;
        int round = 0;
        int at = 0;
        int otherRound = 0;
        int otherAt = 0;
        for (int k = 0; k < TIMES; k++) {
            if (k > 0 && frame.opens[node] == frame.closes[node]) {
                break;
            }
            int tried = when(node, k);
            rounds.aim(node, tried);
            look(node, overlooks, unwanted, Frame.NOBODY);
            long cost = best;
            if (cost >= cheapest) {
                continue;
            }
            int oneRound = bestRound;
            int oneAt = bestAt;
            look(other, overlooks, unwanted, oneRound);
            if (best < cheapest - cost) {
                cheapest = cost + best;
                time = tried;
                round = oneRound;
                at = oneAt;
                otherRound = bestRound;
                otherAt = bestAt;
            }
        }
        if (time < 0) {
            return rounds.cancel();
        }
        rounds.aim(node, time);
        rounds.trial(round).insert(at, node);
        rounds.trial(otherRound).insert(otherAt, other);
        return rounds.make(Rounds.NEVER);
    }

    /** A time worth aiming at: when it opens, as on the day before or after, or any. */
    int when(int node, int kind) {
        int lead = frame.leads[node] ? node : frame.partner[node];
        int like = kind == 1 ? frame.before[lead] : kind == 2 ? frame.after[lead] : Frame.NOBODY;
        int time = frame.opens[node];
        if (like >= 0 && rounds.isPlanned(like)) {
            time = rounds.start[like];
        } else if (kind != 0) {
            time += chance.below(frame.closes[node] - frame.opens[node] + 1);
            time -= time % 5;
        }
        return Math.max(frame.opens[node], Math.min(frame.closes[node], time));
    }

    /** Finds the cheapest place at the visit's aim, not on a given round. */
    private void look(int node, int overlooks, int unwanted, int taken) {
        best = Rounds.NEVER;
        int d = frame.day[node];
        int other = frame.partner[node];
        for (int c : frame.ableCarers[node]) {
            int r = c * frame.days + d;
            if (c == unwanted || r == taken || other >= 0 && rounds.round[other] == r) {
                continue;
            }
            long met = rounds.faces.more(frame.person[node], c, d) + frame.changed(node, c);
            if (met < best) {
                round(node, r, met, overlooks);
            }
        }
    }

    /** Puts an unplanned visit where it costs least with one carer, at its aim. False when there is no place. */
    boolean placeWith(int node, int carer) {
        best = Rounds.NEVER;
        round(node, carer * frame.days + frame.day[node], 0, 0);
        if (best == Rounds.NEVER) {
            return rounds.cancel();
        }
        rounds.trial(bestRound).insert(bestAt, node);
        return rounds.make(Rounds.NEVER);
    }

    private void round(int node, int r, long met, int overlooks) {
        Round now = rounds.round(r);
        int place = frame.place[node];
        int duration = frame.duration[node];
        Tariff tariff = rounds.tariff();
        long owed = rounds.isOwed(r) ? tariff.shortfall : 0;
        if (now.length == Round.MOST) {
            return;
        }
        for (int i = 0; i <= now.length; i++) {
            int ready = rounds.aim[node];
            int detour = 0;
            long gain = owed * duration;
            if (i > 0) {
                int before = now.node[i - 1];
                int way = frame.way(r / frame.days, frame.place[before], place);
                ready = Math.max(ready, now.start[i - 1] + frame.duration[before] + way);
                detour += way;
            }
            if (ready > frame.last[node]) {
                return;
            }
            if (i < now.length) {
                int after = now.node[i];
                int way = frame.way(r / frame.days, place, frame.place[after]);
                int latest = frame.partner[after] >= 0 ? rounds.aim[after] : frame.last[after];
                if (ready + duration + way > latest) {
                    continue;
                }
                detour += way;
                if (i > 0) {
                    int before = now.node[i - 1];
                    int straight = frame.way(r / frame.days, frame.place[before], frame.place[after]);
                    int wait = now.start[i] - now.start[i - 1] - frame.duration[before] - straight;
                    detour -= straight;
                    gain += wait * (wait <= tariff.shortGap ? tariff.waiting : tariff.longGap);
                }
            }
            if (met + detour * (tariff.travel - owed) - gain >= best || overlooks > 0 && chance.below(overlooks) == 0) {
                continue;
            }
            scratch.copy(now);
            scratch.insert(i, node);
            weighed++;
            long added = rounds.weigh(scratch);
            if (added < Rounds.NEVER && added + met < best) {
                best = added + met;
                bestRound = r;
                bestAt = i;
            }
        }
    }
}
