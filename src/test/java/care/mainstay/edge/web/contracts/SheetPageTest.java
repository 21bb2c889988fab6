package care.mainstay.edge.web.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.components.Table;
import care.mainstay.money.contracts.Finding;
import care.mainstay.money.contracts.SheetExamples;
import care.mainstay.money.contracts.SheetReports.Answer;
import care.mainstay.money.contracts.SheetReports.Report;
import care.mainstay.money.contracts.SheetReports.State;
import care.mainstay.money.terms.Place;
import care.mainstay.money.terms.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words of the editor and of what is at stake, without HTML. */
class SheetPageTest {

    private static Finding finding(boolean stops, int line) {
        return new Finding(
                "terms.unknown-name",
                stops,
                "sheet",
                Optional.of(new Place(line, 8)),
                "There is no name “tiem”.",
                "Maybe “time”?");
    }

    private static StakesPart stakes(String sheet) {
        var read = Terms.read(sheet).sheet().orElseThrow();
        return StakesPart.of(new Answer(
                State.READY,
                Optional.of(new Report(read.exposure(), read.exposureOfOne("people"), read.incentives()))));
    }

    @Test
    void itIsSaidInOneSentenceWhetherAnythingStopsTheSheet() {
        assertThat(SheetFindings.of(List.of()).standing()).isEqualTo("Nothing stops this sheet.");
        assertThat(SheetFindings.of(List.of(finding(false, 3))).standing())
                .isEqualTo("Nothing stops this sheet. 1 thing is worth a thought.");
        assertThat(SheetFindings.of(List.of(finding(true, 2), finding(true, 3), finding(false, 4)))
                        .standing())
                .isEqualTo("2 things stop this sheet, and 1 thing is worth a thought.");
    }

    @Test
    void aFindingSaysItsPlaceInWords() {
        var item = SheetFindings.of(List.of(finding(true, 12))).items().get(0);

        assertThat(item.place()).isEqualTo("Line 12, column 8");
        assertThat(item.line()).isEqualTo(12);
        assertThat(SheetFindings.refused(List.of(finding(true, 12), finding(false, 13)))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("sheet");
                    assertThat(problem.words()).isEqualTo("Line 12: There is no name “tiem”.");
                });
    }

    @Test
    void ofHundredsOfFindingsTheFirstAreShownAndTheOthersCounted() {
        var many = new ArrayList<Finding>();
        for (int i = 1; i <= 120; i++) {
            many.add(finding(true, i));
        }
        var shown = SheetFindings.of(many);
        assertThat(shown.items()).hasSize(50);
        assertThat(shown.more()).isEqualTo(70);
        assertThat(shown.standing()).isEqualTo("120 things stop this sheet.");
    }

    private static final String BONUS = """
            terms: bonus
            parties:
              council: {role: pays}
              provider: {role: provides}
            inputs:
              outcomes:
                one row for each: outcome
                how many: from 1 to 5
                written at will: yes
                columns:
                  outcome: text
                  achieved: yes or no, yes is better
            for each outcome:
              fee: if achieved then £1250.00 else £0.00
            statement:
              - {line: outcome, for each: outcome, pays: fee, to: provider}
            """;

    @Test
    void theLeastAndMostOfEachPartyStandInAPictureAndInWords() {
        var bars = stakes(BONUS).ends();

        assertThat(bars).extracting(EndsPicture.Bar::words).containsExactly("Provider is paid", "Council pays");
        var provider = bars.get(0);
        assertThat(provider.least()).isEqualTo("£0.00");
        assertThat(provider.most()).isEqualTo("£6,250.00");
        assertThat(provider.reached()).isEqualTo("£0.00 and £6,250.00");
        assertThat(provider.zero()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(provider.width()).isEqualByComparingTo("100");
    }

    @Test
    void anEndThatIsNotKnownIsSaidWithTheReason() {
        var open = stakes(BONUS.replace("    how many: from 1 to 5\n", ""));

        assertThat(open.ends().get(0).most()).isEqualTo("No end");
        assertThat(open.ends().get(0).openRight()).isTrue();
        assertThat(open.open()).anySatisfy(why -> assertThat(why).contains("how many rows outcomes can have"));
    }

    @Test
    void whatMovesItIsCalledAsTheEditorCallsIt() {
        assertThat(stakes(BONUS).movers())
                .containsExactly(
                        "“achieved” of outcomes (its target was met): with nothing but this at its worst, 100% less"
                                + " is paid.");
    }

    @Test
    void ofASheetForPeopleThePictureIsOfOnePersonBecauseNobodyCanPictureMore() {
        var part = stakes(SheetExamples.FEE_BY_THE_HOUR.text());

        assertThat(part.of()).isEqualTo("Least and most in a month, for one person");
        assertThat(part.ends().get(0).most())
                .as("200 visits of 980 minutes at £32 an hour")
                .isEqualTo("£104,533.33");
        assertThat(part.ends().get(0).reached()).isEqualTo("£0.00 and £104,533.33");
        assertThat(part.toString()).as("what 20,000 people could come to").doesNotContain("£2,090,666,600.00");
    }

    @Test
    void aSheetOfItsOwnIsToldByWhoIsBoundWhatWasAgreedAndWhatItPays() {
        var shared = SheetExamples.REWARD_FOR_OUTCOMES
                .text()
                .replace(
                        "provider: {role: provides}",
                        "provider: {role: provides, share: 60 %}\n  partner: {role: provides, share: 40 %}");
        var rows = SheetInWords.of(shared).stream().collect(Collectors.toMap(SummaryRow::key, SummaryRow::value));

        assertThat(rows.get("Who is bound")).isEqualTo("Council pays. Provider provides, 60%. Partner provides, 40%.");
        assertThat(rows.get("What was agreed")).startsWith("Rate: £32.00 per hour. Cost of an hour: £27.50 per hour.");
        assertThat(rows.get("What is paid"))
                .isEqualTo("“fee” for each person, to provider. “outcome” for each person and outcome, to provider.");
        assertThat(rows.get("Paying")).contains("within 30 days");
        assertThat(SheetInWords.of("a: [")).isEmpty();
    }

    @Test
    void ofAnAmendedSheetTheLinesThatDifferAreShown() {
        var before = SheetExamples.FEE_BY_THE_HOUR.text();
        var after = before.replace("rate: £32.00 per hour", "rate: £33.00 per hour");

        assertThat(SheetInWords.changes(before, after))
                .extracting(row -> row.get(0).words() + ": " + row.get(1).words())
                .containsExactly("Taken out, line 10: rate: £32.00 per hour", "Put in, line 10: rate: £33.00 per hour");
        assertThat(SheetInWords.changes(before, before)).isEmpty();
    }

    @Test
    void aQuestionThatIsAnsweredYesComesWithItsSmallestExample() {
        var written = stakes(BONUS).questions().stream()
                .filter(each -> each.asks().startsWith("Could writing more"))
                .findFirst()
                .orElseThrow();

        assertThat(written.answer().words()).isEqualTo("Yes");
        assertThat(written.words()).contains("1 row of outcomes becomes 2 of the same kind");
        assertThat(written.example()).extracting(Table::caption).containsExactly("outcomes, before", "outcomes, after");
    }

    @Test
    void whatIsProvedWhatWasOnlyLookedForAndWhatCannotBeAskedAreToldApart() {
        var answers = stakes(BONUS).questions().stream()
                .map(each -> each.answer().words())
                .toList();

        assertThat(answers).contains("No, proved", "Not asked");
        assertThat(StakesPart.of(new Answer(State.WORKING, Optional.empty())).working())
                .isTrue();
        assertThat(StakesPart.of(new Answer(State.TOO_LONG, Optional.empty())).words())
                .contains("given up");
        assertThat(StakesPart.of(new Answer(State.NOT_A_SHEET, Optional.empty()))
                        .words())
                .contains("Something stops this sheet");
    }
}
