package care.mainstay.people.workforce.internal;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problem;
import care.mainstay.people.workforce.Basis;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Competency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be true of a carer. The same for pages, imports and the demo. */
final class CarerRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int LONGEST = 100;

    /** Above this a week is not lawful without an opt-out (Working Time Regulations 1998 reg 4), and nobody guarantees it. */
    private static final BigDecimal MOST_HOURS = new BigDecimal(60);

    private CarerRules() {}

    static void requireDetails(Carer.Details details) {
        refuse(problemsWith(details));
    }

    static void requireNew(Carer.Details details, LocalDate startedOn, List<Competency> competencies, LocalDate today) {
        var problems = new ArrayList<>(problemsWith(details));
        if (startedOn.isAfter(today.plusYears(1)) || startedOn.isBefore(today.minusYears(60))) {
            problems.add(new Problem(
                    "workforce.start-unlikely",
                    "started-on",
                    "The first day of work, " + DAY.format(startedOn) + ", is too far from today.",
                    "Maybe the year was mistyped."));
        }
        competencies.forEach(competency -> problems.addAll(problemsWith(competency, today)));
        refuse(problems);
    }

    static void requireMaySignIn(Carer carer, LocalDate today) {
        if (carer.user().isPresent()) {
            throw Refused.field(
                    "workforce.has-a-sign-in",
                    "email",
                    carer.name() + " can sign in already.",
                    "If they have forgotten their password, give them a new one under Users.");
        }
        if (carer.leftOn().filter(today::isAfter).isPresent()) {
            throw Refused.field(
                    "workforce.sign-in-after-leaving",
                    "email",
                    carer.name() + " no longer works here.",
                    "Add them again first, if they are back.");
        }
    }

    static void requireLastDay(LocalDate startedOn, LocalDate lastDay) {
        if (lastDay.isBefore(startedOn)) {
            throw Refused.field(
                    "workforce.left-before-starting",
                    "left-on",
                    "The last day of work, " + DAY.format(lastDay) + ", is before the first, " + DAY.format(startedOn)
                            + ".",
                    "Maybe the year or the month was mistyped.");
        }
    }

    static List<Problem> problemsWith(Carer.Details details) {
        var problems = new ArrayList<Problem>();
        if (details.name().isBlank()) {
            problems.add(new Problem("workforce.name-missing", "name", "The name is missing.", "Enter a name."));
        }
        tooLong("name", "name", Optional.of(details.name()), problems);
        tooLong("known-as", "name they are called by", details.knownAs(), problems);
        tooLong("staff-number", "staff number", details.staffNumber(), problems);
        var hours = details.guaranteedHours();
        if (hours.signum() < 0 || hours.compareTo(MOST_HOURS) > 0) {
            problems.add(new Problem(
                    "workforce.guaranteed-hours-unlikely",
                    "guaranteed-hours",
                    "Guaranteed hours of " + hours.toPlainString() + " a week are not between 0 and 60.",
                    "Enter hours a week, such as 30 or 22.5."));
        }
        if (hours.stripTrailingZeros().scale() > 2) {
            problems.add(new Problem(
                    "workforce.guaranteed-hours-too-fine",
                    "guaranteed-hours",
                    "Guaranteed hours of " + hours.toPlainString() + " a week have more than two decimals.",
                    "Enter quarter hours as .25, .5 and .75."));
        }
        boolean mayGuarantee = details.basis() == Basis.GUARANTEED_HOURS || details.basis() == Basis.SALARIED;
        if (hours.signum() > 0 && !mayGuarantee) {
            problems.add(new Problem(
                    "workforce.guaranteed-hours-without-guarantee",
                    "guaranteed-hours",
                    "Somebody on “" + details.basis().words() + "” has no guaranteed hours, and "
                            + hours.toPlainString() + " were entered.",
                    "Enter 0, or choose another basis."));
        }
        if (hours.signum() == 0 && details.basis() == Basis.GUARANTEED_HOURS) {
            problems.add(new Problem(
                    "workforce.guarantee-without-hours",
                    "guaranteed-hours",
                    "It does not say how many hours a week are guaranteed.",
                    "Enter the hours, or choose “" + Basis.ZERO_HOURS.words() + "”."));
        }
        return problems;
    }

    static void require(Competency competency, LocalDate today) {
        refuse(problemsWith(competency, today));
    }

    private static List<Problem> problemsWith(Competency competency, LocalDate today) {
        var problems = new ArrayList<Problem>();
        var skill = competency.skill().words();
        if (competency.achievedOn().isAfter(today)) {
            problems.add(new Problem(
                    "workforce.competency-in-the-future",
                    "achieved-on",
                    "“" + skill + "” cannot have been shown on " + DAY.format(competency.achievedOn())
                            + ", which is in the future.",
                    "Enter the day on which it was seen."));
        }
        competency
                .expiresOn()
                .filter(until -> !until.isAfter(competency.achievedOn()))
                .ifPresent(until -> problems.add(new Problem(
                        "workforce.competency-over-before-it-began",
                        "expires-on",
                        "“" + skill + "” runs out on " + DAY.format(until) + ", not after the day it was shown.",
                        "Check both dates.")));
        if (competency.seenBy().isBlank()) {
            problems.add(new Problem(
                    "workforce.competency-unseen",
                    "seen-by",
                    "It does not say who saw “" + skill + "” done.",
                    "Enter the assessor, trainer or awarding body."));
        }
        tooLong("seen-by", "name of who saw it", Optional.of(competency.seenBy()), problems);
        return problems;
    }

    private static void tooLong(String field, String words, Optional<String> text, List<Problem> problems) {
        text.filter(each -> each.length() > LONGEST || each.indexOf('\0') >= 0)
                .ifPresent(each -> problems.add(new Problem(
                        "workforce." + field + "-too-long",
                        field,
                        "The " + words + " is longer than " + LONGEST + " characters or cannot be read.",
                        "Make it shorter, or type it instead of pasting.")));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
