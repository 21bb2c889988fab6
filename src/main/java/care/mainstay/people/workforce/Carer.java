package care.mainstay.people.workforce;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A care worker of a provider.
 *
 * @param leftOn last day of work
 */
public record Carer(
        CarerId id,
        OrganisationId organisation,
        Details details,
        Optional<UserId> user,
        LocalDate startedOn,
        Optional<LocalDate> leftOn,
        Optional<WhyLeft> whyLeft) {

    /**
     * What may change while they work.
     *
     * @param knownAs what those they visit call them
     * @param staffNumber unique within the employer
     * @param guaranteedHours hours a week paid whether or not there are visits
     */
    public record Details(
            String name,
            Optional<String> knownAs,
            Optional<String> staffNumber,
            Basis basis,
            BigDecimal guaranteedHours) {}

    public String name() {
        return details.name();
    }

    /** What those they visit call them: {@code Joanna}. */
    public String called() {
        return details.knownAs().orElseGet(() -> details.name().split(" ", 2)[0]);
    }

    public boolean worksOn(LocalDate day) {
        return !day.isBefore(startedOn)
                && leftOn.map(last -> !day.isAfter(last)).orElse(true);
    }
}
