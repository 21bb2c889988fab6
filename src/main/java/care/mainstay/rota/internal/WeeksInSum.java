package care.mainstay.rota.internal;

import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.rota.Round;
import care.mainstay.rota.WeeksPlanned;
import care.mainstay.rota.WeeksPlanned.ForPerson;
import care.mainstay.rota.WeeksPlanned.Sums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A rota of whole weeks in figures: who comes to whom in the four weeks up to the last day, and what it takes. */
final class WeeksInSum {

    private final Book book;
    private final Past past;
    private final LocalDate since;

    WeeksInSum(Book book, Past past) {
        this.book = book;
        this.past = past;
        since = book.days().until().minusDays(BookReading.FOUR_WEEKS);
    }

    /** {@code missing}: minutes to guaranteed hours, before and after. */
    WeeksPlanned of(Book before, Book after, long missingBefore, long missingAfter) {
        var now = carers(before);
        var then = carers(after);
        List<ForPerson> people = new ArrayList<>();
        now.forEach((person, carers) -> people.add(new ForPerson(person, carers, then.getOrDefault(person, Map.of()))));
        people.sort(Comparator.comparingInt(ForPerson::fewer)
                .reversed()
                .thenComparing(one -> one.before().size(), Comparator.reverseOrder())
                .thenComparing(one -> one.person().toString()));
        return new WeeksPlanned(
                List.of(),
                Optional.of(sums(before, now, missingBefore)),
                Optional.of(sums(after, then, missingAfter)),
                people);
    }

    private Sums sums(Book rota, Map<PersonId, Map<CarerId, Integer>> carers, long missing) {
        List<Round> rounds = new Rules(rota).rounds();
        Map<PersonId, Map<CarerId, Integer>> visits = new HashMap<>();
        for (Visit visit : rota.looked()) {
            visit.carers()
                    .forEach(carer -> visits.computeIfAbsent(visit.person(), any -> new HashMap<>())
                            .merge(carer, 1, Integer::sum));
        }
        int newFaces = 0;
        for (var each : visits.entrySet()) {
            Set<CarerId> known = known(each.getKey());
            newFaces += known.isEmpty()
                    ? 0
                    : (int) each.getValue().keySet().stream()
                            .filter(carer -> !known.contains(carer))
                            .count();
        }
        return new Sums(
                carers.size(),
                carers.values().stream().mapToInt(Map::size).sum(),
                visits.values().stream()
                        .flatMap(each -> each.values().stream())
                        .mapToInt(n -> n)
                        .sum(),
                visits.values().stream()
                        .mapToInt(each ->
                                each.values().stream().mapToInt(n -> n).max().orElse(0))
                        .sum(),
                newFaces,
                rounds.stream().mapToLong(Round::wayMinutes).sum(),
                rounds.stream().mapToLong(Round::metres).sum(),
                rounds.stream().mapToLong(Round::paidMinutes).sum(),
                missing,
                WeeksPlanning.left(rota.looked()));
    }

    /** Who ever came before these days, and whom it was agreed with. */
    private Set<CarerId> known(PersonId person) {
        Set<CarerId> known = new HashSet<>(past.known().getOrDefault(person, Set.of()));
        past.came().values().forEach(day -> known.addAll(day.getOrDefault(person, Set.of())));
        if (!known.isEmpty()) {
            known.addAll(past.teams().getOrDefault(person, Set.of()));
        }
        return known;
    }

    /** On how many of the days of the four weeks each carer comes to each person, the most frequent first. */
    private Map<PersonId, Map<CarerId, Integer>> carers(Book rota) {
        Map<PersonId, Map<CarerId, Set<LocalDate>>> days = new TreeMap<>(Comparator.comparing(PersonId::toString));
        for (Visit visit : rota.looked()) {
            var carers = days.computeIfAbsent(visit.person(), any -> new HashMap<>());
            visit.carers()
                    .forEach(carer -> carers.computeIfAbsent(carer, any -> new HashSet<>())
                            .add(visit.day()));
        }
        past.came().forEach((day, byPerson) -> {
            if (!day.isBefore(since) && day.isBefore(book.days().from())) {
                byPerson.forEach((person, came) -> Optional.ofNullable(days.get(person))
                        .ifPresent(carers -> came.forEach(carer -> carers.computeIfAbsent(carer, any -> new HashSet<>())
                                .add(day))));
            }
        });
        Map<PersonId, Map<CarerId, Integer>> sorted = new LinkedHashMap<>();
        days.forEach((person, carers) -> {
            Map<CarerId, Integer> times = new LinkedHashMap<>();
            carers.entrySet().stream()
                    .sorted(Map.Entry.<CarerId, Set<LocalDate>>comparingByValue(
                                    Comparator.comparingInt((Set<LocalDate> some) -> -some.size()))
                            .thenComparing(each -> each.getKey().toString()))
                    .forEach(each -> times.put(each.getKey(), each.getValue().size()));
            sorted.put(person, times);
        });
        return sorted;
    }
}
