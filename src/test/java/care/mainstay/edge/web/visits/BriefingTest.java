package care.mainstay.edge.web.visits;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.outcomes.DueObservation;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.Serves;
import care.mainstay.care.planning.TaskId;
import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.edge.web.outcomes.AnOutcome;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.persons.AboutMe;
import care.mainstay.people.persons.Address;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.PersonDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What somebody about to visit reads first. */
class BriefingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 4);

    @Test
    void itSaysWhereToGoWhomToRingAndWhatMatters() {
        var briefing = Briefing.of(facts(
                PersonDetails.named("Margaret", "Hale")
                        .knownAs("Peggy")
                        .living(Address.of(List.of("3 Mill Lane"), "wm42qf"))
                        .reachedBy(Optional.of("01632 960 123"), Optional.empty()),
                List.of(),
                List.of()));

        assertThat(briefing.reach())
                .containsExactly(
                        new Briefing.Reach("Address", "3 Mill Lane, WM4 2QF", null),
                        new Briefing.Reach("Telephone", "01632 960 123", "01632960123"),
                        new Briefing.Reach("In an emergency", "Helen Hale, daughter", null));
        assertThat(briefing.told())
                .extracting(told -> told.heading() + ": " + told.words())
                .containsExactly("What matters to me: My garden", "Please don’t: No penicillin, it makes me very ill");
        assertThat(briefing.whose()).isEqualTo("In Peggy’s own words.");
    }

    @Test
    void whatIsNotRecordedIsSaidAndAProtectedNameWarnsFirst() {
        var briefing =
                Briefing.of(facts(PersonDetails.named("Ann", "Other").underAProtectedName(), List.of(), List.of()));

        assertThat(briefing.reach().get(0).key()).isEqualTo("Protected");
        assertThat(briefing.reach())
                .contains(
                        new Briefing.Reach("Address", "Not recorded. Ask the office.", null),
                        new Briefing.Reach("Telephone", "Not recorded.", null));
    }

    @Test
    void tasksStandUnderTheOutcomeOrTheNeedTheyServe() {
        var breakfast = AnOutcome.underWay();
        var briefing = Briefing.of(facts(
                PersonDetails.named("Margaret", "Hale"),
                List.of(
                        task("Butter the toast", Serves.outcome(breakfast.id())),
                        task("Wash", Serves.need(CareActOutcome.B)),
                        task("Put the kettle on", Serves.outcome(breakfast.id())),
                        task("Feed the cat", Serves.nothingYet())),
                List.of()));

        assertThat(briefing.purposes())
                .extracting(purpose -> purpose.heading() + ": "
                        + purpose.tasks().stream().map(Briefing.Task::title).toList())
                .containsExactly(
                        "“" + breakfast.statement() + "”: [Butter the toast, Put the kettle on]",
                        "Washing and keeping clean: [Wash]",
                        "Nobody has said yet what this is for: [Feed the cat]");
    }

    @Test
    void anOutcomeToLookAtSaysWhatOneSeesAndWhenSomebodyLookedLast() {
        var breakfast = AnOutcome.underWay();
        var due = new DueObservation(
                breakfast.id(),
                breakfast.statement(),
                "She butters her toast",
                breakfast.measure(),
                breakfast.terms(),
                Optional.of(LocalDate.of(2026, 11, 3)),
                DAY);

        assertThat(Briefing.of(facts(PersonDetails.named("Margaret", "Hale"), List.of(), List.of(due)))
                        .looks())
                .containsExactly(new Briefing.Look(
                        breakfast.statement(),
                        breakfast.measure().question(),
                        "She butters her toast.",
                        "Last looked at on Tuesday 3 November 2026."));
    }

    private static PlanTask task(String title, Serves serves) {
        return new PlanTask(
                new TaskId(UUID.randomUUID()),
                title,
                serves,
                "",
                PlanTask.Means.VISIT,
                List.of(),
                Optional.empty(),
                0,
                "");
    }

    private static Briefing.Facts facts(PersonDetails details, List<PlanTask> tasks, List<DueObservation> due) {
        var breakfast = AnOutcome.underWay();
        var visit = new Visit(
                new VisitId(new UUID(0, 9)),
                new OrganisationId(new UUID(0, 2)),
                AnOutcome.PEGGY,
                DAY,
                Instant.parse("2026-11-04T08:00:00Z"),
                Instant.parse("2026-11-04T08:45:00Z"),
                List.of(),
                1,
                "Breakfast",
                Optional.empty(),
                VisitState.PUBLISHED,
                Optional.empty(),
                Optional.empty());
        var daughter = CircleMember.Details.of("Helen Hale", "daughter");
        return new Briefing.Facts(
                visit,
                details,
                List.of(daughter),
                Optional.of(new AboutMe(
                        "My garden", "", "", "No penicillin, it makes me very ill", "", AboutMe.InWhoseWords.PERSON)),
                Optional.empty(),
                tasks,
                Map.of(breakfast.id(), breakfast.statement()),
                due,
                Optional.empty());
    }
}
