package care.mainstay.edge.web.reviews;

import care.mainstay.care.reviews.Review;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Words;
import java.time.LocalDate;
import java.util.List;

/** A person's reviews, past and to come. */
public record PersonReviewsPage(PersonFrame frame, List<Item> reviews, boolean mayPlan, boolean mayConfirm, Form form) {

    /** One review. */
    public record Item(String title, String words, Status status, String href) {}

    static PersonReviewsPage of(
            PersonFrame frame, List<Review> reviews, LocalDate today, boolean mayPlan, boolean mayConfirm, Form form) {
        return new PersonReviewsPage(
                frame,
                reviews.stream()
                        .map(review ->
                                frame.died() && ReviewPage.isToCome(review) ? notNeeded(review) : item(review, today))
                        .toList(),
                mayPlan,
                mayConfirm,
                form);
    }

    private static Item notNeeded(Review review) {
        return new Item(review.kind().words(), review.trigger(), ReviewPage.NOT_NEEDED, "/reviews/" + review.id());
    }

    private static Item item(Review review, LocalDate today) {
        return new Item(
                review.kind().words() + ", "
                        + review.held().map(Words::date).orElse("due by " + Words.date(review.due())),
                review.trigger() + (review.summary().isBlank() ? "" : ". " + review.summary()),
                ReviewPage.status(review, today),
                "/reviews/" + review.id());
    }
}
