package care.mainstay.edge.web.reviews;

import care.mainstay.care.reviews.Review;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reviews that are under way, late, or due within six weeks. */
public record DuePage(String lead, Table table) {

    static DuePage of(List<Review> due, Map<PersonId, PersonName> people, LocalDate today) {
        long late = due.stream().filter(review -> review.isOverdue(today)).count();
        return new DuePage(
                due.isEmpty()
                        ? "No review is due in the next six weeks."
                        : Words.count(due.size(), "review is", "reviews are")
                                + " due in the next six weeks or under way"
                                + (late == 0 ? "." : ", " + Words.count(late, "of them is", "of them are") + " late."),
                new Table(
                        "Reviews that are due",
                        List.of(Column.of("Who"), Column.of("What"), Column.of("Due by"), Column.of("Where it stands")),
                        due.stream().map(review -> row(review, people, today)).toList()));
    }

    private static List<Cell> row(Review review, Map<PersonId, PersonName> people, LocalDate today) {
        var name = people.get(review.person());
        return List.of(
                Cell.link(name == null ? "Somebody you support" : name.inLists(), "/reviews/" + review.id()),
                Cell.of(review.trigger()),
                Cell.of(Words.date(review.due())),
                Cell.status(ReviewPage.status(review, today)));
    }

    public boolean nothing() {
        return table.rows().isEmpty();
    }
}
