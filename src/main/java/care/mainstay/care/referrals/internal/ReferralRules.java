package care.mainstay.care.referrals.internal;

import care.mainstay.care.referrals.Enquiry;
import care.mainstay.care.referrals.NewAssessment;
import care.mainstay.care.referrals.NewReferral;
import care.mainstay.care.referrals.OutcomeIntent;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a referral, an assessment and a step can say. The same for pages, imports and the demo. */
final class ReferralRules {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** More than five outcomes at a time are not pursued well by anybody. */
    static final int MOST_INTENTS = 5;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);
    private static final BigDecimal HOURS_IN_A_WEEK = new BigDecimal(168);
    private static final int LONGEST = 4_000;

    /** A clock on another machine may run a little ahead of ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    private ReferralRules() {}

    static List<Problem> problemsWith(NewReferral.Request request, LocalDate today) {
        var problems = new ArrayList<Problem>();
        var hours = request.hoursAWeek();
        if (hours.signum() <= 0 || hours.compareTo(HOURS_IN_A_WEEK) > 0) {
            problems.add(new Problem(
                    "referrals.hours-impossible",
                    "hours-a-week",
                    hours.toPlainString() + " hours a week cannot be asked for.",
                    "Enter hours a week above 0 and up to 168, such as 10.5."));
        } else if (hours.stripTrailingZeros().scale() > 2) {
            problems.add(new Problem(
                    "referrals.hours-too-fine",
                    "hours-a-week",
                    hours.toPlainString() + " hours a week has more than two decimals.",
                    "Enter quarter hours as .25, .5 and .75."));
        }
        var start = request.startWantedOn();
        if (start.isAfter(today.plusYears(1)) || start.isBefore(today.minusYears(20))) {
            problems.add(new Problem(
                    "referrals.start-unlikely",
                    "start-wanted-on",
                    "Support cannot be wanted from " + DAY.format(start) + ".",
                    "Maybe the year was mistyped."));
        }
        text("why-now", "reason why support is asked for now", request.whyNow(), true, problems);
        if (request.intents().size() > MOST_INTENTS) {
            problems.add(new Problem(
                    "referrals.too-many-intents",
                    "intent-1-words",
                    request.intents().size() + " wishes were entered, and at most " + MOST_INTENTS
                            + " can be followed well.",
                    "Keep the ones that matter most to the person."));
        }
        for (int i = 0; i < request.intents().size(); i++) {
            text(
                    "intent-" + (i + 1) + "-words",
                    "person’s own words",
                    request.intents().get(i).words(),
                    true,
                    problems);
        }
        return problems;
    }

    static void require(NewReferral.Request request, LocalDate today) {
        refuse(problemsWith(request, today));
    }

    /** A draft may lack the person's wish; what is sent may not, because everything after it rests there. */
    static void requireReady(List<OutcomeIntent> intents) {
        if (intents.isEmpty()) {
            throw Refused.field(
                    "referrals.no-intent",
                    "intent-1-words",
                    "It does not say what the person wants to become or stay true.",
                    "Ask them, and write it down in their words. One sentence is enough.");
        }
    }

    static void require(WhenAndWhy when, Optional<Instant> last, Instant now) {
        var problems = new ArrayList<Problem>();
        if (when.at().isAfter(now.plus(CLOCKS_DIFFER))) {
            problems.add(new Problem(
                    "referrals.step-in-the-future",
                    "at",
                    "This cannot have happened at " + moment(when.at()) + ", which is in the future.",
                    "Enter when it happened, or leave it to now."));
        }
        last.filter(previous -> when.at().isBefore(previous))
                .ifPresent(previous -> problems.add(new Problem(
                        "referrals.step-before-the-last",
                        "at",
                        "This cannot have happened at " + moment(when.at()) + ": the step before it was at "
                                + moment(previous) + ".",
                        "Check the date and time.")));
        text("words", "text", when.words(), false, problems);
        refuse(problems);
    }

    static void requireWords(WhenAndWhy when, String whatFor) {
        if (when.words().isEmpty()) {
            throw Refused.field(
                    "referrals.reason-without-words",
                    "words",
                    "It does not say why " + whatFor + ".",
                    "Write a sentence that will help whoever reads it next.");
        }
    }

    static void require(NewAssessment assessment, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (assessment.assessedOn().isAfter(today)) {
            problems.add(new Problem(
                    "referrals.assessed-in-the-future",
                    "assessed-on",
                    "The assessment cannot have been on " + DAY.format(assessment.assessedOn())
                            + ", which is in the future.",
                    "Enter the day on which you met."));
        } else if (assessment.assessedOn().isBefore(today.minusYears(20))) {
            problems.add(new Problem(
                    "referrals.assessed-too-long-ago",
                    "assessed-on",
                    "The assessment was on " + DAY.format(assessment.assessedOn()) + ", more than 20 years ago.",
                    "Maybe the year was mistyped."));
        }
        text("assessor", "name of who assessed", assessment.assessor(), true, problems);
        text("present", "list of who took part", assessment.present(), false, problems);
        text("strengths", "account of what they can do", assessment.strengths(), true, problems);
        text("what-matters", "account of what matters to them", assessment.whatMatters(), true, problems);
        text("wellbeing-words", "account of the impact", assessment.wellbeingWords(), false, problems);
        var seen = new HashSet<>();
        for (var need : assessment.needs()) {
            var field = "need-" + need.outcome().code() + "-words";
            text(field, "text on “" + need.outcome().plainly() + "”", need.words(), need.isUnable(), problems);
            if (!seen.add(need.outcome())) {
                problems.add(new Problem(
                        "referrals.need-twice",
                        field,
                        "“" + need.outcome().plainly() + "” is given twice.",
                        "Keep one of the two."));
            }
        }
        if (!assessment.wellbeing().isEmpty() && assessment.wellbeingWords().isBlank()) {
            problems.add(new Problem(
                    "referrals.wellbeing-without-words",
                    "wellbeing-words",
                    "It does not say what the impact on wellbeing is.",
                    "Write it as they would tell it."));
        }
        refuse(problems);
    }

    static void require(Enquiry.Asked asked, LocalDate today) {
        var problems = new ArrayList<Problem>();
        text("about-name", "name of whom it is about", asked.aboutName(), true, problems);
        text("asked-by", "name of who asked", asked.askedBy(), true, problems);
        text("contact", "way to reach them", asked.contact(), false, problems);
        text("words", "account of what was asked", asked.words(), true, problems);
        if (asked.receivedOn().isAfter(today)) {
            problems.add(new Problem(
                    "referrals.enquiry-in-the-future",
                    "received-on",
                    "It cannot have come on " + DAY.format(asked.receivedOn()) + ", which is in the future.",
                    "Enter the day on which it came."));
        }
        refuse(problems);
    }

    static void requireAnswer(String words) {
        var problems = new ArrayList<Problem>();
        text("words", "account of what was said in answer", words, true, problems);
        refuse(problems);
    }

    private static void text(String field, String words, String text, boolean needed, List<Problem> problems) {
        if (needed && text.isBlank()) {
            problems.add(new Problem(
                    "referrals." + field + "-missing",
                    field,
                    "The " + words + " is missing.",
                    "Enter a sentence or two."));
        }
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            problems.add(new Problem(
                    "referrals." + field + "-too-long",
                    field,
                    "The " + words + " is longer than " + LONGEST + " characters or cannot be read.",
                    "Make it shorter, or type it instead of pasting."));
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LONDON);
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(LONDON));
    }
}
