package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.care.continuity.ContinuityOfCare;
import care.mainstay.edge.westmere.internal.life.Area;
import care.mainstay.edge.westmere.internal.life.Carer;
import care.mainstay.edge.westmere.internal.life.HomeVisit;
import care.mainstay.edge.westmere.internal.life.Life;
import care.mainstay.edge.westmere.internal.life.Liking;
import care.mainstay.edge.westmere.internal.life.Rounds;
import care.mainstay.edge.westmere.internal.life.Slot;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.people.persons.DecidedBy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which carers were agreed with each person. Two providers agree teams in the summer, and once more with everybody
 * when some carers have left; the second only when it comes to plan its weeks as a whole, patch by patch. Whoever comes
 * later is asked after three weeks.
 */
final class TellTeams {

    private static final int FIRST_AGREED = 189;
    private static final int AGREED_AGAIN = 315;
    private static final int DAYS_TO_GET_TO_KNOW = 21;
    private static final int DAYS_AHEAD = 28;
    private static final int SMALLEST = 3;
    private static final int LARGEST = 6;

    private final Telling telling;
    private final int provider;
    private final Map<Life, List<HomeVisit>> visits;
    private final Set<Life> agreed = new HashSet<>();

    TellTeams(Telling telling, int provider) {
        this.telling = telling;
        this.provider = provider;
        this.visits = telling.cast().area().visits().stream()
                .filter(visit -> visit.life().provider() == provider && visit.tookPlace())
                .collect(Collectors.groupingBy(HomeVisit::life));
    }

    /** Who lives near whom: the office calls its patches by the places. */
    void patches(List<Life> lives) {
        for (Life life : lives) {
            telling.at(
                    Cast.at(life.started(), 9, 40),
                    telling.cast().coordinator(provider),
                    "patch",
                    life.person().number(),
                    () -> continuity()
                            .putInPatch(
                                    life.person().id(),
                                    Optional.of(life.person().address().place())));
        }
    }

    /** The teams that are agreed in a week, on its first day. */
    void week(Area area, LocalDate from, List<Life> lives) {
        if (from.isAfter(area.anchor())) {
            return;
        }
        for (Life life : lives) {
            if (isDue(life, area.from(), from)
                    && life.supportedOn(from)
                    && !life.awayOn(from)
                    && !from.isBefore(life.started().plusDays(DAYS_TO_GET_TO_KNOW))) {
                agree(life, from);
            }
        }
    }

    private boolean isDue(Life life, LocalDate year, LocalDate day) {
        if (agreed.contains(life)
                && unwanted(life, day).anyMatch(wish -> wish.since().isAfter(day.minusDays(7)))) {
            return true;
        }
        if (provider == Rounds.PROVIDER) {
            return !agreed.contains(life) && !day.isBefore(Rounds.plannedWhole(life, year));
        }
        boolean again = day.equals(year.plusDays(AGREED_AGAIN));
        return (again || !agreed.contains(life)) && !day.isBefore(year.plusDays(FIRST_AGREED));
    }

    /** What is wished against carers by a day: whoever was in the team is left out of another. */
    private Stream<Liking> unwanted(Life life, LocalDate by) {
        return telling.cast().area().wished().stream()
                .filter(wish -> wish.life() == life && !wish.wanted())
                .filter(wish -> !wish.since().isAfter(by));
    }

    private void agree(Life life, LocalDate from) {
        var team = team(life, from);
        if (!team.isEmpty()) {
            agreed.add(life);
            telling.at(
                    Cast.at(from, 15, 20),
                    telling.cast().coordinator(provider),
                    "team",
                    life.person().number() * 1000L + from.getDayOfYear(),
                    () -> continuity()
                            .agree(
                                    life.person().id(),
                                    team,
                                    from,
                                    DecidedBy.person(life.person().name())));
        }
    }

    /** Those with whom the office means to fill the weeks ahead: a carer more for each daily visit, of those who stay. */
    private Set<CarerId> team(Life life, LocalDate from) {
        var until = from.plusDays(DAYS_AHEAD);
        var left = unwanted(life, from).map(Liking::carer).toList();
        var often = new HashMap<Carer, Integer>();
        visits.getOrDefault(life, List.of()).stream()
                .filter(visit -> !visit.day().isBefore(from) && visit.day().isBefore(until))
                .flatMap(visit -> Stream.concat(visit.carer().stream(), visit.second().stream()))
                .filter(carer -> carer.inPostOn(from) && carer.inPostOn(until) && !left.contains(carer))
                .forEach(carer -> often.merge(carer, 1, Integer::sum));
        return often.entrySet().stream()
                .sorted(Map.Entry.<Carer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(one -> one.getKey().index()))
                .limit(size(life.slotsOn(from)))
                .map(one -> one.getKey().id())
                .collect(Collectors.toSet());
    }

    /** Where weeks are planned whole, two who take turns are enough for one visit a day, and two more where two come. */
    private int size(List<Slot> slots) {
        if (provider != Rounds.PROVIDER) {
            return Math.min(LARGEST, Math.max(SMALLEST, 2 + slots.size()));
        }
        return (slots.size() == 1 ? 2 : Math.min(LARGEST, 2 + slots.size()))
                + (slots.get(0).two() ? 2 : 0);
    }

    /** Counts at the end what has been told, by the provider itself. */
    void counted() {
        var cast = telling.cast();
        telling.at(
                cast.moment(),
                Caller.system(cast.provider(provider), Installation.MAINSTAY),
                "counting",
                provider + 1L,
                () -> continuity().catchUp());
    }

    private ContinuityOfCare continuity() {
        return telling.rooms().care().continuity();
    }
}
