package care.mainstay.care.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.Neighbourhood;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** For tests: somebody the council of a town knows, and referrals of hers as far as a test wants them to have come. */
final class PeggysReferrals {

    private final Referrals referrals;
    private final Callers callers;
    private final InstantSource clock;

    final Neighbourhood town;
    final PersonId peggy;

    PeggysReferrals(ApplicationContext application) {
        referrals = application.getBean(Referrals.class);
        callers = application.getBean(Callers.class);
        clock = application.getBean(InstantSource.class);
        town = new Neighbourhood(application);
        var persons = application.getBean(Persons.class);
        peggy = callers.as(
                town.commissioner, () -> persons.register(NewPerson.of(PersonDetails.named("Margaret", "Hale"))));
    }

    WhenAndWhy now(String words) {
        return new WhenAndWhy(clock.instant(), words);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    }

    NewReferral.Request request(OutcomeIntent... intents) {
        return new NewReferral.Request(
                FundingRoute.COUNCIL_COMMISSIONED,
                new BigDecimal("10.5"),
                today().plusDays(7),
                "Home from hospital after a fall",
                List.of(intents));
    }

    ReferralId drafted() {
        return callers.as(
                town.commissioner,
                () -> referrals.draft(
                        new NewReferral(Optional.empty(), peggy, request(AfterAFall.BREAKFAST)), now("")));
    }

    ReferralId offered() {
        var id = drafted();
        callers.as(town.commissioner, () -> referrals.send(id, town.provider(), now("They know the village")));
        return id;
    }

    ReferralId accepted() {
        var id = offered();
        callers.as(town.manager, () -> referrals.accept(id, now("")));
        return id;
    }

    ReferralId active() {
        var id = accepted();
        callers.as(town.manager, () -> {
            referrals.beginAssessment(id, now(""));
            referrals.recordAssessment(id, assessment(CareActOutcome.A, CareActOutcome.B));
            referrals.beginPlanning(id, now(""));
            referrals.activate(id, now(""));
        });
        return id;
    }

    NewAssessment assessment(CareActOutcome... unable) {
        return new NewAssessment(
                today(),
                "Tom Brandt",
                "Ann, her daughter",
                "Knows every recipe by heart",
                "Being in her own kitchen",
                true,
                Arrays.stream(unable)
                        .map(outcome ->
                                new NewAssessment.Need(outcome, Set.of(UnableToAchieve.A), "cannot lift the kettle"))
                        .toList(),
                Set.of(Wellbeing.D),
                "She feels like a guest in her own kitchen");
    }

    Referral seenBy(Caller caller, ReferralId id) {
        return callers.as(caller, () -> referrals.find(id)).orElseThrow();
    }

    static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo(code));
    }
}
