package care.mainstay.care.referrals;

import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A referral to be written. An import or the demo may bring the id along; otherwise one is made.
 */
public record NewReferral(Optional<ReferralId> id, PersonId person, Request request) {

    /**
     * What is asked for.
     *
     * @param hoursAWeek hours of support a week that are asked for
     * @param whyNow what happened, and why support is asked for now
     */
    public record Request(
            FundingRoute funding,
            BigDecimal hoursAWeek,
            LocalDate startWantedOn,
            String whyNow,
            List<OutcomeIntent> intents) {

        public Request {
            intents = List.copyOf(intents);
        }
    }
}
