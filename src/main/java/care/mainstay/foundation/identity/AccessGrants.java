package care.mainstay.foundation.identity;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opening and closing an organisation's records about a person.
 *
 * <p>The keeper is always the caller's own organisation: nobody can open what another keeps. A grant is to a whole
 * organisation (used by its staff whose role reaches the organisation) or to one user by name. Row-level security reads
 * these same rows, so a grant takes effect with the transaction that writes it. A grant may be bounded by what had been
 * written down: when support has ended, what was shared stays shared, and nothing newer shows.
 */
public interface AccessGrants {

    /**
     * Who may see the caller's organisation's records about {@code person}, why, and because of which record.
     *
     * @param user empty for everyone at {@code grantee} whose role reaches the organisation
     * @param until empty for no end yet
     */
    record Grant(
            OrganisationId grantee,
            Optional<UserId> user,
            PersonId person,
            Purpose purpose,
            Instant from,
            Optional<Instant> until,
            EvidenceRef source) {

        /** Open to the whole organisation from now on, with no end yet. */
        public static Grant toOrganisation(
                OrganisationId grantee, PersonId person, Purpose purpose, Instant from, EvidenceRef source) {
            return new Grant(grantee, Optional.empty(), person, purpose, from, Optional.empty(), source);
        }

        /** Open to one user by name between two moments. */
        public static Grant toUser(
                OrganisationId grantee,
                UserId user,
                PersonId person,
                Purpose purpose,
                Instant from,
                Optional<Instant> until,
                EvidenceRef source) {
            return new Grant(grantee, Optional.of(user), person, purpose, from, until, source);
        }
    }

    /** Opens; a grant equal in grantee, user, person, purpose and source is widened, not doubled. */
    @Transactional
    default void open(Grant grant) {
        openAll(List.of(grant));
    }

    /** Opens many in one statement, for imports and rotas. */
    void openAll(Collection<Grant> grants);

    /** Ends, at the given moment, every grant by the caller's organisation that was made because of {@code source}. */
    void close(EvidenceRef source, Instant at);

    /**
     * What the caller's organisation opened to others about somebody for a purpose, and which was to show a while longer
     * what is written, shows only what was written by the given moment. What has no bound keeps none.
     */
    void bringForward(PersonId person, Purpose purpose, Instant at);

    /** Ends, at the given moment, every grant by the caller's organisation to one organisation about one person. */
    void close(OrganisationId grantee, PersonId person, Instant at);
}
