package care.mainstay.edge.web.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Observer;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Correcting what was seen: what it said, what is asked, and what becomes of it, without any HTML. */
class CorrectPageTest {

    /** In summer time it was ten to nine in the morning. */
    private static final Instant SEEN_AT = Instant.parse("2026-05-12T07:50:00Z");

    private static final ObservationId SEEN = new ObservationId(new UUID(0, 9));

    private static Observation seen(String value, Optional<BigDecimal> outOf, String words) {
        return new Observation(
                SEEN,
                AnOutcome.BREAKFAST,
                AnOutcome.PEGGY,
                AnOutcome.LARKFIELD,
                SEEN_AT,
                SEEN_AT.plusSeconds(60),
                new UserId(new UUID(0, 4)),
                ObservationSource.SUPERVISOR,
                Observer.named("Ruth Okafor"),
                value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)),
                outOf,
                Bearing.SUPPORTS,
                words,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    private static CorrectPage page(Outcome outcome, Observation seen) {
        return CorrectPage.of(AnOutcome.frame(), outcome, seen, CorrectForm.of(outcome, seen));
    }

    @Test
    void thePageSaysWhoSawWhatAndWhenAsAWholeSentence() {
        assertThat(page(AnOutcome.underWay(), seen("3", Optional.empty(), "She carried the tray"))
                        .standing())
                .isEqualTo("Ruth Okafor, Tuesday 12 May 2026: Alone, with equipment or more time (3 of 4),"
                        + " “She carried the tray”.");
        assertThat(page(AnOutcome.underWay(), seen("", Optional.empty(), "She was asleep."))
                        .standing())
                .isEqualTo("Ruth Okafor, Tuesday 12 May 2026: no value, “She was asleep.”");
        assertThat(page(AnOutcome.underWay(), seen("3", Optional.empty(), "")).standing())
                .endsWith("(3 of 4).");
    }

    @Test
    void whatWasSeenStandsInTheForm() {
        var form = page(AnOutcome.underWay(), seen("3.0", Optional.empty(), "She carried the tray"))
                .form();

        assertThat(form.text("value")).as("the choice of that value").isEqualTo("3");
        assertThat(form.text("words")).isEqualTo("She carried the tray");
        assertThat(form.text("bearing")).isEqualTo("supports");
        assertThat(form.text("observed-on-day")).isEqualTo("12");
    }

    @Test
    void aShareIsCorrectedWithWhatItIsOutOf() {
        var page = page(AnOutcome.measuredByAShare(), seen("18", Optional.of(new BigDecimal("21")), ""));

        assertThat(page.needsOutOf()).isTrue();
        assertThat(page.values()).isEmpty();
        assertThat(page.question()).isEqualTo("How many of the meals did she eat?");
        assertThat(page.form().text("out-of")).isEqualTo("21");
        assertThat(page(AnOutcome.underWay(), seen("3", Optional.empty(), "")).values())
                .extracting(Choice::value)
                .containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void theFormIsSentToTheObservationAndLeadsBackToTheOutcome() {
        var page = page(AnOutcome.underWay(), seen("3", Optional.empty(), ""));

        assertThat(page.path()).isEqualTo("/people/" + AnOutcome.PEGGY + "/outcomes/" + AnOutcome.BREAKFAST);
        assertThat(page.action()).isEqualTo(page.path() + "/observations/" + SEEN + "/correct");
    }

    @Test
    void whoSawItStaysAndTheMomentTooUnlessTheDayChanges() {
        var outcome = AnOutcome.underWay();
        var before = seen("3", Optional.empty(), "She carried the tray");
        var form = CorrectForm.of(outcome, before);

        var same = CorrectForm.read(form.with("value", "2"), outcome, before);
        assertThat(same.observer()).isEqualTo(before.observer());
        assertThat(same.source()).isEqualTo(ObservationSource.SUPERVISOR);
        assertThat(same.observedAt()).isEqualTo(SEEN_AT);
        assertThat(same.value().orElseThrow()).isEqualByComparingTo("2");

        var dayBefore = CorrectForm.read(form.with("observed-on", LocalDate.of(2026, 5, 11)), outcome, before);
        assertThat(dayBefore.observedAt()).as("noon in London").isEqualTo(Instant.parse("2026-05-11T11:00:00Z"));
    }

    @Test
    void aCorrectionWithoutDayOrBearingIsRefusedWithBoth() {
        var outcome = AnOutcome.underWay();

        assertThatThrownBy(() -> CorrectForm.read(Form.empty(), outcome, seen("3", Optional.empty(), "")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        why -> assertThat(why.problems())
                                .extracting(Refused.Problem::field)
                                .containsExactlyInAnyOrder("bearing", "observed-on"));
    }
}
