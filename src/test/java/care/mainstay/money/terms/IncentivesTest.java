package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.money.terms.Incentives.Answer;
import care.mainstay.money.terms.Incentives.Check;
import care.mainstay.money.terms.Incentives.Verdict;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sheets that pay for what nobody means to pay for are found, and sheets that do not are left alone. */
class IncentivesTest {

    private static final Path SHEETS = Path.of("src/test/resources/terms/incentives");

    static Stream<Path> bad() throws IOException {
        return Files.list(SHEETS.resolve("bad")).sorted();
    }

    static Stream<Path> sound() throws IOException {
        return Files.list(SHEETS.resolve("sound")).sorted();
    }

    @Test
    void thereAreTenOfEither() throws IOException {
        assertThat(bad()).hasSize(10);
        assertThat(sound()).hasSize(10);
    }

    private static List<String> found(Incentives incentives) {
        return incentives.verdicts().stream()
                .filter(verdict -> verdict.check().isCondition() && verdict.isFound())
                .map(IncentivesTest::named)
                .toList();
    }

    private static String named(Verdict verdict) {
        return (verdict.check().name().toLowerCase(Locale.ROOT) + " " + verdict.subject()).strip();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void aBadSheetIsFoundForWhatIsBadInIt(Path file) throws IOException {
        var text = Files.readString(file);
        var expected = text.lines().findFirst().orElseThrow().substring("# finds: ".length());
        assertThat(found(Desk.sheet(text).incentives())).contains(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void theExampleAgainstItReallyPaysWhatItSays(Path file) throws IOException {
        var sheet = Desk.sheet(Files.readString(file));
        for (var verdict : sheet.incentives().verdicts()) {
            verdict.example().ifPresent(example -> {
                assertThat(paid(sheet, example.before()))
                        .as(verdict.words())
                        .isEqualByComparingTo(example.paidBefore());
                assertThat(paid(sheet, example.after())).as(verdict.words()).isEqualByComparingTo(example.paidAfter());
            });
        }
    }

    private static BigDecimal paid(TermSheet sheet, Map<String, String> tables) {
        var readers = new HashMap<String, Reader>();
        tables.forEach((name, csv) -> readers.put(name, new StringReader(csv)));
        return Desk.rows(sheet.run(readers).csv("statement")).stream()
                .filter(row -> row.get("state").equals("due"))
                .map(row -> new BigDecimal(row.get("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sound")
    void aSoundSheetComesOutClean(Path file) throws IOException {
        var incentives = Desk.sheet(Files.readString(file)).incentives();
        assertThat(found(incentives)).isEmpty();
        assertThat(incentives.isClean()).isTrue();
        assertThat(incentives.verdicts())
                .anySatisfy(verdict -> assertThat(verdict.answer()).isIn(Answer.PROVED, Answer.NONE_FOUND));
    }

    private static Verdict verdict(Incentives incentives, Check check, String subject) {
        return incentives.verdicts().stream()
                .filter(verdict -> verdict.check() == check && verdict.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(String kind, String name, Check check, String subject) throws IOException {
        return verdict(
                Desk.sheet(Files.readString(SHEETS.resolve(kind + "/" + name + ".yaml")))
                        .incentives(),
                check,
                subject);
    }

    @Test
    void whatFollowsFromTheFormulasIsProvedAndNotOnlyLookedFor() throws IOException {
        assertThat(verdict("sound", "pot-shared-by-outcomes", Check.BETTER_RESULT, "outcomes.said")
                        .answer())
                .isEqualTo(Answer.PROVED);
        assertThat(verdict("sound", "fewer-falls-pay-more", Check.BETTER_RESULT, "measures.result")
                        .answer())
                .isEqualTo(Answer.PROVED);
        assertThat(verdict("sound", "achievement-or-improvement", Check.BETTER_RESULT, "measures.result")
                        .answer())
                .isEqualTo(Answer.PROVED);
        assertThat(verdict("sound", "bands-that-rise", Check.BETTER_RESULT, "measures.result")
                        .answer())
                .isEqualTo(Answer.PROVED);
        assertThat(verdict("sound", "fixed-sum-for-each-person", Check.WAGES, "")
                        .answer())
                .isEqualTo(Answer.PROVED);
    }

    @Test
    void theExampleIsAsSmallAsItWillBeAndToldInNumbers() throws IOException {
        var verdict = verdict("bad", "more-falls-pay-more", Check.BETTER_RESULT, "measures.result");
        assertThat(verdict.example().orElseThrow().before().get("measures").lines())
                .as("one measure is enough")
                .hasSize(2);
        assertThat(verdict.words())
                .matches("result of measure \\d goes from \\d+\\S* to \\d+\\S*, and \\S+ is paid instead of \\S+\\.");
    }

    @Test
    void aPublishedSchemeShowsItsCliffs() {
        var verdict =
                verdict(Desk.catalogue("us-shared-savings").incentives(), Check.CLIFF, "organisations.expenditure");
        assertThat(verdict.answer()).isEqualTo(Answer.COUNTEREXAMPLE);
        assertThat(verdict.example()).isPresent();
    }

    @Test
    void aTournamentShowsWhatABetterResultTakesFromOthers() {
        var verdict = verdict(
                Desk.catalogue("us-home-health-vbp-exchange").incentives(),
                Check.EFFECT_ON_OTHERS,
                "agencies.total_score");
        assertThat(verdict.answer()).isEqualTo(Answer.COUNTEREXAMPLE);
        assertThat(verdict.words()).contains("others are paid");
        assertThat(verdict.example().orElseThrow().before().get("agencies").lines())
                .as("two agencies, of which one pays for the other")
                .hasSize(3);
    }

    @Test
    void whatIsNotDeclaredIsNotAskedAndSaysWhatToDeclare() {
        var incentives = Desk.sheet(Desk.one("n: number", "n")).incentives();
        assertThat(incentives.verdicts()).singleElement().satisfies(verdict -> {
            assertThat(verdict.answer()).isEqualTo(Answer.NOT_ASKED);
            assertThat(verdict.words()).contains("incentives: {pays: …}");
        });
    }

    @Test
    void theSameSheetIsAlwaysAnsweredTheSame() throws IOException {
        var text = Files.readString(SHEETS.resolve("bad/too-good-to-be-paid.yaml"));
        assertThat(IncentiveWords.of(Desk.sheet(text).incentives()))
                .isEqualTo(IncentiveWords.of(Desk.sheet(text).incentives()));
    }

    @Test
    void ourOwnSheetsAreClean() {
        for (var name :
                List.of("homecare-wiltshire", "homecare-reward", "homecare-outcome-planning", "homecare-locality")) {
            assertThat(IncentiveWords.of(Desk.catalogue(name).incentives()))
                    .as(name)
                    .doesNotContain("NOT SO");
        }
    }
}
