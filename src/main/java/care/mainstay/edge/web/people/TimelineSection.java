package care.mainstay.edge.web.people;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.people.persons.SharedItem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everything that has happened, latest first. */
@Component
class TimelineSection implements PersonSection {

    static final String PATH = "timeline";

    @Override
    public String words() {
        return "Timeline";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int place() {
        return 90;
    }

    @Override
    public boolean isFor(Caller caller) {
        return switch (caller.role()) {
            case COMMISSIONER, MANAGER, COORDINATOR, INSPECTOR, PERSON -> true;
            default -> false;
        };
    }

    @Override
    public Optional<SharedItem> shared() {
        return Optional.empty();
    }
}
