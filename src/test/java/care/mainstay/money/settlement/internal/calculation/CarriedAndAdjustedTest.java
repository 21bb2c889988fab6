package care.mainstay.money.settlement.internal.calculation;

import static care.mainstay.money.settlement.internal.calculation.AMonth.ADA;
import static care.mainstay.money.settlement.internal.calculation.AMonth.BREAKFAST;
import static care.mainstay.money.settlement.internal.calculation.AMonth.november;
import static care.mainstay.money.settlement.internal.calculation.AMonth.october;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Money held from earlier months, and evidence that came late; 60 pence a minute, ten per cent set aside. */
class CarriedAndAdjustedTest {

    private static AnOutcome inOrder() {
        return AnOutcome.of(ADA, BREAKFAST).achievedAndHeldFor(7).confirmedBy("family");
    }

    private static List<String> rows(AMonth month, String prefix) {
        return month.settle().lines().stream()
                .filter(line -> line.key().startsWith(prefix))
                .map(AMonth::asRow)
                .toList();
    }

    @Test
    void whatWasHeldIsReleasedWithTheOutcome() {
        assertThat(rows(
                        november()
                                .with(ADA)
                                .outcome(inOrder())
                                .carrying(ADA, BREAKFAST, LocalDate.of(2026, 9, 1), "12.00")
                                .carrying(ADA, BREAKFAST, october(1), "13.50"),
                        "carried/"))
                .containsExactly("released | due £25.50 | held −£25.50 | Achieved, held for 7 weeks and confirmed,"
                        + " set aside in September 2026 to October 2026");
    }

    @Test
    void whatStillWaitsMakesNoLine() {
        assertThat(november()
                        .with(ADA)
                        .outcome(AnOutcome.of(ADA, BREAKFAST))
                        .carrying(ADA, BREAKFAST, october(1), "13.50")
                        .lines())
                .isEmpty();
    }

    @Test
    void moneyHeldForLongerThanTheTermsAllowGoesBackToTheCouncil() {
        assertThat(rows(
                        november()
                                .with(ADA)
                                .outcome(AnOutcome.of(ADA, BREAKFAST))
                                .carrying(ADA, BREAKFAST, LocalDate.of(2025, 11, 1), "7.00")
                                .carrying(ADA, BREAKFAST, LocalDate.of(2025, 12, 1), "8.00"),
                        "lapsed/"))
                .containsExactly("not-due | due £0.00 | held −£7.00 | Held for longer than the contract allows,"
                        + " set aside in November 2025");
    }

    @Test
    void aVisitRecordedLateIsPaidAsAnAdjustmentOfItsOwnMonth() {
        var asKnown = october().with(ADA).outcome(AnOutcome.of(ADA, BREAKFAST)).hours(ADA, 10);
        var posted = asKnown.settle();
        var asKnownNow =
                october().with(ADA).outcome(AnOutcome.of(ADA, BREAKFAST)).hours(ADA, 11);

        // one hour more: £36.00 of fee, £3.60 of it set aside
        assertThat(november()
                        .with(ADA)
                        .outcome(AnOutcome.of(ADA, BREAKFAST))
                        .lookingBackAt(asKnownNow.posted(posted))
                        .lines())
                .containsExactly(
                        "adjustment | due £36.00 | held £0.00 | Care delivered in October 2026, after late evidence",
                        "adjustment | due −£3.60 | held £3.60 | Set aside for outcomes in October 2026, after late evidence");
    }

    @Test
    void aVisitWithdrawnLateIsTakenBackWithItsPartOfWhatWasReleased() {
        var posted = october().with(ADA).outcome(inOrder()).hours(ADA, 10).settle();
        var now = october().with(ADA).outcome(inOrder()).hours(ADA, 9);

        assertThat(november()
                        .with(ADA)
                        .outcome(inOrder())
                        .lookingBackAt(now.posted(posted))
                        .lines())
                .containsExactly(
                        "adjustment | due −£36.00 | held £0.00 | Care delivered in October 2026, after late evidence",
                        "adjustment | due −£3.60 | held £3.60 | Released in October 2026, after late evidence",
                        "adjustment | due £3.60 | held −£3.60 | Set aside for outcomes in October 2026, after late evidence");
    }

    @Test
    void withoutLateEvidenceNothingIsAdjusted() {
        var october = october().with(ADA).outcome(inOrder()).hours(ADA, 10);
        var posted = october.settle();

        assertThat(november()
                        .with(ADA)
                        .outcome(inOrder())
                        .lookingBackAt(october.posted(posted))
                        .lines())
                .isEmpty();
    }

    @Test
    void whatLateEvidenceAddsToMoneyHeldIsReleasedWithIt() {
        var posted = october()
                .with(ADA)
                .outcome(AnOutcome.of(ADA, BREAKFAST))
                .hours(ADA, 10)
                .settle();
        var now = october().with(ADA).outcome(inOrder()).hours(ADA, 11).posted(posted);

        // £36.00 held in October and £3.60 more by the adjustment
        assertThat(rows(
                        november()
                                .with(ADA)
                                .outcome(inOrder())
                                .carrying(ADA, BREAKFAST, october(1), "36.00")
                                .lookingBackAt(now),
                        "carried/"))
                .containsExactly("released | due £39.60 | held −£39.60 | Achieved, held for 7 weeks and confirmed,"
                        + " set aside in October 2026");
    }

    @Test
    void whatWasReleasedStaysReleasedWhenTheOutcomeIsLostLater() {
        var posted = october().with(ADA).outcome(inOrder()).hours(ADA, 10).settle();
        var now = october()
                .with(ADA)
                .outcome(AnOutcome.of(ADA, BREAKFAST).status("worsening"))
                .hours(ADA, 10);

        assertThat(november()
                        .with(ADA)
                        .outcome(AnOutcome.of(ADA, BREAKFAST).status("worsening"))
                        .lookingBackAt(now.posted(posted))
                        .lines())
                .isEmpty();
    }

    @Test
    void aLineTakenBackByHandIsLeftAlone() {
        var posted = october().with(ADA).hours(ADA, 10).settle();
        var now = october().with(ADA).hours(ADA, 11).posted(posted).takenBackByHand("fee/" + ADA);

        assertThat(rows(november().with(ADA).lookingBackAt(now), "adjustment/2026-10-01/fee"))
                .isEmpty();
    }
}
