package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.care.referrals.NewAssessment;
import care.mainstay.edge.web.shell.Words;
import java.util.Locale;

/** What an assessment found, in sentences. */
final class AssessmentWords {

    private AssessmentWords() {}

    /** needs support with eating and drinking well and washing and keeping clean; these are eligible needs. */
    static String summary(NewAssessment findings) {
        var unable = findings.unableOutcomes();
        if (unable.isEmpty()) {
            return "manages everything that was asked about.";
        }
        return Words.count(unable.size(), "area", "areas") + " where support is needed. "
                + (findings.isEligible()
                        ? "These needs are eligible under the Care Act."
                        : "These needs are not eligible under the Care Act, because " + whyNot(findings) + ".");
    }

    /** Which of the three conditions of the regulations is not met. */
    static String whyNot(NewAssessment findings) {
        if (!findings.fromImpairment()) {
            return "they do not come from an impairment or illness";
        }
        if (findings.unableOutcomes().size() < 2) {
            return "only one area is affected, and it takes two";
        }
        return "no significant impact on wellbeing was found";
    }

    static String plainly(CareActOutcome outcome) {
        return outcome.plainly().substring(0, 1).toLowerCase(Locale.UK)
                + outcome.plainly().substring(1);
    }
}
