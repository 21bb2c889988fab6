package care.mainstay.foundation.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.Neighbourhood;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Alerts on the database: each with an owner, a clock and an ending. */
@MainstayTest
class NoticesTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Notices notices;

    @Autowired
    private Callers callers;

    @Autowired
    private InstantSource clock;

    private Neighbourhood town;
    private Caller coordinator;
    private EvidenceRef visit;

    @BeforeEach
    void aProvider() {
        town = new Neighbourhood(application);
        coordinator = town.user(town.provider(), Role.COORDINATOR, "Ada Bello");
        visit = new EvidenceRef("visits.visit", UUID.randomUUID());
    }

    private Caller system() {
        return Caller.system(town.provider(), new UserId(UUID.randomUUID()));
    }

    private AlertId raise(String key, Instant due, boolean confidential) {
        return callers.as(
                system(),
                () -> notices.raise(new NewAlert(
                        "visits.no-check-in",
                        key,
                        Optional.empty(),
                        visit,
                        "A visit has no check-in yet",
                        due,
                        Role.COORDINATOR,
                        confidential)));
    }

    private Instant inAnHour() {
        return clock.instant().plus(Duration.ofHours(1));
    }

    private Alert find(AlertId id) {
        return callers.as(town.manager, () -> notices.find(id).orElseThrow());
    }

    @Test
    void theSameCauseRaisedTwiceIsOneAlert() {
        var first = raise("a", inAnHour(), false);

        assertThat(raise("a", inAnHour().plusSeconds(9), false)).isEqualTo(first);
        assertThat(callers.as(coordinator, () -> notices.about(visit))).hasSize(1);
    }

    @Test
    void oneThatHasEndedMayBeRaisedAnew() {
        var first = raise("b", inAnHour(), false);
        callers.as(coordinator, () -> notices.end(first, Ending.RESOLVED, "She had come after all"));

        assertThat(raise("b", inAnHour(), false)).isNotEqualTo(first);
    }

    @Test
    void whoeverTakesItOnIsItsOwnerAndEveryStepIsWrittenDown() {
        var alert = raise("c", inAnHour(), false);

        callers.as(coordinator, () -> notices.own(alert));
        callers.as(coordinator, () -> notices.end(alert, Ending.WAS_NOT_SO, "The phone was flat"));

        var ended = find(alert);
        assertThat(ended.owner()).contains(coordinator.actor());
        assertThat(ended.endedHow()).contains(Ending.WAS_NOT_SO);
        assertThat(ended.endedWords()).isEqualTo("The phone was flat");
        assertThat(callers.as(town.manager, () -> notices.steps(alert)))
                .extracting(Alert.Step::state)
                .containsExactly(AlertState.RAISED, AlertState.OWNED, AlertState.ENDED);
        assertThat(callers.as(town.manager, () -> notices.ended(5)))
                .extracting(Alert::id)
                .contains(alert);
    }

    @Test
    void anEndingSaysWhatWasDone() {
        var alert = raise("d", inAnHour(), false);

        assertRefused("notices.ending-without-words", alert, "  ");
        assertThat(find(alert).state()).isEqualTo(AlertState.RAISED);
    }

    @Test
    void whatHasEndedCannotEndAgain() {
        var alert = raise("e", inAnHour(), false);
        callers.as(coordinator, () -> notices.end(alert, Ending.RESOLVED, "Done"));

        assertRefused("notices.alert-has-ended", alert, "Again");
    }

    private void assertRefused(String code, AlertId alert, String words) {
        assertThatThrownBy(() -> callers.as(coordinator, () -> notices.end(alert, Ending.RESOLVED, words)))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo(code));
    }

    @Test
    void whenItsClockRunsOutItPassesToTheManagerWithAClockOfItsOwn() {
        var late = raise("f", clock.instant().minusSeconds(60), false);
        var inTime = raise("g", inAnHour(), false);

        assertThat(callers.as(system(), notices::escalateOverdue)).isEqualTo(1);

        var passed = find(late);
        assertThat(passed.state()).isEqualTo(AlertState.ESCALATED);
        assertThat(passed.ownerRole()).isEqualTo(Role.MANAGER);
        assertThat(passed.isLate(clock.instant()))
                .as("the manager has time of their own")
                .isFalse();
        assertThat(find(inTime).state()).isEqualTo(AlertState.RAISED);
        assertThat(callers.as(town.manager, notices::open).get(0).id())
                .as("most pressing first")
                .isEqualTo(late);
        assertThat(callers.as(system(), notices::escalateOverdue)).as("once").isZero();
    }

    @Test
    void atACouncilItPassesToTheCommissionersWhoAreThereToTakeItOn() {
        var council = Caller.system(town.council(), new UserId(UUID.randomUUID()));
        var late = callers.as(
                council,
                () -> notices.raise(new NewAlert(
                        "safety.report-to-look-at",
                        "of the council",
                        Optional.empty(),
                        visit,
                        "Look at a report that has come in",
                        clock.instant().minusSeconds(60),
                        Role.COMMISSIONER,
                        false)));

        assertThat(callers.as(council, notices::escalateOverdue)).isEqualTo(1);

        assertThat(callers.as(town.commissioner, () -> notices.find(late)).orElseThrow())
                .satisfies(passed -> {
                    assertThat(passed.state()).isEqualTo(AlertState.ESCALATED);
                    assertThat(passed.ownerRole()).isEqualTo(Role.COMMISSIONER);
                });
    }

    @Test
    void whoeverRaisedItEndsItByItsCause() {
        var alert = raise("h", inAnHour(), false);

        callers.as(system(), () -> notices.endByKey("h", Ending.RESOLVED, "The visit has begun"));
        callers.as(system(), () -> notices.endByKey("h", Ending.RESOLVED, "Nothing is left to end"));

        assertThat(find(alert).state()).isEqualTo(AlertState.ENDED);
    }

    @Test
    void ofWhatIsConfidentialTheCoordinatorLearnsNothing() {
        var alert = raise("i", inAnHour(), true);

        assertThat(callers.as(coordinator, () -> notices.find(alert))).isEmpty();
        assertThat(callers.as(coordinator, notices::open)).extracting(Alert::id).doesNotContain(alert);
        assertThat(callers.as(coordinator, () -> notices.steps(alert))).isEmpty();
        assertThat(find(alert).words()).isEqualTo("A visit has no check-in yet");
    }

    @Test
    void anotherOrganisationsAlertDoesNotExist() {
        var alert = raise("j", inAnHour(), false);

        assertThat(callers.as(town.otherManager, () -> notices.find(alert))).isEmpty();
        assertThatThrownBy(() -> callers.as(town.otherManager, () -> notices.own(alert)))
                .isInstanceOf(NoSuchElementException.class);
    }
}
