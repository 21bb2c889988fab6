package care.mainstay.rota.horizon;

import care.mainstay.rota.engine.Chance;

/**
 * Takes some visits out of the plan and puts each back where it costs least (ruin and recreate; Schrimpf and others 2000).
 * What is taken out hangs together: visits near one another on a day, a whole round, or all that one carer does for a person
 * over weeks, so that the last visit of a carer too many can go with the others.
 */
final class Rebuild {

    private static final int MOST = 240;

    /** Of how many places one is overlooked. */
    private static final int OVERLOOKS = 60;

    private final Rounds rounds;
    private final Frame frame;
    private final Chance chance;
    private final Places places;
    private final boolean continuity;
    private final int[] out = new int[MOST + 2];
    private final int[] rank;
    private int count;

    Rebuild(Rounds rounds, Places places, Chance chance) {
        this.rounds = rounds;
        this.frame = rounds.frame;
        this.places = places;
        this.chance = chance;
        var weights = frame.horizon.facts().weights();
        continuity = weights.weight(HorizonCharge.EXTRA_CARERS)
                        + weights.weight(HorizonCharge.NEW_FACES)
                        + weights.weight(HorizonCharge.CARERS)
                        + weights.weight(HorizonCharge.NOT_MAIN)
                > 0;
        rank = new int[frame.nodes];
    }

    /** True when the plan changed and costs no more than the limit; else it is as it was. */
    boolean attempt(long limit) {
        count = 0;
        int unwanted = Frame.NOBODY;
        rounds.open();
        int kind = chance.below(100);
        int person = chance.below(frame.people);
        if (!continuity || kind < 40) {
            if (chance.below(8) == 0) {
                takeRound();
            } else {
                takeStrings(chance.below(frame.nodes), 2 + chance.below(24));
            }
        } else if (kind < 65) {
            unwanted = takeCarer(person);
        } else if (kind < 75) {
            takeSome(person, false);
        } else if (kind < 85) {
            takeSome(person, true);
        } else {
            handOver(person);
        }
        takeMissing();
        order();
        for (int k = 0; k < count; k++) {
            int node = out[k];
            if (!rounds.isPlanned(node)) {
                places.place(node, OVERLOOKS, chance.below(4) == 0 ? Frame.NOBODY : unwanted);
            }
        }
        if (count == 0 || !withoutHalves() || rounds.cost() > limit) {
            rounds.takeBack();
            return false;
        }
        rounds.keep();
        return true;
    }

    /** Nobody comes alone to a visit that needs two. */
    private boolean withoutHalves() {
        for (int k = 0; k < count; k++) {
            int node = out[k];
            int other = frame.partner[node];
            if (other >= 0 && rounds.isPlanned(node) != rounds.isPlanned(other)) {
                int left = rounds.isPlanned(node) ? node : other;
                Round trial = rounds.trial(rounds.round[left]);
                trial.remove(trial.indexOf(left));
                if (!rounds.make(Rounds.NEVER)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Plans all that is unplanned, in a good order. */
    void begin() {
        Integer[] all = java.util.stream.IntStream.range(0, frame.nodes)
                .filter(n -> frame.leads[n] && !rounds.isPlanned(n))
                .boxed()
                .sorted(java.util.Comparator.<Integer>comparingInt(n -> frame.partner[n] >= 0 ? 0 : 1)
                        .thenComparingInt(n -> frame.last[n] - frame.opens[n] < 60 ? 0 : 1)
                        .thenComparingInt(n -> frame.person[n])
                        .thenComparingInt(n -> frame.day[n])
                        .thenComparingInt(n -> n))
                .toArray(Integer[]::new);
        for (int node : all) {
            places.place(node, 0, Frame.NOBODY);
        }
    }

    private boolean take(int node) {
        if (count >= MOST || frame.kept[node] || !rounds.isPlanned(node)) {
            return false;
        }
        Round trial = rounds.trial(rounds.round[node]);
        trial.remove(trial.indexOf(node));
        if (!rounds.make(Rounds.NEVER)) {
            return false;
        }
        out[count++] = node;
        return true;
    }

    private void takeWhole(int node) {
        if (take(node) && frame.partner[node] >= 0 && chance.below(3) != 0) {
            take(frame.partner[node]);
        }
    }

    private void takeStrings(int seed, int most) {
        string(seed, 1 + chance.below(4));
        for (int q : frame.nearPeople[frame.person[seed]]) {
            if (count >= most) {
                return;
            }
            int[] there = frame.nodesAt[q * frame.days + frame.day[seed]];
            if (there.length > 0 && chance.below(3) != 0) {
                string(there[chance.below(there.length)], 1 + chance.below(4));
            }
        }
    }

    private void string(int node, int length) {
        if (!rounds.isPlanned(node)) {
            return;
        }
        int r = rounds.round[node];
        int from = Math.max(0, rounds.round(r).indexOf(node) - chance.below(length));
        for (int k = 0; k < length && from < rounds.round(r).length; k++) {
            int which = rounds.round(r).node[from];
            if (take(which)) {
                int other = frame.partner[which];
                if (other >= 0 && chance.below(3) != 0) {
                    take(other);
                }
            } else {
                from++;
            }
        }
    }

    private void takeRound() {
        int r = chance.below(frame.rounds);
        while (rounds.round(r).length > 0 && count < MOST && take(rounds.round(r).node[0])) {
            int other = frame.partner[out[count - 1]];
            if (other >= 0 && chance.below(3) != 0) {
                take(other);
            }
        }
    }

    /** All that a carer does for the person, or of a week of it: of two drawn, the carer who comes less often. */
    private int takeCarer(int person) {
        int[] nodes = frame.nodesOfPerson[person];
        if (nodes.length == 0) {
            return Frame.NOBODY;
        }
        int carer = Frame.NOBODY;
        for (int draw = 0; draw < 3; draw++) {
            int c = rounds.carer(nodes[chance.below(nodes.length)]);
            if (c >= 0 && (carer < 0 || rounds.faces.visits(person, c) < rounds.faces.visits(person, carer))) {
                carer = c;
            }
        }
        int week = chance.below(3) == 0 ? chance.below(frame.weeks) : Frame.NOBODY;
        for (int node : nodes) {
            if (rounds.carer(node) == carer && (week < 0 || frame.day[node] / 7 == week)) {
                take(node);
            }
        }
        return carer;
    }

    /** A person's visits of the same name, or all of them, of some weeks. */
    private void takeSome(int person, boolean all) {
        int[] nodes = frame.nodesOfPerson[person];
        if (nodes.length == 0) {
            return;
        }
        int like = nodes[chance.below(nodes.length)];
        int week = chance.below(all ? 2 : 3) == 0 ? Frame.NOBODY : chance.below(frame.weeks);
        for (int node : nodes) {
            if ((week < 0 || frame.day[node] / 7 == week) && (all || frame.opens[node] == frame.opens[like])) {
                takeWhole(node);
            }
        }
    }

    /** What a carer does for a person goes to another of their carers, who gives away what lies in its way. */
    private void handOver(int person) {
        int[] nodes = frame.nodesOfPerson[person];
        if (nodes.length == 0) {
            return;
        }
        int taker = rounds.carer(nodes[chance.below(nodes.length)]);
        int giver = rounds.carer(nodes[chance.below(nodes.length)]);
        if (taker < 0 || giver < 0 || taker == giver) {
            return;
        }
        int week = chance.below(2) == 0 ? chance.below(frame.weeks) : Frame.NOBODY;
        for (int node : nodes) {
            if (rounds.carer(node) == giver
                    && (week < 0 || frame.day[node] / 7 == week)
                    && frame.able[node * frame.carers + taker]) {
                clear(taker * frame.days + frame.day[node], node);
            }
        }
    }

    /** Puts a visit into a round in the place of those that are made there at that time. */
    private void clear(int r, int node) {
        int from = rounds.start[node] - 10;
        int until = rounds.start[node] + frame.duration[node] + 10;
        for (int i = rounds.round(r).length - 1; i >= 0; i--) {
            Round now = rounds.round(r);
            int other = now.node[i];
            if (now.start[i] < until
                    && now.start[i] + frame.duration[other] > from
                    && frame.person[other] != frame.person[node]) {
                take(other);
            }
        }
        Round giver = rounds.trial(rounds.round[node]);
        giver.remove(giver.indexOf(node));
        Round taker = rounds.trial(r);
        taker.insert(taker.before(rounds.start[node]), node);
        if (!rounds.make(Rounds.NEVER)) {
            take(node);
        }
    }

    /** What nobody does so far gets another chance. */
    private void takeMissing() {
        for (int draw = 0; draw < 3 && count < MOST; draw++) {
            int node = chance.below(frame.nodes);
            if (!rounds.isPlanned(node)) {
                out[count++] = node;
            }
        }
    }

    private void order() {
        int by = chance.below(4);
        for (int k = 0; k < count; k++) {
            int node = out[k];
            rank[node] = switch (by) {
                case 0 -> chance.below(1 << 20);
                case 1 -> frame.day[node] * 1440 + frame.opens[node];
                case 2 ->
                    (frame.partner[node] >= 0 ? 0 : 1 << 20)
                            + 1000 * frame.ableCarers[node].length
                            + chance.below(1000);
                default -> -frame.duration[node] * 1000 + chance.below(1000);
            };
        }
        for (int k = 1; k < count; k++) {
            int node = out[k];
            int at = k;
            while (at > 0 && rank[out[at - 1]] > rank[node]) {
                out[at] = out[at - 1];
                at--;
            }
            out[at] = node;
        }
    }
}
