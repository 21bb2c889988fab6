package care.mainstay.edge.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.planning.Budget;
import care.mainstay.care.planning.NewPlan;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.planning.Serves;
import care.mainstay.care.planning.TaskId;
import care.mainstay.care.planning.WeeklyVisit;
import care.mainstay.care.reviews.CollectedBy;
import care.mainstay.care.reviews.Confirmation;
import care.mainstay.care.reviews.ConfirmationId;
import care.mainstay.care.reviews.Hearing;
import care.mainstay.care.reviews.NewConfirmation;
import care.mainstay.care.reviews.NewReview;
import care.mainstay.care.reviews.ReviewId;
import care.mainstay.care.reviews.ReviewKind;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.TaskRecord;
import care.mainstay.care.visits.VisitNote;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.Visitor;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.CircleMemberId;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.Households;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.persons.Sharing;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person shares with their daughter is shared item by item, on every page that has an address of its own. */
@MainstayTest
class ItemByItemTest {

    private static final DecidedBy PEGGY = DecidedBy.person("Margaret Hale");

    @LocalServerPort
    private int port;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private Circles circles;

    @Autowired
    private Households households;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Plans plans;

    @Autowired
    private Visits visits;

    @Autowired
    private Reviews reviews;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    private Organisation provider;
    private Caller manager;
    private PersonId peggy;
    private CircleMemberId annsEntry;
    private String annsEmail;
    private VisitId visit;
    private ReviewId review;
    private ConfirmationId confirmation;

    @BeforeEach
    void aVisitAReviewAndAnAnswerOfPeggys() {
        provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        peggy = larkfield.person(manager, "Margaret", "Hale");
        annIsInTheCircle();
        var today = LondonTime.day(clock.instant());
        visit = recorded(today.minusDays(1), planned(today));
        var breakfast = larkfield.as(manager, () -> outcomes.propose(Breakfast.proposed(peggy, today.minusWeeks(2))));
        review = larkfield.as(
                manager, () -> reviews.schedule(NewReview.of(peggy, ReviewKind.PROVIDER, "First review", today)));
        larkfield.doing(manager, () -> reviews.open(review));
        larkfield.doing(
                manager,
                () -> reviews.hear(
                        review,
                        new Hearing(
                                "I like my mornings", "Peggy", "Ann is worn out", Hearing.Advocate.NOT_NEEDED, PEGGY)));
        confirmation = larkfield.as(
                manager,
                () -> reviews.confirm(new NewConfirmation(
                        peggy,
                        breakfast,
                        Confirmation.Answer.PARTLY,
                        "Toast but not tea",
                        CollectedBy.PROVIDER,
                        "Ruth Okafor",
                        PEGGY,
                        today,
                        "answer " + breakfast,
                        Optional.empty())));
    }

    private void annIsInTheCircle() {
        larkfield.doing(manager, () -> households.open(peggy, Optional.empty(), Optional.empty()));
        annsEntry = larkfield.as(manager, () -> circles.add(peggy, CircleMember.Details.of("Ann Hale", "daughter")));
        annsEmail = ids.next() + "@example.org";
        larkfield.as(
                manager,
                () -> households.invite(
                        annsEntry,
                        new Households.SignIn(
                                Optional.empty(), "Ann Hale", annsEmail, Optional.of(Larkfield.PASSWORD))));
    }

    private PlanTask planned(LocalDate today) {
        var task = new PlanTask(
                new TaskId(ids.next()),
                "Wash her back",
                Serves.delegatedBy("District nurse Jo Marsh"),
                "She cannot reach it",
                PlanTask.Means.VISIT,
                List.of("Breakfast"),
                Optional.empty(),
                15,
                "");
        var plan = new NewPlan(
                Optional.empty(),
                peggy,
                Optional.empty(),
                today.minusDays(7),
                "Mornings are for practice",
                new Budget(new BigDecimal("5.25"), "Hours can be saved for an outing"),
                List.of(task),
                List.of(new WeeklyVisit("Breakfast", EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), 45, 1, 20)),
                "The coordinator rings Peggy and sends somebody she knows",
                "First plan",
                Optional.empty());
        var id = larkfield.as(manager, () -> plans.draft(plan));
        larkfield.doing(manager, () -> plans.agree(id, PEGGY, today.minusDays(7)));
        return task;
    }

    private VisitId recorded(LocalDate day, PlanTask task) {
        var joanna = larkfield.carer(manager, provider, "Joanna Reed");
        var id = larkfield.as(
                manager,
                () -> visits.plan(NewVisit.at(peggy, day, LocalTime.of(8, 0), LocalTime.of(8, 45), "Breakfast")
                        .by(joanna.carer())
                        .asPublished()));
        var there = new Attendance(joanna.carer(), Larkfield.at(day, "08:00"), Larkfield.at(day, "08:30"));
        var record = VisitRecord.completed(id, "entry " + id, there)
                .ending(VisitState.CUT_SHORT, "She sent the carer home crying")
                .with(TaskRecord.notDone(task.id(), "She would not be touched"))
                .noting(VisitNote.of("Toast, eaten standing"));
        larkfield.doing(manager, () -> visits.record(record));
        larkfield.doing(
                manager,
                () -> visits.correct(
                        again(record, "again " + id).noting(VisitNote.of("Toast, eaten sitting")),
                        "The first note mixed up two mornings"));
        return id;
    }

    private static VisitRecord again(VisitRecord record, String entryKey) {
        return new VisitRecord(
                record.visit(),
                record.ending(),
                record.attended(),
                record.tasks(),
                record.note(),
                record.seen(),
                record.why(),
                record.device(),
                entryKey,
                record.recorded());
    }

    @ParameterizedTest
    @EnumSource(SharedItem.class)
    void aPageOpensForTheDaughterWithItsOwnItemAndNoOther(SharedItem item) {
        sharing(Set.of(item));
        var ann = Visitor.signedIn(port, annsEmail, Larkfield.PASSWORD);
        var pages = Map.of(
                "/visits/" + visit, SharedItem.VISITS,
                "/people/" + peggy + "/visits", SharedItem.VISITS,
                "/reviews/" + review, SharedItem.OUTCOMES,
                "/people/" + peggy + "/reviews", SharedItem.OUTCOMES,
                "/people/" + peggy + "/confirm", SharedItem.OUTCOMES,
                "/confirmations/" + confirmation, SharedItem.OUTCOMES,
                "/people/" + peggy + "/outcomes", SharedItem.OUTCOMES,
                "/people/" + peggy + "/plan", SharedItem.PLAN);

        pages.forEach((page, needs) -> assertThat(ann.get(page).status())
                .as("%s with %s shared", page, item)
                .isEqualTo(item == needs ? 200 : 404));
    }

    @Test
    void ofAVisitTheDaughterReadsWhatWasDoneWithThePlanAndReasonsWithTheNotes() {
        sharing(Set.of(SharedItem.VISITS));
        assertThat(visitForAnn())
                .contains("Joanna Reed")
                .doesNotContain("Wash her back", "She would not be touched", "sent the carer home", "two mornings")
                .doesNotContain("Toast");

        sharing(Set.of(SharedItem.VISITS, SharedItem.PLAN));
        assertThat(visitForAnn())
                .contains("Wash her back")
                .doesNotContain("She would not be touched", "sent the carer home", "two mornings", "Toast");

        sharing(Set.of(SharedItem.VISITS, SharedItem.NOTES));
        assertThat(visitForAnn())
                .contains("Wash her back", "She would not be touched", "sent the carer home", "two mornings")
                .contains("Toast, eaten sitting");
    }

    @Test
    void howUnpaidCarersBearItIsForTheCareTeamAndForNobodyInTheCircle() {
        sharing(EnumSet.allOf(SharedItem.class));

        assertThat(Visitor.signedIn(port, annsEmail, Larkfield.PASSWORD)
                        .get("/reviews/" + review)
                        .body())
                .contains("I like my mornings")
                .doesNotContain("Ann is worn out", "care unpaid");
        assertThat(Visitor.signedIn(port, Larkfield.email(manager), Larkfield.PASSWORD)
                        .get("/reviews/" + review)
                        .body())
                .contains("Ann is worn out");
    }

    private String visitForAnn() {
        return Visitor.signedIn(port, annsEmail, Larkfield.PASSWORD)
                .get("/visits/" + visit)
                .body();
    }

    private void sharing(Set<SharedItem> items) {
        larkfield.doing(manager, () -> sharing.share(annsEntry, items, PEGGY));
    }
}
