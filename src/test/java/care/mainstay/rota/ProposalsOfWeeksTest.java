package care.mainstay.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.workforce.WhyLeft;
import care.mainstay.people.workforce.Workforce;
import care.mainstay.rota.Proposal.Kind;
import care.mainstay.rota.Proposal.Proposed;
import care.mainstay.rota.Proposal.State;
import care.mainstay.rota.Proposal.Stopped;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two weeks of a small provider, planned as a whole. */
@MainstayTest
class ProposalsOfWeeksTest {

    @Autowired
    private Proposals proposals;

    @Autowired
    private Visits visits;

    @Autowired
    private Workforce workforce;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    private Caller manager;
    private Caller coordinator;
    private final List<Larkfield.Colleague> carers = new ArrayList<>();
    private LocalDate today;
    private DateRange weeks;

    /** Three people are visited every day at eight, each by the three carers in turn. */
    @BeforeEach
    void threePeopleAndThreeCarersInTurn() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        coordinator = larkfield.user(provider, Role.COORDINATOR, "Ada Bello");
        for (String name : List.of("Joanna Reed", "Amir Khan", "Pavel Novak")) {
            carers.add(larkfield.carer(manager, provider, name));
        }
        var people = List.of(
                larkfield.person(manager, "Margaret", "Hale"),
                larkfield.person(manager, "George", "Webb"),
                larkfield.person(manager, "Rose", "Barr"));
        today = LondonTime.day(clock.instant());
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        weeks = new DateRange(monday, monday.plusDays(14));
        for (int day = 1; today.plusDays(day).isBefore(weeks.until()); day++) {
            for (int k = 0; k < 3; k++) {
                visit(people.get(k), today.plusDays(day), carers.get((k + day) % 3));
            }
        }
    }

    private void visit(PersonId person, LocalDate day, Larkfield.Colleague by) {
        larkfield.as(
                coordinator,
                () -> visits.plan(NewVisit.at(person, day, LocalTime.of(8, 0), LocalTime.of(9, 0), "Breakfast")
                        .by(by.carer())));
    }

    private Proposal asked() throws InterruptedException {
        var id = larkfield.as(coordinator, () -> proposals.ask(Kind.WEEKS, weeks, Optional.empty()));
        var proposal = larkfield.as(coordinator, () -> proposals.find(id)).orElseThrow();
        while (proposal.state() == State.RUNNING) {
            Thread.sleep(50);
            proposal = larkfield.as(coordinator, () -> proposals.find(id)).orElseThrow();
        }
        return proposal;
    }

    private Map<VisitId, List<CarerId>> rota() {
        Map<VisitId, List<CarerId>> rota = new HashMap<>();
        larkfield.as(coordinator, () -> visits.onDays(weeks)).forEach(visit -> rota.put(visit.id(), visit.carers()));
        return rota;
    }

    @Test
    void fewerCarersComeToEachPersonAndWhatIsNearStays() throws InterruptedException {
        var before = rota();

        var proposal = asked();

        assertThat(proposal.state()).isEqualTo(State.READY);
        assertThat(proposal.stopped()).isEqualTo(Stopped.MOVES);
        var planned = proposal.weeks().orElseThrow();
        var now = planned.before().orElseThrow();
        var then = planned.after().orElseThrow();
        assertThat(now.carersEach()).isEqualByComparingTo("3");
        assertThat(then.carers()).isLessThan(now.carers());
        assertThat(then.byMain()).isGreaterThan(now.byMain());
        assertThat(then.left()).isZero();
        assertThat(planned.picture()).isNotEmpty();
        assertThat(planned.people()).hasSize(3);
        var freeze = clock.instant().plus(Duration.ofHours(48));
        assertThat(proposal.visits()).isNotEmpty().allSatisfy(each -> {
            assertThat(each.visit().start()).isAfterOrEqualTo(freeze.minusSeconds(300));
            assertThat(each.why()).isPresent();
        });
        assertThat(rota()).isEqualTo(before);

        int changed = larkfield.as(coordinator, () -> proposals.publish(proposal.id()));

        assertThat(changed).isEqualTo(proposal.visits().size());
        var after = rota();
        proposal.visits()
                .forEach(each -> assertThat(after.get(each.visit().id())).isEqualTo(each.after()));
        var moved =
                proposal.visits().stream().map(Proposed::visit).map(Visit::id).toList();
        before.forEach((visit, by) -> {
            if (!moved.contains(visit)) {
                assertThat(after.get(visit)).isEqualTo(by);
            }
        });
    }

    @Test
    void theSameQuestionOfTheSameRotaGetsTheSameAnswer() throws InterruptedException {
        var one = asked();
        var other = asked();

        assertThat(one.inputsHash()).hasSize(64);
        assertThat(other.inputsHash()).isEqualTo(one.inputsHash());
        assertThat(other.visits()).isEqualTo(one.visits());
        assertThat(other.weeks().orElseThrow().after())
                .isEqualTo(one.weeks().orElseThrow().after());
    }

    @Test
    void withTwoCarersGoneMeanwhileNothingIsPublishedAndItSaysWhatChanged() throws InterruptedException {
        var proposal = asked();
        larkfield.doing(manager, () -> workforce.leave(carers.get(0).carer(), today, WhyLeft.OTHER));
        larkfield.doing(manager, () -> workforce.leave(carers.get(1).carer(), today, WhyLeft.OTHER));
        var before = rota();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> larkfield.as(coordinator, () -> proposals.publish(proposal.id())))
                .satisfies(why -> assertThat(why.problems())
                        .extracting(Refused.Problem::code)
                        .contains("rota.changed-since"));
        assertThat(rota()).isEqualTo(before);
    }

    @Test
    void onlyOneTwoOrFourWholeWeeksAreTaken() {
        var tuesday = new DateRange(weeks.from().plusDays(1), weeks.until().plusDays(1));
        var three = new DateRange(weeks.from(), weeks.until().plusDays(7));
        for (var days : List.of(tuesday, three)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(
                            () -> larkfield.as(coordinator, () -> proposals.ask(Kind.WEEKS, days, Optional.empty())))
                    .satisfies(why -> assertThat(why.code()).isEqualTo("rota.not-weeks"));
        }
    }
}
