package care.mainstay.care.continuity.measures;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.continuity.measures.CoreTeam.Absence;
import care.mainstay.care.continuity.measures.CoreTeam.Why;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is kept true from visit to visit, against everything reckoned from nothing. */
class CaseloadTest {

    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final int PEOPLE = 3;

    private final List<CoreTeam<String>> teams = new ArrayList<>();
    private final List<List<MadeVisit<String>>> ever = new ArrayList<>();

    @Property(tries = 40)
    void afterEveryVisitCorrectionAndDayTheCountsAreThoseReckonedFromNothing(@ForAll long seed) {
        var random = new Random(seed);
        var caseload = new Caseload<Integer, String>();
        teams.clear();
        ever.clear();
        for (int person = 0; person < PEOPLE; person++) {
            teams.add(team(random));
            ever.add(new ArrayList<>());
            caseload.place(person, groups(person), teams.get(person));
        }
        LocalDate last = LocalDate.MIN;
        for (int step = 0; step < 150; step++) {
            int person = random.nextInt(PEOPLE);
            var visits = ever.get(person);
            LocalDate oldest = last.equals(LocalDate.MIN) ? last : last.minusDays(27);
            int kind = random.nextInt(12);
            if (kind == 0 && !visits.isEmpty()) {
                var gone = visits.get(random.nextInt(visits.size()));
                if (!gone.day().isBefore(oldest)) {
                    caseload.remove(person, gone.id());
                    visits.remove(gone);
                }
            } else if (kind == 1) {
                teams.set(person, team(random));
                caseload.place(person, groups(person), teams.get(person));
            } else {
                var visit = visit(random, step, person);
                if (visit.day().isBefore(oldest)
                        && visits.stream().anyMatch(other -> other.id().equals(visit.id()))) {
                    continue; // who came when is corrected within the four weeks only
                }
                visits.removeIf(other -> other.id().equals(visit.id()));
                last = visit.day().isAfter(last) ? visit.day() : last;
                caseload.add(person, visit);
                visits.add(visit);
            }
            isAsFromNothing(caseload, last);
        }
    }

    private void isAsFromNothing(Caseload<Integer, String> caseload, LocalDate last) {
        Map<String, Continuity> sums = new HashMap<>();
        for (int person = 0; person < PEOPLE; person++) {
            Continuity anew = last.equals(LocalDate.MIN)
                    ? Continuity.NOTHING
                    : NaiveContinuity.of(ever.get(person), last, teams.get(person));
            assertThat(caseload.of(person)).isEqualTo(anew);
            groups(person).forEach(group -> sums.merge(group, anew, Continuity::plus));
        }
        sums.forEach((group, sum) -> assertThat(caseload.ofGroup(group)).isEqualTo(sum));
    }

    private static List<String> groups(int person) {
        return List.of("all", person == 0 ? "north" : "south");
    }

    private static CoreTeam<String> team(Random random) {
        if (random.nextInt(4) == 0) {
            return CoreTeam.none();
        }
        LocalDate away = START.plusDays(random.nextInt(60));
        return new CoreTeam<>(
                new TreeMap<>(Map.of(START.plusDays(random.nextInt(20)), Set.of("c0", "c1"))),
                Map.of(
                        "c" + random.nextInt(2),
                        List.of(new Absence(
                                away, away.plusDays(random.nextInt(20)), Why.values()[random.nextInt(2)]))));
    }

    /** Mostly later than the one before, now and then weeks late, and now and then a correction of an earlier one. */
    private static MadeVisit<String> visit(Random random, int step, int person) {
        int ago = random.nextInt(8) == 0 ? random.nextInt(40) : random.nextInt(3);
        LocalDate day = START.plusDays(Math.max(0, step / 2 - ago));
        var planned = day.atTime(random.nextInt(24), 15 * random.nextInt(4));
        var carers = new HashSet<>(Set.of("c" + random.nextInt(5)));
        if (random.nextInt(4) == 0) {
            carers.add("c" + random.nextInt(5));
        }
        // a correction keeps to its day, as visits do
        String id = person + " " + day + " " + random.nextInt(3);
        return new MadeVisit<>(
                id,
                day,
                planned,
                planned.plusMinutes(random.nextInt(50) - 10),
                carers,
                random.nextInt(5) == 0 ? Optional.of(Duration.ofHours(random.nextInt(200))) : Optional.empty(),
                random.nextInt(6) == 0);
    }
}
