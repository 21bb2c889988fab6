package care.mainstay.rota.horizon;

import care.mainstay.rota.engine.Chance;

/**
 * Small random changes to the rounds of a day: a visit to another carer, two visits exchanged, the rest of two rounds, a few
 * visits in a row, a visit at another time. Most are drawn where they make sense: to a carer who comes to that person on
 * other days or is near by.
 */
final class Steps {

    private final Rounds rounds;
    private final Frame frame;
    private final Chance chance;
    private final Places places;

    Steps(Rounds rounds, Places places, Chance chance) {
        this.rounds = rounds;
        this.frame = rounds.frame;
        this.places = places;
        this.chance = chance;
    }

    /** Makes one change if the plan then costs no more than the limit. */
    boolean attempt(long limit) {
        if (frame.free.length == 0) {
            return false;
        }
        int node = frame.free[chance.below(frame.free.length)];
        if (!rounds.isPlanned(node)) {
            return false;
        }
        int kind = chance.below(100);
        if (kind < 18 && frame.opens[node] < frame.closes[node]) {
            return retime(node, limit);
        }
        int target = target(node);
        if (target < 0) {
            return false;
        }
        if (kind < 50) {
            return move(node, target, limit);
        } else if (kind < 70) {
            return exchange(node, target, limit);
        } else if (kind < 86) {
            return exchangeTails(node, target, limit);
        }
        return moveRow(node, target, 2 + chance.below(3), limit);
    }

    /** The round of somebody who may well come instead, or -1. */
    private int target(int node) {
        int p = frame.person[node];
        int d = frame.day[node];
        int kind = chance.below(100);
        int c;
        if (kind < 45) {
            int[] others = frame.nodesOfPerson[p];
            c = rounds.carer(others[chance.below(others.length)]);
        } else if (kind < 80) {
            int[] near = frame.nearPeople[p];
            if (near.length == 0) {
                return Frame.NOBODY;
            }
            int[] there = frame.nodesAt[near[chance.below(near.length)] * frame.days + d];
            c = there.length == 0 ? Frame.NOBODY : rounds.carer(there[chance.below(there.length)]);
        } else {
            int[] able = frame.ableCarers[node];
            c = able[chance.below(able.length)];
        }
        return c >= 0 && frame.able[node * frame.carers + c] ? c * frame.days + d : Frame.NOBODY;
    }

    private int place(Round in, int time) {
        int at = in.before(time);
        int shift = chance.below(6);
        return shift == 0 ? Math.max(0, at - 1) : shift == 1 ? Math.min(in.length, at + 1) : at;
    }

    private boolean move(int node, int target, long limit) {
        int from = rounds.round[node];
        int at = place(rounds.round(target), rounds.start[node]);
        if (frame.partner[node] < 0 && chance.below(3) == 0) {
            rounds.aim(node, places.when(node, chance.below(4)));
        }
        if (from == target) {
            Round trial = rounds.trial(from);
            int now = trial.indexOf(node);
            trial.remove(now);
            trial.insert(Math.min(at, trial.length), node);
        } else {
            Round giver = rounds.trial(from);
            giver.remove(giver.indexOf(node));
            Round taker = rounds.trial(target);
            if (taker.length == Round.MOST) {
                return rounds.cancel();
            }
            taker.insert(at, node);
        }
        return rounds.make(limit);
    }

    private boolean exchange(int node, int target, long limit) {
        int from = rounds.round[node];
        Round other = rounds.round(target);
        if (from == target || other.length == 0) {
            return false;
        }
        int at = Math.min(other.length - 1, place(other, rounds.start[node]));
        int taken = other.node[at];
        if (!frame.able[taken * frame.carers + from / frame.days]) {
            return false;
        }
        Round one = rounds.trial(from);
        one.node[one.indexOf(node)] = taken;
        rounds.trial(target).node[at] = node;
        return rounds.make(limit);
    }

    private boolean exchangeTails(int node, int target, long limit) {
        int from = rounds.round[node];
        if (from == target) {
            return false;
        }
        Round one = rounds.trial(from);
        Round other = rounds.trial(target);
        int cut = chance.below(8) == 0 ? 0 : rounds.round(from).indexOf(node);
        int otherCut = cut == 0 ? 0 : place(rounds.round(target), rounds.start[node]);
        int tail = one.length - cut;
        int otherTail = other.length - otherCut;
        if (cut + otherTail > Round.MOST || otherCut + tail > Round.MOST) {
            return rounds.cancel();
        }
        System.arraycopy(rounds.round(target).node, otherCut, one.node, cut, otherTail);
        System.arraycopy(rounds.round(from).node, cut, other.node, otherCut, tail);
        one.length = cut + otherTail;
        other.length = otherCut + tail;
        return rounds.make(limit);
    }

    private boolean moveRow(int node, int target, int most, long limit) {
        int from = rounds.round[node];
        if (from == target) {
            return false;
        }
        Round giver = rounds.trial(from);
        Round taker = rounds.trial(target);
        int first = giver.indexOf(node);
        int number = Math.min(most, giver.length - first);
        int at = rounds.round(target).before(rounds.start[node]);
        if (taker.length + number > Round.MOST) {
            return rounds.cancel();
        }
        for (int k = 0; k < number; k++) {
            taker.insert(at + k, giver.node[first]);
            giver.remove(first);
        }
        return rounds.make(limit);
    }

    /** Another time to aim at; what goes before and after may change with it. */
    private boolean retime(int node, long limit) {
        int time = time(node);
        int other = frame.partner[node];
        rounds.aim(node, time);
        shift(node, time);
        if (other >= 0) {
            shift(other, time);
        }
        return rounds.make(limit);
    }

    private int time(int node) {
        Round now = rounds.round(rounds.round[node]);
        int at = now.indexOf(node);
        if (chance.below(3) == 0 && at + 1 < now.length) {
            int following = now.node[at + 1];
            int justInTime = now.start[at + 1]
                    - frame.duration[node]
                    - frame.way(rounds.carer(node), frame.place[node], frame.place[following]);
            return Math.max(frame.opens[node], Math.min(frame.closes[node], justInTime));
        }
        return places.when(node, chance.below(4));
    }

    private void shift(int node, int time) {
        Round trial = rounds.trial(rounds.round[node]);
        Round now = rounds.round(trial.number);
        int at = trial.indexOf(node);
        int to = now.before(time);
        trial.remove(at);
        trial.insert(to > at ? to - 1 : to, node);
    }
}
