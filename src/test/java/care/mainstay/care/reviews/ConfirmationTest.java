package care.mainstay.care.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.reviews.Confirmation.Answer;
import care.mainstay.care.reviews.Confirmation.Standing;
import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.Authority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConfirmationTest {

    @Test
    void silenceIsUnconfirmedAndNotConsent() {
        assertThat(Confirmation.standing(List.of())).isEqualTo(Standing.UNCONFIRMED);
    }

    @Test
    void whatTheProviderAloneCollectedCountsForNothing() {
        var byProvider = said(Answer.YES, CollectedBy.PROVIDER, 1);

        assertThat(byProvider.countsForMoney()).isFalse();
        assertThat(Confirmation.leading(List.of(byProvider))).isEmpty();
        assertThat(Confirmation.standing(List.of(byProvider))).isEqualTo(Standing.ONLY_BY_PROVIDER);
    }

    @Test
    void everybodyElseMayCollectItButFamilyWithoutAuthority() {
        for (var by : CollectedBy.values()) {
            assertThat(said(Answer.YES, by, 1).countsForMoney())
                    .as(by.code())
                    .isEqualTo(by != CollectedBy.PROVIDER && by != CollectedBy.FAMILY);
        }
    }

    @Test
    void familyWhoHoldAuthorityAnswerAndFamilyWhoDoNotConfirmNothing() {
        var daughter = said(Answer.YES, CollectedBy.FAMILY, 1);

        assertThat(Confirmation.standing(List.of(daughter))).isEqualTo(Standing.UNCONFIRMED);
        assertThat(Confirmation.standing(List.of(said(Answer.YES, CollectedBy.FAMILY, 1, Authority.BEST_INTERESTS))))
                .isEqualTo(Standing.UNCONFIRMED);
        for (var authority : List.of(Authority.HEALTH_AND_WELFARE_ATTORNEY, Authority.DEPUTY)) {
            assertThat(Confirmation.standing(List.of(said(Answer.YES, CollectedBy.FAMILY, 1, authority))))
                    .as(authority.code())
                    .isEqualTo(Standing.CONFIRMED);
        }
    }

    @Test
    void theLatestAnswerLeadsWhoeverGaveTheOneBefore() {
        var yes = said(Answer.YES, CollectedBy.PERSON, 1);
        var no = said(Answer.NO, CollectedBy.COUNCIL, 8);
        var yesToProvider = said(Answer.YES, CollectedBy.PROVIDER, 9);

        assertThat(Confirmation.standing(List.of(yesToProvider, no, yes))).isEqualTo(Standing.DENIED);
        assertThat(Confirmation.standing(List.of(yes, yesToProvider))).isEqualTo(Standing.CONFIRMED);
    }

    private static Confirmation said(Answer answer, CollectedBy by, int day) {
        return said(answer, by, day, Authority.PERSON);
    }

    private static Confirmation said(Answer answer, CollectedBy by, int day, Authority authority) {
        return new Confirmation(
                new ConfirmationId(new UUID(1, day)),
                new OrganisationId(new UUID(2, 1)),
                new PersonId(new UUID(3, 1)),
                new OutcomeId(new UUID(4, 1)),
                answer,
                "",
                by,
                "Somebody",
                authority,
                "Margaret Hale",
                LocalDate.of(2026, 10, day),
                new Recorded(new UserId(new UUID(5, 1)), Instant.parse("2026-10-20T09:00:00Z")));
    }
}
