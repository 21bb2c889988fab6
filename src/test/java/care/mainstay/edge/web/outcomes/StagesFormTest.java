package care.mainstay.edge.web.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Observer;
import care.mainstay.care.outcomes.Stage;
import care.mainstay.edge.web.components.Form;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The forms that change an outcome, and who may correct what was seen. */
class StagesFormTest {

    private static final Stage TEA = new Stage(
            1,
            "Tea with somebody near",
            BigDecimal.valueOf(2),
            LocalDate.of(2026, 5, 1),
            "Sit down",
            "Kettle tipper fitted",
            "Watch one breakfast",
            List.of("Reablement", "First aid"));

    @Test
    void whatIsKeptGoesThroughTheFormUnchanged() {
        assertThat(StagesForm.read(StagesForm.of(List.of(TEA)))).containsExactly(TEA);
    }

    @Test
    void aStepThatIsEmptiedIsLeftOutAndTheOthersCloseUp() {
        var form = StagesForm.of(List.of(
                TEA,
                new Stage(
                        2, "Toast", BigDecimal.valueOf(3), LocalDate.of(2026, 6, 1), "", "Toaster", "Two", List.of())));

        var emptied = form.with("stage-1-title", "");
        for (var field : List.of(
                "target", "by-day", "by-month", "by-year", "steps-back", "risk", "supervision", "competencies")) {
            emptied = emptied.with("stage-1-" + field, "");
        }
        assertThat(StagesForm.read(emptied)).singleElement().satisfies(stage -> {
            assertThat(stage.number()).isEqualTo(1);
            assertThat(stage.title()).isEqualTo("Toast");
        });
    }

    @Test
    void aStepThatLostOnlyItsTitleIsAskedForItAndNotDropped() {
        assertThatThrownBy(() -> StagesForm.read(StagesForm.of(List.of(TEA)).with("stage-1-title", "")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        why -> assertThat(why.problems())
                                .extracting(Refused.Problem::field)
                                .containsExactly("stage-1-title"));
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThatThrownBy(() -> StagesForm.read(Form.empty().with("stage-2-title", "Toast")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        why -> assertThat(why.problems())
                                .extracting(Refused.Problem::field)
                                .containsExactlyInAnyOrder(
                                        "stage-2-target", "stage-2-by", "stage-2-risk", "stage-2-supervision"));
    }

    @Test
    void theOfficeCorrectsItsOwnOrganisationsRecordsAndEverybodyElseTheirOwn() {
        var ours = new OrganisationId(new UUID(0, 1));
        var joanna = new UserId(new UUID(0, 2));
        var seen = seen(ours, joanna, Optional.empty());

        assertThat(SeenLines.mayCorrect(seen, caller(ours, new UUID(0, 9), Role.MANAGER)))
                .isTrue();
        assertThat(SeenLines.mayCorrect(seen, caller(ours, joanna.value(), Role.CARER)))
                .isTrue();
        assertThat(SeenLines.mayCorrect(seen, caller(ours, new UUID(0, 9), Role.CARER)))
                .isFalse();
        assertThat(SeenLines.mayCorrect(seen, caller(new OrganisationId(new UUID(0, 7)), joanna.value(), Role.MANAGER)))
                .isFalse();
        assertThat(SeenLines.mayCorrect(
                        seen(ours, joanna, Optional.of(new ObservationId(new UUID(0, 8)))),
                        caller(ours, joanna.value(), Role.MANAGER)))
                .as("corrected already")
                .isFalse();
    }

    private static Caller caller(OrganisationId organisation, UUID actor, Role role) {
        return new Caller(organisation, new UserId(actor), role);
    }

    private static Observation seen(OrganisationId keeper, UserId by, Optional<ObservationId> supersededBy) {
        return new Observation(
                new ObservationId(new UUID(0, 3)),
                new OutcomeId(new UUID(0, 4)),
                new PersonId(new UUID(0, 5)),
                keeper,
                Instant.EPOCH,
                Instant.EPOCH,
                by,
                ObservationSource.CARER_NOTE,
                Observer.named("Joanna Reed"),
                Optional.empty(),
                Optional.empty(),
                Bearing.NEUTRAL,
                "She carried it. All of it.",
                Optional.empty(),
                Optional.empty(),
                "",
                supersededBy);
    }

    @Test
    void whatWasSaidEndsTheSentenceOnce() {
        var seen = seen(new OrganisationId(new UUID(0, 1)), new UserId(new UUID(0, 2)), Optional.empty());

        assertThat(SeenLines.said(seen)).isEqualTo(", “She carried it. All of it.”");
    }
}
