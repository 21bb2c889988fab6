package care.mainstay.edge.web.continuity;

import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import java.util.List;

/** How continuity is measured, in words and as formulas: the same as {@code docs/continuity.md}. */
public record MeasuresPage(Table measures, Table reasons) {

    static MeasuresPage of() {
        return new MeasuresPage(
                new Table(
                        "What is counted over four weeks",
                        List.of(Column.of("Measure"), Column.of("How it is worked out"), Column.of("At best")),
                        List.of(
                                row(
                                        "Carers to a person",
                                        "How many different carers came; of many people, the mean (NICE quality standard 123)",
                                        "as few as needed"),
                                row(
                                        "Main carer",
                                        "Visits at which the carer was who came most often ÷ visits (usual provider of care)",
                                        "100%"),
                                row(
                                        "Same carer in two visits",
                                        "Pairs of visits with the same carer ÷ all pairs of visits (Bice and Boxerman 1977)",
                                        "1"),
                                row(
                                        "Same carer as the visit before",
                                        "Visits by the carer of the visit before ÷ visits but the first (Steinwachs 1979)",
                                        "100%"),
                                row(
                                        "Core team",
                                        "Carers who came and belong to the agreed team ÷ carers who came, where a team is agreed",
                                        "100%"),
                                row(
                                        "New faces",
                                        "Carers who came for the first time ever; the person’s own first four weeks are left out",
                                        "0"),
                                row(
                                        "Changed late",
                                        "Visits for which it was changed less than 48 hours before who comes",
                                        "0"))),
                new Table(
                        "When somebody came from outside the agreed team",
                        List.of(Column.of("It counts as"), Column.of("When")),
                        List.of(
                                row("As they wished", "The person asked for somebody else"),
                                row(
                                        "For sickness",
                                        "Everybody of the team who was not there already was away that day, and one of them was sick"),
                                row("For leave", "So, and nobody of them was sick"),
                                row(
                                        "Avoidable",
                                        "Somebody of the team was not away that day, or the team is smaller than the visit needs. Being needed elsewhere is not being away: to avoid that is what a rota is for"))));
    }

    private static List<Cell> row(String... cells) {
        return java.util.Arrays.stream(cells).map(Cell::of).toList();
    }
}
