package care.mainstay.money.contracts;

import care.mainstay.foundation.kernel.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What councils and providers say of themselves for invoices. Each says it of itself; the other side of a contract that is
 * signed may know it, and nobody else.
 */
public interface ParticularsBook {

    /**
     * What was written down, by moment.
     *
     * @param particulars as they were from then on
     */
    record Kept(Particulars particulars, Instant at) {}

    /**
     * Keeps what the caller says of its own organisation; what was said before stays. Numbers are tidied. Every problem is
     * {@link care.mainstay.foundation.kernel.Refused} at once, each with its field.
     */
    void keep(Particulars particulars);

    /** What was known at a moment; empty where nothing was, or the caller may not know it. */
    Optional<Particulars> known(OrganisationId organisation, Instant at);

    /** Everything the caller's organisation ever said of itself, the latest first. */
    List<Kept> own();
}
