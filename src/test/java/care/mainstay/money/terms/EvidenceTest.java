package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.foundation.kernel.Refused;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of tables that are broken, or very large. */
class EvidenceTest {

    private static final String SHEET =
            Desk.one("n: number\nheads: people", "n").replace("[x to 18 places]", "[x, heads]");

    private static Run run(String csv) {
        return Desk.run(SHEET, "t", csv);
    }

    @Test
    void oneBrokenRowNeverStopsTheRest() {
        var run = run("""
                k,n,heads
                a,1,1
                b,one,1
                c,1,-1
                d,1,1.5
                e,1
                f,,1
                g,1e99,1
                h,-.5,1
                i,5e-05,1
                j,12E3,1
                """);
        assertThat(run.csv("r"))
                .isEqualTo("k,x,heads\na,1,1\nb,,1\nc,1,\nd,1,\ne,,\nf,,1\ng,,1\nh,-0.5,1\ni,0.00005,1\nj,12000,1\n");
        assertThat(run.faults().keySet())
                .containsExactly(
                        "t line 3: n “one” is not a number",
                        "t line 6: 2 cells, not 3",
                        "t line 8: n “1e99” is not a number");
        assertThat(run.json()).contains("\"missing\": {\n    \"no n\": 1\n  }");
    }

    @Test
    void twoRowsForOneKeyFaultThatKeyAlone() {
        var run = run("k,n,heads\na,1,1\nb,1,1\na,2,1\n");
        assertThat(run.csv("r")).isEqualTo("k,x,heads\na,,\nb,1,1\n");
        assertThat(run.faults().keySet()).containsExactly("t has two rows for k=a, on lines 2 and 4");
    }

    @Test
    void aTableThatIsNotWhatTheSheetAsksForIsRefusedWithEverythingAtOnce() {
        assertThatThrownBy(() -> run("k,nn,people\n"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has no column “n”. Maybe it is called “nn” there.")
                .hasMessageContaining("has no column “heads”.");
        assertThatThrownBy(() -> run("")).isInstanceOf(Refused.class).hasMessageContaining("it has no line of names");
        assertThatThrownBy(() -> run("k,n,n,heads\n"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("two columns “n”");
        assertThatThrownBy(() -> run("k,n,heads\n\"a,1,1\n"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("a quote opens on line 2 and is not closed before the file ends");
        assertThatThrownBy(() -> Desk.run(SHEET))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("The table t is not given.");
        assertThatThrownBy(() -> Desk.run(SHEET, "tt", "k\n", "t", "k,n,heads\n"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("asks for no table “tt”. Maybe “t”?");
    }

    @Test
    void aFileThatWasCutOffWithinQuotesNamesTheLineOnWhichTheyOpen() {
        assertThatThrownBy(() -> run("k,n,heads\na,1,1\n\"b\nc\",1,1\nd,1,\"1\ne,1,1\n"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(
                        "a quote opens on line 5 and is not closed before the file ends. Maybe the file was cut off");
    }

    @Test
    void cellsThatAreNotPartedByCommasAreSaidAndNotEveryColumnAsMissing() {
        assertThatThrownBy(() -> run("k;n;heads\na;1,5;1\n"))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "terms.separator: The cells of the table t are parted by semicolons, not by commas: its first line is"
                                + " “k;n;heads”. Save it again with commas, and a dot for the decimals.");
        assertThatThrownBy(() -> run("k\tn\theads\na\t1\t1\n"))
                .hasMessageContaining("are parted by tabs, not by commas");
    }

    @Test
    void aFileOfTwoBytesForEachCharacterIsNoTextInUtf8() {
        assertThatThrownBy(() -> run("k\0,\0n\0,\0heads\0"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("The table t is not a text in UTF-8. Save it again as “CSV UTF-8”");
    }

    @Test
    void extraColumnsAreRemarkedAndQuotesUnderstood() {
        var run = run("\ufeffheads,extra,n,k\r\n1,\"a \"\"b\"\", c\",2,\"Ada, née\nLovelace\"\r\n");
        assertThat(run.remarks()).containsExactly("The column “extra” of t is not used.");
        assertThat(run.csv("r")).isEqualTo("k,x,heads\n\"Ada, née\nLovelace\",2,1\n");
    }

    @Test
    void theSameEvidenceHasTheSameHashHoweverItIsWritten() {
        assertThat(run("k,n,heads\na,1.50,1\nb,2,1\n").json())
                .isEqualTo(run("k,heads,n\nb,1,2.0\na,1,1.5\n").json());
        assertThat(run("k,n,heads\na,1.50,1\nb,2,1\n").json())
                .isNotEqualTo(run("k,n,heads\na,1.51,1\nb,2,1\n").json());
    }

    /** Rows that are made as they are read, so that only the columns are in memory. */
    private static final class ManyRows extends Reader {
        private final int rows;
        private int next;
        private String row = "k,n,heads\n";
        private int at;

        ManyRows(int rows) {
            this.rows = rows;
        }

        @Override
        public int read(char[] buffer, int off, int len) {
            if (at == row.length()) {
                if (next == rows) {
                    return -1;
                }
                row = "person-number-" + next + "," + next % 1000 + ".123456,1" + "\n";
                next++;
                at = 0;
            }
            int n = Math.min(len, row.length() - at);
            row.getChars(at, at + n, buffer, off);
            at += n;
            return n;
        }

        @Override
        public void close() throws IOException {}
    }

    @Test
    void aFileOfManyMegabytesIsStreamed() {
        // 600,000 rows, about 20 MB of text that is never held as a whole
        var run = Desk.sheet(SHEET).run(Map.of("t", new ManyRows(600_000)));
        assertThat(run.value("x", Map.of("k", "person-number-599999"))).isEqualTo("999.123456");
        assertThat(run.evaluations()).isEqualTo(600_000);
    }
}
