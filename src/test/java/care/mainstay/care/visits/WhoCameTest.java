package care.mainstay.care.visits;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who came, as it was known at a time. */
@MainstayTest
class WhoCameTest {

    @Autowired
    private WhoCame whoCame;

    @Autowired
    private Visits visits;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    private Organisation provider;
    private Caller coordinator;
    private Larkfield.Colleague joanna;
    private Larkfield.Colleague amir;
    private PersonId peggy;
    private LocalDate yesterday;

    @BeforeEach
    void larkfieldAtWork() {
        provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield");
        var manager = larkfield.user(provider, Role.MANAGER, "Mia Manager");
        coordinator = larkfield.user(provider, Role.COORDINATOR, "Colin Coordinator");
        joanna = larkfield.carer(manager, provider, "Joanna Reed");
        amir = larkfield.carer(manager, provider, "Amir Khan");
        peggy = larkfield.person(manager, "Margaret", "Hale");
        yesterday = LondonTime.day(clock.instant()).minusDays(1);
    }

    @Test
    void aVisitTellsWhoCameAndThatTheyWereToCome() {
        var visit = planned(yesterday, joanna);
        made(visit, yesterday, joanna, "08:04");

        var came = came(Instant.MAX);

        assertThat(came).hasSize(1);
        assertThat(came.get(0).carers()).containsExactly(joanna.carer());
        assertThat(came.get(0).arrived()).isEqualTo(Larkfield.at(yesterday, "08:04"));
        assertThat(came.get(0).announced()).isTrue();
    }

    @Test
    void aVisitThatNobodyMadeTellsOfNobody() {
        var visit = planned(yesterday, joanna);
        larkfield.doing(coordinator, () -> visits.missed(visit, "Nobody free"));

        assertThat(came(Instant.MAX)).isEmpty();
    }

    @Test
    void somebodyWhoWasNotPutOnTheVisitWasNotAnnounced() {
        var visit = planned(yesterday, joanna);
        made(visit, yesterday, amir, "08:00");

        assertThat(came(Instant.MAX).get(0).announced()).isFalse();
    }

    @Test
    void aCorrectionIsNotSeenBeforeItWasWritten() {
        var visit = planned(yesterday, joanna);
        made(visit, yesterday, joanna, "08:00");
        var before = clock.instant();
        larkfield.doing(
                coordinator,
                () -> visits.correct(
                        VisitRecord.completed(
                                visit,
                                ids.next().toString(),
                                new Attendance(
                                        amir.carer(),
                                        Larkfield.at(yesterday, "08:00"),
                                        Larkfield.at(yesterday, "08:40"))),
                        "It was Amir who came"));

        assertThat(came(before).get(0).carers()).containsExactly(joanna.carer());
        assertThat(came(Instant.MAX).get(0).carers()).containsExactly(amir.carer());
        var both = Map.of(peggy, Set.of(joanna.carer(), amir.carer()));
        assertThat(first(both, before)).isEqualTo(Map.of(peggy, Map.of(joanna.carer(), yesterday)));
        assertThat(first(both, Instant.MAX)).isEqualTo(Map.of(peggy, Map.of(amir.carer(), yesterday)));
    }

    @Test
    void theFirstDayIsTheEarliestOnWhichSomebodyTrulyCame() {
        made(planned(yesterday.minusDays(3), joanna), yesterday.minusDays(3), joanna, "08:00");
        made(planned(yesterday, joanna), yesterday, joanna, "08:00");
        var missed = planned(yesterday.minusDays(9), joanna);
        larkfield.doing(coordinator, () -> visits.missed(missed, "Nobody free"));

        assertThat(first(Map.of(peggy, Set.of(joanna.carer())), Instant.MAX))
                .isEqualTo(Map.of(peggy, Map.of(joanna.carer(), yesterday.minusDays(3))));
        assertThat(larkfield.as(coordinator, () -> whoCame.begun(provider.id(), List.of(peggy), clock.instant())))
                .isEqualTo(Map.of(peggy, yesterday.minusDays(3)));
    }

    @Test
    void anotherProviderLearnsNothing() {
        made(planned(yesterday, joanna), yesterday, joanna, "08:00");
        var elsewhere = larkfield.organisation(Organisation.Kind.PROVIDER, "Brook Care");
        var stranger = larkfield.user(elsewhere, Role.COORDINATOR, "Sam Stranger");

        assertThat(larkfield.as(stranger, () -> whoCame.made(provider.id(), List.of(peggy), week(), clock.instant())))
                .isEmpty();
    }

    private DateRange week() {
        return new DateRange(yesterday.minusDays(14), yesterday.plusDays(7));
    }

    private List<Presence> came(Instant recordedBy) {
        var by = recordedBy.equals(Instant.MAX) ? clock.instant() : recordedBy;
        return larkfield.as(
                coordinator,
                () -> whoCame.made(provider.id(), List.of(peggy), week(), by).getOrDefault(peggy, new ArrayList<>()));
    }

    private Map<PersonId, Map<CarerId, LocalDate>> first(Map<PersonId, Set<CarerId>> carers, Instant recordedBy) {
        var by = recordedBy.equals(Instant.MAX) ? clock.instant() : recordedBy;
        return larkfield.as(coordinator, () -> whoCame.firstCame(carers, by));
    }

    private VisitId planned(LocalDate day, Larkfield.Colleague by) {
        return larkfield.as(coordinator, () -> visits.plan(breakfast(day).by(by.carer())));
    }

    private NewVisit breakfast(LocalDate day) {
        return NewVisit.at(peggy, day, LocalTime.of(8, 0), LocalTime.of(8, 45), "Breakfast, made together");
    }

    private void made(VisitId visit, LocalDate day, Larkfield.Colleague by, String from) {
        larkfield.doing(
                coordinator,
                () -> visits.record(VisitRecord.completed(
                        visit,
                        ids.next().toString(),
                        new Attendance(by.carer(), Larkfield.at(day, from), Larkfield.at(day, "08:40")))));
    }
}
