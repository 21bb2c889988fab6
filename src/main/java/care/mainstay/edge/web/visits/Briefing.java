package care.mainstay.edge.web.visits;

import care.mainstay.care.outcomes.DueObservation;
import care.mainstay.care.planning.Plan;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.visits.Visit;
import care.mainstay.edge.web.people.PersonPage;
import care.mainstay.edge.web.plans.PlanPage;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.people.persons.AboutMe;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.PersonDetails;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody about to visit should know: what happened last time, where to go and whom to ring, what matters to the
 * person, what is done and what for, and what to look at today.
 *
 * @param called what the person likes to be called
 * @param lastTime what the visit before this one left to know; empty when there is none
 * @param reach where, and how to reach whom
 * @param told what the person wants those who come to know
 * @param whose whose words these are
 * @param planInShort the plan in a sentence or two
 */
public record Briefing(
        String called,
        String lastTime,
        List<Reach> reach,
        List<PersonPage.Told> told,
        String whose,
        String planInShort,
        List<Purpose> purposes,
        List<Look> looks) {

    /**
     * Something to know about getting there.
     *
     * @param telephone as a telephone dials it, or null when these are only words
     */
    public record Reach(String key, String words, @Nullable String telephone) {}

    /** What some tasks are for. */
    public record Purpose(String heading, List<Task> tasks) {}

    /**
     * Something that is done on this visit.
     *
     * @param needs what a carer must be able to do; empty when nothing special
     */
    public record Task(String title, String why, String needs) {}

    /** An outcome to look at today: what one will see or hear if it goes well, and when somebody last looked. */
    public record Look(String statement, String question, String noticing, String last) {}

    /** What is known, as far as it is open to the reader. */
    record Facts(
            Visit visit,
            PersonDetails details,
            List<CircleMember.Details> emergency,
            Optional<AboutMe> aboutMe,
            Optional<Plan> plan,
            List<PlanTask> tasks,
            Map<OutcomeId, String> statements,
            List<DueObservation> due,
            Optional<TodayPage.LastTime> lastTime) {}

    static Briefing of(Facts facts) {
        var called = facts.details().calledName();
        return new Briefing(
                called,
                facts.lastTime()
                        .map(last -> TodayPage.lastTime(last, facts.visit().day()))
                        .orElse(""),
                reach(facts),
                facts.aboutMe().map(PersonPage::told).orElse(List.of()),
                facts.aboutMe().map(words -> PersonPage.whose(words, called)).orElse(""),
                facts.plan().map(Plan::summary).orElse(""),
                purposes(facts),
                facts.due().stream().map(Briefing::look).toList());
    }

    private static List<Reach> reach(Facts facts) {
        var details = facts.details();
        var reach = new ArrayList<Reach>();
        if (details.nameProtected()) {
            reach.add(words(
                    "Protected",
                    "Nobody outside the care team may learn this name or where " + details.calledName() + " lives."));
        }
        var lines = details.address().all();
        reach.add(words("Address", lines.isEmpty() ? "Not recorded. Ask the office." : String.join(", ", lines)));
        reach.add(details.phone()
                .map(number -> call("Telephone", number, number))
                .orElse(words("Telephone", "Not recorded.")));
        if (!details.language().equals("English") || details.interpreterNeeded()) {
            reach.add(
                    words("Speaks", details.language() + (details.interpreterNeeded() ? ", with an interpreter" : "")));
        }
        for (var member : facts.emergency()) {
            var who = member.name() + (member.relationship().isBlank() ? "" : ", " + member.relationship());
            reach.add(member.phone()
                    .map(number -> call("In an emergency", who + ": " + number, number))
                    .orElse(words("In an emergency", who)));
        }
        facts.plan()
                .map(Plan::ifAVisitIsMissed)
                .filter(said -> !said.isBlank())
                .ifPresent(said -> reach.add(words("If the visit is late or missed", said)));
        return List.copyOf(reach);
    }

    private static Reach words(String key, String words) {
        return new Reach(key, words, null);
    }

    private static Reach call(String key, String words, String number) {
        return new Reach(key, words, number.replaceAll("[^0-9+]", ""));
    }

    /** The tasks under what they serve, in the order of the plan. */
    private static List<Purpose> purposes(Facts facts) {
        var byPurpose = new LinkedHashMap<String, List<Task>>();
        for (var task : facts.tasks()) {
            var heading = task.serves()
                    .outcome()
                    .map(outcome -> Optional.ofNullable(facts.statements().get(outcome))
                            .map(statement -> "“" + statement + "”")
                            .orElse("An outcome"))
                    .orElseGet(() -> PlanPage.purposeOf(task.serves()));
            byPurpose
                    .computeIfAbsent(
                            task.isUnserving() ? "Nobody has said yet what this is for" : heading,
                            first -> new ArrayList<>())
                    .add(new Task(task.title(), task.whyThisWay(), task.skill()));
        }
        return byPurpose.entrySet().stream()
                .map(each -> new Purpose(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    private static Look look(DueObservation due) {
        return new Look(
                due.statement(),
                due.measure().question(),
                due.noticing().isBlank() ? "" : Words.sentence(due.noticing()),
                due.lastSeenOn()
                        .map(day -> "Last looked at on " + Words.day(day) + ".")
                        .orElse("Nobody has looked at this yet."));
    }
}
