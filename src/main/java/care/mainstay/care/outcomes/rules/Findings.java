package care.mainstay.care.outcomes.rules;

import care.mainstay.care.outcomes.Achievement.Contradiction;
import care.mainstay.care.outcomes.Achievement.Missing;
import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.EvidenceStrength;
import care.mainstay.care.outcomes.EvidenceStrength.Freshness;
import care.mainstay.care.outcomes.ObservationSource.Voice;
import care.mainstay.care.outcomes.StatusOverride;
import care.mainstay.care.outcomes.Why;
import care.mainstay.foundation.kernel.ObservationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts what the rules found into words: why, what is missing and by when, and what would change the answer. */
record Findings(
        CaseFile file,
        RunningDays clock,
        TargetLine line,
        LocalDate startedOn,
        LocalDate today,
        int dueEveryDays,
        List<Look> looks,
        int age,
        Freshness freshness,
        Holding holding,
        AbsenceRule.@Nullable Found absence) {

    Why why(AchievementStatus status, Why progress, int sustainedDays) {
        var because = new ArrayList<Why>();
        because.add(fresh());
        because.add(absence == null ? targetMet() : absenceLookedFor(absence));
        if (absence == null && holding.neededDays() > 0) {
            because.add(staysTrue());
        }
        contradictions()
                .forEach(found -> because.add(new Why(
                        "contradiction",
                        found.settledBy().isPresent(),
                        found.words()
                                + (found.settledBy().isPresent()
                                        ? " Somebody independent has looked since, and that settles it."
                                        : " The person’s own account leads until somebody independent has looked, by "
                                                + Words.day(found.settleBy()) + "."),
                        List.of(),
                        found.observations(),
                        List.of())));
        if (line.isDeclining()) {
            because.add(expectedCourse());
        }
        if (!status.isAchieved()) {
            because.add(progress);
        }
        int stopped = clock.stoppedBetween(startedOn, today.plusDays(1));
        if (stopped > 0) {
            because.add(new Why(
                    "clock-paused",
                    true,
                    Words.capital(Words.days(stopped)) + " in hospital or away are left out of every count.",
                    List.of(new Why.Figure("Days left out", Integer.toString(stopped))),
                    List.of(),
                    List.of()));
        }
        return new Why(
                ruleOf(status),
                status.isAchieved(),
                headline(status, sustainedDays),
                headFigures(sustainedDays),
                List.of(),
                List.copyOf(because));
    }

    private static String ruleOf(AchievementStatus status) {
        return switch (status) {
            case NOT_ENOUGH_EVIDENCE -> "evidence-enough";
            case IMPROVING, NO_CHANGE, WORSENING -> "in-progress";
            case ACHIEVED -> "achieved";
            case SUSTAINING -> "sustaining";
            case NO_PROGRESS, NOT_ATTAINABLE -> "not-achieved";
        };
    }

    private String headline(AchievementStatus status, int sustainedDays) {
        return switch (status) {
            case NOT_ENOUGH_EVIDENCE ->
                file.startedOn().isEmpty()
                        ? "Support towards it has not started, so there is nothing to judge."
                        : looks.isEmpty()
                                ? "Nobody has recorded anything about it yet."
                                : "Nobody has looked for " + Words.days(age) + "; every " + Words.days(dueEveryDays)
                                        + " was agreed.";
            case ACHIEVED ->
                "The target has been met since "
                        + holding.achievedOn().map(Words::day).orElse("") + ".";
            case SUSTAINING ->
                "The target has been met since "
                        + holding.achievedOn().map(Words::day).orElse("") + " and has lasted "
                        + Words.weeks(sustainedDays / 7) + ".";
            case IMPROVING -> "The target is not met yet, and things are getting better.";
            case NO_CHANGE ->
                holding.holdsNow() || (absence != null && absence.cleanDays() > 0)
                        ? "It is holding: " + Words.days(holding.heldDays()) + " of the " + holding.neededDays()
                                + " needed before it counts."
                        : "The target is not met yet, and there is no change that matters.";
            case WORSENING -> "The target is not met, and things are getting worse.";
            case NO_PROGRESS ->
                file.ended().isPresent()
                        ? "It ended on " + Words.day(file.ended().get()) + " without the target being met."
                        : "The target date, " + Words.day(file.terms().targetDate())
                                + ", has passed without the target being met.";
            case NOT_ATTAINABLE -> "It turned out that it could not be.";
        };
    }

    private List<Why.Figure> headFigures(int sustainedDays) {
        var figures = new ArrayList<Why.Figure>();
        file.terms()
                .baseline()
                .ifPresent(known -> figures.add(
                        new Why.Figure("Starting point, " + Words.day(known.on()), Words.number(known.value()))));
        figures.add(ProgressRule.figure("Target", line.at(today)));
        figures.add(new Why.Figure("Observations that count", Integer.toString(looks.size())));
        if (holding.achievedOn().isPresent()) {
            figures.add(new Why.Figure("Days borne out by evidence", Integer.toString(sustainedDays)));
        }
        return figures;
    }

    private Why fresh() {
        var finding = switch (freshness) {
            case NONE -> "Nobody has looked yet.";
            case FRESH -> "Somebody looked within the last " + Words.days(dueEveryDays) + ", as agreed.";
            case AMBER ->
                "Nobody has looked for " + Words.days(age) + "; every " + Words.days(dueEveryDays)
                        + " was agreed. Somebody should look.";
            case STALE ->
                "Nobody has looked for " + Words.days(age) + ", more than twice the " + Words.days(dueEveryDays)
                        + " agreed. Nothing can be concluded from evidence of that age.";
        };
        return new Why(
                "evidence-fresh",
                freshness == Freshness.FRESH,
                finding,
                age < 0 ? List.of() : List.of(new Why.Figure("Days since the last look", Integer.toString(age))),
                looks.isEmpty()
                        ? List.of()
                        : List.of(looks.get(looks.size() - 1).id()),
                List.of());
    }

    private Why targetMet() {
        var figures = new ArrayList<Why.Figure>();
        var used = new ArrayList<ObservationId>();
        for (var saying : holding.saying()) {
            used.addAll(saying.reading().from());
            if (!isOpen(saying.reading().from())) {
                continue;
            }
            var value = saying.reading().value();
            var said = value == null ? (saying.met() ? "says it is true" : "says it is not true") : Words.number(value);
            figures.add(new Why.Figure(
                    Words.capital(saying.voice().words()) + ", "
                            + Words.day(saying.reading().day()),
                    said));
        }
        var met = holding.sayMet();
        String finding;
        if (!isOpen(used)) {
            finding = (holding.holdsNow()
                            ? "Sources independent of each other say that the target is met."
                            : "Not enough independent sources say that the target is met.")
                    + " Some of it is not open to you.";
        } else if (met.isEmpty()) {
            finding = "Nobody with a recent view says that the target is met.";
        } else if (!TargetMetRule.isEnough(met)) {
            finding = Words.capital(Words.voices(met)) + (met.size() == 1 ? " alone says" : " say")
                    + " that the target is met. It takes two independent sources, one of them the person or a reviewer.";
        } else if (holding.holdsNow()) {
            finding = Words.capital(Words.voices(met)) + " say that the target is met.";
        } else {
            finding = Words.capital(Words.voices(met)) + " say that the target is met, but "
                    + Words.voices(holding.sayNotMet()) + " lately saw otherwise.";
        }
        return new Why("target-met", holding.holdsNow(), finding, figures, List.copyOf(used), List.of());
    }

    private boolean isOpen(List<ObservationId> observations) {
        return looks.stream().noneMatch(look -> !look.open() && observations.contains(look.id()));
    }

    /** Who said what is left out where not all of it is open to whoever asks. */
    List<Contradiction> contradictions() {
        return holding
                .contradiction()
                .map(found -> isOpen(found.observations())
                        ? found
                        : new Contradiction(
                                "Those who look see it differently; some of it is not open to you.",
                                found.since(),
                                found.settleBy(),
                                found.settledBy(),
                                found.observations()))
                .stream()
                .toList();
    }

    private Why staysTrue() {
        boolean holds = holding.achievedOn().isPresent();
        return new Why(
                "stays-true",
                holds,
                holding.holdsNow()
                        ? "It has held for " + Words.days(holding.heldDays()) + "; " + holding.neededDays()
                                + " are needed before staying true counts."
                        : "It does not hold at present; it must hold for " + holding.neededDays() + " days.",
                List.of(new Why.Figure("Days held", Integer.toString(holding.heldDays()))),
                List.of(),
                List.of());
    }

    private Why absenceLookedFor(AbsenceRule.Found found) {
        var finding = new StringBuilder();
        finding.append("Absent, and looked for, for ")
                .append(Words.days(found.cleanDays()))
                .append(" of the ")
                .append(holding.neededDays())
                .append(" needed. ");
        if (found.lastUnwatched()
                .filter(day -> !day.isBefore(found.cleanSince()))
                .isPresent()) {
            finding.append("Nobody looked for too long before ")
                    .append(Words.day(found.cleanSince()))
                    .append(", so the count began again. ");
        }
        finding.append(
                found.otherVoices().isEmpty()
                        ? "Nobody but the provider has looked in that time."
                        : Words.capital(Words.voices(found.otherVoices())) + " looked too.");
        return new Why(
                "absence-looked-for",
                holding.holdsNow(),
                finding.toString(),
                List.of(
                        new Why.Figure("Days absent and looked for", Integer.toString(found.cleanDays())),
                        new Why.Figure(
                                "Last time it happened",
                                found.lastEvent().map(Words::day).orElse("not since the start"))),
                found.events(),
                List.of());
    }

    private Why expectedCourse() {
        return new Why(
                "expected-course",
                true,
                "Some decline was expected. What counts today is "
                        + Words.number(line.at(today)) + ", on the line from "
                        + file.terms()
                                .baseline()
                                .map(Baseline::value)
                                .map(Words::number)
                                .orElse("?") + " to "
                        + Words.number(file.terms().target()) + " on "
                        + Words.day(file.terms().targetDate()) + ".",
                List.of(ProgressRule.figure("Expected by now", line.at(today))),
                List.of(),
                List.of());
    }

    Why overridden(StatusOverride override, Why derived) {
        return new Why(
                "review-override",
                true,
                "A review decided “" + override.status().title() + "” until " + Words.day(override.until())
                        + (override.why().isBlank() ? "." : ": " + override.why()),
                List.of(new Why.Figure("Until", Words.day(override.until()))),
                List.of(),
                List.of(derived));
    }

    List<Missing> missing(AchievementStatus status) {
        var missing = new ArrayList<Missing>();
        if (file.startedOn().isEmpty()) {
            return switch (file.lifecycle()) {
                case PROPOSED ->
                    List.of(new Missing(
                            "It has to be agreed, and support has to start.",
                            file.terms().startsOn()));
                case ACCEPTED ->
                    List.of(new Missing("Support has to start.", file.terms().startsOn()));
                default -> List.of();
            };
        }
        if (file.ended().isPresent() && file.followUps().isEmpty()) {
            return missing;
        }
        if (file.terms().baseline().flatMap(Baseline::lock).isEmpty()) {
            missing.add(new Missing(
                    file.terms().baseline().isEmpty()
                            ? "A starting point, from somebody who has looked."
                            : "Somebody independent of the provider to confirm the starting point.",
                    startedOn.plusDays(Baseline.LOCKED_WITHIN_DAYS)));
        }
        if (freshness != Freshness.FRESH) {
            var from = looks.isEmpty() ? startedOn : looks.get(looks.size() - 1).day();
            missing.add(new Missing(
                    "Somebody to look and record what they see.",
                    clock.after(from, freshness == Freshness.AMBER ? 2 * dueEveryDays : dueEveryDays)));
        }
        holding.contradiction()
                .filter(found -> found.settledBy().isEmpty())
                .ifPresent(found -> missing.add(
                        new Missing("Somebody independent to look, because the sources disagree.", found.settleBy())));
        if (!status.isAchieved()) {
            missingVoices(missing);
        }
        return missing;
    }

    private void missingVoices(List<Missing> missing) {
        var reviewOn = file.terms().reviewOn();
        if (absence != null) {
            if (absence.otherVoices().isEmpty()) {
                missing.add(new Missing(
                        "Somebody other than the provider to say that it has not happened.", later(reviewOn, today)));
            }
            return;
        }
        var met = holding.sayMet();
        if (met.isEmpty() || TargetMetRule.isEnough(met)) {
            return;
        }
        missing.add(new Missing(
                met.contains(Voice.PERSON) || met.contains(Voice.REVIEWER)
                        ? "A second, independent source that says the target is met."
                        : "The person’s own account, or a reviewer’s, of whether the target is met.",
                later(reviewOn, today)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    List<String> whatWouldChange(
            AchievementStatus status, EvidenceStrength strength, Optional<StatusOverride> override) {
        var changes = new ArrayList<String>();
        override.ifPresent(given -> changes.add("The review’s decision ends on " + Words.day(given.until())
                + "; from the day after, the rules decide again."));
        var target = file.measure().direction() == care.mainstay.care.outcomes.Measure.Direction.HIGHER_IS_BETTER
                ? Words.number(line.at(today)) + " or more"
                : Words.number(line.at(today)) + " or less";
        switch (status) {
            case ACHIEVED, SUSTAINING -> {
                changes.add(
                        absence == null
                                ? "If the person, or anybody independent, says it is no longer true, it stops counting from"
                                        + " that day."
                                : "If it happens again, the days are counted anew.");
                changes.add("If nobody looks for more than " + Words.days(2 * dueEveryDays)
                        + ", there is not enough evidence any more.");
                if (status == AchievementStatus.ACHIEVED) {
                    changes.add("Once it has lasted " + Judgement.LASTING_AFTER_DAYS
                            + " days with somebody looking, it counts as lasting.");
                }
            }
            case NOT_ENOUGH_EVIDENCE -> changes.add("One observation is enough to judge again.");
            default -> {
                if (absence != null) {
                    int left = Math.max(0, holding.neededDays() - absence.cleanDays());
                    changes.add(
                            left > 0
                                    ? Words.capital(Words.days(left))
                                            + " more without it, with somebody looking at least every "
                                            + Words.days(2 * dueEveryDays)
                                            + ", and somebody other than the provider asked too."
                                    : "Somebody other than the provider saying that it has not happened.");
                } else if (!holding.holdsNow()) {
                    changes.add("Two independent sources at " + target
                            + ", one of them the person or a reviewer, would make it achieved"
                            + (holding.neededDays() > 0
                                    ? " once it has held for " + holding.neededDays() + " days."
                                    : "."));
                } else {
                    changes.add(Words.capital(Words.days(Math.max(0, holding.neededDays() - holding.heldDays())))
                            + " more of the same would make it achieved.");
                }
                changes.add("A change of " + Words.number(file.terms().smallestChange())
                        + " in the middle of the week, seen by two observers, would count as better or worse.");
            }
        }
        if (strength.independentSources() < 2) {
            changes.add("Hearing one more voice would make the evidence stronger.");
        }
        return List.copyOf(changes);
    }
}
