package care.mainstay.edge.web.reviews;

import care.mainstay.care.reviews.Review;
import care.mainstay.care.reviews.ReviewState;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.home.WorkItem;
import care.mainstay.edge.web.home.WorkSource;
import care.mainstay.edge.web.people.PersonSection;
import care.mainstay.edge.web.people.TimelineSource;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.persons.Sharing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reviews on a person's pages, on their timeline, and in the work queue of those who hold them. */
@Component
class ReviewsSection implements PersonSection, TimelineSource, WorkSource {

    static final String PATH = "reviews";
    private static final int SOON = 14;

    private final Reviews reviews;
    private final Sharing sharing;
    private final ReviewReader reader;

    ReviewsSection(Reviews reviews, Sharing sharing, ReviewReader reader) {
        this.reviews = reviews;
        this.sharing = sharing;
        this.reader = reader;
    }

    @Override
    public String words() {
        return "Reviews";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public boolean isFor(Caller caller) {
        return switch (caller.role()) {
            case COMMISSIONER, MANAGER, COORDINATOR, PERSON, FAMILY, INSPECTOR -> true;
            case CARER, SCRUTINY, ADMINISTRATOR, SYSTEM -> false;
        };
    }

    @Override
    public Optional<SharedItem> shared() {
        return Optional.of(SharedItem.OUTCOMES);
    }

    @Override
    public Optional<Glimpse> glimpse(PersonId person) {
        return reader.ofTheLiving(reviews.forPerson(person)).stream()
                .filter(review -> review.state() == ReviewState.SCHEDULED || review.state() == ReviewState.OPEN)
                .min(Comparator.comparing(Review::due))
                .map(review -> new Glimpse(
                        "Reviews",
                        List.of(review.trigger() + ", due by " + Words.day(review.due()) + "."),
                        Optional.of(ReviewPage.status(review, reader.today())),
                        Optional.of(new Link("See the review", "/reviews/" + review.id()))));
    }

    @Override
    public List<Happening> of(PersonId person, Caller caller, int most) {
        if (!isFor(caller) || !sharing.callerMaySee(person, SharedItem.OUTCOMES)) {
            return List.of();
        }
        return reviews.forPerson(person).stream()
                .filter(review -> review.closed().isPresent())
                .sorted(Comparator.comparing((Review review) -> review.closed().orElse(Instant.EPOCH))
                        .reversed())
                .limit(most)
                .map(review -> new Happening(
                        review.closed().orElseThrow(),
                        review.kind().words(),
                        review.summary(),
                        Optional.of(reader.organisations().name(review.keeper())),
                        Optional.of(ReviewPage.status(review, reader.today())),
                        Optional.of(new Link("See the review", "/reviews/" + review.id()))))
                .toList();
    }

    @Override
    public String heading() {
        return "Reviews";
    }

    @Override
    public List<WorkItem> workFor(Caller caller) {
        if (caller.role() != Role.MANAGER && caller.role() != Role.COORDINATOR && caller.role() != Role.COMMISSIONER) {
            return List.of();
        }
        var due = reader.ofTheLiving(reviews.due(reader.today().plusDays(SOON)));
        var people = reader.people(due);
        return due.stream()
                .limit(10)
                .map(review -> new WorkItem(
                        (review.state() == ReviewState.OPEN ? "Finish the review of " : "Review the support of ")
                                + Optional.ofNullable(people.get(review.person()))
                                        .map(PersonName::inLists)
                                        .orElse("somebody"),
                        review.trigger(),
                        Optional.of(review.due()),
                        "/reviews/" + review.id()))
                .toList();
    }
}
