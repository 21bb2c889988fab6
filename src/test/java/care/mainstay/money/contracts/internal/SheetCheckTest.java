package care.mainstay.money.contracts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.money.contracts.EvidenceTables;
import care.mainstay.money.contracts.Finding;
import care.mainstay.money.contracts.SheetExamples;
import care.mainstay.money.terms.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetCheckTest {

    private static final String FEE = SheetExamples.FEE_BY_THE_HOUR.text();

    private static String fee(String from, String to) {
        assertThat(FEE).as("the example says it").contains(from);
        return FEE.replace(from, to);
    }

    private static Finding only(String sheet) {
        var stopping = SheetCheck.of(sheet).stream().filter(Finding::stops).toList();
        assertThat(stopping).hasSize(1);
        return stopping.get(0);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsToBeSaidAgainstAnExample(SheetExamples example) {
        assertThat(SheetCheck.of(example.text())).isEmpty();
    }

    @Test
    void everythingThatIsGatheredMayBeAskedFor() {
        var everything = EvidenceTables.all().stream()
                .map(EvidenceTables.Table::declaration)
                .collect(Collectors.joining());
        var inputs = FEE.substring(0, FEE.indexOf("inputs:\n") + "inputs:\n".length());
        var rest = FEE.substring(FEE.indexOf("for each visit:"));

        assertThat(SheetCheck.of(inputs + everything + "\n" + rest)).noneMatch(Finding::stops);
    }

    @Test
    void aTableThatNobodyGathersIsRefusedWithTheNearestName() {
        var finding = only(fee("  visits:\n", "  vists:\n"));

        assertThat(finding.code()).isEqualTo("contracts.no-such-table");
        assertThat(finding.place()).contains(new Place(20, 3));
        assertThat(finding.words()).isEqualTo("Mainstay gathers no table “vists”.");
        assertThat(finding.whatToDo()).startsWith("Maybe “visits”? It gathers: people, visits, carers, ");
    }

    @Test
    void aColumnThatNobodyGathersIsRefusedWithTheNearestName() {
        var finding = only(FEE.replace("      recorded: minutes", "      recordd: minutes")
                .replace("min(recorded,", "min(recordd,"));

        assertThat(finding.code()).isEqualTo("contracts.no-such-column");
        assertThat(finding.words()).isEqualTo("The table visits has no column “recordd”.");
        assertThat(finding.whatToDo()).startsWith("Maybe “recorded”? It has: visit, person, state, ");
    }

    @Test
    void whatIsAskedForIsComparedEvenWhileAFormulaIsWrong() {
        var findings = SheetCheck.of(
                fee("  visits:\n", "  vists:\n").replace("rate * minutes_in_all", "rats * minutes_in_all"));

        assertThat(findings)
                .extracting(Finding::code)
                .contains("contracts.no-such-table", "terms.unknown-name")
                .doesNotContain("contracts.pays-nothing");
    }

    @Test
    void aColumnInAnotherUnitIsRefused() {
        var finding = only(FEE.replace("planned: minutes, from 0 to 960", "planned: hours, from 0 to 16")
                .replace("planned + tolerance * carers", "recorded + tolerance * carers")
                .replace("then planned", "then recorded"));

        assertThat(finding.code()).isEqualTo("contracts.holds-something-else");
        assertThat(finding.words()).isEqualTo("“planned” of visits holds minutes, and the sheet says hours.");
        assertThat(finding.whatToDo()).isEqualTo("Maybe “planned: minutes”.");
    }

    @Test
    void wordsThatAColumnCanHoldAndTheSheetDoesNotNameAreRefused() {
        var finding = only(fee(" or cancelled or missed", ""));

        assertThat(finding.code()).isEqualTo("contracts.other-words");
        assertThat(finding.words()).contains("can also be “cancelled”, “missed”");
    }

    @Test
    void aColumnThatIsSometimesBlankMustSaySo() {
        var finding = only(fee("      evidence: text\n", "      evidence: text\n      day_in_hospital: days\n"));

        assertThat(finding.code()).isEqualTo("contracts.can-be-blank");
        assertThat(finding.whatToDo()).contains("day_in_hospital: days, may be blank");
    }

    @Test
    void aTableWithOtherRowsIsRefused() {
        var findings = SheetCheck.of(fee("    one row for each: visit\n", "    one row for each: visit and person\n"));

        var finding = findings.stream()
                .filter(each -> each.code().equals("contracts.other-rows"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.words()).contains("one row for each visit, not for each visit and person");
    }

    @Test
    void aLineForEachRowOfWhatIsGatheredCannotStandInAStatement() {
        var finding = only(FEE.substring(0, FEE.indexOf("statement:"))
                + """
                statement:
                  - {line: visit, for each: visit, pays: fee_of_the_visit, to: provider}
                """.replace("fee_of_the_visit", "each_fee").concat(
                        "for each visit and person:\n  each_fee: round(rate * minutes_that_count / 60 minutes per hour, 2"
                                + " places, half_up)\n"));

        assertThat(finding.code()).isIn("contracts.line-of-something-else", "terms.grain");
    }

    @Test
    void whatIsKeptForLaterMustBeLookedAtAgain() {
        var finding = only(FEE + "    sets aside: fee\n");

        assertThat(finding.code()).isEqualTo("contracts.held-for-ever");
        assertThat(finding.place().map(Place::line)).isEqualTo(Optional.of(lineOf("  - line: fee")));
    }

    @Test
    void anotherCurrencyThanTheLedgersIsRefused() {
        var codes = SheetCheck.of("currency: USD\n" + FEE.replace("£", "$").replace("fee = ", ""));

        assertThat(codes).extracting(Finding::code).contains("contracts.other-currency");
    }

    @Test
    void aSheetThatPaysNothingNobodyOrAtNoTimeIsRefused() {
        assertThat(SheetCheck.of(FEE.substring(0, FEE.indexOf("statement:"))))
                .extracting(Finding::code)
                .contains("contracts.pays-nothing");
        assertThat(only(fee("  pay within: 30 days\n", "")).code()).isEqualTo("contracts.no-time-to-pay");
        assertThat(SheetCheck.of(fee("provider: {role: provides}", "provider: {role: watches}")))
                .extracting(Finding::code)
                .contains("contracts.party-missing");
        assertThat(only(fee("    to: provider\n", "    to: council\n")).code()).isEqualTo("contracts.pays-the-payer");
    }

    @Test
    void sharesOfPartiesThatAddUpToMoreThanAllAreRefused() {
        var finding = only(fee(
                "  provider: {role: provides}",
                "  provider: {role: leads, share: 61 %}\n  other: {role: partner, share: 40 %}"));

        assertThat(finding.code()).isEqualTo("terms.shares");
        assertThat(finding.words()).contains("add up to 101 %, not 100 %");
    }

    @Test
    void onePaysAndOneLeadsAndNobodyHasARoleOfAnotherKind() {
        var two = "  provider: {role: provides}\n  other: {role: provides}";

        assertThat(only(fee("  provider: {role: provides}", two)).code()).isEqualTo("contracts.party-twice");
        assertThat(only(fee("  provider: {role: provides}", "  provider: {role: provides}\n  other: {role: watches}"))
                        .code())
                .isEqualTo("contracts.other-role");
        assertThat(SheetCheck.of(
                        fee("  provider: {role: provides}", "  provider: {role: provides}\n  other: {role: partner}")))
                .isEmpty();
    }

    @Test
    void moneyThatWaitsIsSomebodys() {
        var sheet = SheetExamples.SHARED_BY_PARTNERS.text() + "    sets aside: partner_share\n";

        assertThat(SheetCheck.of(sheet)).extracting(Finding::code).contains("contracts.held-for-nobody");
    }

    @Test
    void morePeopleThanTheSheetCountsWithIsSaidAndStopsNothing() {
        var sheet = fee("how many: at most 20000\n", "how many: at most 200\n");

        assertThat(SheetCheck.people(sheet, 200)).isEmpty();
        var said = SheetCheck.people(sheet, 340).get(0);
        assertThat(said.stops()).isFalse();
        assertThat(said.words())
                .startsWith(
                        "340 people are under this contract, and the sheet counts with at most 200. Everybody is paid");
        assertThat(said.whatToDo()).isEqualTo("Maybe “how many: at most 1000”.");
        assertThat(SheetCheck.people("not a sheet", 340)).isEmpty();
    }

    @Test
    void aSheetThatAtWorstPaysLessThanTheCareCostsIsRefused() {
        assertThat(SheetCheck.wages(FEE)).isEmpty();
        var below = SheetCheck.wages(fee("cost_of_an_hour: £27.50", "cost_of_an_hour: £33.10"));
        assertThat(below).extracting(Finding::code).containsExactly("contracts.worst-case-below-wage-floor");
        assertThat(below.get(0).words()).contains("is paid for care that costs");
        assertThat(SheetCheck.wages(fee("  costs: own_cost\n", "")))
                .extracting(Finding::code)
                .containsExactly("contracts.no-wage-floor");
        assertThat(SheetCheck.wages("not a sheet")).isEmpty();
    }

    @Test
    void whateverIsTypedIsAnsweredWithAPlaceAndNeverWithAStackTrace() {
        var long10000 = IntStream.range(0, 10_000)
                .mapToObj(i -> "  q" + i + ": q" + (i + 1) + " + hours")
                .collect(Collectors.joining("\n", "terms: long\noverall:\n", "\n"));
        var bad = List.of(
                "",
                "just words",
                "terms: &a x\ntitle: *a\n",
                "terms: !!java.lang.Object x\n",
                "a: " + "[".repeat(100_000),
                "a:\n".repeat(3),
                "terms: a\nterms: b\n",
                "terms: a\u0000b",
                "terms: a\ud83d",
                fee("rate * minutes_in_all", "rate + minutes_in_all"),
                fee("minutes_in_all: sum(", "minutes_in_all: fee + sum("),
                fee("rate * minutes_in_all", "rats * minutes_in_all"),
                long10000);
        for (var sheet : bad) {
            var findings = SheetCheck.of(sheet);
            assertThat(findings).as(shortened(sheet)).anyMatch(Finding::stops);
            assertThat(findings).allSatisfy(finding -> {
                assertThat(finding.place()).isPresent();
                assertThat(finding.words() + finding.whatToDo())
                        .doesNotContain("Exception")
                        .doesNotContain("\tat ");
            });
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }

    private static int lineOf(String words) {
        return (int) FEE.substring(0, FEE.indexOf(words)).lines().count() + 1;
    }
}
