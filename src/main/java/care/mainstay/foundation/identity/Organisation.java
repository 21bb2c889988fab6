package care.mainstay.foundation.identity;

import care.mainstay.foundation.kernel.OrganisationId;
import java.util.Optional;

/**
 * A keeper of records.
 *
 * @param code the registered code it is known by elsewhere (CQC provider id, ODS or ONS code), where it has one
 */
public record Organisation(OrganisationId id, Kind kind, String name, Optional<String> code) {

    /** What sort of keeper. */
    public enum Kind {
        COUNCIL,
        PROVIDER,
        REGULATOR,
        /** A person and their circle: keeps the person's own records, such as their confirmations and ratings. */
        HOUSEHOLD,
        /** The installation itself, which keeps nothing about anybody. */
        OPERATOR;

        /** The role of those who sign in first for such an organisation and add the others; empty where nobody is added so. */
        public Optional<Role> firstRole() {
            return switch (this) {
                case COUNCIL -> Optional.of(Role.COMMISSIONER);
                case PROVIDER -> Optional.of(Role.MANAGER);
                case REGULATOR -> Optional.of(Role.INSPECTOR);
                case HOUSEHOLD, OPERATOR -> Optional.empty();
            };
        }
    }
}
