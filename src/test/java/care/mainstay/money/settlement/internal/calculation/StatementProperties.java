package care.mainstay.money.settlement.internal.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.terms.ExplanationJson;
import care.mainstay.money.terms.Recomputed;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds of every statement. */
class StatementProperties {

    @Property(tries = 60)
    void linesSumToTheTotalAndEachSumsToZeroOverTheAccounts(@ForAll @LongRange(max = 100_000) long seed) {
        var statement = GeneratedMonth.of(2026, 11, 8, seed).settle();

        assertThat(statement.total())
                .isEqualTo(Money.sum(statement.lines().stream()
                        .map(line -> line.to(Account.DUE))
                        .toList()));
        assertThat(statement.lines())
                .allSatisfy(line -> assertThat(
                                line.to(Account.DUE).plus(line.to(Account.HELD)).plus(line.to(Account.COUNCIL)))
                        .isEqualTo(Money.ZERO));
    }

    @Property(tries = 60)
    void everyPartOfAPotComesOutExactlyOnce(@ForAll @LongRange(max = 100_000) long seed) {
        var lines = GeneratedMonth.of(2026, 11, 8, seed).settle().lines();
        var left = new HashMap<String, Money>();
        lines.forEach(line -> {
            var person = line.person().toString();
            if (line.kind() == LineKind.WITHHELD) {
                left.merge(person, line.about(), Money::plus);
            } else if (!line.key().startsWith("fee/")
                    && !line.key().startsWith("carried/")
                    && !line.key().startsWith("lapsed/")) {
                var whole = line.kind() == LineKind.HELD
                        ? line.about()
                        : line.to(Account.HELD).negated();
                left.merge(person, whole.negated(), Money::plus);
            }
        });

        assertThat(left.values()).allMatch(Money::isZero);
    }

    @Property(tries = 40)
    void nothingHeldIsEverReleasedTwice(@ForAll @LongRange(max = 100_000) long seed) {
        var month = GeneratedMonth.of(2026, 11, 8, seed).month();
        var carried = Money.sum(month.rows(Facts.Carried.TABLE, Facts.Carried::of).stream()
                .map(Facts.Carried::held)
                .toList());
        var released = Money.sum(Calculation.run(AMonth.CONTRACT, month, List.of()).lines().stream()
                .filter(line -> line.key().startsWith("carried/") || line.key().startsWith("lapsed/"))
                .map(line -> line.to(Account.HELD).negated())
                .toList());

        assertThat(released).isLessThanOrEqualTo(carried);
    }

    @Property(tries = 40)
    void moreOutcomesNeverPayMore(
            @ForAll @LongRange(max = 100_000) long seed, @ForAll @IntRange(min = 1, max = 5) int n) {
        var month = AMonth.november().with(AMonth.ADA).hours(AMonth.ADA, 7);
        for (int i = 0; i < n; i++) {
            month.outcome(
                    AnOutcome.of(AMonth.ADA, new care.mainstay.foundation.kernel.OutcomeId(new java.util.UUID(seed, i)))
                            .in(i % 2 == 0 ? "independence" : "wellbeing")
                            .achievedAndHeldFor(8)
                            .confirmedBy("person"));
        }
        // seven hours at £36.00, all of it due when everything is released
        assertThat(month.settle().total()).isEqualTo(Money.ofPounds("252.00"));
    }

    @Property(tries = 60)
    void nobodyIsChargedForMoreThanIsDueForCare(@ForAll @LongRange(max = 100_000) long seed) {
        var lines = GeneratedMonth.of(2026, 11, 8, seed).settle().lines();
        var chargeable = due(lines, CalculatedLine::chargeable);

        assertThat(chargeable)
                .isEqualTo(due(
                        lines,
                        line -> Set.of(LineKind.FEE, LineKind.WITHHELD, LineKind.PAID_AS_FEE)
                                .contains(line.kind())))
                .isLessThanOrEqualTo(due(lines, line -> true));
    }

    private static Money due(List<CalculatedLine> lines, Predicate<CalculatedLine> which) {
        return Money.sum(
                lines.stream().filter(which).map(line -> line.to(Account.DUE)).toList());
    }

    @Property(tries = 60)
    void everyAmountRecomputesFromItsExplanation(@ForAll @LongRange(max = 100_000) long seed) {
        GeneratedMonth.of(2026, 11, 4, seed).settle().lines().forEach(line -> {
            Recomputed.check(ExplanationJson.of(line.why()));
            assertThat(new BigDecimal(line.why().value()))
                    .isEqualByComparingTo(line.about().inPounds());
        });
    }
}
