package care.mainstay.money.settlement.internal.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.Explanation;
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

/** Somebody else's arithmetic over the same frozen tables, and over nothing but the explanations. */
class IndependentEvaluationTest {

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
    void fiveHundredRandomAmountsRecomputeFromTheirExplanationAndEveryLeafOpensARow() {
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
            assertThat(Recomputed.value(line.why()))
                    .isEqualByComparingTo(line.about().inPounds());
            eachLeaf(line.why(), leaf -> {
                if (leaf.source().startsWith("line.")) {
                    assertThat(keys).contains(leaf.source().substring("line.".length()));
                } else if (!leaf.source().startsWith("terms.") && !leaf.source().startsWith("rule.")) {
                    assertThat(leaf.evidence()).as(leaf.words()).isNotEmpty();
                }
                assertThat(rows)
                        .containsAll(leaf.evidence().stream()
                                .map(EvidenceRef::toString)
                                .toList());
            });
        }
    }

    @Test
    void aChangedNumberInAnExplanationIsFound() {
        var line = GeneratedMonth.of(2026, 11, 5, 3).settle().lines().get(0);
        var why = line.why();
        var changed = new Explanation(
                why.name(),
                why.words(),
                why.unit(),
                line.about()
                        .plus(new care.mainstay.foundation.kernel.Money(1))
                        .inPounds()
                        .toPlainString(),
                why.formula(),
                why.rounding(),
                why.source(),
                why.evidence(),
                why.parts());

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Recomputed.value(changed))
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
