package care.mainstay.care.referrals;

import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.people.Neighbourhood;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** Referrals for tests: somebody needs support after a fall, and wants to make her own breakfast again. */
public final class AfterAFall {

    public static final OutcomeIntent BREAKFAST = new OutcomeIntent(
            "I make my own breakfast again", OutcomeIntent.Domain.INDEPENDENCE, OutcomeIntent.Kind.IMPROVE);

    private AfterAFall() {}

    public static NewReferral.Request request(FundingRoute route, LocalDate start) {
        return new NewReferral.Request(route, BigDecimal.TEN, start, "After a fall", List.of(BREAKFAST));
    }

    /** What the council has written and not sent, to begin today. */
    public static ReferralId drafted(ApplicationContext application, Neighbourhood town, PersonId person) {
        var referrals = application.getBean(Referrals.class);
        var now = application.getBean(InstantSource.class).instant();
        var request = request(FundingRoute.COUNCIL_COMMISSIONED, LocalDate.ofInstant(now, ZoneId.of("Europe/London")));
        return application
                .getBean(Callers.class)
                .as(
                        town.commissioner,
                        () -> referrals.draft(new NewReferral(Optional.empty(), person, request), WhenAndWhy.at(now)));
    }

    /** What the council has sent to the provider of its town. */
    public static ReferralId offered(ApplicationContext application, Neighbourhood town, PersonId person) {
        var referral = drafted(application, town, person);
        var now = application.getBean(InstantSource.class).instant();
        var referrals = application.getBean(Referrals.class);
        application
                .getBean(Callers.class)
                .as(town.commissioner, () -> referrals.send(referral, town.provider(), WhenAndWhy.at(now)));
        return referral;
    }
}
