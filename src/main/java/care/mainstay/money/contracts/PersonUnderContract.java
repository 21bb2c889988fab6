package care.mainstay.money.contracts;

import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person whose care is paid under a contract, because of a referral.
 *
 * @param from the first day
 * @param until the day after the last; empty while there is no end
 */
public record PersonUnderContract(PersonId person, ReferralId referral, LocalDate from, Optional<LocalDate> until) {}
