package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about sheets that are wrong: everything at once, each with its place and a way out. */
class FindingsTest {

    private static List<String> errors(String formula) {
        return Desk.errors(Desk.one("""
                money_due: money
                time: hours
                done: one of met or missed
                may: number, may be blank
                n: number
                """, "'" + formula + "'"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "money_due + time | “+” does not go with GBP and hours. Maybe multiply by something in GBP per hour first.",
                "money_due + 5 | “+” does not go with GBP and a plain number. Maybe the number is money: £ in front.",
                "monye_due * 2 | There is no name “monye_due”. Maybe “money_due”?",
                "summ(n) | There is no function “summ”. Maybe “sum”?",
                "done is \"mist\" | “done” is never “mist”: it is one of met, missed. Maybe “met”?",
                "n / 0 | This divides by zero.",
                "1 + (n * | The formula ends where a name or a number could stand.",
                "(1 + 2 | The formula ends where here comes a closing parenthesis.",
                "if n > 1 then 2 | The formula ends where here comes “else”, because every case needs an answer.",
                "sum(n for each k) | There is one value for each k already: nothing to take together. Maybe “for each” and something coarser, or “overall”.",
                "sum(may overall) | Some of the values may be missing, and sum does not say what happens then. Maybe “skipping missing” or “requiring all”.",
                "round(n) | round needs to know which way. Maybe one of: half_up, half_even, half_down, up, down, ceiling, floor.",
                "round(n, m, half_up) | round takes 1 value, and 2 are given.",
                "exp(n) | exp needs to know to how many places. Maybe “2 places”.",
                "exp(time, 2 places) | exp takes a plain number, and this is in hours. Maybe divide by one of it first.",
                "min(money_due, time) | “min” does not go with GBP and hours. Maybe multiply by something in GBP per hour first.",
                "rank(n) | rank needs “within all” or “within” and a dimension.",
                "distribute(money_due by n, 2 places) | distribute does not say what happens when all weights are zero. Maybe “equally when zero” or “nothing when zero”.",
                "sum(n for each colour) | There is no dimension “colour”. Maybe one of: done, k.",
                "max(n, scale 3) | max takes no “scale”.",
                "done > \"met\" | a text is neither more nor less than another. Maybe “is”.",
                "not n | Here yes or no is needed, and this is a plain number.",
                "5abc | “5a…” is neither a number nor a name. Maybe leave a space after the number; a name starts with a letter.",
                "n ; 2 | “;” has no meaning in a formula.",
                "2026-02-30 | There is no day 2026-02-30.",
                "t.m | There is no column of t called “m”. Maybe “k”?",
            })
    void aFormulaThatIsWrongIsToldInWords(String formula, String expected) {
        assertThat(errors(formula)).anySatisfy(error -> assertThat(error).endsWith(": error: " + expected));
    }

    @Test
    void everythingIsSaidAtOnceWithLineAndColumn() {
        assertThat(Desk.errors("""
                terms: try
                inputs:
                  t:
                    one row for each: k
                    columns:
                      k: text
                      pay: mony
                for each k:
                  a: b + 1
                  b: a * 2
                  c: >
                    1 +
                      nothing
                  d: 2 +* 3
                for each colour:
                  e: 1
                outputs:
                  r:
                    for each: k
                    columns: [c, zzz]
                """))
                .containsExactly(
                        "7:12: error: There is no kind of column “mony”. Maybe “money”. There are: text, date, yes or no, one of A"
                                + " or B, number, rate, count, money, hours, minutes, days, weeks, months, years, people,"
                                + " visits, points, and quotients such as money per hour.",
                        "9:3: error: These rest on each other: a → b → a. Maybe one of them should rest on a table of evidence instead.",
                        "13:7: error: There is no name “nothing”.",
                        "14:9: error: “*” stands where a name or a number could stand.",
                        "15:1: error: There is no dimension “colour”. Maybe one of: k.",
                        "20:18: error: There is no name “zzz”.");
    }

    @Test
    void anUnroundedFractionCannotBeWrittenOut() {
        assertThat(Desk.errors(Desk.one("n: number", "n / 3").replace(" to 18 places", "")))
                .singleElement()
                .asString()
                .endsWith("“x” may have more decimals than can be written. Maybe “x to 6 places”.");
    }

    @Test
    void whatMayDivideByZeroOrIsNeverUsedIsRemarked() {
        assertThat(Desk.findings(Desk.one("n: number\nm: number\nspare: text", "n / m")))
                .anySatisfy(remark -> assertThat(remark).contains("remark: Where “m” is zero this is a fault"))
                .anySatisfy(remark -> assertThat(remark).contains("No formula uses the column spare of t."));
        assertThat(Desk.findings(Desk.one("n: number\nm: number, at least 1", "n / m")))
                .isEmpty();
    }

    @Test
    void sharesOfOneHundredAndOnePerCentAreRefused() {
        assertThat(Desk.errors(Desk.one("n: number", "n") + """
                parties:
                  north: {share: 60 %}
                  south: {share: 41 %}
                """))
                .singleElement()
                .asString()
                .endsWith(
                        "The shares of the parties add up to 101 %, not 100 %: north 60 %, south 41 %. Maybe 1 % less for"
                                + " one of them.");
    }

    @Test
    void periodsMustMeet() {
        var sheet = Desk.one("n: number", "n") + """
                from: 2026-04-01
                until: 2026-06-30
                periods:
                  - {name: April, from: 2026-04-01, until: 2026-04-30}
                  - {name: May, from: %s, until: 2026-05-31}
                  - {name: June, from: 2026-06-01, until: 2026-06-30}
                """;
        assertThat(Desk.errors(sheet.formatted("2026-05-01"))).isEmpty();
        assertThat(Desk.errors(sheet.formatted("2026-04-30")))
                .singleElement()
                .asString()
                .contains("overlap: days in both would be paid twice. Maybe “May” starts on 2026-05-01.");
        assertThat(Desk.errors(sheet.formatted("2026-05-03")))
                .singleElement()
                .asString()
                .contains("days are in no period and would never be paid");
    }

    @Test
    void aLinePaysMoneyRoundedToThePenny() {
        var sheet = Desk.one("h: hours\nfee: money per hour", "h * fee / 3") + """
                statement:
                  - {line: fee, for each: k, pays: x}
                  - {line: time, for each: k, pays: h}
                """;
        assertThat(Desk.errors(sheet))
                .anySatisfy(error -> assertThat(error).contains("which was never rounded to the penny"))
                .anySatisfy(error -> assertThat(error).contains("pays h, which is not money but hours"));
    }
}
