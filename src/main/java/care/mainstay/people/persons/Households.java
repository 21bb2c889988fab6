package care.mainstay.people.persons;

import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.util.Optional;

/**
 * Households: how a person and their circle come to Mainstay as keepers of the person's own records.
 *
 * <p>These verbs act for several organisations in turn, so they are called outside a transaction; repeating one that was
 * interrupted finishes it.
 */
public interface Households {

    /**
     * Someone who will sign in under the household.
     *
     * @param id brought along by the demo; otherwise one is made
     */
    record SignIn(Optional<UserId> id, String name, String email, Optional<String> password) {}

    /**
     * Opens a household for a person: it is registered, the person may sign in, it opens its records to every keeper of
     * records about the person, and each of those opens its own to the person.
     *
     * @param organisation an id brought along by the demo; otherwise one is made
     */
    Household open(PersonId person, Optional<OrganisationId> organisation, Optional<SignIn> personSignsIn);

    /** Lets a member of the circle sign in under the household. What they see is decided by {@link Sharing} alone. */
    UserId invite(CircleMemberId member, SignIn signIn);

    Optional<Household> of(PersonId person);

    /** Whose household it is. */
    Optional<PersonId> personOf(OrganisationId household);

    /** A person's household, where there is one, opens its records to an organisation that has become a keeper. */
    void openTo(PersonId person, OrganisationId keeper, Purpose purpose);
}
