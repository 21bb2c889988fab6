package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.money.contracts.Particulars;
import java.util.List;
import java.util.Map;

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

    /**
     * The same of one statement of the month, which may have been taken back since and replaced.
     *
     * <p>{@code Refused} where that statement was never posted.
     */
    Remittance of(PeriodId period, int statement, OrganisationId payee);

    /** Everything that was taken back of what was ever posted for a month and had been due, the first first. */
    List<Correction> corrections(PeriodId period);

    /**
     * What one of them says to finance offices: the lines that were taken back, every amount the other way round, by what
     * the two had said of themselves at that moment. {@link java.util.NoSuchElementException} where there is none.
     */
    Remittance correction(PeriodId period, int statement, int number, OrganisationId payee);

    /** What all had said of themselves for invoices when the statement was posted, as far as they had said anything. */
    Map<OrganisationId, Particulars> particulars(PeriodId period);
}
