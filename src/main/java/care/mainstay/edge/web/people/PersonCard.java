package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Status;
import care.mainstay.foundation.kernel.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section's glimpse as it is printed on the person's first page. */
public record PersonCard(
        String heading, List<String> lines, @Nullable Status status, Link link) {

    public PersonCard {
        lines = List.copyOf(lines);
    }

    static PersonCard of(PersonSection.Glimpse glimpse, PersonSection section, PersonId person) {
        return new PersonCard(
                glimpse.heading(),
                glimpse.lines(),
                glimpse.status().orElse(null),
                glimpse.link().orElseGet(() -> new Link("Read more", PersonFrames.address(person, section))));
    }
}
