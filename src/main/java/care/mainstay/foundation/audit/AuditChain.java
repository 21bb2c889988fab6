package care.mainstay.foundation.audit;

import care.mainstay.foundation.kernel.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The trail made tamper-evident: batches of entries sealed into a hash chain per organisation.
 *
 * <p>A head is the number and hash of an organisation's last batch. Heads kept elsewhere prove that nothing sealed by
 * then has been cut off; the chain itself proves that nothing in it was changed, taken out or put in another order.
 * Every verb works for the organisation that the transaction acts for.
 */
public interface AuditChain {

    /** The last batch of a chain, to be kept elsewhere. The hash is 64 hexadecimal digits. */
    record Head(OrganisationId organisation, int number, String hash) {}

    /** What verifying a chain found; nothing wrong when {@code findings} is empty. */
    record Verification(OrganisationId organisation, int batches, long entries, long unsealed, List<String> findings) {
        public boolean intact() {
            return findings.isEmpty();
        }
    }

    /**
     * Seals every entry of the organisation that is not yet sealed, as batches of at most 5,000.
     *
     * @return how many entries were sealed
     */
    int seal();

    Optional<Head> head();

    /**
     * Where sealing stands, without recomputing anything.
     *
     * @param sealedAt when the last batch was sealed; empty when none ever was
     * @param waitingSince when the oldest entry was written that is not sealed yet; empty when all are
     */
    record Sealing(Optional<Instant> sealedAt, long waiting, Optional<Instant> waitingSince) {}

    Sealing sealing();

    /** Recomputes the whole chain; with a head kept elsewhere, also that the chain still contains it. */
    Verification verify(Optional<Head> keptElsewhere);
}
