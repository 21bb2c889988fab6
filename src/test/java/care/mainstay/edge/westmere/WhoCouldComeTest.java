package care.mainstay.edge.westmere;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.Visits;
import care.mainstay.edge.web.home.WorkItem;
import care.mainstay.edge.web.home.WorkSource;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.foundation.places.Transport;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.workforce.Absence;
import care.mainstay.people.workforce.AbsenceKind;
import care.mainstay.people.workforce.Availability;
import care.mainstay.people.workforce.Available;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Workforce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a rota of Westmere can rest on: who could come, who was away, where homes are, and what was agreed about times. */
@MainstayTest(westmere = true)
class WhoCouldComeTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    private Workforce workforce;

    @Autowired
    private Visits visits;

    @Autowired
    private Persons persons;

    @Autowired
    private List<WorkSource> work;

    @Autowired
    private Callers callers;

    @Autowired
    private Users users;

    @Autowired
    private InstantSource clock;

    @Autowired
    private TransactionTemplate transaction;

    private void atTheFirstProvider(Runnable work) {
        callers.as(coordinator(), work);
    }

    private Caller coordinator() {
        Supplier<User> found = () -> transaction
                .execute(status -> users.findByEmail("coordinator@westmere.example"))
                .orElseThrow();
        return callers.as(Installation.ITSELF, found).caller();
    }

    private LocalDate today() {
        return clock.instant().atZone(LONDON).toLocalDate();
    }

    @Test
    void everybodyWhoWorksHasAnOrdinaryWeekAndAHomeAndSomehowGetsAbout() {
        atTheFirstProvider(() -> {
            var working = workforce.carersOn(today()).stream().map(Carer::id).toList();

            assertThat(workforce.availabilities(today())).containsOnlyKeys(working.toArray(CarerId[]::new));
            assertThat(workforce.availabilities(today()).values())
                    .filteredOn(Availability::alternates)
                    .isNotEmpty();
            assertThat(workforce.travels().keySet()).containsAll(working);
            assertThat(workforce.travels().values())
                    .allSatisfy(travel -> assertThat(travel.home()).isPresent())
                    .extracting(travel -> travel.transport())
                    .contains(Transport.CAR, Transport.PUBLIC_TRANSPORT);
        });
    }

    @Test
    void nobodyCameOnADayOnWhichTheyWereOnLeaveOrSick() {
        atTheFirstProvider(() -> {
            var days = new DateRange(today().minusDays(56), today());
            var away = workforce.absences(days);
            assertThat(away).extracting(absence -> absence.kind()).contains(AbsenceKind.LEAVE, AbsenceKind.SICKNESS);

            var came = new ArrayList<String>();
            for (var visit : visits.onDays(days)) {
                away.stream()
                        .filter(absence ->
                                absence.on(visit.day()) && visit.carers().contains(absence.carer()))
                        .forEach(absence -> came.add(absence.carer() + " on " + visit.day()));
            }
            assertThat(came).isEmpty();
        });
    }

    @Test
    void mostVisitsWereMadeInTheOrdinaryWeekOfWhoCame() {
        atTheFirstProvider(() -> {
            int within = 0;
            int all = 0;
            Map<LocalDate, Map<CarerId, List<Available>>> available = new HashMap<>();
            for (var visit : visits.onDays(new DateRange(today().minusDays(28), today()))) {
                var then = available.computeIfAbsent(visit.day(), workforce::availableOn);
                for (var carer : visit.carers()) {
                    all++;
                    within += then.getOrDefault(carer, List.of()).stream()
                                    .anyMatch(each -> each.holds(visit.start(), visit.end()))
                            ? 1
                            : 0;
                }
            }
            assertThat(100 * within / all).as("per cent of " + all).isGreaterThan(60);
        });
    }

    @Test
    void whatWasAgreedAboutTimesIsKnownOfEveryVisitAndSomeMustNotWait() {
        atTheFirstProvider(() -> {
            var tomorrow = visits.onDay(today().plusDays(1));

            assertThat(tomorrow)
                    .allSatisfy(visit -> assertThat(visit.wanted().orElseThrow().holds(visit.start()))
                            .isTrue());
            assertThat(tomorrow)
                    .filteredOn(visit -> visit.wanted().orElseThrow().critical())
                    .isNotEmpty();
            assertThat(persons.all(20))
                    .allSatisfy(person ->
                            assertThat(person.details().address().place()).isPresent());
        });
    }

    @Test
    void tomorrowSomebodyIsAtATrainingAndHomeSaysWhoseVisitsWantSomebody() {
        atTheFirstProvider(() -> {
            var day = today().plusDays(1);
            var theirs = visitsOf(day, AbsenceKind.TRAINING);
            assertThat(theirs).isNotEmpty();
            assertThat(toCover()).anySatisfy(item -> {
                assertThat(item.what()).startsWith("Find somebody for " + theirs.size() + " visit");
                assertThat(item.why()).startsWith("Training");
                assertThat(item.each()).hasSize(theirs.size());
            });
        });
    }

    @Test
    void aSickCarersVisitsWaitToBeCovered() {
        atTheFirstProvider(() -> {
            var theirs = visitsOf(today().plusDays(1), AbsenceKind.SICKNESS);
            assertThat(theirs).isNotEmpty();
            assertThat(toCover()).anySatisfy(item -> {
                assertThat(item.what()).startsWith("Find somebody for " + theirs.size() + " visit");
                assertThat(item.why()).startsWith("Off sick");
                assertThat(item.due()).contains(today().plusDays(1));
                assertThat(item.each()).hasSize(theirs.size());
            });
        });
    }

    private List<VisitId> visitsOf(LocalDate day, AbsenceKind away) {
        var absent = workforce.absences(new DateRange(day, day.plusDays(1))).stream()
                .filter(absence -> absence.kind() == away)
                .map(Absence::carer)
                .collect(Collectors.toSet());
        return visits.onDay(day).stream()
                .filter(visit -> visit.carers().stream().anyMatch(absent::contains))
                .map(Visit::id)
                .toList();
    }

    private List<WorkItem> toCover() {
        return work.stream()
                .filter(source -> source.heading().equals("Carers who are away"))
                .flatMap(source -> source.workFor(callers.current()).stream())
                .toList();
    }
}
