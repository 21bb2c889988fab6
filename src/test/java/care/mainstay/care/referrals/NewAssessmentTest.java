package care.mainstay.care.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** SI 2015/313 reg 2(1): needs from an impairment, two or more outcomes, significant impact on wellbeing. */
class NewAssessmentTest {

    private static NewAssessment assessment(
            boolean fromImpairment, Set<Wellbeing> wellbeing, CareActOutcome... unable) {
        var needs = Arrays.stream(unable)
                .map(outcome -> new NewAssessment.Need(outcome, Set.of(UnableToAchieve.A), "needs a hand"))
                .toList();
        return new NewAssessment(
                LocalDate.of(2026, 11, 4),
                "Ruth Adeyemi",
                "",
                "Cooks when someone is by",
                "Her garden",
                fromImpairment,
                needs,
                wellbeing,
                "");
    }

    @Test
    void twoOutcomesFromAnImpairmentWithAnImpactOnWellbeingAreEligible() {
        var found = assessment(true, Set.of(Wellbeing.A), CareActOutcome.A, CareActOutcome.B);

        assertThat(found.isEligible()).isTrue();
        assertThat(found.eligibleNeeds()).containsExactlyInAnyOrder(CareActOutcome.A, CareActOutcome.B);
    }

    @Test
    void oneOutcomeIsNotEnough() {
        assertThat(assessment(true, Set.of(Wellbeing.A), CareActOutcome.A).isEligible())
                .isFalse();
    }

    @Test
    void needsThatDoNotComeFromAnImpairmentOrIllnessAreNotEligible() {
        assertThat(assessment(false, Set.of(Wellbeing.A), CareActOutcome.A, CareActOutcome.B)
                        .isEligible())
                .isFalse();
    }

    @Test
    void withoutAnImpactOnWellbeingNothingIsEligible() {
        var found = assessment(true, Set.of(), CareActOutcome.A, CareActOutcome.B);

        assertThat(found.isEligible()).isFalse();
        assertThat(found.eligibleNeeds()).isEmpty();
        assertThat(found.unableOutcomes()).hasSize(2);
    }

    @Test
    void anOutcomeThatCanBeAchievedIsNoNeed() {
        var able = new NewAssessment.Need(CareActOutcome.D, Set.of(), "");
        var unable = new NewAssessment.Need(CareActOutcome.A, Set.of(UnableToAchieve.D), "takes all morning");
        var found = new NewAssessment(
                LocalDate.of(2026, 11, 4),
                "Ruth Adeyemi",
                "",
                "x",
                "y",
                true,
                List.of(able, unable),
                Set.of(Wellbeing.D),
                "");

        assertThat(found.unableOutcomes()).containsExactly(CareActOutcome.A);
    }

    @Test
    void theTenOutcomesAreLetteredAToJ() {
        assertThat(Arrays.stream(CareActOutcome.values())
                        .map(CareActOutcome::code)
                        .collect(Collectors.joining()))
                .isEqualTo("abcdefghij");
        assertThat(Arrays.stream(Wellbeing.values()).map(Wellbeing::code).collect(Collectors.joining()))
                .isEqualTo("abcdefghi");
        assertThat(Arrays.stream(UnableToAchieve.values())
                        .map(UnableToAchieve::code)
                        .collect(Collectors.joining()))
                .isEqualTo("abcd");
    }
}
