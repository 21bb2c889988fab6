package care.mainstay.foundation.identity;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;

/** Someone who can sign in. The name is how they are shown to those they work with. */
public record User(UserId id, OrganisationId organisation, Role role, String name, String email) {

    public Caller caller() {
        return new Caller(organisation, id, role);
    }
}
