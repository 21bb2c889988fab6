package care.mainstay.money.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.referrals.AfterAFall;
import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.care.referrals.FundingRoute;
import care.mainstay.care.referrals.NewAssessment;
import care.mainstay.care.referrals.NewReferral;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.UnableToAchieve;
import care.mainstay.care.referrals.Wellbeing;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.care.safety.Safety;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.money.Parties;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.NewContract;
import care.mainstay.money.settlement.GatherRequest;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.InputTableSource;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Where tests of sources begin: Larkfield supports Peggy for three weeks under a contract with the council. */
abstract class SupportUnderContract {

    @Autowired
    Larkfield larkfield;

    @Autowired
    Persons persons;

    @Autowired
    Referrals referrals;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Visits visits;

    @Autowired
    Safety safety;

    @Autowired
    Reviews reviews;

    @Autowired
    Contracts contracts;

    @Autowired
    List<InputTableSource> sources;

    @Autowired
    InstantSource clock;

    Caller commissioner;
    Caller manager;
    Organisation provider;
    Larkfield.Colleague joanna;
    PersonId peggy;
    ReferralId referral;
    ContractId contract;
    LocalDate today;
    DateRange days;

    @BeforeEach
    void peggyHasSupportUnderAContract() {
        var council = larkfield.organisation(Organisation.Kind.COUNCIL, "Westmere Council");
        provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        commissioner = larkfield.user(council, Role.COMMISSIONER, "Priya Nair");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        joanna = larkfield.carer(manager, provider, "Joanna Reed");
        today = LondonTime.day(clock.instant());
        days = new DateRange(today.minusDays(27), today.plusDays(1));
        peggy = larkfield.as(
                commissioner, () -> persons.register(NewPerson.of(PersonDetails.named("Margaret", "Hale"))));
        referral = supported(provider);
        contract = larkfield.as(
                commissioner,
                () -> contracts.draft(new NewContract(
                        Optional.empty(),
                        commissioner.organisation(),
                        manager.organisation(),
                        "Homecare",
                        today.withDayOfMonth(1).minusMonths(3),
                        Optional.empty(),
                        Parties.usual())));
        larkfield.doing(commissioner, () -> contracts.place(contract, peggy, referral, today.minusDays(23)));
    }

    private ReferralId supported(Organisation provider) {
        var request = AfterAFall.request(FundingRoute.COUNCIL_COMMISSIONED, today);
        var id = larkfield.as(
                commissioner, () -> referrals.draft(new NewReferral(Optional.empty(), peggy, request), ago(26, 9)));
        larkfield.doing(commissioner, () -> referrals.send(id, provider.id(), ago(26, 10)));
        larkfield.doing(manager, () -> referrals.accept(id, ago(25, 9)));
        larkfield.doing(manager, () -> referrals.beginAssessment(id, ago(25, 10)));
        larkfield.as(manager, () -> referrals.recordAssessment(id, assessment()));
        larkfield.doing(manager, () -> referrals.beginPlanning(id, ago(24, 12)));
        larkfield.doing(manager, () -> referrals.activate(id, ago(23, 7)));
        return id;
    }

    private NewAssessment assessment() {
        return new NewAssessment(
                today.minusDays(24),
                "Ruth Okafor",
                "Her daughter",
                "Knows her kitchen by heart",
                "Doing things herself",
                true,
                List.of(new NewAssessment.Need(CareActOutcome.A, Set.of(UnableToAchieve.A), "Cannot lift the kettle")),
                EnumSet.of(Wellbeing.values()[0]),
                "She has stopped eating in the morning");
    }

    WhenAndWhy ago(int daysAgo, int hour) {
        return WhenAndWhy.at(LondonTime.at(today.minusDays(daysAgo), LocalTime.of(hour, 0), Optional.empty(), ""));
    }

    /** Asks a source as each party, who must be told the same. */
    InputTable gathered(String table, Instant cutOff) {
        var council = gathered(commissioner, table, cutOff);
        assertThat(gathered(manager, table, cutOff).csv()).isEqualTo(council.csv());
        return council;
    }

    InputTable gathered(Caller who, String table, Instant cutOff) {
        var request = new GatherRequest(
                contract, commissioner.organisation(), Set.of(manager.organisation()), days, cutOff, Set.of(peggy));
        var source = sources.stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow();
        return larkfield.as(who, () -> source.gather(request));
    }
}
