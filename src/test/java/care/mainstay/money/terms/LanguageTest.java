package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What formulas mean. */
class LanguageTest {

    private static final String COLUMNS = """
            n: number, may be blank (nobody counted)
            m: number
            s: text
            d: date
            """;

    private static String value(String formula, String n, String m) {
        return Desk.value(
                COLUMNS, "'" + formula.replace("'", "''") + "'", "k,n,m,s,d\na," + n + "," + m + ",red,2026-04-01\n");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2 * 3 | 7",
                "(1 + 2) * 3 | 9",
                "2 - 3 - 4 | -5",
                "m / 3 | 7/3",
                "-m + 1 | -6",
                "10 % * m | 0.7",
                "if m > 5 then 1 else 2 | 1",
                "if m is at most 5 then 1 else 2 | 2",
                "if s is \"red\" and not (m is 3) then 1 else 0 | 1",
                "if s is one of (\"blue\", \"red\") then 1 else 0 | 1",
                "if s is not \"red\" then 1 else 0 | 0",
                "min(m, 3, 5) | 3",
                "max(m, 3, 5) | 7",
                "abs(3 - m) | 4",
                "between(m, least 1, most 5) | 5",
                "round(m / 2, half_up) | 4",
                "round(m / 2, half_even) | 4",
                "round(m / 2 - 1, half_even) | 2",
                "round(m / 3, 2 places, half_up) | 2.33",
                "round(0 - m / 2, half_up) | -4",
                "round(0 - m / 2, half_down) | -3",
                "round(0 - m / 2, floor) | -4",
                "round(m / 3, 2 places, up) | 2.34",
                "sqrt(m, 5 places) | 2.64575",
                "exp(1, 10 places) | 2.7182818285",
                "exp(-m, 12 places) | 0.000911881966",
                "(d + 7 days - d) / 1 day | 7",
                "if d + 30 days > 2026-04-30 then 1 else 0 | 1",
                "points(m, from 0 to 10) | 0.7",
                "m ≥ 7 and m ≤ 7 and m × 2 ÷ 2 − 7 is 0 | yes",
            })
    void formulasComeToWhatTheySay(String formula, String expected) {
        assertThat(value(formula, "1", "7")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "n | nobody counted",
                "n + 1 | nobody counted",
                "n otherwise 5 | 5",
                "if n is missing then 1 else 2 | 1",
                "if n is not missing then 1 else 2 | 2",
                "if n > 3 then 1 else 2 | nobody counted",
                "if m is 7 then 1 else n | 1",
                "m is 3 and n > 1 | no",
                "m is 7 or n > 1 | yes",
                "n > 1 and m is 3 | no",
                "max(m, n) | nobody counted",
                "if m is 7 then missing \"not feasible\" else 1 | not feasible",
                "(if m is 7 then missing \"not feasible\" else 1) otherwise 0 | 0",
            })
    void missingSpreadsUntilSomethingIsSaidAboutIt(String formula, String expected) {
        assertThat(value(formula, "", "7")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "n / m | division by zero",
                "n / m otherwise 5 | division by zero",
                "if n / m > 1 then 1 else 2 | division by zero",
                "if n / m is missing then 1 else 2 | division by zero",
                "if m is 0 then 0 else n / m | 0",
                "m is not 0 and n / m > 1 | no",
                "sqrt(0 - n, 2 places) | the square root of a number below zero",
            })
    void aFaultCannotBeDefaultedAndABranchNotTakenCannotFault(String formula, String expected) {
        assertThat(value(formula, "1", "0")).isEqualTo(expected);
    }

    private static final String PEOPLE = """
            terms: try
            inputs:
              people:
                one row for each: person
                columns:
                  person: text
                  area: text
                  rate: money per hour
              visits:
                one row for each: visit
                columns:
                  visit: text
                  person: text
                  time: hours, may be blank (not logged)
            for each visit:
              cost: time * rate
            for each person:
              hours_had: sum(time, skipping missing)
              paid: sum(cost, requiring all)
              count_of_visits: count(time)
            for each area:
              area_hours: sum(time, skipping missing)
              people_there: count(person for each area)
            overall:
              all_hours: sum(time, skipping missing)
            for each area and person:
              share_of_area: hours_had / area_hours
            outputs:
              r:
                for each: person
                columns: [hours_had, paid, count_of_visits, area_hours, share_of_area to 4 places, all_hours]
            """;

    private static final String PEOPLE_ROWS = "person,area,rate\nAda,north,20.50\nBen,north,10\nCy,south,10\n";

    @Test
    void aCoarserValueBroadcastsAndAFinerOneIsTakenTogether() {
        var run = Desk.run(
                PEOPLE,
                "people",
                PEOPLE_ROWS,
                "visits",
                "visit,person,time\nv1,Ada,1\nv2,Ada,0.5\nv3,Ben,2\nv4,Ben,\n");
        assertThat(run.csv("r")).isEqualTo("""
                person,hours_had,paid,count_of_visits,area_hours,share_of_area,all_hours
                Ada,1.5,30.75,2,3.5,0.4286,3.5
                Ben,2,,1,3.5,0.5714,3.5
                Cy,,,0,,,3.5
                """);
        assertThat(run.value("paid", Map.of("person", "Ben"))).isEqualTo("not logged");
        assertThat(run.value("hours_had", Map.of("person", "Cy"))).isEqualTo("there is nothing to take together");
    }

    @Test
    void aVisitOfSomebodyUnknownIsNotLostButShown() {
        var run = Desk.run(PEOPLE, "people", PEOPLE_ROWS, "visits", "visit,person,time\nv1,Ada,1\nv2,Dee,1\n");
        assertThat(run.value("paid", Map.of("person", "Dee"))).isEqualTo("no row in people");
        assertThat(run.csv("r")).contains("Dee,1,,1,");
    }

    @Test
    void aVisitWithoutAPersonFaultsWhatItShouldCountFor() {
        var run = Desk.run(PEOPLE, "people", PEOPLE_ROWS, "visits", "visit,person,time\nv1,Ada,1\nv2,,1\n");
        assertThat(run.csv("r")).startsWith("person,").contains("\n,,,,,,").contains("Ada,1,20.5,1");
        assertThat(run.faults()).containsKey("rows without a person");
    }

    private static final String STANDINGS = """
            terms: try
            inputs:
              t:
                one row for each: k
                columns:
                  k: text
                  g: text
                  v: number, may be blank
                  w: number
            for each k:
              place: rank(v, within g)
              from_below: rank(v, within g, lowest first, ties mean)
              standard: z_score(v, within g, 6 places)
              calm: winsorise(v, 25 %, 75 %, within g)
            for each g:
              middle: median(v, skipping missing)
              upper: quartile(v, 3, skipping missing)
              tenth: percentile(v, 10 %, skipping missing)
              weighed: weighted_mean(v by w, skipping missing)
              few: count(v > 2, skipping missing)
              all_above: every(v > 0, skipping missing)
              one_is_four: any(v is 4, skipping missing)
            outputs:
              rows:
                for each: k
                columns: [place, from_below to 1 places, standard to 4 places, calm to 2 places]
              groups:
                for each: g
                columns: [middle to 2 places, upper to 2 places, tenth to 2 places, weighed to 2 places, few, all_above, one_is_four]
            """;

    @Test
    void standingsInAGroup() {
        var run = Desk.run(STANDINGS, "t", "k,g,v,w\na,x,1,1\nb,x,3,1\nc,x,3,2\nd,x,5,4\ne,x,,9\nf,y,4,1\n");
        // mean 3, deviation √2; quartiles of 1 3 3 5 are 2.5 and 3.5; (1 + 3 + 6 + 20) ÷ 8
        assertThat(run.csv("rows")).isEqualTo("""
                k,place,from_below,standard,calm
                a,4,1.0,-1.4142,2.50
                b,2,2.5,0.0000,3.00
                c,2,2.5,0.0000,3.00
                d,1,4.0,1.4142,3.50
                e,,,,
                f,1,1.0,0.0000,4.00
                """);
        assertThat(run.csv("groups")).isEqualTo("""
                g,middle,upper,tenth,weighed,few,all_above,one_is_four
                x,3.00,3.50,1.60,3.75,3,yes,no
                y,4.00,4.00,4.00,4.00,1,yes,yes
                """);
    }

    private static final String POOL = """
            terms: try
            inputs:
              people:
                one row for each: person
                columns: {person: text, pot: money}
              outcomes:
                one row for each: person and outcome
                columns: {person: text, outcome: text, weight: number}
            for each person and outcome:
              part: distribute(pot by weight, 2 places, ties by outcome, equally when zero)
            outputs:
              parts:
                for each: person and outcome
                columns: [part]
            """;

    @Test
    void aPoolPaysOutExactlyItsAmount() {
        var run = Desk.run(POOL, "people", "person,pot\nAda,1.00\nBen,0.05\nCy,10.001\nDot,-1\n", "outcomes", """
                person,outcome,weight
                Ada,c,1
                Ada,a,1
                Ada,b,1
                Ben,a,0
                Ben,b,0
                Cy,a,1
                Dot,a,1
                Dot,b,1
                Dot,c,1
                """);
        assertThat(run.csv("parts")).isEqualTo("""
                person,outcome,part
                Ada,a,0.34
                Ada,b,0.33
                Ada,c,0.33
                Ben,a,0.03
                Ben,b,0.02
                Cy,a,
                Dot,a,-0.34
                Dot,b,-0.33
                Dot,c,-0.33
                """);
        assertThat(run.faults()).containsOnlyKeys("the amount 10.001 cannot be paid out to 2 places");
    }

    @Test
    void aPoolWithABrokenMemberIsNotPaidOutAtAll() {
        var run = Desk.run(POOL, "people", "person,pot\nAda,1.00\nBen,1.00\n", "outcomes", """
                person,outcome,weight
                Ada,a,1
                Ada,b,one
                Ben,a,1
                """);
        assertThat(run.csv("parts")).isEqualTo("person,outcome,part\nAda,a,\nAda,b,\nBen,a,1\n");
    }

    @Test
    void bandsStepMoveAndGraduate() {
        var sheet = """
                terms: try
                bands:
                  steps: [{from: 0, gives: £5}, {from: 10, gives: £7}]
                  slope: [{from: 0, gives: 4 %, to: 3 %}, {from: 10, gives: 2 %}]
                  tariff: [{from: 0, gives: £10}, {from: 10, gives: £8}]
                inputs:
                  t:
                    one row for each: k
                    columns: {k: text, n: number}
                for each k:
                  step: band(n in steps)
                  slid: band(n in slope)
                  graded: graduated(n in tariff)
                outputs:
                  r:
                    for each: k
                    columns: [step, slid to 6 places, graded to 2 places]
                """;
        var run = Desk.run(sheet, "t", "k,n\na,0\nb,9.5\nc,10\nd,25\ne,-1\n");
        assertThat(run.csv("r")).isEqualTo("""
                k,step,slid,graded
                a,5,0.040000,0.00
                b,5,0.030500,95.00
                c,7,0.020000,100.00
                d,7,0.020000,220.00
                e,,,
                """);
        assertThat(run.value("step", Map.of("k", "e"))).isEqualTo("below the first band");
    }

    @Test
    void theLatestRateThatHadComeIsLookedUp() {
        var run = Desk.run(
                """
                terms: try
                inputs:
                  rates:
                    one row for each: area and since
                    columns: {area: text, since: date, rate: money per hour}
                  visits:
                    one row for each: visit
                    columns: {visit: text, area: text, day: date, time: hours}
                for each visit:
                  cost: time * latest(rate, as of day)
                outputs:
                  r:
                    for each: visit
                    columns: [cost]
                """, "rates", "area,since,rate\nn,2026-04-01,20\nn,2026-07-01,22\ns,2026-01-01,9\n", "visits", """
                visit,area,day,time
                v1,n,2026-06-30,1
                v2,n,2026-07-01,2
                v3,n,2026-03-31,1
                v4,s,2027-01-01,1
                """);
        assertThat(run.csv("r")).isEqualTo("visit,cost\nv1,20\nv2,44\nv3,\nv4,9\n");
        assertThat(run.value("cost", Map.of("visit", "v3"))).isEqualTo("nothing holds on that day");
        assertThat(Recomputed.check(ExplanationJson.of(run.explain("cost", Map.of("visit", "v2")))))
                .isPositive();
        assertThat(ExplanationJson.of(run.explain("cost", Map.of("visit", "v2"))))
                .contains("rates line 3");
    }

    @Test
    void aTableMayStandInTheSheetItself() {
        var run = Desk.run("""
                terms: try
                inputs:
                  t:
                    one row for each: k
                    columns: {k: text, track: text}
                  tracks:
                    one row for each: track
                    columns: {track: text, most: rate}
                    rows:
                      - {track: 1, most: 10 %}
                      - {track: 2, most: 12.5 %}
                for each k:
                  x: most
                outputs:
                  r: {for each: k, columns: [x]}
                """, "t", "k,track\na,1\nb,2\nc,3\n");
        assertThat(run.csv("r")).isEqualTo("k,x\na,0.1\nb,0.125\nc,\n");
    }
}
