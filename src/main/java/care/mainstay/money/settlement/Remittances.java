package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.OrganisationId;
import java.util.List;

/** What finance offices are told of the statements of the caller's organisation. Nothing here is kept. */
public interface Remittances {

    /**
     * What a posted statement comes to for those who pay and are paid: the same for the same statement, whatever happens
     * to its lines later.
     *
     * @param payee one of those whom the contract pays
     *
     * <p>{@link care.mainstay.foundation.kernel.Refused} before it is posted, and when its terms say something about value
     * added tax that cannot be told; {@link java.util.NoSuchElementException} for a month the caller is no party to.
     */
    Remittance of(PeriodId period, OrganisationId payee);

    /** Whom a posted statement pays, the provider that leads first; of a partner only itself. */
    List<OrganisationId> payees(PeriodId period);
}
