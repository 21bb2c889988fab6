package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.people.PersonSection;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.people.persons.SharedItem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a person's care cost and what was paid for which outcome: for the two parties to the contract only. */
@Component
class MoneySection implements PersonSection {

    static final String PATH = "money";

    @Override
    public String words() {
        return "Money";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int place() {
        return 70;
    }

    @Override
    public boolean isFor(Caller caller) {
        return switch (caller.role()) {
            case COMMISSIONER, MANAGER, COORDINATOR -> true;
            case CARER, PERSON, FAMILY, INSPECTOR, SCRUTINY, ADMINISTRATOR, SYSTEM -> false;
        };
    }

    @Override
    public Optional<SharedItem> shared() {
        return Optional.empty();
    }
}
