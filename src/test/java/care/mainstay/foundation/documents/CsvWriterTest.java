package care.mainstay.foundation.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

    @Test
    void quotesStandOnlyWhereTheyAreNeeded() {
        assertThat(written("plain", "a,b", "say \"ah\"", "two\nlines", " edge "))
                .isEqualTo("plain,\"a,b\",\"say \"\"ah\"\"\",\"two\nlines\",\" edge \"\n");
    }

    @Test
    void anAbsentValueIsNothingAndAnEmptyTextIsTwoQuotes() {
        assertThat(written(null, "", Optional.empty(), Optional.of(3))).isEqualTo(",\"\",,3\n");
    }

    @Test
    void aFormulaIsDisarmedForSpreadsheetsAndKeptForPrograms() {
        var text = new StringBuilder();
        CsvWriter.forSpreadsheets(text).row(List.of("=1+1", "@x", -5, "-5", "ok"));

        assertThat(text).hasToString("'=1+1,'@x,-5,'-5,ok\n");
        assertThat(written("=1+1")).isEqualTo("=1+1\n");
    }

    @Test
    void aRowOfAnotherWidthIsAMistake() {
        var writer = CsvWriter.exact(new StringBuilder()).row(List.of("a", "b"));

        assertThatThrownBy(() -> writer.row(List.of("a"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadBack(@ForAll @Size(min = 1, max = 6) List<String> values) throws java.io.IOException {
        var text = new StringBuilder();
        CsvWriter.exact(text).row(values);

        try (var parser = CSVParser.parse(text.toString(), CSVFormat.RFC4180)) {
            assertThat(parser.getRecords().get(0).toList()).isEqualTo(values);
        }
    }

    private static String written(Object... values) {
        var text = new StringBuilder();
        CsvWriter.exact(text).row(Arrays.asList(values));
        return text.toString();
    }
}
