package care.mainstay.edge.web.home;

import static care.mainstay.care.visits.Larkfield.at;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.NewObservation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Observer;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.outcomes.Reminders;
import care.mainstay.care.referrals.AfterAFall;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.VisitNote;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.Neighbourhood;
import care.mainstay.people.Visitor;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.CircleMemberId;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.Households;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.persons.Sharing;
import care.mainstay.people.workforce.Basis;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.NewCarer;
import care.mainstay.people.workforce.Workforce;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the home page says to a person, her daughter, the council and a scrutiny member, over HTTP. */
@MainstayTest
class HomesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Callers callers;

    @Autowired
    private Persons persons;

    @Autowired
    private Households households;

    @Autowired
    private Circles circles;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Visits visits;

    @Autowired
    private Workforce workforce;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Reminders reminders;

    @Autowired
    private InstantSource clock;

    private Neighbourhood town;
    private PersonId peggy;
    private CircleMemberId ann;
    private String emailOfPeggy;
    private String emailOfAnn;
    private CarerId joanna;
    private LocalDate today;

    @BeforeEach
    void peggyIsSupportedAndSheAndHerDaughterSignIn() {
        town = Neighbourhood.signingIn(application);
        today = LondonTime.day(clock.instant());
        peggy = callers.as(
                town.commissioner,
                () -> persons.register(
                        NewPerson.of(PersonDetails.named("Margaret", "Hale").knownAs("Peggy"))));
        emailOfPeggy = "peggy" + peggy + "@example.org";
        emailOfAnn = "ann" + peggy + "@example.org";
        callers.as(
                town.commissioner,
                () -> households.open(peggy, Optional.empty(), Optional.of(signIn("Margaret Hale", emailOfPeggy))));
        ann = callers.as(town.commissioner, () -> circles.add(peggy, CircleMember.Details.of("Ann Hale", "daughter")));
        callers.as(town.commissioner, () -> households.invite(ann, signIn("Ann Hale", emailOfAnn)));
        var referral = AfterAFall.offered(application, town, peggy);
        as(town.manager, () -> referrals.accept(referral, WhenAndWhy.at(clock.instant())));
        joanna = callers.as(
                town.manager,
                () -> workforce.hire(NewCarer.of(
                        new Carer.Details(
                                "Joanna Reid",
                                Optional.empty(),
                                Optional.empty(),
                                Basis.GUARANTEED_HOURS,
                                BigDecimal.valueOf(30)),
                        LocalDate.of(2020, 1, 1))));
    }

    private static Households.SignIn signIn(String name, String email) {
        return new Households.SignIn(Optional.empty(), name, email, Optional.of(Neighbourhood.PASSWORD));
    }

    private void as(Caller caller, Runnable work) {
        callers.as(caller, work);
    }

    private void shares(SharedItem... items) {
        as(town.commissioner, () -> sharing.share(ann, Set.of(items), DecidedBy.person("Margaret Hale")));
    }

    private String home(String email) {
        return Visitor.signedIn(port, email, Neighbourhood.PASSWORD).get("/").body();
    }

    private String home(Caller caller) {
        return home(Neighbourhood.email(caller));
    }

    private VisitId visit(LocalDate day, String purpose) {
        return callers.as(
                town.manager,
                () -> visits.plan(NewVisit.at(peggy, day, LocalTime.of(8, 0), LocalTime.of(8, 45), purpose)
                        .by(joanna)
                        .asPublished()));
    }

    private void wentAhead(VisitId visit, LocalDate day, String note) {
        as(
                town.manager,
                () -> visits.record(new VisitRecord(
                        visit,
                        VisitState.COMPLETED,
                        List.of(new Attendance(joanna, at(day, "08:00"), at(day, "08:40"))),
                        List.of(),
                        VisitNote.of(note),
                        List.of(),
                        "",
                        Optional.empty(),
                        "entry " + visit,
                        Optional.empty())));
    }

    private OutcomeId breakfast(LocalDate on) {
        return callers.as(town.manager, () -> outcomes.propose(Breakfast.proposed(peggy, on)));
    }

    private void agreedAndAchieved(OutcomeId outcome, LocalDate began) {
        as(town.manager, () -> {
            outcomes.answer(outcome, Party.PERSON, AgreementAnswer.agree(DecidedBy.person("Margaret Hale")));
            outcomes.answer(outcome, Party.PROVIDER, AgreementAnswer.agree());
            outcomes.decideAll(List.of(
                    new Outcomes.Decision(outcome, Lifecycle.ACCEPTED, began, "", Optional.of(Breakfast.at(began))),
                    new Outcomes.Decision(outcome, Lifecycle.ACTIVE, began, "", Optional.of(Breakfast.at(began)))));
        });
        as(town.manager, () -> seen(outcome, ObservationSource.SUPERVISOR));
        as(town.commissioner, () -> seen(outcome, ObservationSource.REVIEW));
    }

    private void seen(OutcomeId outcome, ObservationSource source) {
        outcomes.observe(NewObservation.of(
                outcome,
                clock.instant().minusSeconds(60),
                source,
                Observer.named("Ruth"),
                BigDecimal.valueOf(4),
                Bearing.SUPPORTS,
                "All of it alone"));
    }

    @Test
    void theDaughterSeesTheNextVisitAndTheLastNoteAsFarAsTheyAreShared() {
        wentAhead(visit(today.minusDays(1), "Breakfast"), today.minusDays(1), "She buttered the toast herself.");
        visit(today.plusDays(1), "Shopping together");
        assertThat(home(emailOfAnn)).as("nothing is shared yet").doesNotContain("Next visit", "buttered", "Hale</a>");

        shares(SharedItem.VISITS);
        assertThat(home(emailOfAnn))
                .contains("Next visit", "Tomorrow at 8:00am, with Joanna Reid.", "Shopping together", "Margaret Hale")
                .doesNotContain("Last note", "buttered", "How it is going");

        shares(SharedItem.VISITS, SharedItem.NOTES);
        assertThat(home(emailOfAnn))
                .contains("Last note", "She buttered the toast herself.", "Joanna Reid, yesterday at 8:00am");
    }

    @Test
    void thePersonIsAskedForWhatOnlyTheyCanSayUntilTheyHaveSaidIt() {
        var outcome = breakfast(today.minusWeeks(8));
        assertThat(home(emailOfPeggy)).contains("Agree or disagree: “I make my own breakfast again”");

        agreedAndAchieved(outcome, today.minusWeeks(8));

        assertThat(home(emailOfPeggy))
                .contains("Say whether it has come true: “I make my own breakfast again”")
                .contains("Say how happy you are with your support", "How it is going")
                .doesNotContain("Agree or disagree");
        shares(SharedItem.OUTCOMES);
        assertThat(home(emailOfAnn)).contains("Say what you have seen yourself: “I make my own breakfast again”");

        var visitor = Visitor.signedIn(port, emailOfPeggy, Neighbourhood.PASSWORD);
        visitor.get("/people/" + peggy + "/confirm");
        var said = visitor.post(
                "/people/" + peggy + "/confirm",
                Map.of(
                        "answer-" + outcome,
                        List.of("yes"),
                        "score",
                        List.of("5"),
                        "collected-by",
                        List.of("person"),
                        "entry-key",
                        List.of("0193e8d0-0000-7000-8000-000000000001")));
        assertThat(said.status()).isEqualTo(303);

        assertThat(home(emailOfPeggy))
                .contains("Nothing is waiting for you.")
                .doesNotContain("Say whether it has come true", "Say how happy");
    }

    @Test
    void whatTheCouncilsSilenceAgreedToIsOneLineAndWhatIsFreshIsListed() {
        var silent = breakfast(today.minusDays(40));
        breakfast(today.minusDays(5));
        as(
                town.commissioner,
                () -> reminders.remindAll(List.of(
                        new Reminders.Told(silent, Party.COUNCIL, Breakfast.at(today.minusDays(33))),
                        new Reminders.Told(silent, Party.COUNCIL, Breakfast.at(today.minusDays(26))))));

        assertThat(home(town.commissioner))
                .containsOnlyOnce("Answer for Margaret Hale")
                .contains("Look at 1 outcome that we never answered");
        assertThat(Visitor.signedIn(port, Neighbourhood.email(town.commissioner), Neighbourhood.PASSWORD)
                        .get("/outcomes/unanswered")
                        .body())
                .contains("1 outcome without our answer", "I make my own breakfast again");
    }

    @Test
    void aCarerWithoutVisitsTodaySeesThoseOfTheNextDayThatHasSome() {
        as(town.manager, () -> workforce.link(joanna, town.carer.actor()));
        assertThat(home(town.carer)).contains("Nothing is waiting for you.");
        visit(today.plusDays(5), "Breakfast");
        var first = visit(today.plusDays(3), "Shopping together");

        assertThat(home(town.carer))
                .contains(Words.day(today.plusDays(3)) + ", 8:00am: Margaret Hale (Peggy)")
                .contains("/visits/" + first)
                .doesNotContain(Words.day(today.plusDays(5)));
    }

    @Test
    void aScrutinyMemberIsToldThatThereAreTotalsOnlyAndNoNames() {
        var councillor = town.user(town.council(), Role.SCRUTINY, "Councillor Jo Wetherall");

        assertThat(home(councillor))
                .contains("Hello, Councillor Jo Wetherall", "You see totals only. There are none yet")
                .doesNotContain("Margaret", "Nothing is waiting");
    }
}
