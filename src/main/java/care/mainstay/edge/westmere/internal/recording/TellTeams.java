package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.care.continuity.ContinuityOfCare;
import care.mainstay.edge.westmere.internal.life.Area;
import care.mainstay.edge.westmere.internal.life.Carer;
import care.mainstay.edge.westmere.internal.life.HomeVisit;
import care.mainstay.edge.westmere.internal.life.Life;
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
 * Tells which carers were agreed with each person. Two providers agree teams in the summer; the second only when its nine
 * weeks without half its carers are over, and its rota follows them from then on. Whoever comes later is asked after three
 * weeks, and once more everybody when some of them have left.
 */
final class TellTeams {

    private static final List<Integer> FIRST_AGREED = List.of(189, 252, 189);
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
        var first = area.from().plusDays(FIRST_AGREED.get(provider));
        var again = area.from().plusDays(AGREED_AGAIN);
        if (from.isBefore(first) || from.isAfter(area.anchor())) {
            return;
        }
        for (Life life : lives) {
            boolean due = !agreed.contains(life) || from.equals(again);
            if (due
                    && life.supportedOn(from)
                    && !life.awayOn(from)
                    && !from.isBefore(life.started().plusDays(DAYS_TO_GET_TO_KNOW))) {
                agree(life, from);
            }
        }
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
        var often = new HashMap<Carer, Integer>();
        visits.getOrDefault(life, List.of()).stream()
                .filter(visit -> !visit.day().isBefore(from) && visit.day().isBefore(until))
                .flatMap(visit -> Stream.concat(visit.carer().stream(), visit.second().stream()))
                .filter(carer -> carer.inPostOn(from) && carer.inPostOn(until))
                .forEach(carer -> often.merge(carer, 1, Integer::sum));
        int size = Math.min(LARGEST, Math.max(SMALLEST, 2 + life.slotsOn(from).size()));
        return often.entrySet().stream()
                .sorted(Map.Entry.<Carer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(one -> one.getKey().index()))
                .limit(size)
                .map(one -> one.getKey().id())
                .collect(Collectors.toSet());
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
