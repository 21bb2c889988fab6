package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.foundation.kernel.Refused;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Evidence and sheets that nobody should send: each told in words, with its place, and nothing else stopped by it. */
@Timeout(600) // what explodes would never end
@Isolated("weighs what is kept in memory")
class BadInputTest {

    private static final String SHEET = """
            terms: care
            parties: {council: {role: pays}, provider: {role: provides}}
            inputs:
              groups:
                one row for each: group
                columns:
                  group: text
                  heads: people
                  hours: hours, from 0 to 100
                  cost: money
            for each group:
              part: round(cost / heads * 1 person, 2 places, half_up)
              in_words: round(hours * £10.00 per hour, 2 places, half_up)
            outputs:
              groups: {for each: group, columns: [part, in_words]}
            statement:
              - {line: each, for each: group, pays: part, to: provider}
            """;

    private static Run run(String csv) {
        return Desk.run(SHEET, "groups", csv);
    }

    @Test
    void negativeAndHalfPeopleAreFaultsOfTheirRowWithItsLine() {
        var run = run("group,heads,hours,cost\na,-3,1,30\nb,2.5,1,30\nc,3,1,30\n");
        assertThat(run.faults().keySet())
                .containsExactly(
                        "groups line 2: heads “-3” is below 0", "groups line 3: heads “2.5” is not a whole number");
        assertThat(run.csv("statement"))
                .contains("each,group=a,provider,,unsettled,groups line 2: heads “-3” is below 0,")
                .contains("each,group=b,provider,,unsettled,")
                .contains("each,group=c,provider,10.00,due,,");
    }

    @Test
    void aDivisionByZeroThatDataReachesLeavesItsLineUnsettledAndPaysTheOthers() {
        var run = run("group,heads,hours,cost\na,0,1,30\nb,3,1,30\n");
        assertThat(run.csv("groups")).isEqualTo("group,part,in_words\na,,10\nb,10,10\n");
        assertThat(run.csv("statement"))
                .contains("each,group=a,provider,,unsettled,division by zero,")
                .contains("each,group=b,provider,10.00,due,,");
        assertThat(run.explain("part", Map.of("group", "a")).value()).isEqualTo("division by zero");
    }

    @Test
    void textWhereANumberBelongsAndANumberBeyondItsEndsNameTheirCell() {
        assertThat(run("group,heads,hours,cost\na,three,101,30\nb,1,-1,£30\n")
                        .faults()
                        .keySet())
                .containsExactly(
                        "groups line 2: heads “three” is not a number",
                        "groups line 2: hours “101” is above 100",
                        "groups line 3: cost “£30” is not a number",
                        "groups line 3: hours “-1” is below 0");
    }

    @Test
    void aKeyThatStandsTwicePaysNothingForThatKeyAndEverythingForTheOthers() {
        assertThat(run("group,heads,hours,cost\na,1,1,30\nb,1,1,30\na,1,1,30\n").csv("statement"))
                .contains("each,group=a,provider,,unsettled,\"groups has two rows for group=a, on lines 2 and 4\",")
                .contains("each,group=b,provider,30.00,due,,");
    }

    @Test
    void aRowWithoutAKeyIsAFaultAndNoRowOfAnybody() {
        var run = run("group,heads,hours,cost\n,1,1,30\nb,1,1,30\n");
        assertThat(run.faults().keySet()).containsExactly("rows without a group");
        assertThat(run.csv("statement")).contains("each,group=b,provider,30.00,due,,");
    }

    @Test
    void everyMistakeIsToldAtOnceWithItsPlaceAndItsValuesAlsoWhereAnotherHidesIt() {
        // a: two broken cells of one row; b and c: a division by zero; d stands twice; the last row has no group
        var run = run("group,heads,hours,cost\na,three,101,30\nb,0,1,30\nc,0,1,7.50\nd,1,1,30\nd,1,1,30\n,1,1,1\n");
        assertThat(run.mistakes(20).first().stream()
                        .map(each -> each.place().map(place -> place + ": ").orElse("") + each.words()))
                .containsExactly(
                        "groups line 2: heads “three” is not a number",
                        "groups line 2: hours “101” is above 100",
                        "groups line 7: no group, which says which row it is",
                        "groups has two rows for group=d, on lines 5 and 6",
                        "12:20: part for group=b: division by zero (cost is 30, heads is 0)",
                        "12:20: part for group=c: division by zero (cost is 7.5, heads is 0)");
        assertThat(run.mistakes(2).first()).hasSize(2);
        assertThat(run.mistakes(2).all()).isEqualTo(6);
    }

    @Test
    void aMistakeBeneathASumIsToldWhereItAroseAndNotAgainWhereItSpreads() {
        var sheet = SHEET.replace("statement:", """
                overall:
                  whole: sum(cost / heads * 1 person overall) + sum(part)
                statement:""");
        assertThat(
                        Desk.run(sheet, "groups", "group,heads,hours,cost\na,0,1,30\nb,2,1,30\n")
                                .mistakes(20)
                                .first()
                                .stream()
                                .map(Run.Mistake::words))
                .containsExactly(
                        "part for group=a: division by zero (cost is 30, heads is 0)",
                        "whole for group=a: division by zero (cost is 30, heads is 0)");
    }

    @Test
    void evidenceWithoutMistakesHasNone() {
        assertThat(run("group,heads,hours,cost\na,1,1,30\n").mistakes(20)).isEqualTo(new Run.Mistakes(List.of(), 0));
    }

    /** A hundred megabytes that are made as they are read. */
    private static final class Wide extends Reader {
        private static final int ROWS = 200_000;
        private static final String FILLING = "x".repeat(510);
        private int next = -1;
        private String row = "";
        private int at;
        private long given;

        @Override
        public int read(char[] buffer, int off, int len) {
            if (at == row.length()) {
                if (++next > ROWS) {
                    return -1;
                }
                row = next == 0
                        ? "filling,group,heads,hours,cost\n"
                        : FILLING + "," + next % 1000 + "/" + next + ",1,1,5\n";
                at = 0;
            }
            int n = Math.min(len, row.length() - at);
            row.getChars(at, at + n, buffer, off);
            at += n;
            given += n;
            return n;
        }

        @Override
        public void close() {}
    }

    @Test
    void aHundredMegabytesAreReadWithoutBeingKept() {
        var wide = new Wide();
        var sheet = Desk.sheet(SHEET);
        long before = inUse();
        var evidence = sheet.read(Map.of("groups", wide));
        long kept = inUse() - before;
        assertThat(wide.given).isGreaterThan(100_000_000);
        // the columns of 200,000 short rows: a fraction of the file
        assertThat(kept).isLessThan(60_000_000);
        var run = sheet.run(evidence);
        assertThat(run.value("part", Map.of("group", "0/200000"))).isEqualTo("5");
        assertThat(run.faults()).isEmpty();
    }

    private static long inUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void aSheetOfTenThousandLinesIsWeighedToo() {
        var sheet = new StringBuilder("""
                terms: long
                parties: {council: {role: pays}, provider: {role: provides}}
                inputs:
                  t:
                    one row for each: k
                    how many: at most 3
                    columns: {k: text, n: 'money, from 0 to 9, higher is better'}
                for each k:
                  q0: n
                """);
        for (int i = 1; i < 10_000; i++) {
            sheet.append("  q").append(i).append(": q").append(i - 1).append(" + £0.01\n");
        }
        sheet.append("  paid: round(q9999, 2 places, half_up)\n");
        sheet.append("statement:\n  - {line: paid, for each: k, pays: paid, to: provider}\n");
        var read = Desk.sheet(sheet.toString());
        assertThat(read.exposure().parties().get(0).most().value()).contains("326.97");
        assertThat(read.incentives().verdicts().get(0).answer()).isEqualTo(Incentives.Answer.PROVED);
    }

    @Test
    void anAmountOfMoreDigitsThanCanBeCountedIsToldAndNotThrown() {
        var sheet = Desk.sheet(SHEET);
        var huge = "group,heads,hours,cost\na,1,1,900000000000000000\nb,1,1,900000000000000000\n";
        var evidence = sheet.read(Map.of("groups", new StringReader(huge)));
        assertThat(sheet.run(evidence).csv("statement")).contains("900000000000000000.00,due");
        assertThatThrownBy(() -> sheet.simulate(evidence, Optional.empty(), 10, 1))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("more than can be counted in pence");
    }

    @Test
    void aPartyWithMoreThanAllAndAShareBelowNothingAreRefused() {
        assertThat(Desk.errors(SHEET.replace("{role: pays}", "{role: pays, share: 120 %}")))
                .singleElement()
                .asString()
                .contains("A share is between 0 % and 100 %.");
        assertThat(Desk.errors(SHEET.replace("{role: pays}", "{role: pays, share: 0 - 5 %}")))
                .isNotEmpty();
    }
}
