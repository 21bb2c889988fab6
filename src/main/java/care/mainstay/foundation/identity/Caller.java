package care.mainstay.foundation.identity;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;

/** Who is acting, for which organisation, in which role: what every transaction is run as. */
public record Caller(OrganisationId organisation, UserId actor, Role role) {

    /** Mainstay acting for an organisation because of something {@code actor} did. */
    public static Caller system(OrganisationId organisation, UserId actor) {
        return new Caller(organisation, actor, Role.SYSTEM);
    }
}
