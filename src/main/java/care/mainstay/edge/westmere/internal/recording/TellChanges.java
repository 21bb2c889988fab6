package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.Visits;
import care.mainstay.care.visits.WhyChanged;
import care.mainstay.edge.westmere.internal.life.Carer;
import care.mainstay.edge.westmere.internal.life.HomeVisit;
import care.mainstay.edge.westmere.internal.life.Meant;
import care.mainstay.foundation.kernel.CarerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells of visits of which it was changed who comes, after the rota had been published: the office found somebody else when
 * a carer fell ill, or when somebody asked for it. Only of the last half-year, which is what continuity is compared over.
 */
final class TellChanges {

    private static final int DAYS_BACK = 6 * 28;
    private static final int PUBLISHED_DAYS_BEFORE = 15;

    private final Telling telling;
    private final Visits visits;

    TellChanges(Telling telling) {
        this.telling = telling;
        this.visits = telling.rooms().care().visits();
    }

    /** The changes of a week's visits, before these are told themselves. */
    void week(int provider, List<HomeVisit> made, Function<HomeVisit, NewVisit> planned) {
        var first = telling.cast().area().anchor().minusDays(DAYS_BACK);
        var changed = made.stream()
                .filter(visit -> visit.meant().isPresent() && visit.tookPlace())
                .filter(visit -> !visit.day().isBefore(first))
                .sorted(Comparator.comparing(TellChanges::changed).thenComparing(HomeVisit::number))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        var published = changed.stream()
                .map(visit -> planned.apply(visit).by(meant(visit)))
                .toList();
        telling.at(
                Cast.at(changed.get(0).day().minusDays(PUBLISHED_DAYS_BEFORE), 15, 0),
                telling.cast().coordinator(provider),
                "rota published",
                changed.get(0).number(),
                () -> TellVisits.none(visits.planAll(published)));
        changed.forEach(visit -> telling.at(
                changed(visit),
                telling.cast().coordinator(provider),
                "rota changed",
                visit.number(),
                () -> move(visit)));
    }

    private void move(HomeVisit visit) {
        var before = visits.find(visit.id()).orElseThrow();
        visits.move(
                visit.id(),
                before.version(),
                before.start(),
                Stream.concat(visit.carer().stream(), visit.second().stream())
                        .map(Carer::id)
                        .toList(),
                visit.meant().orElseThrow().why() == Meant.Why.SICK ? WhyChanged.SICKNESS : WhyChanged.PERSONS_WISH);
    }

    private static CarerId[] meant(HomeVisit visit) {
        return Stream.concat(visit.meant().map(Meant::carer).stream(), visit.second().stream())
                .map(Carer::id)
                .toArray(CarerId[]::new);
    }

    /** When somebody else was found: early on the first day for that day, in the forenoon for the days after it. */
    private static Instant changed(HomeVisit visit) {
        var meant = visit.meant().orElseThrow();
        if (meant.why() == Meant.Why.NOT_WANTED) {
            return TellWishes.writtenDown(meant.since()).plusSeconds(900);
        }
        return meant.since().equals(visit.day()) ? Cast.at(meant.since(), 6, 5) : Cast.at(meant.since(), 9, 30);
    }
}
