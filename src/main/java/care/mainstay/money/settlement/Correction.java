package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import java.time.LocalDate;

/**
 * That posted money was taken back: what finance offices get a credit note of, or an invoice where it was less than nothing.
 *
 * @param statement the number, within its month, of the statement that it takes back from
 * @param number its place among what was taken back from that statement, from 1
 * @param corrects the number that stands on the documents of the statement
 * @param payee whose invoice it is about
 * @param on the day the ledger took it back
 * @param due what it adds to what is due, before tax: less than nothing where the provider is credited to the council
 */
public record Correction(
        PeriodId period, int statement, OrganisationId payee, int number, String corrects, LocalDate on, Money due) {

    /** The number that stands on its documents. */
    public String reference() {
        return corrects + "-CR" + number;
    }

    public boolean isCredit() {
        return due.isNegative();
    }
}
