package care.mainstay.edge.web.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.referrals.FundingRoute;
import care.mainstay.care.referrals.NewReferral;
import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReferralWorkTest {

    private static final Instant JUST_AFTER_MIDNIGHT_IN_SUMMER = Instant.parse("2026-06-03T23:30:00Z");
    private static final LocalDate THAT_DAY = LocalDate.of(2026, 6, 4);

    @Test
    void aReferralIsDueOnTheDaySupportIsWantedFrom() {
        var wanted = wantedFrom(LocalDate.of(2026, 6, 20));

        assertThat(ReferralWork.due(wanted)).isEqualTo("2026-06-20");
        assertThat(ReferralWork.cameLate(wanted)).isEmpty();
        assertThat(ReferralWork.cameLate(wantedFrom(THAT_DAY))).isEmpty();
    }

    @Test
    void oneThatCameWithAFileIsDueFromTheDayItCameAndSaysSinceWhenSupportWasWanted() {
        var wanted = wantedFrom(LocalDate.of(2024, 10, 14));

        assertThat(ReferralWork.due(wanted)).isEqualTo(THAT_DAY);
        assertThat(ReferralWork.cameLate(wanted))
                .isEqualTo(" Support was wanted from 14 October 2024, before this was written down here.");
    }

    private static Referral wantedFrom(LocalDate day) {
        return new Referral(
                new ReferralId(new UUID(0, 1)),
                new PersonId(new UUID(0, 2)),
                new OrganisationId(new UUID(0, 3)),
                Optional.empty(),
                new NewReferral.Request(FundingRoute.COUNCIL_COMMISSIONED, BigDecimal.TEN, day, "A fall", List.of()),
                ReferralState.OFFERED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                JUST_AFTER_MIDNIGHT_IN_SUMMER);
    }
}
