package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.foundation.kernel.Refused;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What chance alone would have made of the same contract. */
class SimulationTest {

    private static final String SHEET = """
            terms: care
            parties:
              council: {role: pays}
              north: {role: provides}
              south: {role: provides}
            inputs:
              people:
                one row for each: person
                columns:
                  person: text
                  plan: money
              outcomes:
                one row for each: person and outcome
                columns:
                  person: text
                  outcome: text
                  achieved: yes or no
            for each person:
              on_account: round(plan * 20 %, 2 places, half_up)
              balance: round(plan, 2 places, half_up) - on_account
              extra: £1.00
            for each person and outcome:
              weight: 1
              part: distribute(balance by weight, 2 places, ties by outcome, equally when zero)
              earned: if achieved then part else £0.00
            statement:
              - {line: on account, for each: person, pays: on_account, to: north}
              - {line: outcome, for each: person and outcome, pays: earned, to: north}
              - {line: extra, for each: person, pays: extra, to: south}
            """;

    private static final String PEOPLE = "person,plan\nAda,100\nBen,50\nCy,80\n";
    private static final String OUTCOMES =
            "person,outcome,achieved\nAda,a,yes\nAda,b,no\nBen,a,yes\nCy,a,no\nCy,b,no\nCy,c,yes\n";

    private static Simulation simulate(String sheet, Optional<String> by, long draws, long seed, String... tables) {
        var read = Desk.sheet(sheet);
        var readers = new LinkedHashMap<String, Reader>();
        for (int i = 0; i < tables.length; i += 2) {
            readers.put(tables[i], new StringReader(tables[i + 1]));
        }
        return read.simulate(read.read(readers), by, draws, seed);
    }

    private static Simulation simulate(String sheet, long draws, long seed) {
        return simulate(sheet, Optional.empty(), draws, seed, "people", PEOPLE, "outcomes", OUTCOMES);
    }

    @Test
    void theDrawsLieAroundWhatTheEvidencePaid() {
        // north: Ada 20 + 40, Ben 10 + 40, Cy 16 + 21.33; three times Cy at the least, three times Ada at the most
        var simulation = simulate(SHEET, 5_000, 1);
        var north = simulation.spreads().get(0);
        assertThat(simulation.by()).isEqualTo("person");
        assertThat(simulation.units()).isEqualTo(3);
        assertThat(north.party()).isEqualTo("north");
        assertThat(north.actual()).isEqualTo("147.33");
        assertThat(north.least()).isEqualTo("111.99");
        assertThat(north.most()).isEqualTo("180.00");
        assertThat(new BigDecimal(north.mean())).isBetween(new BigDecimal("146.50"), new BigDecimal("148.20"));
        assertThat(new BigDecimal(north.percentiles().get("50 %")))
                .isBetween(new BigDecimal("140"), new BigDecimal("155"));
        // nine in ten of three people lie some three times as far apart as they should: ten times as many
        assertThat(north.unitsNeeded()).isBetween(20L, 45L);
    }

    @Test
    void whatEveryoneIsPaidAlikeDoesNotLieApart() {
        var south = simulate(SHEET, 1_000, 1).spreads().get(1);
        assertThat(south.least()).isEqualTo("3.00").isEqualTo(south.most()).isEqualTo(south.mean());
        assertThat(south.unitsNeeded()).isEqualTo(1);
        assertThat(simulate(SHEET, 1_000, 1).spreads().get(2).party()).isEqualTo("all together");
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherOthers() {
        assertThat(simulate(SHEET, 500, 42)).isEqualTo(simulate(SHEET, 500, 42));
        assertThat(simulate(SHEET, 500, 42).spreads())
                .isNotEqualTo(simulate(SHEET, 500, 43).spreads());
    }

    @Test
    void addingUpWhatEachWasPaidIsTheSameAsRunningEveryDraw() {
        // a mean of all that changes nothing makes every draw a run of its own
        var hangsOnAll = SHEET.replace(
                "  on_account: round(plan * 20 %",
                "  of_all: mean(plan overall)\n  on_account: round(plan * 20 % + 0 * of_all");
        var summed = simulate(SHEET, 300, 9);
        var run = simulate(hangsOnAll, 300, 9);
        assertThat(summed.recomputed()).isFalse();
        assertThat(run.recomputed()).isTrue();
        assertThat(run.spreads()).isEqualTo(summed.spreads());
    }

    @Test
    void aPoolThatAllShareIsPaidOutWholeInEveryDraw() {
        var pool = """
                terms: pool
                inputs:
                  agencies:
                    one row for each: agency
                    columns: {agency: text, score: number}
                overall:
                  pot: £100.00
                for each agency:
                  paid: distribute(pot by score, 2 places, ties by agency, equally when zero)
                statement:
                  - {line: paid, for each: agency, pays: paid, to: agency}
                """;
        var simulation = simulate(pool, Optional.of("agency"), 200, 3, "agencies", "agency,score\na,1\nb,2\nc,5\n");
        assertThat(simulation.recomputed()).isTrue();
        assertThat(simulation.spreads().get(0).least()).isEqualTo("100.00");
        assertThat(simulation.spreads().get(0).most()).isEqualTo("100.00");
    }

    @Test
    void theVisitsOfSomebodyWhoIsDrawnTwiceCountTwice() {
        var visits = """
                terms: visits
                inputs:
                  people:
                    one row for each: person
                    columns: {person: text, rate: money per hour}
                  visits:
                    one row for each: visit
                    columns: {visit: text, person: text, time: hours}
                overall:
                  bill: round(sum(cost), 2 places, half_up)
                for each visit:
                  cost: time * rate
                statement:
                  - {line: bill, pays: bill, to: provider}
                """;
        var simulation = simulate(
                visits,
                Optional.of("person"),
                400,
                5,
                "people",
                "person,rate\nAda,10\nBen,20\n",
                "visits",
                "visit,person,time\nv1,Ada,1\nv2,Ada,2\nv3,Ben,1\n");
        // Ada twice 60, both 50, Ben twice 40
        assertThat(simulation.recomputed()).isTrue();
        assertThat(simulation.spreads().get(0).actual()).isEqualTo("50.00");
        assertThat(simulation.spreads().get(0).least()).isEqualTo("40.00");
        assertThat(simulation.spreads().get(0).most()).isEqualTo("60.00");
    }

    @Test
    void whoeverTheSheetCallsByNameIsStillCalledSoWhenDrawnTwice() {
        var named = """
                terms: named
                inputs:
                  people:
                    one row for each: person
                    columns: {person: text}
                  extras:
                    one row for each: person
                    columns: {person: text, extra: money}
                    rows:
                      - {person: Ada, extra: £5.00}
                overall:
                  pot: round(sum(due), 2 places, half_up)
                for each person:
                  due: (if person is "Ben" then £2.00 else £1.00) + (extra otherwise £0.00)
                statement:
                  - {line: pot, pays: pot, to: provider}
                """;
        // Ada twice 12, both 8, Ben twice 4
        var simulation = simulate(named, Optional.of("person"), 200, 5, "people", "person\nAda\nBen\n");
        assertThat(simulation.recomputed()).isTrue();
        assertThat(simulation.spreads().get(0).actual()).isEqualTo("8.00");
        assertThat(simulation.spreads().get(0).least()).isEqualTo("4.00");
        assertThat(simulation.spreads().get(0).most()).isEqualTo("12.00");
    }

    private static final String CARERS = """
            terms: carers
            inputs:
              carers:
                one row for each: carer
                columns: {carer: text, hours: hours}
              people:
                one row for each: person
                columns: {person: text, carer: text, rate: money per hour}
              visits:
                one row for each: visit
                columns: {visit: text, person: text, time: hours}
              relief:
                one row for each: visit
                columns: {visit: text, carer: text}
            overall:
              pot: £100.00
            for each visit:
              cost: round(time * rate, 2 places, half_up)
            for each carer:
              part: distribute(pot by hours, 2 places, ties by carer, equally when zero)
            statement:
              - {line: part, for each: carer, pays: part, to: carer}
            """;

    @Test
    void whatRestsOnAnotherUnitIsNotDrawnWhereUnitsShare() {
        var tables = new String[] {
            "carers", "carer,hours\nCy,1\nDi,2\n",
            "people", "person,carer,rate\nAda,Cy,10\nBen,Di,10\n",
            "visits", "visit,person,time\nv1,Ada,1\nv2,Ben,1\n",
            "relief", "visit,carer\nv1,Di\n"
        };
        assertThatThrownBy(() -> simulate(CARERS, Optional.of("carer"), 9, 1, tables))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("a carer cannot be drawn alone. Maybe draw by something else");
    }

    @Test
    void aMillionDrawsTakeNoMoreMemoryThanOne() {
        var simulation = simulate(SHEET, 1_000_000, 1);
        assertThat(simulation.draws()).isEqualTo(1_000_000);
        assertThat(new BigDecimal(simulation.spreads().get(0).mean()))
                .isBetween(new BigDecimal("147.25"), new BigDecimal("147.41"));
    }

    @Test
    void aBrokenRowStopsNoDraw() {
        var random = new Random(1);
        var people = new StringBuilder("person,plan\n");
        var outcomes = new StringBuilder("person,outcome,achieved\n");
        for (int i = 0; i < 200; i++) {
            people.append("p")
                    .append(i)
                    .append(',')
                    .append(i == 7 ? "lots" : 10 + random.nextInt(90))
                    .append('\n');
            for (int k = 0; k < 5; k++) {
                outcomes.append("p").append(i).append(",o").append(k).append(random.nextBoolean() ? ",yes\n" : ",no\n");
            }
        }
        var simulation = simulate(
                SHEET, Optional.of("person"), 200, 1, "people", people.toString(), "outcomes", outcomes.toString());
        assertThat(simulation.units()).isEqualTo(200);
        assertThat(new BigDecimal(simulation.spreads().get(0).least())).isPositive();
    }

    @Test
    void whatCannotBeDrawnIsRefusedInWords() {
        assertThatThrownBy(() -> simulate(SHEET, 0, 1))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("0 draws cannot be drawn.");
        assertThatThrownBy(() -> simulate(SHEET, Optional.of("persom"), 9, 1, "people", PEOPLE, "outcomes", OUTCOMES))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has no dimension “persom” to draw by. Maybe “person”?");
        assertThatThrownBy(() -> simulate(
                        SHEET,
                        Optional.empty(),
                        9,
                        1,
                        "people",
                        "person,plan\n",
                        "outcomes",
                        "person,outcome,achieved\n"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("There is no person in the evidence.");
        assertThatThrownBy(() -> simulate(Desk.one("n: number", "n"), Optional.empty(), 9, 1, "t", "k,n\na,1\n"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has no statement");
    }
}
