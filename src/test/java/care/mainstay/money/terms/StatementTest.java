package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What lines of a statement tell a ledger that keeps money for later. */
class StatementTest {

    private static final String SHEET = """
            terms: care
            parties:
              council: {role: pays}
              provider: {role: provides}
            agreed:
              weeks_to_hold: 6 weeks
            inputs:
              people:
                one row for each: person
                columns:
                  person: text
                  fee: money
              outcomes:
                optional: yes
                one row for each: person and outcome
                columns:
                  person: text
                  outcome: text
                  weeks: weeks, may be blank (not achieved)
                  evidence: text
                  evidence_of_weeks: text, may be blank (nobody looked)
            for each person:
              pot: round(fee * 10 %, 2 places, half_up)
              taken: £0.00 - pot
              has_pot: pot is not £0.00
            for each person and outcome:
              alike: 1
              part: distribute(pot by alike, 2 places, ties by outcome, equally when zero)
              became: if weeks >= weeks_to_hold otherwise no then "released" else "held"
              why: if became is "released" then "sustained" else "not-yet-sustained"
              paid: if became is "released" then part else £0.00
              leaves: if became is "released" then £0.00 - part else £0.00
              spoken_of: part
              is_released: became is "released"
            reasons:
              sustained: {says: "Held for {weeks}"}
              not-yet-sustained: {says: "Not yet sustained: {weeks} of {weeks_to_hold}", mend: Carry on.}
            statement:
              - line: fee
                for each: person
                pays: fee
                to: provider
                counts as: fee
                says: "Care delivered: {fee}"
                chargeable to the person: yes
              - line: withheld
                for each: person
                shown when: has_pot
                pays: taken
                sets aside: part
                speaks of: pot
                to: provider
                counts as: withheld
              - line: outcome
                for each: person and outcome
                pays: paid
                sets aside: leaves
                speaks of: spoken_of
                to: provider
                becomes: became
                because: why
                chargeable when: is_released
            """;

    private static final String PEOPLE = "person,fee\nAda,100.01\nBen,0.04\n";
    private static final String OUTCOMES = """
            person,outcome,weeks,evidence,evidence_of_weeks
            Ada,breakfast,7,outcomes.outcome:1,outcomes.observation:2
            Ada,choir,1,outcomes.outcome:3,
            """;

    private static List<Line> lines(String sheet) {
        return Desk.run(sheet, "people", PEOPLE, "outcomes", OUTCOMES).statement();
    }

    private static Line line(String name, String... key) {
        return lines(SHEET).stream()
                .filter(line -> line.name().equals(name)
                        && List.copyOf(line.key().values()).equals(List.of(key)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsSetAsideMayBeKnownForEachOfSomethingFiner() {
        var withheld = line("withheld", "Ada");

        // ten per cent of £100.01 is £10.00, divided between two
        assertThat(withheld.pays()).contains(new BigDecimal("-10.00"));
        assertThat(withheld.speaksOf()).contains(new BigDecimal("10.00"));
        assertThat(withheld.setsAside())
                .containsExactly(
                        new Line.Kept(Map.of("person", "Ada", "outcome", "breakfast"), new BigDecimal("5.00")),
                        new Line.Kept(Map.of("person", "Ada", "outcome", "choir"), new BigDecimal("5.00")));
    }

    @Test
    void aLineSaysWhatItBecameAndWhyInWordsWithNumbers() {
        var breakfast = line("outcome", "Ada", "breakfast");
        var choir = line("outcome", "Ada", "choir");

        assertThat(breakfast.countsAs()).isEqualTo("released");
        assertThat(breakfast.says()).isEqualTo("Held for 7 weeks");
        assertThat(breakfast.setsAside()).extracting(Line.Kept::amount).containsExactly(new BigDecimal("-5.00"));
        assertThat(breakfast.chargeable()).isTrue();
        assertThat(choir.state()).isEqualTo(Line.State.HELD);
        assertThat(choir.because()).isEqualTo("not-yet-sustained");
        assertThat(choir.says()).isEqualTo("Not yet sustained: 1 week of 6 weeks");
        assertThat(choir.mend()).isEqualTo("Carry on.");
        assertThat(choir.pays()).contains(new BigDecimal("0.00"));
        assertThat(choir.speaksOf()).contains(new BigDecimal("5.00"));
        assertThat(choir.chargeable()).isFalse();
        assertThat(line("fee", "Ada").says()).isEqualTo("Care delivered: £100.01");
    }

    @Test
    void aLineThatMovesNothingIsLeftOutAndOneThatMovesMoneyNeverIs() {
        assertThat(lines(SHEET)).extracting(Line::name).containsExactly("fee", "fee", "withheld", "outcome", "outcome");
        var hidden = SHEET.replace("has_pot: pot is not £0.00", "has_pot: pot is £999.00");
        assertThat(lines(hidden))
                .extracting(Line::name)
                .containsExactly("fee", "fee", "withheld", "outcome", "outcome");
    }

    @Test
    void aCellIsShownWithItsOwnEvidenceAndElseWithThatOfItsRow() {
        var run = Desk.run(SHEET, "people", PEOPLE, "outcomes", OUTCOMES);

        assertThat(ExplanationJson.of(run.explain("became", Map.of("person", "Ada", "outcome", "breakfast"))))
                .contains("outcomes line 2, evidence outcomes.observation:2");
        assertThat(ExplanationJson.of(run.explain("became", Map.of("person", "Ada", "outcome", "choir"))))
                .contains("outcomes line 3, evidence outcomes.outcome:3");
    }

    @Test
    void whatAContractCanPayIsAskedAsIfThereHadBeenNoEarlierStatement() {
        var sheet = Desk.sheet("""
                terms: care
                parties:
                  council: {role: pays}
                  provider: {role: provides}
                inputs:
                  people:
                    one row for each: person
                    how many: at most 10
                    columns:
                      person: text
                      fee: money, from 0 to 100
                  held:
                    from the ledger: yes
                    one row for each: person
                    columns:
                      person: text
                      before: money
                for each person:
                  released: before otherwise £0.00
                statement:
                  - {line: fee, for each: person, pays: fee, to: provider}
                  - {line: released, for each: person, pays: released, to: provider}
                """);

        assertThat(ExposureWords.of(sheet.exposure()))
                .contains("provider is paid at least £0.00 and at most £1,000.00");
        var run = Desk.run(sheet, "people", "person,fee\nAda,10.00\n", "held", "person,before\nAda,2.50\n");
        assertThat(run.statement())
                .extracting(line -> line.pays().orElseThrow())
                .containsExactly(new BigDecimal("10.00"), new BigDecimal("2.50"));
        assertThat(run.remarks()).isEmpty();
    }

    @Test
    void aTableThatTheSheetGivesMayHaveNoRows() {
        var sheet = Desk.sheet("""
                terms: care
                inputs:
                  outcomes:
                    one row for each: outcome
                    how many: at most 2
                    columns:
                      outcome: text
                      domain: text
                  domains:
                    optional: yes
                    one row for each: domain
                    columns:
                      domain: text
                      weight: number, from 0 to 9
                    rows: []
                for each outcome:
                  paid: round(£1.00 * (weight otherwise 3), 2 places, half_up)
                statement:
                  - {line: outcome, for each: outcome, pays: paid, to: provider}
                """);

        assertThat(ExposureWords.of(sheet.exposure()))
                .contains("provider is paid at least £0.00 and at most £18.00", "came to £0.00 and to £6.00");
    }

    @Test
    void aLineThatAGateHoldsSaysWhatTheSheetSaysOfTheGate() {
        var sheet = """
                terms: care
                parties: {council: {role: pays}, provider: {role: provides}}
                inputs:
                  people:
                    one row for each: person
                    columns: {person: text, fee: money, done: yes or no}
                for each person:
                  paid: round(fee, 2 places, half_up)
                  waits:
                    says: Until everything a review asked for is done
                    is: not done
                statement:
                  - {line: fee, for each: person, pays: paid, to: provider, held when: waits}
                """;
        var people = "person,fee,done\nAda,10,yes\nBen,10,no\n";
        assertThat(Desk.run(sheet, "people", people).csv("statement"))
                .contains("fee,person=Ada,provider,10.00,due,,")
                .contains("fee,person=Ben,provider,10.00,held,Until everything a review asked for is done,");
        assertThat(Desk.run(sheet, "people", people).statement())
                .extracting(Line::why)
                .containsExactly("", "Until everything a review asked for is done");
    }

    @Test
    void whatIsMissingIsCountedForEachColumnWithItsCommonestReason() {
        var sheet = """
                terms: care
                inputs:
                  people:
                    one row for each: person
                    columns: {person: text, fee: 'money, may be blank (not agreed)', hours: 'hours, not negative'}
                for each person:
                  paid: round(fee, 2 places, half_up)
                  rate: if hours > 0 then fee / hours else missing "no hours"
                outputs:
                  people: {for each: person, columns: [paid, rate to 2 places, hours]}
                statement:
                  - {line: fee, for each: person, pays: paid}
                """;
        // Ada’s fee is not agreed; Ben and Cy have no hours; Di’s hours are a mistake, which is not missing
        var run = Desk.run(sheet, "people", "person,fee,hours\nAda,,1\nBen,5,0\nCy,5,0\nDi,5,-1\n");
        assertThat(run.gaps())
                .containsExactly(
                        new Run.Gap("people", "paid", 1, 4, "not agreed", "person=Ada"),
                        new Run.Gap("people", "rate", 3, 4, "no hours", "person=Ben"),
                        new Run.Gap("statement", "amount of fee", 1, 4, "not agreed", "person=Ada"));
        assertThat(Desk.run(sheet, "people", "person,fee,hours\nAda,5,1\n").gaps())
                .isEmpty();
    }

    @Test
    void whatALineSpeaksOfIsChecked() {
        var wrong = SHEET.replace("sets aside: leaves", "sets aside: weeks")
                .replace("becomes: became", "becomes: paid")
                .replace("counts as: withheld", "counts as: witheld")
                .replace("{fee}", "{fees}")
                .replace("sets aside: part\n    speaks of: pot", "sets aside: part\n    speaks of: part");

        assertThat(String.join("\n", Desk.errors(wrong)))
                .contains("There is no kind of line called “witheld”. Maybe “withheld”?")
                .contains("There is no name “fees”. Maybe “fee”?")
                .contains("sets aside weeks, which is not money")
                .contains("Here a text is needed");
    }

    @Test
    void aSheetSaysWhenItIsPaidAndHowFarBackItLooks() {
        var sheet = Desk.sheet(SHEET + "settled: {pay within: 30 days, look back: 3 months}\n");
        assertThat(sheet.payWithinDays()).contains(30);
        assertThat(sheet.lookBackMonths()).contains(3);
        assertThat(sheet.parties()).extracting(Declared.Party::role).containsExactly("pays", "provides");
        assertThat(Desk.sheet(SHEET).payWithinDays()).isEmpty();

        assertThat(Desk.errors(SHEET + "settled: {pay within: 3 months}\n"))
                .singleElement()
                .asString()
                .contains("“pay within” is a number of days, not “3 months”. Maybe “30 days”.");
    }

    @Test
    void aValueInWordsCanBeWrittenAsPerCentOrAsANumber() {
        var sheet = SHEET.replace("weeks_to_hold: 6 weeks", "weeks_to_hold: 6 weeks\n  share: 12.5 %")
                .replace("{fee}", "{share as per cent}")
                .replace("{weeks} of", "{weeks as a number} of");

        assertThat(lines(sheet)).extracting(Line::says).contains("Care delivered: 12.5 per cent");
        assertThat(lines(sheet)).extracting(Line::says).contains("Not yet sustained: 1 of 6 weeks");
    }

    @Test
    void anAmountThatIsExplainedElsewhereIsToldAndNotExplainedAgain() {
        var run = Desk.run(SHEET, "people", PEOPLE, "outcomes", OUTCOMES);
        var pot = run.explain("pot", Map.of("person", "Ada"), java.util.Set.of("fee", "pot"));
        var parts = run.explain("part", Map.of("person", "Ada", "outcome", "choir"), java.util.Set.of("pot"));

        // the amount asked for is explained whatever else is said of it
        assertThat(pot.parts()).isNotEmpty();
        assertThat(parts.parts().get(0).parts())
                .filteredOn(part -> part.name().equals("pot"))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.told()).isTrue();
                    assertThat(told.parts()).isEmpty();
                    assertThat(told.value()).isEqualTo("10");
                });
    }

    @Test
    void whatIsSetAsideIsForTheSameOrForSomethingFiner() {
        var coarser = SHEET.replace("sets aside: leaves", "sets aside: of_everybody") + """
                overall:
                  of_everybody: sum(pot)
                """;
        assertThat(Desk.errors(coarser)).isEmpty();
        var apart = SHEET.replace("sets aside: leaves", "sets aside: elsewhere")
                .replace("for each person:\n", "for each place:\n  elsewhere: sum(rent)\nfor each person:\n")
                .replace("inputs:\n", """
                        inputs:
                          rooms:
                            one row for each: place and room
                            columns:
                              place: text
                              room: text
                              rent: money
                        """.indent(0));
        assertThat(Desk.errors(apart)).anySatisfy(error -> assertThat(error).contains("“elsewhere” is for each place"));
    }
}
