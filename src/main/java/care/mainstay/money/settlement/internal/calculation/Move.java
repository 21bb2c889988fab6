package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.money.settlement.Account;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a line does to one account when it is posted.
 *
 * @param outcome the outcome the money is held for
 * @param month the month whose pot it belongs to
 */
public record Move(Account account, Optional<OutcomeId> outcome, LocalDate month, Money amount) {}
