package care.mainstay.money.settlement.internal.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.continuity.KnownFourWeeks;
import care.mainstay.care.continuity.measures.Continuity;
import care.mainstay.care.continuity.measures.Count;
import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.outcomes.OutcomeDomain;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.reviews.CollectedBy;
import care.mainstay.care.reviews.ImpartialDecision;
import care.mainstay.care.visits.VisitState;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.contracts.EvidenceTables;
import care.mainstay.money.contracts.SheetExamples;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.terms.Declared;
import care.mainstay.money.terms.TermSheet;
import care.mainstay.money.terms.Terms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the editor offers can be settled, and it shows exactly what the settlement gathers. */
class ExamplesSettleTest {

    private static final DateRange MONTH = DateRange.month(2025, 9);

    private static MonthTables september(TermSheet sheet, int people) {
        var generated = GeneratedMonth.of(2025, 9, people, 1);
        var tables = generated.tables().keySet().stream()
                .map(name -> generated.about(name, MONTH))
                .toList();
        return MonthTables.of(MONTH, 1, "0".repeat(64), sheet, tables);
    }

    private static TermSheet sheet(String text) {
        var reading = Terms.read(text);
        return reading.sheet().orElseThrow(() -> new AssertionError(reading.findings()));
    }

    @ParameterizedTest
    @EnumSource
    void anExampleSettlesAMonth(SheetExamples example) {
        var lines = Calculation.run(AMonth.CONTRACT, september(sheet(example.text()), 12), List.of())
                .lines();

        assertThat(lines).noneMatch(line -> line.kind() == LineKind.UNSETTLED);
        assertThat(lines).anyMatch(line -> line.to(Account.DUE).compareTo(Money.ZERO) > 0);
    }

    @ParameterizedTest
    @EnumSource
    void noExampleRewardsWhatNobodyMeansToReward(SheetExamples example) {
        assertThat(sheet(example.text()).incentives().isClean()).isTrue();
    }

    @Test
    void aMonthWithMorePeopleThanTheSheetCountsWithIsSettledAllTheSame() {
        var few = SheetExamples.HELD_FOR_OUTCOMES.text().replace("how many: at most 20000", "how many: at most 3");

        var said = Calculation.run(AMonth.CONTRACT, september(sheet(few), 12), List.of());
        var room = Calculation.run(
                AMonth.CONTRACT, september(sheet(SheetExamples.HELD_FOR_OUTCOMES.text()), 12), List.of());

        assertThat(said.lines()).noneMatch(line -> line.kind() == LineKind.UNSETTLED);
        assertThat(said.lines()).hasSameSizeAs(room.lines());
        assertThat(Calculation.total(said.lines())).isEqualTo(Calculation.total(room.lines()));
    }

    @Test
    void whereFewCarersCameTheSupplementIsDueBesideTheFee() {
        var sheet = sheet(catalogue("homecare-continuity"));
        var month = september(sheet, 12);
        var known = month.people().stream()
                .map(facts -> new KnownFourWeeks(facts.person(), counted(5), 5, true))
                .toList();
        var tables = new ArrayList<>(month.tables().values());
        tables.add(WhoCameFacts.of(known));

        var lines = Calculation.run(AMonth.CONTRACT, MonthTables.of(MONTH, 1, "0".repeat(64), sheet, tables), List.of())
                .lines();

        assertThat(lines).noneMatch(line -> line.kind() == LineKind.UNSETTLED);
        assertThat(lines.stream().filter(line -> line.words().startsWith("Few different carers")))
                .isNotEmpty()
                .allMatch(line -> line.to(Account.DUE).equals(Money.ofPounds(new BigDecimal("21.00"))));
    }

    private static Continuity counted(long carers) {
        return Continuity.of((Count count) -> switch (count) {
            case PEOPLE -> 1;
            case VISITS -> 30;
            case MAIN -> 12;
            case CARERS -> carers;
            default -> 0;
        });
    }

    private static String catalogue(String name) {
        try (var found = TermSheet.class.getResourceAsStream("/catalogue/terms/" + name + ".yaml")) {
            return new String(Objects.requireNonNull(found).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void everyRowThatIsGatheredHoldsWhatIsDeclared() {
        var everything = new StringBuilder("terms: all\ninputs:\n");
        EvidenceTables.all().forEach(table -> everything.append(table.declaration()));
        everything.append("for each visit:\n  seen: day_in_hospital + day_after_death\noutputs:\n  v: {for each: visit,"
                + " columns: [seen]}\n");
        var month = september(sheet(everything.toString()), 40);

        var run = SheetMonth.run(month.sheet(), LocalDate.of(2025, 9, 1), MonthEvidence.settled(month, List.of()));

        assertThat(run.faults()).isEmpty();
    }

    @Test
    void theDeclaredTablesAreThoseThatAreMade() {
        var month = september(sheet(SheetExamples.HELD_FOR_OUTCOMES.text()), 12);

        assertThat(MonthEvidence.settled(month, List.of()))
                .containsOnlyKeys(EvidenceTables.all().stream()
                        .map(EvidenceTables.Table::name)
                        .toList());
    }

    @Test
    void theWordsAColumnCanHoldAreThoseOfTheRooms() {
        assertThat(choices("visits", "state"))
                .containsExactlyInAnyOrderElementsOf(
                        codes(Stream.of(VisitState.values()).filter(VisitState::isEnd), VisitState::code));
        assertThat(choices("people", "ended_because"))
                .containsExactlyInAnyOrderElementsOf(codes(Stream.of(EndReason.values()), EndReason::code));
        assertThat(choices("outcomes", "status"))
                .containsExactlyInAnyOrderElementsOf(
                        codes(Stream.of(AchievementStatus.values()), AchievementStatus::code));
        assertThat(choices("outcomes", "domain"))
                .containsExactlyInAnyOrderElementsOf(codes(
                        Stream.of(OutcomeDomain.values()),
                        domain -> domain.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        assertThat(choices("outcomes", "collected_by"))
                .containsExactlyInAnyOrderElementsOf(codes(Stream.of(CollectedBy.values()), CollectedBy::code));
        assertThat(choices("outcomes", "feasibility"))
                .contains("none", "open")
                .containsAll(codes(
                        Stream.of(
                                ImpartialDecision.Answer.WITHIN_INFLUENCE,
                                ImpartialDecision.Answer.PARTLY_WITHIN_INFLUENCE,
                                ImpartialDecision.Answer.OUTSIDE_INFLUENCE,
                                ImpartialDecision.Answer.CANNOT_BE_TOLD,
                                ImpartialDecision.Answer.NEUTRAL),
                        ImpartialDecision.Answer::code));
        assertThat(choices("stretches", "standing"))
                .containsExactlyInAnyOrderElementsOf(
                        codes(Stream.of(Stretches.Standing.values()), Stretches.Standing::code));
    }

    private static <T> List<String> codes(Stream<T> values, Function<T, String> code) {
        return values.map(code).toList();
    }

    private static List<String> choices(String table, String column) {
        Map<String, Declared.InputTable> tables =
                EvidenceTables.asked().inputs().stream().collect(Collectors.toMap(each -> each.name(), each -> each));
        return tables.get(table).columns().stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .orElseThrow()
                .choices();
    }
}
