package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.check.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sheets of the catalogue, and evidence by chance that fits what a sheet declares: for tests of other rooms' algebra. */
public final class MadeUpEvidence {

    public static final List<String> SHEETS = List.of(
            "england-qof",
            "homecare-held-for-outcomes",
            "homecare-locality",
            "homecare-outcome-planning",
            "homecare-reward",
            "homecare-wiltshire",
            "us-home-health-vbp-exchange",
            "us-hospital-vbp",
            "us-shared-savings",
            "us-skilled-nursing-vbp");

    private static final Map<String, Plan> PLANS = new HashMap<>();
    private static final Map<Plan, WorldMaker> MAKERS = new HashMap<>();

    private MadeUpEvidence() {}

    public static Plan catalogue(String name) {
        return PLANS.computeIfAbsent(name, BoundsProperties::catalogue);
    }

    /** A sheet with every function of the language. */
    public static Plan everything() {
        return sheet(BoundsProperties.EVERYTHING);
    }

    public static Plan sheet(String text) {
        return PLANS.computeIfAbsent(text, BoundsProperties::plan);
    }

    /** Tables by name, in CSV. */
    public static Map<String, String> tables(Plan plan, Random random) {
        var maker = MAKERS.computeIfAbsent(plan, WorldMaker::new);
        return maker.world(
                        input -> BoundsProperties.rows(input, random),
                        (cell, row) -> BoundsProperties.cell(maker, cell, random))
                .csv();
    }
}
