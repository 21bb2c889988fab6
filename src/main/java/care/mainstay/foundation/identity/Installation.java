package care.mainstay.foundation.identity;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** This installation: whether it has been founded, whether it is a demo, and the identity it acts under itself. */
public interface Installation {

    OrganisationId OPERATOR = new OrganisationId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    UserId MAINSTAY = new UserId(UUID.fromString("00000000-0000-7000-8000-000000000002"));

    /** Mainstay acting for the installation itself. */
    Caller ITSELF = Caller.system(OPERATOR, MAINSTAY);

    boolean founded();

    boolean demo();

    /** How many events of before a moment some part of Mainstay has still not handled. */
    int unhandledFromBefore(Instant moment);

    /** Founds an installation for earnest use with its first administrator, who gets the given password. */
    void found(String administratorEmail, String password);

    /** Founds a demo and marks whom its sign-in page offers. Refused on an installation founded before. */
    void foundDemo(Collection<UserId> oneClick);
}
