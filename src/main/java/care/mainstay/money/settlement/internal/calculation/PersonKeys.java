package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import java.util.Optional;

/** Reads the ids out of a line's key, {@code what/person} or {@code what/person/outcome}. */
final class PersonKeys {

    private PersonKeys() {}

    static PersonId person(String key) {
        return PersonId.parse(key.split("/")[1]);
    }

    static Optional<OutcomeId> outcome(String key) {
        var parts = key.split("/");
        return parts.length > 2 ? Optional.of(OutcomeId.parse(parts[2])) : Optional.empty();
    }
}
