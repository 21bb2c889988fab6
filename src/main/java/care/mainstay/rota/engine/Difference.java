package care.mainstay.rota.engine;

import care.mainstay.rota.engine.Change.Kind;
import care.mainstay.rota.engine.Change.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What is other in a plan than was published, visit by visit, with why: by the time it was to begin. */
public final class Difference {

    private final Day day;
    private final Disruption disruption;
    private final int tolerance;
    private final int[] carerBefore;
    private final int[] startBefore;
    private final int[] carerAfter;
    private final int[] startAfter;
    private final boolean[] isChanged;

    private Difference(Day day, Disruption disruption, Plan after) {
        this.day = day;
        this.disruption = disruption;
        tolerance = disruption.prices().tolerance() * day.facts.unitsPerMinute();
        carerBefore = new int[day.visits];
        startBefore = new int[day.visits];
        carerAfter = new int[day.visits];
        startAfter = new int[day.visits];
        isChanged = new boolean[day.visits];
        read(disruption.published(), carerBefore, startBefore);
        read(after, carerAfter, startAfter);
    }

    private static void read(Plan plan, int[] carers, int[] starts) {
        Arrays.fill(carers, Day.NOBODY);
        for (Plan.Round round : plan.rounds()) {
            for (Plan.Stop stop : round.stops()) {
                if (!stop.isRest()) {
                    carers[stop.visit()] = round.carer();
                    starts[stop.visit()] = stop.start();
                }
            }
        }
    }

    /** Between what the disruption says was published and a plan of the same day. */
    public static List<Change> between(Day day, Disruption disruption, Plan after) {
        return new Difference(day, disruption, after).changes();
    }

    private List<Change> changes() {
        for (int v = 0; v < day.visits; v++) {
            isChanged[v] = kind(v) != null;
        }
        List<Change> changes = new ArrayList<>();
        for (int v = 0; v < day.visits; v++) {
            Kind kind = kind(v);
            if (kind != null) {
                int begins = carerBefore[v] < 0 ? startAfter[v] : startBefore[v];
                int because = because(v, kind);
                changes.add(new Change(
                        v,
                        kind,
                        carerBefore[v],
                        carerAfter[v],
                        startBefore[v],
                        startAfter[v],
                        begins - disruption.asOf(),
                        reason(v, kind, because),
                        because));
            }
        }
        changes.sort(
                Comparator.<Change>comparingInt(each -> each.carerBefore() < 0 ? each.startAfter() : each.startBefore())
                        .thenComparingInt(Change::visit));
        return List.copyOf(changes);
    }

    private @org.jspecify.annotations.Nullable Kind kind(int v) {
        if (carerBefore[v] < 0) {
            return carerAfter[v] < 0 ? null : Kind.ADDED;
        }
        if (carerAfter[v] < 0) {
            return Kind.TAKEN_AWAY;
        }
        if (carerAfter[v] != carerBefore[v]) {
            return Kind.ANOTHER_CARER;
        }
        return Math.abs(startAfter[v] - startBefore[v]) > tolerance ? Kind.ANOTHER_TIME : null;
    }

    private Reason reason(int v, Kind kind, int because) {
        if (disruption.isCancelled(day, v)) {
            return Reason.CANCELLED;
        }
        if (kind == Kind.ADDED) {
            return Reason.NEW;
        }
        if (disruption.away().contains(carerBefore[v])) {
            return kind == Kind.TAKEN_AWAY ? Reason.NO_PLACE : Reason.CARER_AWAY;
        }
        if (kind == Kind.TAKEN_AWAY) {
            return Reason.NO_PLACE;
        }
        if (because < 0) {
            return Reason.CHEAPER;
        }
        return kind == Kind.ANOTHER_TIME ? Reason.PUSHED : Reason.MAKES_ROOM;
    }

    /** Of the visits that came to the round, the nearest in time to this one; of another time, also its partner's. */
    private int because(int v, Kind kind) {
        boolean own = kind == Kind.ADDED
                || disruption.isCancelled(day, v)
                || disruption.away().contains(carerBefore[v]);
        if (own) {
            return Day.NOBODY;
        }
        int best = Day.NOBODY;
        for (int other = 0; other < day.visits; other++) {
            boolean came = carerAfter[other] == carerBefore[v] && carerBefore[other] != carerAfter[other];
            boolean sooner = kind != Kind.ANOTHER_TIME || startAfter[other] <= startAfter[v];
            if (other != v && came && sooner && (best < 0 || gap(other, v) < gap(best, v))) {
                best = other;
            }
        }
        int partner = day.partner[v];
        if (best < 0 && kind == Kind.ANOTHER_TIME && partner >= 0 && isChanged[partner]) {
            return partner;
        }
        return best;
    }

    private int gap(int other, int v) {
        return Math.abs(startAfter[other] - startBefore[v]);
    }
}
