package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a statement: who it is about, what it does to what is due and to what is held, and why.
 *
 * @param key what the line is about, the same in every recalculation: {@code fee/<person>}
 * @param payee the provider it is paid to
 * @param person empty where it is about the contract as a whole, a partner or a place
 * @param month the first day of the month it is about: an earlier one for an adjustment
 * @param due what it adds to the total of the statement
 * @param held what it adds to the money held for outcomes
 * @param council what it adds to what the council bears; due, held and council sum to zero
 * @param about the amount that the line speaks of where nothing is due now, such as what is held
 * @param ofEarlierMonths whether it decides about money that was set aside in months before its own
 * @param chargeable whether the council may count it towards what the person is charged
 * @param words the line in a sentence, such as “Not yet sustained: 3 of 6 weeks”
 */
public record StatementLine(
        LineId id,
        PeriodId period,
        String key,
        LineKind kind,
        OrganisationId payee,
        Optional<PersonId> person,
        Optional<OutcomeId> outcome,
        LocalDate month,
        Money due,
        Money held,
        Money council,
        Money about,
        boolean ofEarlierMonths,
        boolean chargeable,
        Reason reason,
        String words,
        LineState state) {

    /** What it is about beside a person or an outcome, by dimension: {@code locality} is {@code Wendside}. */
    public Map<String, String> forWhat() {
        var parts = new LinkedHashMap<String, String>();
        for (var part : key.split("/")) {
            int at = part.indexOf('=');
            if (at > 0) {
                parts.put(
                        part.substring(0, at),
                        part.substring(at + 1).replace("%2F", "/").replace("%25", "%"));
            }
        }
        return parts;
    }
}
