package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hospital scheme, worked by hand at its edges. */
class HospitalTermsTest {

    private static final String HEAD =
            "facility,domain,measure,better,threshold,benchmark,baseline,performance,floor\n";

    private static Run run(String... rows) {
        return Desk.run(Desk.catalogue("us-hospital-vbp"), "measures", HEAD + String.join("\n", rows) + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // what, better, threshold, benchmark, baseline, performance, achievement, improvement, score
        "exactly at the threshold,         higher, 0.80, 0.90, 0.70, 0.80, 1, 5, 5",
        "exactly at the benchmark,         higher, 0.80, 0.90, 0.70, 0.90, 10, 9, 10",
        "just below the threshold,         higher, 0.80, 0.90, 0.79, 0.799999, 0, 0, 0",
        "a tie goes up: 9 × 0.5 + 0.5 = 5, higher, 0.80, 0.90, 0.90, 0.85, 5, 0, 5",
        "a tie goes up: 9 × 1/9 + 0.5 = 1.5, higher, 0.00, 0.90, 0.90, 0.10, 2, 0, 2",
        "no better than the baseline,      higher, 0.80, 0.90, 0.84, 0.84, 4, 0, 4",
        "a baseline past the benchmark,    higher, 0.80, 0.90, 0.95, 0.94, 10, 0, 10",
        "better than a baseline past it,   higher, 0.80, 0.90, 0.95, 0.96, 10, 9, 10",
        "a hair of improvement is none,    higher, 0.80, 0.90, 0.70, 0.705, 0, 0, 0",
        "lower is better: at the benchmark, lower, 0.03, 0.02, 0.04, 0.02, 10, 9, 10",
        "lower is better: halfway,          lower, 0.03, 0.02, 0.04, 0.025, 5, 7, 7",
        "lower is better: benchmark zero,   lower, 1.00, 0, 2.00, 0, 10, 9, 10",
        "lower is better: nearly there,     lower, 1.00, 0, 2.00, 0.5, 5, 7, 7",
        "threshold is the benchmark,       higher, 0.80, 0.80, 0.70, 0.79, 0, 9, 9",
    })
    void oneMeasureEarnsWhatTheFormulaSays(
            String what,
            String better,
            String threshold,
            String benchmark,
            String baseline,
            String performance,
            String achievement,
            String improvement,
            String score) {
        var run = run(String.join(",", "F", "clinical", "M", better, threshold, benchmark, baseline, performance, ""));
        var key = Map.of("facility", "F", "measure", "M");
        assertThat(run.value("achievement_points", key)).isEqualTo(achievement);
        assertThat(run.value("improvement_points", key)).isEqualTo(improvement);
        assertThat(run.value("measure_score", key)).isEqualTo(score);
    }

    @Test
    void withoutABaselineAchievementCountsAlone() {
        var run = run("F,clinical,M,higher,0.80,0.90,,0.85,");
        assertThat(run.csv("measures")).isEqualTo("""
                facility,measure,achievement_points,improvement_points,measure_score
                F,M,5,,5
                """);
    }

    @Test
    void theWeightOfAMissingDomainFallsToTheOthers() {
        // clinical 100 × (10 + 5) ÷ 20 = 75, safety 0, efficiency has no performance: (75 + 0) ÷ 2
        var run = run(
                "F,clinical,A,higher,0.80,0.90,,0.95,",
                "F,clinical,B,higher,0.80,0.90,,0.85,",
                "F,safety,C,lower,1,0,,2,",
                "F,efficiency,D,lower,1,0.9,,,");
        assertThat(run.csv("domains")).contains("F,clinical,75.000000000000", "F,efficiency,\n", "F,safety,0.0");
        assertThat(run.value("total_score", Map.of("facility", "F"))).isEqualTo("37.5");
    }

    @Test
    void weightsThatAreGivenAreUsed() {
        var measures = HEAD + "F,clinical,A,higher,0.80,0.90,,0.95,\nF,safety,C,lower,1,0,,2,\n";
        var run = Desk.run(
                Desk.catalogue("us-hospital-vbp"),
                "measures",
                measures,
                "weights",
                "domain,weight\nclinical,30\nsafety,10\n");
        assertThat(run.value("total_score", Map.of("facility", "F"))).isEqualTo("75");
    }

    @Test
    void engagementIsTheSumOfItsDimensionsAndConsistency() {
        // scores 10 and 5; the second is (0.70 − 0.40) ÷ (0.80 − 0.40) = ¾ of the way from its floor: ⌊20 × ¾⌋ = 15 …
        var run = run(
                "F,engagement,NURSES,higher,0.80,0.90,,0.95,0.40", "F,engagement,DOCTORS,higher,0.80,0.90,,0.70,0.40");
        // … and its own score is 0
        assertThat(run.value("domain_score", Map.of("facility", "F", "domain", "engagement")))
                .isEqualTo("25");
    }

    @Test
    void everyDimensionAtItsThresholdIsFullConsistencyWhateverTheFloor() {
        var run = run("F,engagement,NURSES,higher,0.80,0.90,,0.80,", "F,engagement,DOCTORS,higher,0.80,0.90,,0.85,");
        assertThat(run.value("domain_score", Map.of("facility", "F", "domain", "engagement")))
                .isEqualTo("26");
    }

    @Test
    void aDimensionBelowItsFloorIsNoConsistency() {
        var run = run(
                "F,engagement,NURSES,higher,0.80,0.90,,0.95,0.40", "F,engagement,DOCTORS,higher,0.80,0.90,,0.30,0.40");
        assertThat(run.value("consistency_points", Map.of("facility", "F", "domain", "engagement")))
                .isEqualTo("0");
    }

    @Test
    void aDirectionThatIsNoneFaultsThatHospitalAndNoOther() {
        var run = run("F,clinical,A,upwards,0.80,0.90,,0.95,", "G,clinical,A,higher,0.80,0.90,,0.95,");
        assertThat(run.csv("facilities")).isEqualTo("facility,total_score\nF,\nG,100.000000000000\n");
        assertThat(run.faults().keySet())
                .containsExactly("measures line 2: better “upwards” is not one of higher, lower");
    }
}
