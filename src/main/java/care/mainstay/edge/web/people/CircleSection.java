package care.mainstay.edge.web.people;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.people.persons.SharedItem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is in the person's life, who decides, and who sees what. Nobody else in the circle is shown it. */
@Component
class CircleSection implements PersonSection {

    static final String PATH = "circle";

    @Override
    public String words() {
        return "Circle and sharing";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int place() {
        return 80;
    }

    @Override
    public boolean isFor(Caller caller) {
        return switch (caller.role()) {
            case COMMISSIONER, MANAGER, COORDINATOR, CARER, PERSON -> true;
            default -> false;
        };
    }

    @Override
    public Optional<SharedItem> shared() {
        return Optional.empty();
    }
}
