package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.care.referrals.NewAssessment;
import care.mainstay.care.referrals.UnableToAchieve;
import care.mainstay.care.referrals.Wellbeing;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.foundation.kernel.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How the assessment form is read. */
final class AssessmentForm {

    private static final int LONG = 4_000;

    private AssessmentForm() {}

    static NewAssessment read(Form form) {
        var problems = new ArrayList<Refused.Problem>();
        var reading = new Reading(form);
        var day = reading.day("assessed-on", "the day of the assessment");
        var assessor = reading.text("assessor", "who assessed", 200);
        var present = reading.optionalText("present", "who took part", LONG);
        var strengths = reading.text("strengths", "what they can do", LONG);
        var matters = reading.text("what-matters", "what matters to them", LONG);
        var needs = new ArrayList<NewAssessment.Need>();
        for (var outcome : CareActOutcome.values()) {
            var unable = Arrays.stream(UnableToAchieve.values())
                    .filter(way -> form.all("need-" + outcome.code()).contains(way.code()))
                    .collect(Collectors.toSet());
            var words = reading.optionalText("need-" + outcome.code() + "-words", "the text", LONG);
            needs.add(new NewAssessment.Need(outcome, unable, words.orElse("")));
        }
        var wellbeingWords = reading.optionalText("wellbeing-words", "the impact", LONG);
        try {
            reading.done();
        } catch (Refused why) {
            problems.addAll(why.problems());
        }
        var fromImpairment = form.text("from-impairment");
        if (!fromImpairment.equals("yes") && !fromImpairment.equals("no")) {
            problems.add(new Refused.Problem(
                    "form.not-chosen",
                    "from-impairment",
                    "Choose whether the needs come from an impairment or illness.",
                    ""));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new NewAssessment(
                day.orElseThrow(),
                assessor.orElseThrow(),
                present.orElse(""),
                strengths.orElseThrow(),
                matters.orElseThrow(),
                fromImpairment.equals("yes"),
                needs,
                Arrays.stream(Wellbeing.values())
                        .filter(area -> form.all("wellbeing").contains(area.code()))
                        .collect(Collectors.toSet()),
                wellbeingWords.orElse(""));
    }
}
