package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.FollowUp;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Stage;
import care.mainstay.care.outcomes.StatusOverride;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.edge.web.charts.ProgressLadder;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One outcome: from what the person said to what was seen, what it adds up to, and why.
 *
 * @param overridden who decided that the status is other than the rules say, or null
 */
public record OutcomePage(
        PersonFrame frame,
        String path,
        String statement,
        String about,
        Status status,
        String headline,
        @Nullable String overridden,
        WhyPage why,
        Status strength,
        String strengthWords,
        String notOpen,
        List<String> disagreements,
        List<String> missing,
        List<String> whatWouldChange,
        ProgressLadder ladder,
        List<Seen> seen,
        List<SummaryRow> facts,
        List<SummaryRow> agreement,
        List<Task> tasks,
        List<StageLine> stages,
        List<Contact> followUps,
        List<SummaryRow> resources,
        List<Link> actions,
        List<Link> elsewhere) {

    /**
     * Something that was seen.
     *
     * @param earlier what it said before it was corrected, newest first
     * @param change where it can be corrected by the reader, or null
     */
    public record Seen(
            String title,
            String words,
            Status bearing,
            List<String> earlier,
            @Nullable Link change) {}

    /** A task of the plan that serves it. */
    public record Task(String title, String why, String when) {}

    /** A step on the way. */
    public record StageLine(String title, String words, List<String> checks) {}

    /**
     * A contact planned for after it came true.
     *
     * @param tries what came of it, a line for each time
     * @param write where the reader puts down that they got in touch, or null
     */
    public record Contact(
            String words, List<String> tries, @Nullable Link write) {}

    /** Everything the page is made from. */
    record Behind(
            PersonFrame frame,
            Outcome outcome,
            Achievement achievement,
            ProgressLadder ladder,
            List<PlanTask> tasks,
            List<FollowUp> followUps,
            List<Observation> observations,
            Caller caller,
            Optional<String> overriddenBy) {

        Role role() {
            return caller.role();
        }
    }

    static OutcomePage of(Behind behind) {
        var outcome = behind.outcome();
        var achievement = behind.achievement();
        var path = behind.frame().path() + "/outcomes/" + outcome.id();
        var today = LocalDate.ofInstant(achievement.asOf(), Words.LONDON);
        return new OutcomePage(
                behind.frame(),
                path,
                outcome.statement(),
                outcome.kind().title() + ". " + outcome.domain().title() + ".",
                OutcomeWords.status(outcome, achievement),
                outcome.lifecycle() == Lifecycle.ACTIVE || outcome.lifecycle() == Lifecycle.COMPLETED
                        ? achievement.why().finding()
                        : lifecycle(outcome),
                achievement
                        .override()
                        .map(given -> overridden(given, behind.overriddenBy().orElse("A reviewer")))
                        .orElse(null),
                WhyPage.of(achievement.why()),
                OutcomeWords.strength(achievement.strength()),
                OutcomeWords.strengthInWords(achievement.strength()),
                OutcomeWords.notOpen(achievement.notOpen()),
                disagreements(achievement),
                achievement.missing().stream()
                        .map(missing -> OutcomeWords.missing(missing, today))
                        .toList(),
                achievement.whatWouldChangeIt(),
                behind.ladder(),
                SeenLines.of(outcome, behind.observations(), behind.caller(), path),
                facts(outcome),
                AgreementPage.standings(outcome),
                behind.tasks().stream().map(OutcomePage::task).toList(),
                outcome.stages().stream().map(stage -> stage(outcome, stage)).toList(),
                behind.followUps().stream()
                        .filter(contact ->
                                contact.isSettled() || !behind.frame().died())
                        .map(contact -> contact(behind, contact, path, today))
                        .toList(),
                resources(outcome),
                behind.frame().died() ? List.of() : actions(outcome, path, behind.role()),
                elsewhere(behind.frame(), behind.role()));
    }

    private static String lifecycle(Outcome outcome) {
        return outcome.lifecycle().title() + " since " + Words.day(outcome.lifecycleSince()) + "."
                + (outcome.lifecycleReason().isBlank() ? "" : " " + outcome.lifecycleReason());
    }

    private static String overridden(StatusOverride given, String by) {
        return by + " decided this at a review, until " + Words.day(given.until())
                + (given.why().isBlank() ? "." : ": " + given.why());
    }

    private static List<String> disagreements(Achievement achievement) {
        return achievement.contradictions().stream()
                .map(found -> found.words()
                        + (found.settledBy().isPresent()
                                ? " Somebody independent has looked since."
                                : " Somebody independent should look by " + Words.day(found.settleBy()) + "."))
                .toList();
    }

    private static List<SummaryRow> facts(Outcome outcome) {
        var terms = outcome.terms();
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow(
                "What one will see or do", outcome.noticing().isBlank() ? "Not said yet" : outcome.noticing()));
        if (!outcome.whyItMatters().isBlank()) {
            rows.add(new SummaryRow("Why it matters", outcome.whyItMatters()));
        }
        rows.add(new SummaryRow(
                "What is expected",
                outcome.course().shape().title()
                        + (outcome.course().words().isBlank()
                                ? ""
                                : ". " + outcome.course().words())));
        rows.add(new SummaryRow("How it is seen", outcome.measure().plainWords()));
        rows.add(new SummaryRow(
                "Where it began",
                terms.baseline()
                        .map(known -> OutcomeWords.value(outcome, known.value()) + ", on " + Words.day(known.on())
                                + ", seen by " + known.byWhom() + ". " + locked(known))
                        .orElse("Nobody has looked yet")));
        rows.add(new SummaryRow(
                "What counts as there", OutcomeWords.target(outcome) + ", by " + Words.day(terms.targetDate())));
        rows.add(new SummaryRow("Somebody looks", OutcomeWords.every(terms.dueEveryDays())));
        rows.add(new SummaryRow("Next review", Words.day(terms.reviewOn())));
        rows.add(new SummaryRow(
                "What support can bring about",
                outcome.influence().extent().title() + ". "
                        + outcome.influence().reason()));
        if (!outcome.contributing().isEmpty()) {
            rows.add(new SummaryRow("Who else helps", Words.and(outcome.contributing())));
        }
        return List.copyOf(rows);
    }

    private static String locked(Baseline baseline) {
        return baseline.lock()
                .map(lock -> "Confirmed by " + lock.byWhom() + " on " + Words.date(lock.on()) + ".")
                .orElse("Not confirmed yet by anybody independent.");
    }

    private static Task task(PlanTask task) {
        var when = task.means() == PlanTask.Means.VISIT
                ? (task.visits().isEmpty() ? "Every visit" : Words.and(task.visits()))
                : task.means().title();
        return new Task(task.title(), task.whyThisWay(), when);
    }

    private static StageLine stage(Outcome outcome, Stage stage) {
        var checks = new ArrayList<String>();
        if (!stage.supportStepsBack().isBlank()) {
            checks.add("Then support steps back: " + stage.supportStepsBack());
        }
        checks.add("Before that, the risk is looked at: " + stage.riskReview());
        checks.add("A supervisor watches: " + stage.supervisionCheck());
        if (!stage.competencies().isEmpty()) {
            checks.add("Carers can: " + Words.and(stage.competencies()));
        }
        return new StageLine(
                stage.number() + ". " + stage.title(),
                OutcomeWords.value(outcome, stage.target()) + ", by " + Words.date(stage.by()),
                List.copyOf(checks));
    }

    private static Contact contact(Behind behind, FollowUp contact, String path, LocalDate today) {
        boolean asks = behind.role() == Role.MANAGER
                || behind.role() == Role.COORDINATOR
                || behind.role() == Role.COMMISSIONER;
        boolean open = !contact.isSettled()
                && behind.outcome().lifecycle() == Lifecycle.COMPLETED
                && !behind.frame().died();
        var state = contact.madeBy().isPresent()
                ? ", made."
                : contact.isSettled()
                        ? ", not wanted."
                        : today.isAfter(contact.until()) ? ", not made." : ", not made yet.";
        return new Contact(
                "After " + contact.weeksAfter() + " weeks, around " + Words.day(contact.dueOn()) + ": "
                        + contact.method().words() + state + (contact.funded() ? "" : " It is not paid for."),
                contact.contacts().stream().map(FollowUpPage::tried).toList(),
                asks && open && !today.isBefore(contact.from())
                        ? new Link("Write down that you got in touch", path + "/follow-ups/" + contact.dueOn())
                        : null);
    }

    private static List<SummaryRow> resources(Outcome outcome) {
        var needs = outcome.resources();
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow(
                "Paid for", needs.funding().title() + (needs.reason().isBlank() ? "" : ". " + needs.reason())));
        rows.add(new SummaryRow("Carers in the team", Integer.toString(needs.carers())));
        if (!needs.skill().isBlank()) {
            rows.add(new SummaryRow("Skill", needs.skill()));
        }
        if (!needs.visitPattern().isBlank()) {
            rows.add(new SummaryRow("Visits", needs.visitPattern()));
        }
        if (needs.supervisionHoursAMonth().signum() > 0) {
            rows.add(new SummaryRow("Supervision", OutcomeWords.hours(needs.supervisionHoursAMonth()) + " a month"));
        }
        if (needs.reviewHoursAQuarter().signum() > 0) {
            rows.add(
                    new SummaryRow("Time for reviews", OutcomeWords.hours(needs.reviewHoursAQuarter()) + " a quarter"));
        }
        return List.copyOf(rows);
    }

    private static List<Link> actions(Outcome outcome, String path, Role role) {
        var actions = new ArrayList<Link>();
        boolean provider = role == Role.MANAGER || role == Role.COORDINATOR;
        boolean mayLook = provider
                || role == Role.COMMISSIONER
                || role == Role.CARER
                || role == Role.PERSON
                || role == Role.FAMILY;
        boolean open = !outcome.lifecycle().isOver();
        if (mayLook && (outcome.lifecycle() == Lifecycle.ACTIVE || outcome.lifecycle() == Lifecycle.COMPLETED)) {
            actions.add(new Link("Record what was seen", path + "/observe"));
        }
        if (open && (provider || role == Role.COMMISSIONER || role == Role.PERSON)) {
            actions.add(new Link("Agree or disagree", path + "/agreement"));
        }
        if (open && role == Role.FAMILY) {
            actions.add(new Link("Who has agreed to it", path + "/agreement"));
        }
        boolean elsewhere = role == Role.COMMISSIONER || role == Role.PERSON;
        if ((provider || elsewhere)
                && open
                && outcome.terms()
                        .baseline()
                        .filter(known -> known.lock()
                                .filter(lock -> provider || lock.isIndependentOf(outcome.lead()))
                                .isEmpty())
                        .isPresent()) {
            actions.add(new Link("Confirm where it began", path + "/baseline"));
        }
        if (provider && outcome.lifecycle() == Lifecycle.PROPOSED && !anybodyAgreed(outcome)) {
            actions.add(new Link("Change the words", path + "/reword"));
        }
        if (provider && open) {
            actions.add(new Link("Change target or dates", path + "/revise"));
            actions.add(new Link(
                    outcome.stages().isEmpty() ? "Plan steps on the way" : "Change the steps", path + "/stages"));
        }
        if (provider && !outcome.lifecycle().next().isEmpty()) {
            actions.add(new Link("Decide what happens next", path + "/decide"));
        }
        return List.copyOf(actions);
    }

    private static boolean anybodyAgreed(Outcome outcome) {
        return outcome.agreement().parties().stream()
                .anyMatch(standing -> standing.answer() == AgreementAnswer.Answer.AGREE);
    }

    private static List<Link> elsewhere(PersonFrame frame, Role role) {
        var links = new ArrayList<Link>();
        frame.tabs().stream()
                .filter(tab -> List.of("Plan", "Visits", "Reviews").contains(tab.words()))
                .map(tab -> new Link(
                        switch (tab.words()) {
                            case "Plan" -> "The plan around it";
                            case "Visits" -> "The visits in which it was seen";
                            default -> "The reviews that decided about it";
                        },
                        tab.href()))
                .forEach(links::add);
        frame.tabs().stream()
                .filter(tab -> tab.words().equals("Money"))
                .filter(tab -> role != Role.CARER)
                .map(tab -> new Link("What is paid because of it", tab.href()))
                .forEach(links::add);
        return List.copyOf(links);
    }
}
