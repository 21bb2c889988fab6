package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.care.referrals.UnableToAchieve;
import care.mainstay.care.referrals.Wellbeing;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Crumb;
import java.util.Arrays;
import java.util.List;

/** Writing down an assessment: strengths first, then the ten outcomes of the regulations, then wellbeing. */
public record AssessmentPage(
        String title,
        String caption,
        String lead,
        String called,
        String action,
        String cancel,
        List<Crumb> crumbs,
        Form form) {

    /** One of the ten outcomes, asked about. */
    public record Asked(String code, String plainly, String inLaw) {}

    static AssessmentPage of(String referral, String name, String called, Form form) {
        return new AssessmentPage(
                "Assessment",
                name,
                "Start with what " + called + " can do and what matters. Needs come after.",
                called,
                "/referrals/" + referral + "/assessment",
                "/referrals/" + referral,
                DraftPages.crumbs(referral, name),
                form);
    }

    public List<Asked> outcomes() {
        return Arrays.stream(CareActOutcome.values())
                .map(outcome -> new Asked(outcome.code(), outcome.plainly(), outcome.inLaw()))
                .toList();
    }

    /** Whether something was ticked, written or refused there, so that it must not be hidden. */
    public boolean answered(Asked asked) {
        var ways = form.field("need-" + asked.code());
        var words = form.field("need-" + asked.code() + "-words");
        return !ways.values().isEmpty() || !words.value().isBlank() || ways.wrong() || words.wrong();
    }

    public List<Choice> unable() {
        return Arrays.stream(UnableToAchieve.values())
                .map(way -> new Choice(way.code(), way.words()))
                .toList();
    }

    public List<Choice> wellbeing() {
        return Arrays.stream(Wellbeing.values())
                .map(area -> new Choice(area.code(), area.words()))
                .toList();
    }

    public List<Choice> yesNo() {
        return List.of(new Choice("yes", "Yes"), new Choice("no", "No"));
    }
}
