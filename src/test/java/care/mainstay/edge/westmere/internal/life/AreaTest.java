package care.mainstay.edge.westmere.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AreaTest {

    @Test
    void look() {
        long t0 = System.nanoTime();
        var area = Area.simulate(1, LocalDate.of(2026, 11, 22));
        System.out.println("ms " + (System.nanoTime() - t0) / 1_000_000);
        System.out.println(area.visits().size() + " visits, " + area.carers().size() + " carers");
        System.out.println(area.visits().stream().collect(Collectors.groupingBy(v -> v.fate(), Collectors.counting())));
        System.out.println("no carer "
                + area.visits().stream().filter(v -> v.carer().isEmpty()).count());
        System.out.println("late>15 "
                + area.visits().stream()
                        .filter(v -> v.tookPlace() && v.minutesLate() > 15)
                        .count());
        System.out.println("late>45 "
                + area.visits().stream()
                        .filter(v -> v.tookPlace() && v.minutesLate() > 45)
                        .count());
        System.out.println(
                "goals " + area.lives().stream().mapToInt(l -> l.goals().size()).sum());
        System.out.println("there at end "
                + area.lives().stream()
                        .flatMap(l -> l.goals().stream())
                        .filter(g -> g.trulyThere(g.lastDay()))
                        .count());
        System.out.println(area.lives().stream()
                .flatMap(l -> l.goals().stream())
                .collect(Collectors.groupingBy(g -> g.aim().key(), Collectors.counting())));
        for (int d = 0; d < 365; d += 60) {
            var day = area.from().plusDays(d);
            System.out.println(day + " supported "
                    + area.lives().stream().filter(l -> l.supportedOn(day)).count() + " in post "
                    + area.carers().stream().filter(c -> c.inPostOn(day)).count() + " working "
                    + area.carers().stream().filter(c -> c.worksOn(day)).count());
        }
        assertThat(area.lives()).hasSize(240);
    }
}
