package care.mainstay.money.settlement.internal.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.Behind;
import care.mainstay.money.settlement.KeptJson;
import care.mainstay.money.terms.Explanation;
import care.mainstay.money.terms.ExplanationJson;
import care.mainstay.money.terms.Recomputed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Somebody else's arithmetic over the same frozen tables, and over nothing but the explanations. */
class IndependentEvaluationTest {

    /** Said of a person by the calendar alone, and of what is put right in the same statement. */
    private static final Set<String> GIVEN = Set.of("weight", "put_right", "by_the_ledger", "months_held");

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void aSecondCalculationStraightFromTheFrozenTablesGivesEveryAmount() {
        for (long seed = 1; seed <= 40; seed++) {
            var month = GeneratedMonth.of(2026, 11, 25, seed).month();
            var lines = Calculation.run(AMonth.CONTRACT, month, List.of()).lines();
            var due = new TreeMap<String, BigDecimal>();
            lines.forEach(line -> due.put(line.key(), line.to(Account.DUE).inPounds()));
            var naive = new TreeMap<String, BigDecimal>();
            NaiveSettlement.due(month).forEach((key, amount) -> naive.put(key, amount.setScale(2)));

            assertThat(due).as("seed " + seed).isEqualTo(naive);
        }
    }

    @Test
    void fiveHundredRandomAmountsRecomputeFromTheirExplanationAsItIsKeptAndEveryLeafOpensARow() {
        var lines = new ArrayList<CalculatedLine>();
        Set<String> rows = new HashSet<>();
        for (long seed = 100; seed < 104; seed++) {
            var month = GeneratedMonth.of(2026, 11, 80, seed).month();
            lines.addAll(Calculation.run(AMonth.CONTRACT, month, List.of()).lines());
            month.tables()
                    .values()
                    .forEach(table -> table.rows()
                            .forEach(row -> row.forEach(cell -> {
                                for (var part : cell.split(" ")) {
                                    rows.add(part);
                                }
                            })));
        }
        Collections.shuffle(lines, new Random(500));
        var keys = new HashSet<String>();
        lines.forEach(line -> keys.add(line.key()));

        assertThat(lines).hasSizeGreaterThan(500);
        for (var line : lines.subList(0, 500)) {
            var whole = ExplanationJson.of(line.why());
            Recomputed.check(whole);
            var kept = JSON.readTree(KeptExplanation.write(line.why()));
            assertThat(KeptExplanation.read(kept)).isEqualTo(line.why());
            assertThat(KeptJson.whole(kept)).isEqualTo(JSON.readTree(whole));
            assertThat(new BigDecimal(line.why().value()))
                    .isEqualByComparingTo(line.about().inPounds());
            eachLeaf(line.why(), leaf -> {
                Behind.line(leaf).ifPresent(key -> assertThat(keys).contains(key));
                if (leaf.kind().equals("column") && leaf.known() && !GIVEN.contains(leaf.name())) {
                    assertThat(Behind.records(leaf))
                            .as(leaf.name() + " " + leaf.source())
                            .isNotEmpty();
                }
                assertThat(Behind.records(leaf)).allMatch(record -> rows.contains(record.toString()));
            });
        }
    }

    @Test
    void aChangedNumberInAnExplanationIsFound() {
        var line = GeneratedMonth.of(2026, 11, 5, 3).settle().lines().get(0);
        var why = line.why();
        var json = ExplanationJson.of(why);
        var changed = json.replaceFirst("\"value\":\\s*\"[^\"]*\"", "\"value\":\"0.01\"");
        assertThat(changed).isNotEqualTo(json);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Recomputed.check(changed))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void everyFrozenTableCanBeReadBack() {
        GeneratedMonth.of(2026, 11, 25, 9)
                .month()
                .tables()
                .values()
                .forEach(table ->
                        assertThat(NaiveSettlement.canBeReadBack(table)).isTrue());
    }

    private static void eachLeaf(Explanation why, Consumer<Explanation> taker) {
        if (why.parts().isEmpty()) {
            taker.accept(why);
        }
        why.parts().forEach(part -> eachLeaf(part, taker));
    }
}
