package care.mainstay.money.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Evidence as text, whole or a row at a time. */
class InputTableTest {

    private static final InputTable TABLE = new InputTable(
            "people",
            List.of("person", "says"),
            List.of(
                    List.of("Zoë", "yes"),
                    List.of("Ada", "tea, \"please\""),
                    List.of("Ben", "yes"),
                    List.of("𝒳", "two\nlines"),
                    List.of("", "")));

    @Test
    void whatIsReadRowByRowIsTheWholeTextAndItsDigestTheSame() throws IOException {
        var text = new StringWriter();
        TABLE.reader().transferTo(text);
        assertThat(text).hasToString(TABLE.csv());
        assertThat(TABLE.sha256()).isEqualTo(InputTable.sha256(TABLE.csv()));
    }

    @Test
    void aReaderThatTakesLittleAtATimeGetsEverything() throws IOException {
        var text = new StringBuilder();
        var few = new char[3];
        try (var reader = TABLE.reader()) {
            for (int n = reader.read(few, 0, 3); n >= 0; n = reader.read(few, 0, 3)) {
                text.append(few, 0, n);
            }
        }
        assertThat(text).hasToString(TABLE.csv());
    }

    @Test
    void aCellThatStandsInManyRowsIsKeptOnce() {
        var read = InputTable.parse("people", TABLE.csv());
        assertThat(read).isEqualTo(TABLE);
        assertThat(read.rows().get(2).get(1))
                .isEqualTo("yes")
                .isSameAs(read.rows().get(3).get(1));
    }
}
