package care.mainstay.people.persons.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.CircleMemberId;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.DecisionArea;
import care.mainstay.people.persons.HeldAuthority;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CircleRulesTest {

    private static final LocalDate SEEN = LocalDate.of(2026, 5, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);

    private static CircleMember ann(CircleMember.Details details) {
        return new CircleMember(
                new CircleMemberId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), details, Optional.empty());
    }

    private static CircleMember.Details annHolding(HeldAuthority held) {
        return CircleMember.Details.of("Ann Hale", "daughter").holding(held, SEEN);
    }

    private static CircleMember.Details with(
            CircleMember.Details details,
            Set<DecisionArea> areas,
            Optional<LocalDate> seen,
            Optional<LocalDate> until) {
        return new CircleMember.Details(
                details.name(),
                details.relationship(),
                details.phone(),
                details.email(),
                details.emergencyContact(),
                details.unpaidCarer(),
                details.authority(),
                areas,
                details.scopeWords(),
                seen,
                until);
    }

    private static void decide(DecidedBy decision, DecisionArea area, LocalDate day, CircleMember... circle) {
        CircleRules.requireAuthority(List.of(circle), decision, area, day);
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo(code));
    }

    @Test
    void thePersonDecidesWithoutAnybodyElse() {
        assertThatCode(() -> decide(DecidedBy.person("Margaret Hale"), DecisionArea.CARE, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void aHealthAndWelfareAttorneyDecidesAboutCareWhoseDocumentWasSeen() {
        var ann = ann(annHolding(HeldAuthority.HEALTH_AND_WELFARE_ATTORNEY));

        assertThatCode(() -> decide(DecidedBy.attorney("ann hale "), DecisionArea.CARE, TODAY, ann))
                .doesNotThrowAnyException();
        assertRefused(
                "persons.decision-outside-scope",
                () -> decide(DecidedBy.attorney("Ann Hale"), DecisionArea.MONEY, TODAY, ann));
    }

    @ParameterizedTest
    @EnumSource(
            value = HeldAuthority.class,
            names = {"NONE", "PROPERTY_AND_FINANCE_ATTORNEY", "ADVOCATE", "APPOINTEE"})
    void neitherFamilyNorMoneyNorAnAdvocateDecidesAboutCare(HeldAuthority held) {
        var ann = ann(annHolding(held));

        for (var decision : List.of(DecidedBy.attorney("Ann Hale"), DecidedBy.deputy("Ann Hale"))) {
            assertRefused("persons.decision-without-authority", () -> decide(decision, DecisionArea.CARE, TODAY, ann));
        }
    }

    @Test
    void aDeputyDecidesOnlyWhatTheOrderCovers() {
        var moneyOnly = ann(with(
                annHolding(HeldAuthority.DEPUTY), Set.of(DecisionArea.MONEY), Optional.of(SEEN), Optional.empty()));

        assertRefused(
                "persons.decision-outside-scope",
                () -> decide(DecidedBy.deputy("Ann Hale"), DecisionArea.CARE, TODAY, moneyOnly));
    }

    @Test
    void anAuthorityCountsFromTheDayItsDocumentWasSeen() {
        var ann = ann(annHolding(HeldAuthority.HEALTH_AND_WELFARE_ATTORNEY));

        assertRefused(
                "persons.decision-before-authority-was-seen",
                () -> decide(DecidedBy.attorney("Ann Hale"), DecisionArea.CARE, SEEN.minusDays(1), ann));
        assertThatCode(() -> decide(DecidedBy.attorney("Ann Hale"), DecisionArea.CARE, SEEN, ann))
                .doesNotThrowAnyException();
    }

    @Test
    void anAuthorityEndsAfterItsLastDay() {
        var until = Optional.of(TODAY);
        var ann = ann(with(
                annHolding(HeldAuthority.HEALTH_AND_WELFARE_ATTORNEY),
                HeldAuthority.HEALTH_AND_WELFARE_ATTORNEY.most(),
                Optional.of(SEEN),
                until));

        assertThatCode(() -> decide(DecidedBy.attorney("Ann Hale"), DecisionArea.CARE, TODAY, ann))
                .doesNotThrowAnyException();
        assertRefused(
                "persons.decision-after-authority-ended",
                () -> decide(DecidedBy.attorney("Ann Hale"), DecisionArea.CARE, TODAY.plusDays(1), ann));
    }

    @Test
    void anAttorneyNobodyKnowsDecidesNothing() {
        assertRefused(
                "persons.decision-by-a-stranger",
                () -> decide(DecidedBy.attorney("Bill Sykes"), DecisionArea.CARE, TODAY));
    }

    @Test
    void anAuthorityIsNotRecordedOverMoreThanItsSortCanReach() {
        var greedy = with(
                annHolding(HeldAuthority.HEALTH_AND_WELFARE_ATTORNEY),
                Set.of(DecisionArea.CARE, DecisionArea.MONEY),
                Optional.of(SEEN),
                Optional.empty());
        var advocateWhoConsents = with(
                annHolding(HeldAuthority.ADVOCATE), Set.of(DecisionArea.CARE), Optional.of(SEEN), Optional.empty());

        assertRefused("persons.authority-beyond-its-scope", () -> CircleRules.require(greedy, TODAY));
        assertRefused("persons.authority-beyond-its-scope", () -> CircleRules.require(advocateWhoConsents, TODAY));
    }

    @Test
    void aDocumentIsNotSeenInTheFuture() {
        assertRefused(
                "persons.authority-seen-in-the-future",
                () -> CircleRules.require(annHolding(HeldAuthority.HEALTH_AND_WELFARE_ATTORNEY), SEEN.minusDays(1)));
    }
}
