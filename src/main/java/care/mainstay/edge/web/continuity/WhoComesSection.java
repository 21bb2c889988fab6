package care.mainstay.edge.web.continuity;

import care.mainstay.care.continuity.ContinuityOfCare;
import care.mainstay.care.continuity.measures.Count;
import care.mainstay.edge.web.people.PersonSection;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.SharedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who comes, on a person's pages: the tab, and how many different carers on the first page. */
@Component
class WhoComesSection implements PersonSection {

    static final String PATH = "who-comes";

    private final ContinuityOfCare continuity;

    WhoComesSection(ContinuityOfCare continuity) {
        this.continuity = continuity;
    }

    @Override
    public String words() {
        return "Who comes";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int place() {
        return 32;
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.role() != Role.SCRUTINY && caller.role() != Role.ADMINISTRATOR;
    }

    @Override
    public Optional<SharedItem> shared() {
        return Optional.of(SharedItem.VISITS);
    }

    @Override
    public Optional<Glimpse> glimpse(PersonId person) {
        var people = List.of(person);
        return continuity
                .countedUntil(people)
                .flatMap(end -> continuity.of(people, List.of(end)).stream()
                        .map(one -> one.continuity())
                        .reduce((one, other) -> one.plus(other)))
                .map(now -> {
                    var lines = new ArrayList<String>();
                    lines.add(Words.count(now.count(Count.CARERS), "carer", "different carers")
                            + " in four weeks; the one who came most often made " + Said.percent(now.mainCarer())
                            + " of the visits.");
                    if (now.newFaces() > 0) {
                        lines.add(Words.count(now.newFaces(), "of them was a new face.", "of them were new faces."));
                    }
                    return Glimpse.of("Who comes", lines);
                });
    }
}
