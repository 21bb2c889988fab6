package care.mainstay.foundation.audit;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Tells a test what is gathered and when it is written down. */
public final class ToldShown implements Shown {

    private final Set<PersonId> people = new LinkedHashSet<>();
    private final Consumer<String> told;

    public ToldShown(Consumer<String> told) {
        this.told = told;
    }

    @Override
    public void people(Collection<PersonId> shown) {
        people.addAll(shown);
    }

    @Override
    public void person(PersonId person) {
        people(List.of(person));
    }

    @Override
    public void record(EvidenceRef subject) {
        told.accept("show " + subject);
    }

    @Override
    public void forget() {
        people.clear();
    }

    @Override
    public void writeDown(String page) {
        if (!people.isEmpty()) {
            told.accept("write down " + people.size() + " at " + page);
        }
    }
}
