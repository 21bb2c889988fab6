package care.mainstay.edge.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Tile;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.foundation.identity.Inspections.OpenToUs;
import care.mainstay.foundation.kernel.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InspectorAtHomeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);
    private static final OrganisationId LARKFIELD = new OrganisationId(new UUID(0x8000, 1));
    private static final OrganisationId COUNCIL = new OrganisationId(new UUID(0x8000, 2));
    private static final Map<OrganisationId, String> NAMES =
            Map.of(LARKFIELD, "Larkfield Homecare", COUNCIL, "Westmere Council");

    private static OpenToUs of(OrganisationId keeper, int people, String closes) {
        return new OpenToUs(keeper, people, Instant.parse("2026-10-20T09:00:00Z"), Instant.parse(closes));
    }

    private static care.mainstay.edge.web.home.Figures figures(OpenToUs... open) {
        return InspectorAtHome.figures(List.of(open), keeper -> Objects.requireNonNull(NAMES.get(keeper)), 12, TODAY);
    }

    @Test
    void withoutAnInspectionThereIsNothingToSeeAndItIsSaidWhy() {
        var none = figures();

        assertThat(none.lead()).startsWith("Nobody’s records are open to you at the moment.");
        assertThat(none.tiles()).isEmpty();
        assertThat(none.table()).isNull();
    }

    @Test
    void oneInspectionSaysWhoseRecordsAndUntilTheEndOfWhichDay() {
        // open until midnight: the day before is the last
        assertThat(figures(of(LARKFIELD, 12, "2026-11-21T00:00:00Z")).lead())
                .isEqualTo(
                        "Larkfield Homecare has opened its records to you until the end of Friday 20 November 2026.");
    }

    @Test
    void severalAreListedWithTheFirstToCloseOnATile() {
        var both = figures(of(LARKFIELD, 12, "2026-11-09T00:00:00Z"), of(COUNCIL, 9, "2026-12-01T00:00:00Z"));

        assertThat(both.lead()).isEqualTo("2 inspections are under way.");
        assertThat(both.tiles()).extracting(Tile::figure).containsExactly("12", "8 November 2026");
        assertThat(both.tiles().get(1).note()).isEqualTo("Larkfield Homecare, in 4 days");
        assertThat(both.tiles().get(1).tone()).isEqualTo(Tone.ATTENTION);
        assertThat(Objects.requireNonNull(both.table()).rows().get(1))
                .extracting(Table.Cell::words)
                .containsExactly("Westmere Council", "9", "20 October 2026", "30 November 2026, in 26 days");
    }
}
