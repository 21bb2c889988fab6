package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sheets made to exhaust whoever reads them, and very large honest ones. */
@Timeout(600) // what explodes would never end
class BombsTest {

    @Test
    void anchorsAliasesAndTagsAreRefused() {
        assertThat(Desk.errors("terms: &a x\ntitle: *a\n"))
                .singleElement()
                .asString()
                .startsWith("1:8: error: A sheet has no anchors");
        assertThat(Desk.errors("terms: *a\n")).singleElement().asString().startsWith("1:8: error: ");
        assertThat(Desk.errors("terms: !!java.net.URL [\"http://localhost\"]\n"))
                .singleElement()
                .asString()
                .startsWith("1:8: error: A sheet has no tags");
    }

    @Test
    void aBillionLaughsAreRefusedAtTheFirst() {
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
                + IntStream.range(0, 9)
                        .mapToObj(i -> (char) ('b' + i) + ": &" + (char) ('b' + i) + " ["
                                + ("*" + (char) ('a' + i) + ",").repeat(9) + "]\n")
                        .collect(Collectors.joining());
        assertThat(Desk.errors(bomb)).singleElement().asString().contains("no anchors");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(Desk.errors("terms: " + "[".repeat(100_000) + "]".repeat(100_000)))
                .singleElement()
                .asString()
                .contains("nested more than");
        var deep = "(".repeat(1_000) + "1" + ")".repeat(1_000);
        assertThat(Desk.errors(Desk.one("n: number", deep)))
                .singleElement()
                .asString()
                .contains("words and signs; the most is");
        var fewer = "(".repeat(500) + "1" + ")".repeat(500);
        assertThat(Desk.errors(Desk.one("n: number", fewer)))
                .singleElement()
                .asString()
                .contains("nested more than 60 deep");
        assertThat(Desk.errors(Desk.one("n: number", "\"" + "- ".repeat(500) + "1\"")))
                .singleElement()
                .asString()
                .contains("nested more than 60 deep");
    }

    @Test
    void aLongSumIsNotDeep() {
        var sum = IntStream.rangeClosed(1, 900).mapToObj(String::valueOf).collect(Collectors.joining(" + "));
        assertThat(Desk.value("n: number", sum, "k,n\na,1\n")).isEqualTo("" + 900 * 901 / 2);
    }

    @Test
    void brokenYamlHasAPlaceAndNoStackTrace() {
        assertThat(Desk.errors("terms: try\ninputs: {a: [\n"))
                .singleElement()
                .asString()
                .contains("This is not YAML");
        assertThat(Desk.errors("")).singleElement().asString().contains("The sheet is empty");
        assertThat(Desk.errors("just a text")).isNotEmpty();
        assertThat(Desk.errors("- a\n- b\n")).isNotEmpty();
        assertThat(Desk.errors("terms: a\nterms: b\n"))
                .anySatisfy(error -> assertThat(error).startsWith("2:1: ").contains("twice"));
        assertThat(Desk.errors("terms: a\n---\nterms: b\n"))
                .singleElement()
                .asString()
                .contains("second document");
        assertThat(Desk.errors("terms: a\u0000b\n")).isNotEmpty();
    }

    @Test
    void tenThousandLinesAreCheckedAndRun() {
        var sheet = new StringBuilder(
                "terms: long\ninputs:\n  t: {one row for each: k, columns: {k: text, n: number}}\nfor each k:\n  q0: n\n");
        for (int i = 1; i < 10_000; i++) {
            sheet.append("  q").append(i).append(": q").append(i - 1).append(" + 1\n");
        }
        sheet.append("outputs:\n  r: {for each: k, columns: [q9999]}\n");
        var run = Desk.run(sheet.toString(), "t", "k,n\na,1\n");
        assertThat(run.value("q9999", Map.of("k", "a"))).isEqualTo("10000");
        assertThat(run.explain("q9999", Map.of("k", "a")).value()).isEqualTo("10000");
    }

    @Test
    void tenThousandWrongLinesAreTold() {
        var sheet = new StringBuilder(
                "terms: long\ninputs:\n  t: {one row for each: k, columns: {k: text, n: number}}\nfor each k:\n");
        for (int i = 0; i < 10_000; i++) {
            sheet.append("  quantity_")
                    .append(i)
                    .append(": quantiti_")
                    .append(i)
                    .append(" + n\n");
        }
        assertThat(Desk.errors(sheet.toString())).hasSizeGreaterThan(100);
    }

    @Test
    void aCircleOfTenThousandIsToldShortly() {
        var sheet = new StringBuilder("terms: long\noverall:\n");
        for (int i = 0; i < 10_000; i++) {
            sheet.append("  q").append(i).append(": q").append((i + 1) % 10_000).append(" + 1\n");
        }
        assertThat(Desk.errors(sheet.toString()))
                .singleElement()
                .asString()
                .hasSizeLessThan(300)
                .contains("These rest on each other: q0 → q1");
    }
}
