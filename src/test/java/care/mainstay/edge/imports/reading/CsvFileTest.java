package care.mainstay.edge.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    @Test
    void aRowIsItsValuesAndTheLineItStartsOn() {
        var rows = read("ref,note\nA1,\"one\ntwo, \"\"three\"\"\"\nA2,four\n");

        assertThat(rows).extracting(CsvRow::line).containsExactly(1L, 2L, 4L);
        assertThat(rows.get(1).values()).containsExactly("A1", "one\ntwo, \"three\"");
    }

    @Test
    void aQuoteThatNeverClosesCostsOneRowAndReadingGoesOn() {
        var rows = read("ref,note\nA1,\"Ate well\nA2,Slept badly\nA3,Walked\n");

        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).broken().orElseThrow().code()).isEqualTo("imports.quote-never-closed");
        assertThat(rows.get(1).broken().orElseThrow().words()).contains("line 2");
        assertThat(rows.get(2).values()).containsExactly("A2", "Slept badly");
        assertThat(rows.get(3).line()).isEqualTo(4);
    }

    @Test
    void aQuoteThatSwallowedTheNextRowGivesItBack() {
        var rows = read("ref,note\nA1,\"Ate well\nA2,\"Slept badly\"\nA3,Walked\n");

        assertThat(rows.get(1).broken()).isPresent();
        assertThat(rows.get(1).line()).isEqualTo(2);
        assertThat(rows.get(2).values()).containsExactly("A2", "Slept badly");
        assertThat(rows.get(3).values()).containsExactly("A3", "Walked");
    }

    @Test
    void textAfterAClosingQuoteIsBrokenAndReadingGoesOn() {
        var rows = read("ref,note\nA1,\"Ate\" well\nA2,Slept\n");

        assertThat(rows.get(1).broken().orElseThrow().code()).isEqualTo("imports.bad-quotes");
        assertThat(rows.get(2).values()).containsExactly("A2", "Slept");
    }

    @Test
    void aRowWithMoreOrFewerValuesThanTheHeadingIsBroken() throws IOException {
        try (var file = open("ref,note\nA1,one,two\nA2\nA3,four\n")) {
            file.next();
            file.expectWidth(2);

            assertThat(file.next().broken().orElseThrow().code()).isEqualTo("imports.wrong-number-of-values");
            assertThat(file.next().broken().orElseThrow().whatToDo()).contains("cut off");
            assertThat(file.next().values()).containsExactly("A3", "four");
        }
    }

    @Test
    void aNoteOfTenMegabytesIsRefusedAndReadingGoesOn() {
        var rows = read("ref,note\nA1,\"" + "x".repeat(10_000_000) + "\"\nA2,short\n");

        assertThat(rows.get(1).broken().orElseThrow().code()).isEqualTo("imports.row-too-long");
        assertThat(rows.get(1).raw())
                .as("no row that was shortened looks whole")
                .hasSizeLessThan(5_000)
                .endsWith(CsvFile.CUT);
        assertThat(rows.get(2).values()).containsExactly("A2", "short");
    }

    @Test
    void aBrokenRowIsKeptWholeToBeCorrected() {
        var note = "She walked to the shop and back. ".repeat(1_000);

        var rows = read("ref,note\nA1,\"Ate\" " + note + "\nA2," + note + "\n");

        assertThat(rows.get(1).raw()).isEqualTo("A1,\"Ate\" " + note);
        assertThat(rows.get(2).raw()).isEqualTo("A2," + note);
    }

    @Test
    void aRowWithBytesOfAnotherEncodingIsBrokenAsAWholeAndReadingGoesOn() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\uFEFFref,note\nA1,\"Zoë\nmade tea\"\nA2,\"Her son\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("Noël".getBytes(Charset.forName("windows-1252")));
        bytes.writeBytes(" came\"\nA3,A \uFFFD of its own\n".getBytes(StandardCharsets.UTF_8));
        var encoding = TextEncoding.of(new ByteArrayInputStream(bytes.toByteArray()));
        try (var file = new CsvFile(new ByteArrayInputStream(bytes.toByteArray()), encoding, Separator.COMMA)) {
            file.next();
            file.expectWidth(2);

            assertThat(file.next().values()).containsExactly("A1", "Zoë\nmade tea");
            var mixed = file.next();
            assertThat(mixed.broken().orElseThrow().code()).isEqualTo("imports.not-in-the-encoding");
            assertThat(mixed.raw()).isEqualTo("A2,\"Her son\nNo\uFFFDl came\"");
            assertThat(file.next().values()).containsExactly("A3", "A \uFFFD of its own");
        }
    }

    @Test
    void aZeroCharacterIsRefused() {
        assertThat(read("ref,note\nA1,a\0b\n").get(1).broken().orElseThrow().code())
                .isEqualTo("imports.zero-character");
    }

    @Test
    void blankRowsAreNoRowsAndAnyLineEndEndsALine() {
        var rows = read("ref,note\r\n,\r\n\r\n \u00A0,\nA1,one\rA2,two");

        assertThat(rows).extracting(CsvRow::line).containsExactly(1L, 5L, 6L);
    }

    @Test
    void everyEncodingOfTheSameTextReadsTheSame() throws IOException {
        var text = "name,note\nZoë O’Brien,“café” – 20 °C\n";
        var withMark = "\uFEFF" + text;
        var files = List.of(
                text.getBytes(StandardCharsets.UTF_8),
                withMark.getBytes(StandardCharsets.UTF_8),
                withMark.getBytes(StandardCharsets.UTF_16LE),
                withMark.getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(Charset.forName("windows-1252")));
        for (var bytes : files) {
            var encoding = TextEncoding.of(new ByteArrayInputStream(bytes));
            try (var file = new CsvFile(new ByteArrayInputStream(bytes), encoding, Separator.COMMA)) {
                assertThat(file.next().values()).as(encoding.words()).containsExactly("name", "note");
                assertThat(file.next().values()).as(encoding.words()).containsExactly("Zoë O’Brien", "“café” – 20 °C");
            }
        }
    }

    @Test
    void anAccentFarIntoTheFileStillShowsWindows1252() throws IOException {
        var text = "plain\n".repeat(40_000) + "Zoë\n";

        assertThat(TextEncoding.of(new ByteArrayInputStream(text.getBytes(Charset.forName("windows-1252")))))
                .isEqualTo(TextEncoding.WINDOWS_1252);
        assertThat(TextEncoding.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void theSeparatorIsTheOneThatDividesTheLinesAlike() {
        assertThat(Separator.of(List.of("a;b;c", "1,5;2;3", "4;5,5;6"))).isEqualTo(Separator.SEMICOLON);
        assertThat(Separator.of(List.of("a\tb", "1, 2\t3"))).isEqualTo(Separator.TAB);
        assertThat(Separator.of(List.of("a|b|c", "1|2|3"))).isEqualTo(Separator.BAR);
        assertThat(Separator.of(List.of("a,b", "\"x;y;z;w\",2"))).isEqualTo(Separator.COMMA);
        assertThat(Separator.of(List.of("Visits by client", "", "Ref,Start,End", "1,2,3")))
                .isEqualTo(Separator.COMMA);
    }

    private static CsvFile open(String text) throws IOException {
        return new CsvFile(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), TextEncoding.UTF_8, Separator.COMMA);
    }

    private static List<CsvRow> read(String text) {
        var rows = new ArrayList<CsvRow>();
        try (var file = open(text)) {
            for (var row = file.next(); row != null; row = file.next()) {
                rows.add(row);
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return rows;
    }
}
