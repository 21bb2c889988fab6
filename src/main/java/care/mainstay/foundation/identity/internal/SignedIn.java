package care.mainstay.foundation.identity.internal;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** The signed-in user as a session keeps it: ids and a role, and no name that could go stale. */
public record SignedIn(UUID organisation, UUID user, Role role) implements Principal, Serializable {

    static SignedIn of(Caller caller) {
        return new SignedIn(caller.organisation().value(), caller.actor().value(), caller.role());
    }

    Caller caller() {
        return new Caller(new OrganisationId(organisation), new UserId(user), role);
    }

    @Override
    public String getName() {
        return user.toString();
    }
}
