package care.mainstay.edge.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void aLinkToAClosedDoorIsLeftOutAndItsWordsStay() {
        var table = new Table(
                "Seen",
                List.of(Table.Column.of("Day"), Table.Column.of("What")),
                List.of(
                        List.of(Table.Cell.link("4 November", "/visits/1"), Table.Cell.of("Walked")),
                        List.of(Table.Cell.link("5 November", "/reviews/1"), Table.Cell.of("Said so"))));
        var rows = table.leadingOnlyTo(href -> href.startsWith("/visits")).rows();
        assertThat(rows.get(0).get(0).href()).isEqualTo("/visits/1");
        assertThat(rows.get(1).get(0)).isEqualTo(Table.Cell.of("5 November"));
    }
}
