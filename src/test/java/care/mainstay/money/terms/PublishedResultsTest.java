package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The catalogue against results that were published for real organisations, where these are at hand. */
class PublishedResultsTest {

    private static String published(String file) throws IOException {
        assumeThat(Desk.oracles()).as("published results beside the project").isPresent();
        return Files.readString(Desk.oracles().orElseThrow().resolve(file));
    }

    private static Map<String, Map<String, String>> byKey(String csv, String... key) {
        var rows = new HashMap<String, Map<String, String>>();
        for (var row : Desk.rows(csv)) {
            rows.put(key(row, key), row);
        }
        return rows;
    }

    private static String key(Map<String, String> row, String... key) {
        return String.join("/", List.of(key).stream().map(row::get).toList());
    }

    @Test
    void everyHospitalMeasureEarnsThePointsThatWerePublished() throws IOException {
        var csv = published("hospital-vbp-fy2024-measures.csv");
        var run = Desk.run(Desk.catalogue("us-hospital-vbp"), "measures", csv);
        var ours = byKey(run.csv("measures"), "facility", "measure");
        var wrong = new ArrayList<Map<String, String>>();
        for (var row : Desk.rows(csv)) {
            var mine = ours.get(key(row, "facility", "measure"));
            for (var points : List.of("achievement_points", "improvement_points", "measure_score")) {
                if (!row.get(points).equals(mine.get(points))) {
                    wrong.add(row);
                }
            }
        }
        assertThat(Desk.rows(csv)).hasSizeGreaterThan(13_000);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyNursingFacilityIsScoredAndPaidAsPublished() throws IOException {
        var csv = published("snf-vbp-fy2025.csv");
        var run = Desk.run(Desk.catalogue("us-skilled-nursing-vbp"), "facilities", csv);
        var ours = byKey(run.csv("facilities"), "facility");
        var tolerances = Map.of(
                "achievement_score", "0.00001",
                "improvement_score", "0.00001",
                "performance_score", "0.00001",
                "payment_multiplier", "0.000000001");
        var wrong = new ArrayList<Map<String, String>>();
        for (var row : Desk.rows(csv)) {
            tolerances.forEach((column, tolerance) -> {
                if (!near(row.get(column), ours.get(row.get("facility")).get(column), new BigDecimal(tolerance))) {
                    wrong.add(row);
                }
            });
        }
        assertThat(Desk.rows(csv)).hasSizeGreaterThan(5_000);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyOrganisationSavesAndEarnsAsPublished() throws IOException {
        var csv = published("shared-savings-2014-2016.csv");
        var run = Desk.run(Desk.catalogue("us-shared-savings"), "organisations", csv);
        var ours = byKey(run.csv("organisations"), "organisation", "year");
        var wrong = new ArrayList<Map<String, String>>();
        for (var row : Desk.rows(csv)) {
            var mine = ours.get(key(row, "organisation", "year"));
            var savings = new BigDecimal(row.get("benchmark"))
                    .subtract(new BigDecimal(row.get("expenditure")))
                    .abs();
            var half = BigDecimal.ONE
                    .movePointLeft(new BigDecimal(row.get("final_sharing_rate")).scale())
                    .multiply(new BigDecimal("0.5"));
            var tolerance = half.multiply(savings).add(new BigDecimal(3));
            if (!near(row.get("generated"), mine.get("generated"), new BigDecimal(3))
                    || !near(row.get("earned"), mine.get("earned"), tolerance)) {
                wrong.add(row);
            }
        }
        assertThat(Desk.rows(csv)).hasSizeGreaterThan(1_000);
        assertThat(wrong).isEmpty();
    }

    private static boolean near(String published, String ours, BigDecimal tolerance) {
        if (published.isEmpty() || ours.isEmpty()) {
            return published.equals(ours);
        }
        return new BigDecimal(published).subtract(new BigDecimal(ours)).abs().compareTo(tolerance) <= 0;
    }
}
