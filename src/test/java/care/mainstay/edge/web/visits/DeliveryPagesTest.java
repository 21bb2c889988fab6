package care.mainstay.edge.web.visits;

import static care.mainstay.care.visits.Larkfield.at;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.reviews.NewReview;
import care.mainstay.care.reviews.ReviewKind;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.care.safety.Harm;
import care.mainstay.care.safety.IncidentAbout;
import care.mainstay.care.safety.IncidentKind;
import care.mainstay.care.safety.NewIncident;
import care.mainstay.care.safety.NewStay;
import care.mainstay.care.safety.Safety;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.Visitor;
import care.mainstay.people.persons.AboutMe;
import care.mainstay.people.persons.Address;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of visits, safety, reviews and alerts over HTTP: who is shown what, and what is done with bad input. */
@MainstayTest
class DeliveryPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private Visits visits;

    @Autowired
    private Persons persons;

    @Autowired
    private Safety safety;

    @Autowired
    private Reviews reviews;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    private Organisation provider;
    private Caller manager;
    private Caller coordinator;
    private Larkfield.Colleague joanna;
    private PersonId peggy;
    private LocalDate yesterday;
    private VisitId breakfast;

    @BeforeEach
    void aVisitToPeggyYesterday() {
        provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        coordinator = larkfield.user(provider, Role.COORDINATOR, "Ada Bello");
        joanna = larkfield.carer(manager, provider, "Joanna Reed");
        peggy = larkfield.person(manager, "Margaret", "Hale");
        yesterday = LondonTime.day(clock.instant()).minusDays(1);
        breakfast = larkfield.as(
                coordinator,
                () -> visits.plan(NewVisit.at(
                                peggy, yesterday, LocalTime.of(8, 0), LocalTime.of(8, 45), "Breakfast, made together")
                        .by(joanna.carer())
                        .asPublished()));
    }

    @Test
    void aCarerFindsTheVisitAndWhatItIsForAndRecordsIt() {
        var carer = signedIn(joanna.caller());

        assertThat(carer.get("/today?day=" + yesterday).body())
                .contains("Margaret Hale")
                .contains("Breakfast, made together")
                .contains("8:00am to 8:45am");
        assertThat(carer.get("/visits/" + breakfast + "/record").status()).isEqualTo(200);
        var answer = carer.post("/visits/" + breakfast + "/record", record());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(state()).isEqualTo(VisitState.COMPLETED);
        assertThat(signedIn(coordinator).get("/visits/" + breakfast).body())
                .contains("8:02am to 8:44am")
                .contains("42 minutes")
                .contains("Joanna Reed");
    }

    @Test
    void beforeTheVisitItsCarerReadsWhereToGoAndWhatMattersAndNobodyElseDoes() {
        larkfield.doing(manager, () -> {
            persons.change(
                    peggy,
                    PersonDetails.named("Margaret", "Hale")
                            .living(Address.of(List.of("3 Mill Lane"), "WM4 2QF"))
                            .reachedBy(Optional.of("01632 960123"), Optional.empty()));
            persons.tellAboutMe(
                    peggy, new AboutMe("My garden", "", "", "No penicillin", "", AboutMe.InWhoseWords.PERSON));
        });
        var page = signedIn(joanna.caller()).get("/visits/" + breakfast).body();

        assertThat(page)
                .contains("3 Mill Lane, WM4 2QF")
                .contains("href=\"tel:01632960123\"")
                .contains("No penicillin");
        assertThat(page.indexOf("No penicillin")).isLessThan(page.indexOf("Record this visit"));
        var colleague = larkfield.carer(manager, provider, "Sam Stranger");
        assertThat(signedIn(colleague.caller()).get("/visits/" + breakfast).status())
                .isEqualTo(404);
    }

    @Test
    void whatARecordSaidBeforeItWasCorrectedCanStillBeRead() {
        var carer = signedIn(joanna.caller());
        carer.get("/visits/" + breakfast + "/record");
        carer.post("/visits/" + breakfast + "/record", record("note", "She ate all of her porridge"));
        var office = signedIn(coordinator);
        office.get("/visits/" + breakfast + "/correct");

        var answer = office.post(
                "/visits/" + breakfast + "/correct",
                record(
                        "version", "1",
                        "carers", joanna.carer().toString(),
                        "note", "She ate half of her porridge",
                        "correction", "Joanna asked for it"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(office.get("/visits/" + breakfast).body())
                .contains("She ate half of her porridge", "Version 1 of the record", "She ate all of her porridge")
                .contains("Joanna asked for it.");
    }

    @Test
    void tomorrowsVisitDoesNotOfferToBeBegunToday() {
        var tomorrow = yesterday.plusDays(2);
        var next = larkfield.as(
                coordinator,
                () -> visits.plan(
                        NewVisit.at(peggy, tomorrow, LocalTime.of(8, 0), LocalTime.of(8, 45), "Breakfast again")
                                .by(joanna.carer())
                                .asPublished()));
        var carer = signedIn(joanna.caller());

        assertThat(carer.get("/today?day=" + tomorrow).body())
                .contains("Breakfast again")
                .doesNotContain("/check-in", "/set-off");
        assertThat(carer.get("/visits/" + next).body()).doesNotContain("/check-in", "/set-off");
        assertThat(carer.get("/visits/" + breakfast).body()).contains("/check-in");
    }

    @Test
    void aForgedAnswerToWhatTheVisitDidNotAskIsRefusedWithWordsAndNothingIsKept() {
        var carer = signedIn(joanna.caller());
        carer.get("/visits/" + breakfast + "/record");
        var somebodyElses = ids.next();

        for (var field : List.of("task-" + somebodyElses, "outcome-" + somebodyElses + "-words", "not-done")) {
            var answer = carer.post("/visits/" + breakfast + "/record", record(field, somebodyElses.toString()));

            assertThat(answer.status()).as(field).isEqualTo(422);
            assertThat(answer.body()).as(field).containsIgnoringCase("this visit did not ask about");
        }
        assertThat(state()).isEqualTo(VisitState.PUBLISHED);
    }

    @Test
    void htmlAndScriptInANoteAreShownAsTheTextTheyAre() {
        var carer = signedIn(joanna.caller());
        carer.get("/visits/" + breakfast + "/record");

        carer.post("/visits/" + breakfast + "/record", record("note", "<script>alert('x')</script> & <b>warm</b>"));

        assertThat(carer.get("/visits/" + breakfast).body())
                .contains("&lt;script&gt;alert(")
                .contains("&lt;b&gt;warm")
                .doesNotContain("<script>alert(");
    }

    @Test
    void aTenMegabyteNoteIsRefusedWithItsLengthAndNothingIsKept() {
        var carer = signedIn(joanna.caller());
        carer.get("/visits/" + breakfast + "/record");

        var answer = carer.post("/visits/" + breakfast + "/record", record("note", "long ".repeat(2_000_000)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("20,000 is the most that can be kept")
                .contains("long long long");
        assertThat(state()).isEqualTo(VisitState.PUBLISHED);
    }

    @Test
    void aCheckOutBeforeTheCheckInComesBackWithWhatWasTypedAndAWordOnTheField() {
        var carer = signedIn(joanna.caller());
        carer.get("/visits/" + breakfast + "/record");

        var answer = carer.post(
                "/visits/" + breakfast + "/record",
                record("check-in", "8:44am", "check-out", "8:02am", "note", "porridge"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("is not after the check-in")
                .contains("href=\"#check-out\"")
                .contains("porridge");
    }

    @Test
    void aSecondRecordIsToldWhatIsThereAndLosesNothing() {
        var carer = signedIn(joanna.caller());
        carer.get("/visits/" + breakfast + "/record");
        carer.post("/visits/" + breakfast + "/record", record());

        var answer = carer.post(
                "/visits/" + breakfast + "/record", record("entry-key", "another", "note", "typed elsewhere"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("This visit was recorded at").contains("typed elsewhere");
    }

    @Test
    void forgedFieldsAreRefusedAndKeepNothing() {
        var office = signedIn(coordinator);
        office.get("/visits/" + breakfast + "/record");

        for (var forged : List.of(
                record("ending", "paid-in-full"),
                record("carers", "not-an-id"),
                record("carers", ids.next().toString()),
                record("check-in", "25:99"))) {
            assertThat(office.post("/visits/" + breakfast + "/record", forged).status())
                    .isEqualTo(422);
        }
        assertThat(state()).isEqualTo(VisitState.PUBLISHED);
    }

    @Test
    void anotherTenantsVisitsReportsAndReviewsAreNotFound() {
        var incident = larkfield.as(
                manager,
                () -> safety.report(NewIncident.of(
                        peggy,
                        IncidentKind.INCIDENT,
                        IncidentAbout.FALL,
                        Harm.LOW,
                        at(yesterday, "08:10"),
                        "She slipped")));
        var stay = larkfield.as(manager, () -> safety.admit(NewStay.unplanned(peggy, yesterday, "Infirmary", "")));
        var review = larkfield.as(
                manager, () -> reviews.schedule(NewReview.of(peggy, ReviewKind.PROVIDER, "First review", yesterday)));
        var brook = larkfield.organisation(Organisation.Kind.PROVIDER, "Brook Care");
        var stranger = signedIn(larkfield.user(brook, Role.MANAGER, "Sam Stranger"));

        for (var path : List.of(
                "/visits/" + breakfast,
                "/visits/" + breakfast + "/record",
                "/people/" + peggy + "/visits",
                "/people/" + peggy + "/safety",
                "/people/" + peggy + "/reviews",
                "/people/" + peggy + "/confirm",
                "/incidents/" + incident,
                "/hospital-stays/" + stay,
                "/reviews/" + review)) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
            assertThat(signedIn(manager).get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(stranger.post("/visits/" + breakfast + "/record", record()).status())
                .isEqualTo(404);
        assertThat(stranger.post("/reviews/" + review + "/open", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void aSafeguardingConcernIsThereForTheManagerAndForNobodyElseButItsReporter() {
        var carer = signedIn(joanna.caller());
        carer.get("/people/" + peggy + "/safety/report");
        var answer = carer.post(
                "/people/" + peggy + "/safety/report",
                fields(
                        "kind", "safeguarding",
                        "about", "abuse-or-neglect",
                        "harm", "low",
                        "happened-day", String.valueOf(yesterday.getDayOfMonth()),
                        "happened-month", String.valueOf(yesterday.getMonthValue()),
                        "happened-year", String.valueOf(yesterday.getYear()),
                        "time", "8:10am",
                        "words", "Bruises she would not talk about"));
        assertThat(answer.status()).isEqualTo(303);
        var concern = larkfield
                .as(manager, () -> safety.forPerson(peggy, new DateRange(yesterday, yesterday.plusDays(2))))
                .get(0);

        assertThat(signedIn(manager).get("/incidents/" + concern.id()).body()).contains("Bruises");
        assertThat(signedIn(coordinator).get("/incidents/" + concern.id()).status())
                .isEqualTo(404);
        assertThat(signedIn(coordinator).get("/people/" + peggy + "/safety").body())
                .doesNotContain("Safeguarding concern");
    }

    @Test
    void aReportSentTwiceIsOneAndAnotherFromTheSamePageIsNotLost() {
        var carer = signedIn(joanna.caller());
        var path = "/people/" + peggy + "/safety/report";
        assertThat(carer.get(path).body()).contains("name=\"entry\"");
        var typed = fields(
                "entry", ids.next().toString(),
                "kind", "incident",
                "about", "fall",
                "harm", "low",
                "happened-day", String.valueOf(yesterday.getDayOfMonth()),
                "happened-month", String.valueOf(yesterday.getMonthValue()),
                "happened-year", String.valueOf(yesterday.getYear()),
                "time", "8:10am",
                "words", "She slipped by the sink");

        assertThat(carer.post(path, typed).status()).isEqualTo(303);
        assertThat(carer.post(path, typed).status()).isEqualTo(303);
        typed.put("words", List.of("And her wrist is swollen"));
        var another = carer.post(path, typed);

        assertThat(another.status()).isEqualTo(422);
        assertThat(another.body()).contains("The first report is kept").contains("her wrist is swollen");
        assertThat(larkfield.as(
                        manager, () -> safety.forPerson(peggy, new DateRange(yesterday, yesterday.plusDays(2)))))
                .hasSize(1);
    }

    @Test
    void aReviewIsOpenedHeardAndClosed() {
        var office = signedIn(manager);
        var review = larkfield.as(
                manager, () -> reviews.schedule(NewReview.of(peggy, ReviewKind.PROVIDER, "First review", yesterday)));
        office.get("/reviews/" + review);

        assertThat(office.post("/reviews/" + review + "/open", Map.of()).status())
                .isEqualTo(303);
        assertThat(office.get("/reviews/" + review).body())
                .contains("What changed since")
                .contains("1 visit planned");
        assertThat(close(office, review.toString()).body())
                .contains("The person has not been heard")
                .as("the other forms of the page start as they did")
                .containsPattern("value=\"not-needed\"\\s+checked");
        assertThat(office.post(
                                "/reviews/" + review + "/hear",
                                fields(
                                        "words", "I like my mornings",
                                        "present", "Peggy and her daughter",
                                        "advocate", "not-needed",
                                        "authority", "person",
                                        "decided-by", "Margaret Hale"))
                        .status())
                .isEqualTo(303);
        assertThat(close(office, review.toString()).status()).isEqualTo(303);
        assertThat(office.get("/people/" + peggy + "/reviews").body()).contains("Yearly review");
    }

    @Test
    void theBoardAndTheListsOpen() {
        var office = signedIn(coordinator);

        for (var path : List.of(
                "/visits?day=" + yesterday, "/visits", "/reviews", "/alerts", "/incidents", "/", "/people/" + peggy)) {
            assertThat(office.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(office.get("/visits?day=" + yesterday).body())
                .contains("Margaret Hale")
                .contains("Joanna Reed");
    }

    @Test
    void anAddressWithADayThatThereNeverWasSaysSo() {
        var answer = signedIn(coordinator).get("/visits?day=2026-02-30");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such day").contains("“2026-02-30”");
    }

    private Visitor.Answer close(Visitor office, String review) {
        return office.post(
                "/reviews/" + review + "/close",
                fields(
                        "held-day", String.valueOf(yesterday.getDayOfMonth()),
                        "held-month", String.valueOf(yesterday.getMonthValue()),
                        "held-year", String.valueOf(yesterday.getYear()),
                        "summary", "All is well"));
    }

    private VisitState state() {
        return larkfield
                .as(coordinator, () -> visits.find(breakfast))
                .orElseThrow()
                .state();
    }

    private Visitor signedIn(Caller caller) {
        return Visitor.signedIn(port, Larkfield.email(caller), Larkfield.PASSWORD);
    }

    private static Map<String, List<String>> record(String... more) {
        var fields = fields(
                "entry-key", "k" + System.nanoTime(),
                "ending", "completed",
                "check-in", "8:02am",
                "check-out", "8:44am",
                "readers", "everyone",
                "note", "Porridge, made together");
        fields.putAll(fields(more));
        return fields;
    }

    private static Map<String, List<String>> fields(String... pairs) {
        var fields = new HashMap<String, List<String>>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], List.of(pairs[i + 1]));
        }
        return fields;
    }
}
