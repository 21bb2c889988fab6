package care.mainstay.money.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.NewObservation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Observer;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.referrals.AfterAFall;
import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.FundingRoute;
import care.mainstay.care.referrals.NewAssessment;
import care.mainstay.care.referrals.NewReferral;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.UnableToAchieve;
import care.mainstay.care.referrals.Wellbeing;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.care.reviews.CollectedBy;
import care.mainstay.care.reviews.Confirmation;
import care.mainstay.care.reviews.NewConfirmation;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.care.safety.Harm;
import care.mainstay.care.safety.HarmReview;
import care.mainstay.care.safety.IncidentAbout;
import care.mainstay.care.safety.IncidentKind;
import care.mainstay.care.safety.NewAction;
import care.mainstay.care.safety.NewHarmReview;
import care.mainstay.care.safety.NewIncident;
import care.mainstay.care.safety.NewStay;
import care.mainstay.care.safety.Safety;
import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.money.Parties;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.NewContract;
import care.mainstay.money.settlement.GatherRequest;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.InputTableSource;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every table of evidence over real records: what is known at the cut-off is in it, what is written down, corrected or
 * taken back afterwards is not, and comes when it is asked again later.
 */
@MainstayTest
class SourcesTest {

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private Persons persons;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Visits visits;

    @Autowired
    private Safety safety;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Contracts contracts;

    @Autowired
    private List<InputTableSource> sources;

    @Autowired
    private InstantSource clock;

    private Caller commissioner;
    private Caller manager;
    private Larkfield.Colleague joanna;
    private PersonId peggy;
    private ReferralId referral;
    private ContractId contract;
    private LocalDate today;
    private DateRange days;

    @BeforeEach
    void peggyHasSupportUnderAContract() {
        var council = larkfield.organisation(Organisation.Kind.COUNCIL, "Westmere Council");
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        commissioner = larkfield.user(council, Role.COMMISSIONER, "Priya Nair");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        joanna = larkfield.carer(manager, provider, "Joanna Reed");
        today = LondonTime.day(clock.instant());
        days = new DateRange(today.minusDays(27), today.plusDays(1));
        peggy = larkfield.as(
                commissioner, () -> persons.register(NewPerson.of(PersonDetails.named("Margaret", "Hale"))));
        referral = larkfield.as(
                commissioner,
                () -> referrals.draft(
                        new NewReferral(
                                Optional.empty(),
                                peggy,
                                new NewReferral.Request(
                                        FundingRoute.COUNCIL_COMMISSIONED,
                                        new BigDecimal("7"),
                                        today,
                                        "Home from hospital after a fall",
                                        List.of(AfterAFall.BREAKFAST))),
                        ago(26, 9)));
        larkfield.doing(commissioner, () -> referrals.send(referral, provider.id(), ago(26, 10)));
        larkfield.doing(manager, () -> referrals.accept(referral, ago(25, 9)));
        larkfield.doing(manager, () -> referrals.beginAssessment(referral, ago(25, 10)));
        larkfield.as(
                manager,
                () -> referrals.recordAssessment(
                        referral,
                        new NewAssessment(
                                today.minusDays(24),
                                "Ruth Okafor",
                                "Her daughter",
                                "Knows her kitchen by heart",
                                "Doing things herself",
                                true,
                                List.of(new NewAssessment.Need(
                                        CareActOutcome.A, Set.of(UnableToAchieve.A), "Cannot lift the kettle")),
                                EnumSet.of(Wellbeing.values()[0]),
                                "She has stopped eating in the morning")));
        larkfield.doing(manager, () -> referrals.beginPlanning(referral, ago(24, 12)));
        larkfield.doing(manager, () -> referrals.activate(referral, ago(23, 7)));
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

    @Test
    void visitsRecordedCorrectedOrCalledOffAfterTheCutOffAreAsTheyWereKnown() {
        var first = made(10, 30);
        var corrected = made(9, 30);
        var late = planned(8);
        var missed = planned(7);
        var cutOff = clock.instant();
        var then = gathered("visits", cutOff);
        assertThat(then.rows()).extracting(row -> row.get(2)).containsExactlyInAnyOrder(ref(first), ref(corrected));

        larkfield.as(manager, () -> visits.record(completed(late, 8, 30)));
        larkfield.doing(manager, () -> visits.correct(completed(corrected, 9, 20), "The watch was ten minutes fast"));
        larkfield.doing(manager, () -> visits.missed(missed, "The car broke down"));

        assertThat(gathered("visits", cutOff)).isEqualTo(then);
        var now = gathered("visits", clock.instant());
        assertThat(now.rows())
                .extracting(row -> row.get(2), row -> row.get(3), row -> row.get(6))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(ref(first), "completed", "30"),
                        org.assertj.core.groups.Tuple.tuple(ref(corrected), "completed", "20"),
                        org.assertj.core.groups.Tuple.tuple(ref(late), "completed", "30"),
                        org.assertj.core.groups.Tuple.tuple(ref(missed), "missed", "0"));
    }

    @Test
    void anEndOfSupportAndAReleaseThatAreWrittenDownLateWereNotKnown() {
        var cutOff = clock.instant();
        var then = gathered("people", cutOff);
        assertThat(then.rows()).hasSize(1);
        assertThat(then.rows().get(0).subList(1, 6))
                .containsExactly(
                        today.minusDays(23).toString(), "", today.minusDays(23).toString(), "", "");

        larkfield.doing(manager, () -> referrals.end(referral, EndReason.MOVED_AWAY, ago(2, 9)));
        larkfield.doing(commissioner, () -> contracts.release(contract, peggy, today.minusDays(2)));

        assertThat(gathered("people", cutOff)).isEqualTo(then);
        assertThat(gathered("people", clock.instant()).rows().get(0).subList(1, 6))
                .containsExactly(
                        today.minusDays(23).toString(),
                        today.minusDays(2).toString(),
                        today.minusDays(23).toString(),
                        today.minusDays(2).toString(),
                        "moved-away");
    }

    @Test
    void somebodyPutUnderTheContractAfterTheCutOffWasNotUnderItThen() {
        var cutOff = clock.instant();
        var ted = larkfield.as(commissioner, () -> persons.register(NewPerson.of(PersonDetails.named("Ted", "Moss"))));
        larkfield.doing(commissioner, () -> contracts.place(contract, ted, referral, today.minusDays(20)));

        assertThat(larkfield.as(commissioner, () -> contracts.people(contract, days, cutOff)))
                .extracting(person -> person.person())
                .containsExactly(peggy);
        assertThat(larkfield.as(commissioner, () -> contracts.people(contract, days)))
                .extracting(person -> person.person())
                .containsExactlyInAnyOrder(peggy, ted);
    }

    @Test
    void comingHomeThatIsWrittenDownLateLeavesTheStayOpenAtTheCutOff() {
        var stay = larkfield.as(
                manager, () -> safety.admit(NewStay.unplanned(peggy, today.minusDays(12), "Infirmary", "A fall")));
        var cutOff = clock.instant();
        var then = gathered("stays", cutOff);
        assertThat(then.rows()).extracting(row -> row.get(2)).containsExactly("");

        larkfield.doing(manager, () -> safety.discharge(stay, today.minusDays(9), "Home again"));
        larkfield.as(manager, () -> safety.admit(NewStay.unplanned(peggy, today.minusDays(5), "Infirmary", "Chest")));

        assertThat(gathered("stays", cutOff)).isEqualTo(then);
        assertThat(gathered("stays", clock.instant()).rows())
                .extracting(row -> row.get(1), row -> row.get(2))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                today.minusDays(12).toString(),
                                today.minusDays(9).toString()),
                        org.assertj.core.groups.Tuple.tuple(today.minusDays(5).toString(), ""));
    }

    @Test
    void gatesActOnWhatWasReviewedAgreedAndDoneByTheCutOff() {
        var fall = larkfield.as(
                manager,
                () -> safety.report(NewIncident.of(
                        peggy,
                        IncidentKind.INCIDENT,
                        IncidentAbout.FALL,
                        Harm.LOW,
                        clock.instant().minusSeconds(3_600),
                        "She slipped by the sink")));
        assertThat(gathered("gates", clock.instant()).rows())
                .as("a report alone is no condition")
                .isEmpty();
        var action =
                larkfield.as(manager, () -> safety.act(fall, new NewAction("Mat by the sink", manager.actor(), today)));
        var cutOff = clock.instant();
        var then = gathered("gates", cutOff);
        assertThat(then.rows()).extracting(row -> row.get(1)).containsExactly("unfinished-action");

        larkfield.doing(manager, () -> safety.done(action, "It is there"));
        larkfield.as(manager, () -> safety.act(fall, new NewAction("Tell the team", manager.actor(), today)));
        larkfield.doing(
                commissioner,
                () -> safety.review(
                        fall,
                        NewHarmReview.of(
                                Harm.MODERATE, HarmReview.Avoidable.YES, true, "Priya Nair", "The mat was asked for")));

        assertThat(gathered("gates", cutOff)).isEqualTo(then);
        assertThat(gathered("gates", clock.instant()).rows())
                .extracting(row -> row.get(1))
                .containsExactlyInAnyOrder("avoidable-harm", "unfinished-action");
    }

    @Test
    void whatIsSeenAgreedConfirmedOrRevokedAboutAnOutcomeAfterTheCutOffWasNotKnown() {
        var breakfast = larkfield.as(manager, () -> outcomes.propose(Breakfast.proposed(peggy, today.minusDays(23))));
        var on = Breakfast.at(today.minusDays(22));
        larkfield.doing(
                manager,
                () -> outcomes.answer(
                        breakfast,
                        Party.PERSON,
                        AgreementAnswer.agree(DecidedBy.person("Margaret Hale")).at(on)));
        larkfield.doing(
                manager,
                () -> outcomes.answer(
                        breakfast, Party.PROVIDER, AgreementAnswer.agree().at(on)));
        larkfield.doing(manager, () -> outcomes.decide(breakfast, Lifecycle.ACCEPTED, today.minusDays(22), ""));
        larkfield.doing(manager, () -> outcomes.decide(breakfast, Lifecycle.ACTIVE, today.minusDays(22), ""));
        var cutOff = clock.instant();
        var then = gathered("outcomes", cutOff);
        assertThat(cell(then, "agreed_on")).isEmpty();
        assertThat(cell(then, "locked_on")).isEmpty();
        assertThat(cell(then, "status")).isEqualTo("not-enough-evidence");
        assertThat(cell(then, "confirmation")).isEqualTo("unconfirmed");

        agreedLockedSeenAndConfirmed(breakfast);

        assertThat(gathered("outcomes", cutOff)).isEqualTo(then);
        var now = gathered("outcomes", clock.instant());
        assertThat(cell(now, "agreed_on")).isNotEmpty();
        assertThat(cell(now, "locked_on")).isNotEmpty();
        assertThat(cell(now, "independent")).isEqualTo("yes");
        assertThat(cell(now, "status")).isNotEqualTo("not-enough-evidence");
        assertThat(cell(now, "confirmation")).isEqualTo("confirmed");
        assertThat(cell(now, "collected_by")).isEqualTo("council");

        var second = clock.instant();
        larkfield.doing(
                commissioner,
                () -> reviews.confirm(answer(breakfast, Confirmation.Answer.NO, "She says it went back")));
        larkfield.doing(manager, () -> outcomes.decide(breakfast, Lifecycle.CANCELLED, today, "She would rather not"));
        assertThat(gathered("outcomes", second)).isEqualTo(now);
        var last = gathered("outcomes", clock.instant());
        assertThat(cell(last, "confirmation")).isEqualTo("denied");
        assertThat(cell(last, "ended_on")).isEqualTo(today.toString());
    }

    private void agreedLockedSeenAndConfirmed(OutcomeId breakfast) {
        larkfield.doing(commissioner, () -> outcomes.answer(breakfast, Party.COUNCIL, AgreementAnswer.agree()));
        larkfield.doing(
                manager,
                () -> outcomes.lockBaseline(
                        breakfast,
                        new Baseline.BaselineLock(today.minusDays(20), ObservationSource.PERSON, "Margaret Hale")));
        larkfield.doing(
                manager,
                () -> outcomes.observeAll(List.of(
                        seenNow(breakfast, 4, ObservationSource.CARER_NOTE, "Joanna Reed", 2),
                        seenNow(breakfast, 2, ObservationSource.CARER_NOTE, "Joanna Reed", 3),
                        seenNow(breakfast, 1, ObservationSource.PERSON, "Margaret Hale", 3))));
        larkfield.doing(
                commissioner, () -> reviews.confirm(answer(breakfast, Confirmation.Answer.YES, "She showed me")));
    }

    /** Seen some days ago, and written down now. */
    private NewObservation seenNow(OutcomeId outcome, int daysAgo, ObservationSource source, String by, int step) {
        return NewObservation.of(
                outcome,
                Breakfast.at(today.minusDays(daysAgo)),
                source,
                Observer.named(by),
                BigDecimal.valueOf(step),
                Bearing.SUPPORTS,
                "Carried the plate herself");
    }

    private NewConfirmation answer(OutcomeId outcome, Confirmation.Answer said, String words) {
        return new NewConfirmation(
                peggy,
                outcome,
                said,
                words,
                CollectedBy.COUNCIL,
                "Priya Nair",
                DecidedBy.person("Margaret Hale"),
                today,
                "key " + words,
                Optional.empty());
    }

    /** Asks a source as each party, who must be told the same. */
    private InputTable gathered(String table, Instant cutOff) {
        var request = new GatherRequest(
                contract, commissioner.organisation(), manager.organisation(), days, cutOff, Set.of(peggy));
        var source = sources.stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow();
        var council = larkfield.as(commissioner, () -> source.gather(request));
        assertThat(larkfield.as(manager, () -> source.gather(request)).csv()).isEqualTo(council.csv());
        return council;
    }

    private static String cell(InputTable table, String column) {
        assertThat(table.rows()).hasSize(1);
        return table.rows().get(0).get(table.columns().indexOf(column));
    }

    private VisitId planned(int daysAgo) {
        return larkfield.as(
                manager,
                () -> visits.plan(NewVisit.at(
                                peggy,
                                today.minusDays(daysAgo),
                                LocalTime.of(8, 0),
                                LocalTime.of(8, 45),
                                "Breakfast, made together")
                        .by(joanna.carer())
                        .asPublished()));
    }

    private VisitId made(int daysAgo, int minutes) {
        var visit = planned(daysAgo);
        larkfield.as(manager, () -> visits.record(completed(visit, daysAgo, minutes)));
        return visit;
    }

    private VisitRecord completed(VisitId visit, int daysAgo, int minutes) {
        var from = Larkfield.at(today.minusDays(daysAgo), "08:00");
        return VisitRecord.completed(
                visit, "key " + visit + minutes, new Attendance(joanna.carer(), from, from.plusSeconds(60L * minutes)));
    }

    private static String ref(VisitId visit) {
        return "visits.visit:" + visit;
    }

    private WhenAndWhy ago(int daysAgo, int hour) {
        return WhenAndWhy.at(LondonTime.at(today.minusDays(daysAgo), LocalTime.of(hour, 0), Optional.empty(), ""));
    }
}
