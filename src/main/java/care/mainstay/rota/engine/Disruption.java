package care.mainstay.rota.engine;

import java.util.List;
import java.util.Set;

/**
 * What has come between a published rota and its day, and how it may be mended. Times are those of the day.
 *
 * @param published the rota as carers and people know it, with its times
 * @param asOf from when notice is counted: the moment at which the changes are told; before 0 for the day before
 * @param moment before which nothing moves: visits that were to begin sooner stay as they are, and no other begins sooner
 * @param away carers who make no visit from the moment on
 * @param cancelled visits that are not wanted any more
 * @param prices what changes cost
 * @param isLeast whether as few changes as possible are wanted, whatever longer ways they take
 */
public record Disruption(
        Plan published,
        int asOf,
        int moment,
        Set<Integer> away,
        Set<Integer> cancelled,
        ChangePrices prices,
        boolean isLeast) {

    public Disruption {
        away = Set.copyOf(away);
        cancelled = Set.copyOf(cancelled);
    }

    /** Nothing has happened yet: everything may move, at its price. */
    public static Disruption of(Plan published) {
        return new Disruption(published, 0, 0, Set.of(), Set.of(), ChangePrices.USUAL, false);
    }

    /** A carer is sick, and the others cover with as few other changes as can be. */
    public static Disruption sick(Plan published, int carer) {
        return new Disruption(published, 0, 0, Set.of(carer), Set.of(), ChangePrices.USUAL, true);
    }

    /** The same, told and begun at a moment of the day. */
    public Disruption from(int then) {
        return new Disruption(published, then, then, away, cancelled, prices, isLeast);
    }

    /** The same, told at another moment. */
    public Disruption toldAt(int then) {
        return new Disruption(published, then, moment, away, cancelled, prices, isLeast);
    }

    /** The same at other prices. */
    public Disruption at(ChangePrices others) {
        return new Disruption(published, asOf, moment, away, cancelled, others, isLeast);
    }

    /** Whether the visit is not wanted any more, or the other of the two that a person needs at once. */
    boolean isCancelled(Day day, int visit) {
        return cancelled.contains(visit) || day.partner[visit] >= 0 && cancelled.contains(day.partner[visit]);
    }

    /** The visits that were published for somebody who is away, have not begun, and are still wanted. */
    public List<Integer> displaced() {
        return published.rounds().stream()
                .filter(round -> away.contains(round.carer()))
                .flatMap(round -> round.stops().stream())
                .filter(stop -> !stop.isRest() && stop.start() >= moment && !cancelled.contains(stop.visit()))
                .map(Plan.Stop::visit)
                .toList();
    }
}
