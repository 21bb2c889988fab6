package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.DeclineReason;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.PauseReason;
import care.mainstay.care.referrals.WithdrawReason;
import care.mainstay.edge.web.components.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step that is asked about on a page of its own: what for, when, and in what words. */
enum ReasonStep {
    DECLINE(
            "decline",
            "Why can you not take this on?",
            "The council sees your answer and finds another provider. You will no longer see this person.",
            "Decline",
            Arrays.stream(DeclineReason.values())
                    .map(reason -> new Choice(reason.code(), reason.words()))
                    .toList(),
            "Anything that would help the council",
            false),
    WITHDRAW(
            "withdraw",
            "Why is this referral no longer wanted?",
            "A provider that has not taken it on will no longer see this person.",
            "Withdraw",
            Arrays.stream(WithdrawReason.values())
                    .map(reason -> new Choice(reason.code(), reason.words()))
                    .toList(),
            "Anything to add (optional)",
            false),
    START(
            "start",
            "When did support start?",
            "From this day visits are made and the plan is followed. Choose the day of the first visit, once it has come.",
            "Start support",
            List.of(),
            "Anything to add (optional)",
            true),
    PAUSE(
            "pause",
            "Why is support paused?",
            "Visits to come are called off, and days are left out when outcomes are judged, until you resume.",
            "Pause support",
            Arrays.stream(PauseReason.values())
                    .map(reason -> new Choice(reason.code(), reason.words()))
                    .toList(),
            "Anything to add (optional)",
            true),
    RESUME(
            "resume",
            "When did support resume?",
            "Ask what has changed, look at the plan again, and plan the week anew.",
            "Resume support",
            List.of(),
            "What has changed (optional)",
            true),
    ENDING(
            "ending",
            "Why is support coming to an end?",
            "Visits go on until you end it. It can be called off.",
            "Begin the ending",
            endings(),
            "What has been agreed, and what happens next (optional)",
            true),
    END(
            "end",
            "Why did support end?",
            "Visits to come are called off. Each organisation keeps the records it made, and sees nothing new: the"
                    + " provider from now on, whoever paid for it after 16 weeks.",
            "End support",
            endings(),
            "Anything to add (optional)",
            true),
    HAND_BACK(
            "hand-back",
            "Why are you handing this back?",
            "The council has to find another provider. You keep the records you made.",
            "Hand it back",
            List.of(),
            "What happened, and what the next provider should know",
            false);

    private final String path;
    private final String title;
    private final String lead;
    private final String submit;
    private final List<Choice> choices;
    private final String wordsLabel;
    private final boolean asksDay;

    ReasonStep(
            String path,
            String title,
            String lead,
            String submit,
            List<Choice> choices,
            String wordsLabel,
            boolean asksDay) {
        this.path = path;
        this.title = title;
        this.lead = lead;
        this.submit = submit;
        this.choices = choices;
        this.wordsLabel = wordsLabel;
        this.asksDay = asksDay;
    }

    private static List<Choice> endings() {
        return Arrays.stream(EndReason.values())
                .map(reason -> new Choice(reason.code(), reason.words(), hint(reason)))
                .toList();
    }

    private static @Nullable String hint(EndReason reason) {
        return reason == EndReason.NO_LONGER_NEEDED
                ? "Follow-up calls after 6 and 12 weeks show whether it lasts."
                : null;
    }

    static Optional<ReasonStep> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path.equals(path)).findFirst();
    }

    String path() {
        return path;
    }

    String title() {
        return title;
    }

    String lead() {
        return lead;
    }

    String submit() {
        return submit;
    }

    List<Choice> choices() {
        return choices;
    }

    String wordsLabel() {
        return wordsLabel;
    }

    boolean asksDay() {
        return asksDay;
    }
}
