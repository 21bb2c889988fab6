package care.mainstay.edge.web.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.continuity.FourWeeks;
import care.mainstay.care.continuity.measures.Continuity;
import care.mainstay.care.continuity.measures.Count;
import care.mainstay.care.continuity.measures.Ratio;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.continuity.CaseloadPage.Behind;
import care.mainstay.edge.web.continuity.CaseloadPage.Place;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Measures of continuity in words, and who stands first. */
class SaidTest {

    private static final LocalDate END = LocalDate.of(2026, 11, 22);
    private static final OrganisationId PROVIDER = new OrganisationId(new UUID(1, 1));

    @Test
    void aShareIsSaidInWholePercentAndAMeanToOnePlace() {
        assertThat(Said.percent(Optional.of(new Ratio(5, 8)))).isEqualTo("63%");
        assertThat(Said.percent(Optional.empty())).isEqualTo("–");
        assertThat(Said.number(Optional.of(new Ratio(9, 2)))).isEqualTo("4.5");
        assertThat(Said.number(Optional.of(new Ratio(8, 2)))).isEqualTo("4");
    }

    @Test
    void whatCouldNotBeAvoidedIsSaidWithItsReasons() {
        assertThat(Said.reasons(counts(Map.of(Count.FOR_LEAVE, 3L, Count.FOR_SICKNESS, 2L, Count.BY_WISH, 1L))))
                .isEqualTo("3 for leave, 2 for sickness and 1 as they wished");
        assertThat(Said.reasons(counts(Map.of(Count.AVOIDABLE, 4L)))).isEqualTo("–");
    }

    @Test
    void aTrendIsSaidInASentenceAndIsATableToo() {
        var trend = Trend.of(
                Map.of(END, visits(2, 4), END.minusDays(28), visits(5, 4), END.minusDays(56), Continuity.NOTHING),
                "different carers in four weeks");

        assertThat(trend.spoken()).isEqualTo("2 different carers in four weeks now; 4 weeks before it was 5.");
        assertThat(trend.line()).isNotNull();
        assertThat(trend.table().rows()).hasSize(2);
        assertThat(trend.table().rows().get(0).get(0).words()).isEqualTo("22 November 2026");
    }

    @Test
    void whoeverHasTheMostThatCouldHaveBeenAvoidedStandsFirst() {
        var calm = new PersonId(new UUID(0, 1));
        var worst = new PersonId(new UUID(0, 2));
        var many = new PersonId(new UUID(0, 3));
        var page = CaseloadPage.of(
                new Place("Continuity", "", "/continuity", List.of()),
                new Behind(
                        END,
                        List.of(
                                new FourWeeks(calm, PROVIDER, END, visits(2, 20)),
                                new FourWeeks(
                                        worst, PROVIDER, END, visits(3, 20).plus(counts(Map.of(Count.AVOIDABLE, 6L)))),
                                new FourWeeks(many, PROVIDER, END, visits(9, 20))),
                        Map.of(calm, "Calm, Ann", worst, "Worst, Bea", many, "Many, Cy"),
                        Map.of(calm, "North"),
                        1));

        assertThat(page.people().rows())
                .extracting(row -> row.get(0).words())
                .containsExactly("Worst, Bea", "Many, Cy", "Calm, Ann");
        assertThat(page.patches().rows())
                .extracting(row -> row.get(0))
                .containsExactly(Cell.of("No patch"), Cell.of("North"));
        assertThat(page.lead()).contains("3 people had 60 visits");
    }

    private static Continuity visits(long carers, long visits) {
        return counts(Map.of(Count.PEOPLE, 1L, Count.CARERS, carers, Count.VISITS, visits, Count.MAIN, visits / 2));
    }

    private static Continuity counts(Map<Count, Long> counts) {
        return Continuity.of((Count count) -> counts.getOrDefault(count, 0L));
    }
}
