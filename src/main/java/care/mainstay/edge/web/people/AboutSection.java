package care.mainstay.edge.web.people;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.people.persons.SharedItem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The person's first page. */
@Component
class AboutSection implements PersonSection {

    static final String PATH = "";

    @Override
    public String words() {
        return "About";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public boolean isFor(Caller caller) {
        return true;
    }

    @Override
    public Optional<SharedItem> shared() {
        return Optional.empty();
    }
}
