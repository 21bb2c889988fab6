package care.mainstay.edge.web.safety;

import care.mainstay.edge.web.people.PersonSection;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.people.persons.SharedItem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Safety on a person's pages: for those who give, arrange or inspect care, and for nobody else. */
@Component
class SafetySection implements PersonSection {

    static final String PATH = "safety";

    @Override
    public String words() {
        return "Safety";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public boolean isFor(Caller caller) {
        return switch (caller.role()) {
            case COMMISSIONER, MANAGER, COORDINATOR, CARER, INSPECTOR -> true;
            case PERSON, FAMILY, SCRUTINY, ADMINISTRATOR, SYSTEM -> false;
        };
    }

    @Override
    public Optional<SharedItem> shared() {
        return Optional.empty();
    }

    static boolean isOffice(Caller caller) {
        return caller.role() == Role.MANAGER || caller.role() == Role.COORDINATOR;
    }
}
