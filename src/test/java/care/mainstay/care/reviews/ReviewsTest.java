package care.mainstay.care.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.FollowUp;
import care.mainstay.care.outcomes.FollowUps;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.DecidedBy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a review decides and what that changes, and what people say of their care, on the database. */
@MainstayTest
class ReviewsTest {

    @Autowired
    private Reviews reviews;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private AccessGrants grants;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    private Caller manager;
    private Caller council;
    private PersonId peggy;
    private OutcomeId breakfast;
    private ReviewId review;
    private LocalDate today;

    @BeforeEach
    void peggyIsReviewed() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        council = larkfield.user(
                larkfield.organisation(Organisation.Kind.COUNCIL, "Westmere Council"), Role.COMMISSIONER, "Sam Ahmed");
        peggy = larkfield.person(manager, "Margaret", "Hale");
        larkfield.doing(manager, () -> grants.openAll(List.of(toTheCouncil())));
        larkfield.doing(council, () -> grants.openAll(List.of(toTheCouncil())));
        today = LondonTime.day(clock.instant());
        breakfast = larkfield.as(manager, () -> outcomes.propose(Breakfast.proposed(peggy, today)));
        larkfield.doing(manager, () -> {
            outcomes.answer(breakfast, Party.PERSON, AgreementAnswer.agree(DecidedBy.person("Margaret Hale")));
            outcomes.answer(breakfast, Party.PROVIDER, AgreementAnswer.agree());
            outcomes.decide(breakfast, Lifecycle.ACCEPTED, today, "");
            outcomes.decide(breakfast, Lifecycle.ACTIVE, today, "");
        });
        review = opened(manager, ReviewKind.PROVIDER);
    }

    private AccessGrants.Grant toTheCouncil() {
        return AccessGrants.Grant.toOrganisation(
                council.organisation(),
                peggy,
                Purpose.COMMISSIONING,
                Instant.parse("2020-01-01T00:00:00Z"),
                new EvidenceRef("referrals.referral", ids.next()));
    }

    private ReviewId opened(Caller caller, ReviewKind kind) {
        var id = larkfield.as(caller, () -> reviews.schedule(NewReview.of(peggy, kind, "First review", today)));
        larkfield.doing(caller, () -> reviews.open(id));
        return id;
    }

    private OutcomeDecision decided(DecisionKind kind) {
        return OutcomeDecision.of(breakfast, kind, "Peggy and Ruth talked it over");
    }

    private OutcomeDecision decided(
            DecisionKind kind,
            Optional<BigDecimal> target,
            Optional<AchievementStatus> status,
            Optional<LocalDate> until) {
        return new OutcomeDecision(breakfast, kind, "Peggy and Ruth talked it over", target, status, until);
    }

    private Outcome outcome() {
        return larkfield.as(manager, () -> outcomes.find(breakfast).orElseThrow());
    }

    private List<String> stamps(Caller caller, ReviewId id) {
        return larkfield.as(caller, () -> reviews.find(id).orElseThrow()).stamps().stream()
                .map(Review.Stamp::words)
                .toList();
    }

    @Test
    void aChangedTargetIsAnotherVersionOfTheTermsStampedToTheReview() {
        var decision = decided(
                DecisionKind.CHANGE_TARGET,
                Optional.of(BigDecimal.valueOf(4)),
                Optional.empty(),
                Optional.of(today.plusWeeks(20)));

        larkfield.doing(manager, () -> reviews.decide(review, decision));

        assertThat(outcome().termsVersion()).isEqualTo(2);
        assertThat(outcome().terms().target()).isEqualByComparingTo("4");
        assertThat(outcome().terms().targetDate()).isEqualTo(today.plusWeeks(20));
        assertThat(stamps(manager, review)).singleElement().asString().startsWith("Target changed from “");
    }

    @Test
    void anotherExpectedCourseMovesTheDayByWhichItIsExpected() {
        var later = today.plusWeeks(30);

        larkfield.doing(
                manager,
                () -> reviews.decide(
                        review,
                        decided(DecisionKind.CHANGE_COURSE, Optional.empty(), Optional.empty(), Optional.of(later))));

        assertThat(outcome().terms().targetDate()).isEqualTo(later);
        assertThat(stamps(manager, review)).singleElement().asString().startsWith("Now expected by");
    }

    @Test
    void aStatusSetByHandIsVisibleWithWhoWhyAndUntilWhen() {
        var until = today.plusWeeks(8);

        larkfield.doing(
                manager,
                () -> reviews.decide(
                        review,
                        decided(
                                DecisionKind.OVERRIDE,
                                Optional.empty(),
                                Optional.of(AchievementStatus.IMPROVING),
                                Optional.of(until))));

        var judged = larkfield.as(manager, () -> outcomes.achievement(breakfast, clock.instant()));
        assertThat(judged.status()).isEqualTo(AchievementStatus.IMPROVING);
        assertThat(judged.override()).hasValueSatisfying(given -> {
            assertThat(given.until()).isEqualTo(until);
            assertThat(given.why()).isEqualTo("Peggy and Ruth talked it over");
            assertThat(given.by()).isEqualTo(manager.actor());
        });
    }

    @Test
    void whatHasComeTrueIsFinishedAndFollowedUpAfterSixAndTwelveWeeks() {
        larkfield.doing(manager, () -> reviews.decide(review, decided(DecisionKind.COMPLETE)));

        assertThat(outcome().lifecycle()).isEqualTo(Lifecycle.COMPLETED);
        assertThat(larkfield.as(manager, () -> followUps.of(breakfast)))
                .extracting(FollowUp::dueOn)
                .containsExactly(today.plusWeeks(6), today.plusWeeks(12));
    }

    @Test
    void whatIsStoppedIsOverAndCannotBeDecidedAgain() {
        larkfield.doing(manager, () -> reviews.decide(review, decided(DecisionKind.STOP)));

        assertThat(outcome().lifecycle()).isEqualTo(Lifecycle.CANCELLED);
        assertRefused(
                "reviews.outcome-is-over",
                () -> larkfield.doing(manager, () -> reviews.decide(review, decided(DecisionKind.COMPLETE))));
    }

    @Test
    void carryingOnChangesNothingAndStampsNothing() {
        larkfield.doing(manager, () -> reviews.decide(review, decided(DecisionKind.CONTINUE)));

        assertThat(outcome().termsVersion()).isEqualTo(1);
        assertThat(stamps(manager, review)).isEmpty();
        assertThat(larkfield
                        .as(manager, () -> reviews.find(review).orElseThrow())
                        .decisions())
                .hasSize(1);
    }

    @Test
    void theCouncilAsksForWhatOnlyTheProviderCanChange() {
        var theirs = opened(council, ReviewKind.COUNCIL);

        larkfield.doing(council, () -> reviews.decide(theirs, decided(DecisionKind.STOP)));

        assertThat(outcome().lifecycle()).isEqualTo(Lifecycle.ACTIVE);
        assertThat(stamps(council, theirs)).containsExactly("The provider is asked to stop working on it.");
    }

    @Test
    void aReviewClosesWhenThePersonWasHeardAndEverythingDecidedAndPlansTheNext() {
        larkfield.doing(manager, () -> reviews.decide(review, decided(DecisionKind.CONTINUE)));
        assertRefused(
                "reviews.person-not-heard",
                () -> larkfield.doing(manager, () -> reviews.close(review, today, "It goes well")));
        larkfield.doing(
                manager,
                () -> reviews.hear(
                        review,
                        new Hearing(
                                "I carried the tray",
                                "Peggy and Ann",
                                "",
                                Hearing.Advocate.NOT_NEEDED,
                                DecidedBy.person("Margaret Hale"))));

        larkfield.doing(manager, () -> reviews.close(review, today, "It goes well"));

        assertThat(larkfield.as(manager, () -> reviews.forPerson(peggy)))
                .filteredOn(other -> other.state() == ReviewState.SCHEDULED)
                .singleElement()
                .satisfies(next -> assertThat(next.due()).isAfter(today.plusMonths(10)));
    }

    @Test
    void aRatingIsKeptOnceAndFoundByItsDayAndTheCutOff() {
        var rating = new NewRating(
                peggy, 4, "They are kind", CollectedBy.PROVIDER, today.minusDays(1), "entry 1", Optional.empty());

        larkfield.doing(manager, () -> reviews.rate(rating));
        larkfield.doing(manager, () -> reviews.rate(rating));

        assertThat(ratings(new DateRange(today.minusDays(7), today), clock.instant()))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.score()).isEqualTo(4);
                    assertThat(kept.collectedBy()).isEqualTo(CollectedBy.PROVIDER);
                    assertThat(kept.keeper()).isEqualTo(manager.organisation());
                });
        assertThat(ratings(new DateRange(today, today.plusDays(1)), clock.instant()))
                .as("another day")
                .isEmpty();
        assertThat(ratings(new DateRange(today.minusDays(7), today), Instant.parse("2020-01-01T00:00:00Z")))
                .as("not yet known at the cut-off")
                .isEmpty();
    }

    private List<Rating> ratings(DateRange days, Instant recordedBy) {
        return larkfield.as(council, () -> reviews.ratings(List.of(peggy), days, recordedBy));
    }

    @Test
    void aRatingIsFromOneToFive() {
        assertThatThrownBy(() -> larkfield.doing(
                        manager,
                        () -> reviews.rate(
                                new NewRating(peggy, 6, "", CollectedBy.PROVIDER, today, "entry 2", Optional.empty()))))
                .isInstanceOf(Refused.class);
        assertThat(ratings(new DateRange(today, today.plusDays(1)), clock.instant()))
                .isEmpty();
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo(code));
    }
}
