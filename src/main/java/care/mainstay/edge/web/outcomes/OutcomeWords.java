package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.outcomes.EvidenceStrength;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** How outcomes are put on pages. */
final class OutcomeWords {

    private OutcomeWords() {}

    /** Where an outcome stands: before it is under way its place in life, then what the evidence says. */
    static Status status(Outcome outcome, Achievement achievement) {
        return switch (outcome.lifecycle()) {
            case ACTIVE, COMPLETED -> status(achievement.status());
            case ON_HOLD, CANCELLED, REJECTED, ENTERED_IN_ERROR ->
                new Status(outcome.lifecycle().title(), Tone.NEUTRAL);
            case PROPOSED -> new Status(outcome.lifecycle().title(), Tone.INFORMATION);
            case ACCEPTED -> new Status(outcome.lifecycle().title(), Tone.PROGRESS);
        };
    }

    static Status status(AchievementStatus status) {
        return new Status(
                status.title(),
                switch (status) {
                    case ACHIEVED, SUSTAINING -> Tone.GOOD;
                    case IMPROVING -> Tone.PROGRESS;
                    case NO_CHANGE -> Tone.INFORMATION;
                    case NOT_ENOUGH_EVIDENCE -> Tone.ATTENTION;
                    case WORSENING, NO_PROGRESS -> Tone.BAD;
                    case NOT_ATTAINABLE -> Tone.NEUTRAL;
                });
    }

    static Status strength(EvidenceStrength strength) {
        return new Status(
                switch (strength.grade()) {
                    case STRONG -> "We can be sure of this";
                    case FAIR -> "We can be fairly sure of this";
                    case WEAK -> "We cannot be sure of this yet";
                    case NONE -> "Nothing written down yet";
                },
                switch (strength.grade()) {
                    case STRONG -> Tone.GOOD;
                    case FAIR -> Tone.INFORMATION;
                    case WEAK, NONE -> Tone.ATTENTION;
                });
    }

    static String strengthInWords(EvidenceStrength strength) {
        if (strength.grade() == EvidenceStrength.Grade.NONE) {
            return "Nobody has recorded anything yet.";
        }
        var sources = strength.independentSources() == 1
                ? "One independent source"
                : strength.independentSources() + " independent sources";
        var age = strength.daysSinceLast() == 0
                ? "the newest from today"
                : "the newest " + (strength.daysSinceLast() == 1 ? "a day" : strength.daysSinceLast() + " days")
                        + " old";
        var agreement = strength.independentSources() == 1
                ? ""
                : strength.agreement().compareTo(BigDecimal.ONE) == 0
                        ? "They do not contradict each other. "
                        : percent(strength.agreement()) + " of those with a view agree. ";
        return sources + ", " + age + ". " + agreement + percent(strength.shareByProvider())
                + " was recorded by the provider.";
    }

    /** That the status rests on more than the reader can open; empty when it does not. */
    static String notOpen(int observations) {
        return switch (observations) {
            case 0 -> "";
            case 1 -> "One of the observations that count is not open to you. It counts all the same.";
            default -> observations + " of the observations that count are not open to you. They count all the same.";
        };
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    /** A value as this person would put it: "Alone, with equipment or more time (3 of 4)". */
    static String value(Outcome outcome, BigDecimal value) {
        var words = outcome.words(value);
        if (outcome.measure().type() == Measure.Type.LADDER) {
            return words + " (" + number(value) + " of 4)";
        }
        return words.equals(value.stripTrailingZeros().toPlainString()) ? number(value) : words.replace("-", "−");
    }

    static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('-', '−');
    }

    /** What the target means: "3 or better", "no falls for 91 days". */
    static String target(Outcome outcome) {
        var measure = outcome.measure();
        if (measure.absentForDays().isPresent()) {
            return "None for " + measure.absentForDays().get() / 7 + " weeks, with somebody looking all the while";
        }
        var target = value(outcome, outcome.terms().target());
        return switch (outcome.kind()) {
            case LIVE_WELL_WITH_DECLINE, MAINTAIN -> "Still at: " + target;
            case IMPROVE, REDUCE_A_RISK, PREVENT -> target;
        };
    }

    /** "Somebody to look and record what they see. By 4 November 2026." or, once that has passed, "It was due by …". */
    static String missing(Achievement.Missing missing, LocalDate today) {
        return missing.what() + (missing.by().isBefore(today) ? " It was due by " : " By ") + Words.date(missing.by())
                + ".";
    }

    static String hours(BigDecimal hours) {
        var plain = number(hours);
        return plain + (plain.equals("1") ? " hour" : " hours");
    }

    static String every(int days) {
        return switch (days) {
            case 1 -> "every day";
            case 7 -> "every week";
            case 14 -> "every fortnight";
            default -> days % 7 == 0 ? "every " + days / 7 + " weeks" : "every " + days + " days";
        };
    }
}
