package care.mainstay.edge.web.reviews;

import care.mainstay.care.reviews.Review;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.persons.Sharing;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is reading, when, and the names they may know. */
@Component
record ReviewReader(
        Callers callers, Persons persons, Sharing sharing, Organisations organisations, InstantSource clock) {

    Caller caller() {
        return callers.current();
    }

    /** Whether what a person is aiming for, and so their reviews and answers, is shared with the reader. */
    boolean maySeeOutcomes(PersonId person) {
        return sharing.callerMaySee(person, SharedItem.OUTCOMES);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.LONDON);
    }

    String person(PersonId person) {
        var name = persons.names(Set.of(person)).get(person);
        return name == null ? "Somebody you support" : name.full();
    }

    /** Those of people who, as far as the reader knows, are alive: for somebody who has died no review is due any more. */
    List<Review> ofTheLiving(List<Review> reviews) {
        var deaths = persons.deaths(reviews.stream().map(Review::person).collect(Collectors.toSet()));
        return reviews.stream()
                .filter(review -> !deaths.containsKey(review.person()))
                .toList();
    }

    Map<PersonId, PersonName> people(List<Review> reviews) {
        return persons.names(reviews.stream().map(Review::person).collect(Collectors.toSet()));
    }
}
