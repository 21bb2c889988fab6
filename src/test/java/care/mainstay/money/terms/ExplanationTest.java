package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.foundation.kernel.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any number of a run explains itself, and recomputes from its explanation alone. */
class ExplanationTest {

    private static final long SEED = 20261122;

    private static String measures(Random random) {
        var rows = new StringBuilder("facility,domain,measure,better,threshold,benchmark,baseline,performance,floor\n");
        for (int f = 0; f < 60; f++) {
            for (var domain : List.of("clinical", "efficiency", "safety", "engagement")) {
                for (int m = 0; m < 3 && random.nextInt(4) > 0; m++) {
                    rows.append('F')
                            .append(f)
                            .append(',')
                            .append(domain)
                            .append(',')
                            .append(domain)
                            .append(m);
                    rows.append(random.nextBoolean() ? ",higher,0.5,0.9," : ",lower,0.9,0.5,");
                    rows.append(random.nextInt(5) == 0 ? "" : thousandths(random))
                            .append(',');
                    rows.append(random.nextInt(6) == 0 ? "" : thousandths(random))
                            .append(',');
                    rows.append(random.nextInt(6) == 0 ? "" : thousandths(random))
                            .append('\n');
                }
            }
        }
        return rows.toString();
    }

    private static String thousandths(Random random) {
        return BigDecimal.valueOf(random.nextInt(1_200), 3).toPlainString();
    }

    @Test
    void fiveHundredRandomAmountsRecomputeFromTheirTrees() {
        var random = new Random(SEED);
        var run = Desk.run(Desk.catalogue("us-hospital-vbp"), "measures", measures(random));
        var rows = Desk.rows(run.csv("measures"));
        var facilities = Desk.rows(run.csv("facilities"));
        int nodes = 0;
        for (int i = 0; i < 450; i++) {
            var row = rows.get(random.nextInt(rows.size()));
            var key = Map.of("facility", row.get("facility"), "measure", row.get("measure"));
            nodes += same(run, "measure_score", key);
        }
        for (int i = 0; i < 50; i++) {
            nodes += same(
                    run, "total_score", Map.of("facility", facilities.get(i).get("facility")));
        }
        assertThat(nodes).isGreaterThan(10_000);
    }

    private static int same(Run run, String quantity, Map<String, String> key) {
        var tree = run.explain(quantity, key);
        assertThat(tree.value()).isEqualTo(run.value(quantity, key));
        assertThat(tree.parts().get(0).value()).isEqualTo(tree.value());
        return Recomputed.check(ExplanationJson.of(tree));
    }

    @Test
    void everyAmountOfARewardRecomputes() {
        var run = Desk.run(
                Desk.catalogue("homecare-reward"),
                "people",
                """
                person,given,rate,satisfaction,hours_before,hours_now,changed_because,person_agreed,weeks_stable,more_incidents,carer_strained
                Ada,41.25,20.69,7,10,7,more_able,yes,12,no,no
                Ben,13.5,21.37,,10,7,more_able,yes,11,no,no
                """,
                "outcomes",
                """
                person,outcome,weight,funded,eligible,status,weeks_held,within_influence,contribution
                Ada,a,1,yes,yes,achieved,8,,0.75
                Ada,b,2,yes,yes,partly,0,yes,
                Ada,c,4,no,yes,not_achieved,0,yes,
                Ben,a,1,yes,no,achieved,8,,1
                Ben,b,3,yes,yes,not_achieved,0,no,
                """,
                "harm",
                "person,review,foreseen_and_followed\nBen,r,no\n");
        int nodes = 0;
        for (var person : List.of("Ada", "Ben")) {
            for (var quantity : List.of("fee", "satisfaction_reward", "profit_share", "avoidably_harmed")) {
                nodes += same(run, quantity, Map.of("person", person));
            }
        }
        for (var outcome : List.of("a", "b", "c")) {
            nodes += same(run, "reward", Map.of("person", "Ada", "outcome", outcome));
        }
        assertThat(nodes).isGreaterThan(100);
    }

    @Test
    void bandsHistoriesAndPoolsRecomputeToo() {
        var savings = Desk.run(
                Desk.catalogue("us-shared-savings"),
                "organisations",
                "organisation,year,track,people,benchmark,expenditure,minimum_savings_rate,final_sharing_rate\n"
                        + "A,2016,1,7512,1000000,960000,,0.5\nB,2016,3,60000,1000000,1100000,,0.75\n");
        var pool = Desk.run(Desk.catalogue("us-home-health-vbp-exchange"), "agencies", """
                agency,total_score,payments
                1,38,100000
                2,55,145000
                3,22,800001
                """);
        var partners = Desk.run(
                Desk.catalogue("homecare-locality"),
                "population",
                "locality,age_band,residents\neast,65 to 74,1001\n",
                "measures",
                "locality,measure,better,threshold,goal,result,cases,weight\neast,falls,lower,20,12,14,200,1\n");
        int nodes = 0;
        for (var organisation : List.of("A", "B")) {
            nodes += same(savings, "earned", Map.of("organisation", organisation, "year", "2016"));
        }
        for (var agency : List.of("1", "2", "3")) {
            nodes += same(pool, "paid", Map.of("agency", agency));
        }
        for (var partner : List.of("north_homecare", "rivers_care", "kitchen_table")) {
            nodes += same(partners, "paid_to_partner", Map.of("partner", partner));
        }
        assertThat(nodes).isGreaterThan(100);
    }

    @Test
    void aTreeNamesTheRowsAndTheEvidenceBeneath() {
        var sheet = Desk.one("n: number\nevidence: text", "n + 1");
        var tree = Desk.run(sheet, "t", "k,n,evidence\na,41,visits.visit:7\n").explain("x", Map.of("k", "a"));
        assertThat(tree.value()).isEqualTo("42");
        assertThat(tree.formula()).isEqualTo("n + 1");
        assertThat(tree.parts().get(0).parts().get(0).source()).isEqualTo("t line 2, evidence visits.visit:7");
    }

    @Test
    void aBranchNotTakenIsNotInTheTree() {
        var tree = Desk.run(Desk.one("n: number", "if n > 1 then n else n / 0.5"), "t", "k,n\na,2\n")
                .explain("x", Map.of("k", "a"));
        assertThat(ExplanationJson.of(tree)).doesNotContain("\"/\"").contains("\"if\"");
    }

    @Test
    void whatIsNotThereIsRefusedWithTheNearestName() {
        var run = Desk.run(Desk.one("n: number", "n"), "t", "k,n\nAda,2\n");
        assertThatThrownBy(() -> run.explain("y", Map.of("k", "Ada")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has no quantity “y”. Maybe “x”?");
        assertThatThrownBy(() -> run.explain("x", Map.of("k", "Adda")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Maybe one of: k=Ada.");
        assertThatThrownBy(() -> run.explain("x", Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“x” is for each k, and none is given. Give --key k=…, for example k=Ada.");
    }
}
