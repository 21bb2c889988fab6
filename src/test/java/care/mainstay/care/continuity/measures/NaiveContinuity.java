package care.mainstay.care.continuity.measures;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The published formulas over all visits at once, in the most simple-minded way that could work. */
final class NaiveContinuity {

    private NaiveContinuity() {}

    static Continuity of(List<MadeVisit<String>> ever, LocalDate last, CoreTeam<String> team) {
        long[] counts = new long[Count.values().length];
        LocalDate from = last.minusDays(27);
        var visits = ever.stream()
                .filter(visit -> !visit.day().isBefore(from))
                .sorted(Comparator.comparing((MadeVisit<String> visit) -> visit.arrived())
                        .thenComparing(MadeVisit::id))
                .toList();
        counts[Count.PEOPLE.ordinal()] = visits.isEmpty() ? 0 : 1;
        counts[Count.VISITS.ordinal()] = visits.size();
        var often = new HashMap<String, Long>();
        visits.forEach(visit -> visit.carers().forEach(carer -> often.merge(carer, 1L, Long::sum)));
        counts[Count.CARERS.ordinal()] = often.size();
        counts[Count.MAIN.ordinal()] =
                often.values().stream().mapToLong(each -> each).max().orElse(0);
        for (int i = 0; i < visits.size(); i++) {
            for (int j = i + 1; j < visits.size(); j++) {
                pair(visits.get(i), visits.get(j), Count.PAIRS_SHARED, Count.PAIRS, counts);
            }
        }
        for (int i = 1; i < visits.size(); i++) {
            pair(visits.get(i - 1), visits.get(i), Count.STEPS_SHARED, Count.STEPS, counts);
        }
        newFaces(ever, often.keySet(), from, counts);
        arrivals(visits, counts);
        for (MadeVisit<String> visit : visits) {
            team.standing(visit).forEach(each -> counts[Count.of(each).ordinal()]++);
            visit.changed()
                    .ifPresent(
                            beforehand -> counts[Count.of(Notice.of(beforehand)).ordinal()]++);
        }
        return Continuity.of(counts);
    }

    private static void pair(
            MadeVisit<String> one, MadeVisit<String> other, Count shared, Count possible, long[] counts) {
        Set<String> both = new HashSet<>(one.carers());
        both.retainAll(other.carers());
        counts[shared.ordinal()] += both.size();
        counts[possible.ordinal()] +=
                Math.min(one.carers().size(), other.carers().size());
    }

    private static void newFaces(List<MadeVisit<String>> ever, Set<String> came, LocalDate from, long[] counts) {
        for (String carer : came) {
            LocalDate since = firstDay(ever.stream()
                    .filter(visit -> visit.carers().contains(carer))
                    .toList());
            if (!since.isBefore(from) && !since.isBefore(firstDay(ever).plusDays(28))) {
                counts[Count.NEW_FACES.ordinal()]++;
            }
        }
    }

    private static LocalDate firstDay(List<MadeVisit<String>> visits) {
        return visits.stream()
                .map(MadeVisit::day)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static void arrivals(List<MadeVisit<String>> visits, long[] counts) {
        for (PartOfDay part : PartOfDay.values()) {
            Map<LocalDate, Long> firstOfDay = new TreeMap<>();
            for (MadeVisit<String> visit : visits) {
                if (PartOfDay.of(visit.planned().toLocalTime()) == part) {
                    firstOfDay.putIfAbsent(
                            visit.day(),
                            Duration.between(visit.day().atStartOfDay(), visit.arrived())
                                    .toMinutes());
                }
            }
            var minutes = new ArrayList<>(firstOfDay.values());
            for (int k = 1; k < minutes.size(); k++) {
                counts[Count.APART_MINUTES.ordinal()] += Math.abs(minutes.get(k) - minutes.get(k - 1));
                counts[Count.APART.ordinal()]++;
            }
        }
    }
}
