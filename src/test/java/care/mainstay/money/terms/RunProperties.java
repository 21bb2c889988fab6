package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds for every run. */
class RunProperties {

    private static final String POOL = """
            terms: try
            inputs:
              pots:
                one row for each: person
                columns: {person: text, pot: money}
              outcomes:
                one row for each: person and outcome
                columns: {person: text, outcome: text, weight: number}
            for each person and outcome:
              part: distribute(pot by weight, 2 places, ties by outcome, equally when zero)
            for each person:
              paid: sum(part)
            outputs:
              parts: {for each: person and outcome, columns: [part]}
              people: {for each: person, columns: [paid]}
            """;

    @Property(tries = 300)
    void aPoolSumsToThePenny(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long pence,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 1_000) Integer> weights) {
        var rows = new StringBuilder("person,outcome,weight\n");
        for (int i = 0; i < weights.size(); i++) {
            rows.append("Ada,o").append(i).append(',').append(weights.get(i)).append('\n');
        }
        var pot = BigDecimal.valueOf(pence, 2);
        var run = Desk.run(POOL, "pots", "person,pot\nAda," + pot.toPlainString() + "\n", "outcomes", rows.toString());
        assertThat(new BigDecimal(run.value("paid", Map.of("person", "Ada")))).isEqualByComparingTo(pot);
        // nobody is further than a penny from the exact part
        int total = weights.stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; total > 0 && i < weights.size(); i++) {
            var part = new BigDecimal(run.value("part", Map.of("person", "Ada", "outcome", "o" + i)));
            var exact = pot.multiply(BigDecimal.valueOf(weights.get(i)));
            assertThat(part.multiply(BigDecimal.valueOf(total)).subtract(exact).abs())
                    .isLessThan(BigDecimal.valueOf(total, 2));
        }
    }

    @Property(tries = 60)
    void theOrderOfRowsAndExtraColumnsNeverMatter(
            @ForAll @Size(min = 2, max = 20) List<@IntRange(max = 900) Integer> values, @ForAll long seed) {
        var rows = new ArrayList<String>();
        for (int i = 0; i < values.size(); i++) {
            rows.add(
                    "F" + i % 4 + ",d" + i % 3 + ",m" + i + ",higher,0.5,0.9,," + BigDecimal.valueOf(values.get(i), 3));
        }
        var head = "facility,domain,measure,better,threshold,benchmark,baseline,performance\n";
        var sheet = Desk.catalogue("us-hospital-vbp");
        var one = Desk.run(sheet, "measures", head + String.join("\n", rows) + "\n");
        Collections.shuffle(rows, new Random(seed));
        var other = Desk.run(sheet, "measures", head + String.join("\r\n", rows));
        for (var table : one.tables()) {
            assertThat(other.csv(table)).isEqualTo(one.csv(table));
        }
        assertThat(other.json()).isEqualTo(one.json());
    }

    private static final String REWEIGHTED = """
            terms: try
            inputs:
              t:
                one row for each: k
                columns: {k: text, v: 'number, may be blank', w: number}
            overall:
              x: weighted_mean(v by w, skipping missing)
            outputs:
              r: {columns: [x to 18 places]}
            """;

    @Property(tries = 200)
    void reweightingStaysWithinWhatIsThere(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = -500, max = 500) Integer> values,
            @ForAll @Size(min = 10, max = 10) List<@IntRange(min = 1, max = 99) Integer> weights,
            @ForAll @Size(min = 10, max = 10) List<Boolean> there) {
        var rows = new StringBuilder("k,v,w\n");
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int i = 0; i < values.size(); i++) {
            rows.append(i)
                    .append(',')
                    .append(there.get(i) ? values.get(i) : "")
                    .append(',')
                    .append(weights.get(i))
                    .append('\n');
            if (there.get(i)) {
                least = Math.min(least, values.get(i));
                most = Math.max(most, values.get(i));
            }
        }
        var run = Desk.run(REWEIGHTED, "t", rows.toString());
        if (least > most) {
            assertThat(run.value("x", Map.of())).isEqualTo("there is nothing to take together");
        } else {
            assertThat(new BigDecimal(Desk.rows(run.csv("r")).get(0).get("x")))
                    .isBetween(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
        }
    }
}
