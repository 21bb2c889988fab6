package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.money.terms.Exposure.Bound;
import care.mainstay.money.terms.Exposure.Stake;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The least and the most a sheet can pay, proved, and shown by evidence. */
class ExposureTest {

    private static final String PLAN = """
            terms: care
            parties:
              council: {role: pays}
              provider: {role: provides}
            agreed:
              first_share: 20 %
            inputs:
              people:
                one row for each: person
                how many: from 2 to 10
                columns:
                  person: text
                  plan: money, from 100 to 500
              outcomes:
                one row for each: person and outcome
                how many: from 1 to 4 for each person
                columns:
                  person: text
                  outcome: text
                  weight: number, from 1 to 9
                  said: one of achieved or partly or missed
            for each person:
              on_account: round(plan * first_share, 2 places, half_up)
              balance: round(plan, 2 places, half_up) - on_account
            for each person and outcome:
              part: distribute(balance by weight, 2 places, ties by outcome, equally when zero)
              earned: >
                if said is "achieved" then part
                else if said is "partly" then round(part * 40 %, 2 places, half_up)
                else £0.00
            statement:
              - {line: on-account, for each: person, pays: on_account, to: provider}
              - {line: outcome, for each: person and outcome, pays: earned, to: provider}
            """;

    private static Stake stake(List<Stake> stakes, String name) {
        return stakes.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal paid(TermSheet sheet, Bound bound) {
        var readers = new HashMap<String, Reader>();
        bound.witness().orElseThrow().tables().forEach((name, csv) -> readers.put(name, new StringReader(csv)));
        return Desk.rows(sheet.run(readers).csv("statement")).stream()
                .filter(row -> row.get("state").equals("due"))
                .map(row -> new BigDecimal(row.get("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void thePartsOfAPlanAreNeverMoreThanThePlanHoweverManyOutcomesAreWritten() {
        // at worst two people with a plan of £100 of which a fifth is paid; at best ten with £500, all of it
        var provider = stake(Desk.sheet(PLAN).exposure().parties(), "provider");
        assertThat(provider.least().value()).contains("40.00");
        assertThat(provider.most().value()).contains("5000.00");
        assertThat(stake(Desk.sheet(PLAN).exposure().parties(), "council").most())
                .isEqualTo(provider.most());
    }

    @Test
    void whatOfAPotIsPaidForSomeReasonIsNeverMoreThanThePot() {
        // 200 visits of 980 minutes at £36.00 an hour come to £117,600.00, of which a tenth is the pot
        var lines = Desk.catalogue("homecare-held-for-outcomes").exposure().lines();
        assertThat(stake(lines, "fee").most().value()).contains("117600.00");
        assertThat(stake(lines, "not-funded").most().value()).contains("11760.00");
        assertThat(stake(lines, "after-support").most().value()).contains("11760.00");
        // on each of 31 days half a penny may be rounded up
        assertThat(stake(lines, "within-time-to-agree").most().value()).contains("11760.15");
    }

    @Test
    void oneNumberOfAnotherIsNeverMoreThanTheWholeWhenItIsTheLesserOfTheTwo() {
        var part = PLAN.replace(
                        "      weight: number",
                        "      held: weeks, from 0 to 50\n      planned: weeks, from 1 to 52\n      weight: number")
                .replace("  earned: >", "  counted: min(held, planned)\n  earned: >")
                .replace("then part\n", "then round(part * (counted / planned), 2 places, down)\n");
        // a penny may be rounded away from each of forty parts
        assertThat(stake(Desk.sheet(part).exposure().parties(), "provider")
                        .most()
                        .value())
                .contains("5000.40");
    }

    @Test
    void bothEndsAreReachedByEvidenceThatTheSheetItselfPays() {
        var sheet = Desk.sheet(PLAN);
        var provider = stake(sheet.exposure().parties(), "provider");
        assertThat(paid(sheet, provider.least())).isEqualByComparingTo("40.00");
        assertThat(paid(sheet, provider.most())).isEqualByComparingTo("5000.00");
        assertThat(provider.most().witness().orElseThrow().value()).isEqualTo("5000.00");
    }

    @Test
    void whatMovesTheMostIsNamed() {
        var movers = stake(Desk.sheet(PLAN).exposure().parties(), "provider").movers();
        // without one outcome achieved four fifths are lost; with plans of £100 instead of £500 as much
        assertThat(movers)
                .containsExactlyInAnyOrder(
                        new Exposure.Mover("people.plan", "80 %"), new Exposure.Mover("outcomes.said", "80 %"));
    }

    @Test
    void whatIsNotDeclaredLeavesAnEndOpenAndSaysWhatToDeclare() {
        var exposure = Desk.sheet(PLAN.replace("money, from 100 to 500", "money, not negative"))
                .exposure();
        var provider = stake(exposure.parties(), "provider");
        assertThat(provider.least().value()).contains("0.00");
        assertThat(provider.most().value()).isEmpty();
        assertThat(exposure.openEnds()).containsExactly("people.plan has no greatest value. Maybe “from 0 to 100”.");
        var rows = Desk.sheet(PLAN.replace("    how many: from 2 to 10\n", "")).exposure();
        assertThat(stake(rows.parties(), "provider").most().value()).isEmpty();
        assertThat(rows.openEnds())
                .containsExactly("Nobody says how many rows people can have. Maybe “how many: at most 100”.");
    }

    @Test
    void aGateThatCanHoldALineTakesItOutOfTheLeast() {
        var held = PLAN.replace("  said: one of", "  waits: yes or no\n      said: one of")
                .replace("pays: on_account, to: provider", "pays: on_account, to: provider, held when: waits_for_all")
                .replace("  balance:", "  waits_for_all: any(waits)\n  balance:");
        var provider = stake(Desk.sheet(held).exposure().parties(), "provider");
        assertThat(provider.least().value()).contains("0.00");
        assertThat(provider.most().value()).contains("5000.00");
    }

    @Test
    void aSheetWithoutAStatementShowsWhatItsResultsCanBe() {
        var results = Desk.catalogue("us-skilled-nursing-vbp").exposure().results();
        var score = stake(results, "performance_score");
        assertThat(score.least().value()).contains("0");
        assertThat(score.most().value()).contains("100");
        assertThat(score.most().witness().orElseThrow().value()).isEqualTo("100");
        var multiplier = stake(results, "payment_multiplier");
        assertThat(ExposureWords.of(Desk.catalogue("us-skilled-nursing-vbp").exposure()))
                .contains("payment_multiplier, for each facility: about 0.980256 to about 1.018066");
        assertThat(multiplier.least().witness()).isPresent();
    }

    @Test
    void aPersonCanPictureWhatIsAtStakeForOneAndWithEvidenceForThoseWhoAreInIt() {
        var sheet = Desk.catalogue("homecare-wiltshire");
        assertThat(ExposureWords.of(sheet.exposureToShow())).startsWith("""
                For one person, at worst and at best:
                  provider is paid at least £0.00 and at most £20,000.00
                    evidence that was made up and run comes to both
                    with nothing but “plan_value” of people at its worst it is 100 % less
                """).contains("  council pays the same\n");
        var three = sheet.exposureOf(Map.of("people", new StringReader("person,plan_value\na,1\nb,2\nc,3\n")));
        assertThat(ExposureWords.of(three)).startsWith("""
                For 3 people, at worst and at best:
                  provider is paid at least £0.00 and at most £60,000.00
                """);
        assertThatThrownBy(() -> sheet.exposureOf(Map.of("peple", new StringReader("person\n"))))
                .hasMessageContaining("asks for no table “peple”. Maybe “people”?");
    }

    @Test
    void neverIsAFigureOverEverybodyShownThatNobodyCanPicture() {
        for (var name : List.of(
                "homecare-wiltshire",
                "homecare-reward",
                "homecare-outcome-planning",
                "homecare-locality",
                "homecare-continuity",
                "homecare-held-for-outcomes")) {
            var words = ExposureWords.of(Desk.catalogue(name).exposureToShow());
            assertThat(words).as(name).startsWith("For one ").doesNotContainPattern("\\d,\\d{3},\\d{3},\\d{3}");
        }
    }

    private static BigDecimal reached(Bound bound) {
        return new BigDecimal(bound.witness().orElseThrow().value());
    }

    @Test
    void onePersonIsOneAndNotNone() {
        // a fifth of £100 on account, and nothing for outcomes that were missed
        var one = Desk.sheet(PLAN.replace("from 2 to 10", "from 1 to 10"))
                .exposureToShow()
                .parties()
                .get(0);
        assertThat(one.least().value()).contains("20.00");
        assertThat(reached(one.least())).isEqualByComparingTo("20.00");
    }

    @Test
    void forOnePersonNoEvidenceGoesBeyondTheEndsEither() {
        for (var name : List.of("homecare-continuity", "homecare-locality", "homecare-reward", "homecare-wiltshire")) {
            for (var stake : Desk.catalogue(name).exposureToShow().parties()) {
                var least = new BigDecimal(stake.least().value().orElseThrow());
                var most = new BigDecimal(stake.most().value().orElseThrow());
                assertThat(reached(stake.least())).as(name).isBetween(least, most);
                assertThat(reached(stake.most())).as(name).isBetween(least, most);
            }
        }
    }

    @Test
    void ourOwnSheetsAreBounded() {
        for (var name :
                List.of("homecare-wiltshire", "homecare-reward", "homecare-outcome-planning", "homecare-locality")) {
            for (var stake : Desk.catalogue(name).exposure().parties()) {
                assertThat(stake.least().value()).as(name).isPresent();
                assertThat(stake.most().value()).as(name).isPresent();
                var bound = new BigDecimal(stake.most().value().orElseThrow());
                var reached =
                        new BigDecimal(stake.most().witness().orElseThrow().value());
                // half a million visits are more than a witness has, and localities are counted by two tables
                boolean isNear = name.equals("homecare-wiltshire") || name.equals("homecare-reward");
                var near = isNear ? "0.9" : "0.001";
                assertThat(reached).as(name).isBetween(bound.multiply(new BigDecimal(near)), bound);
            }
        }
    }
}
