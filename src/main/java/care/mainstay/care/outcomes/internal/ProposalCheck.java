package care.mainstay.care.outcomes.internal;

import care.mainstay.care.outcomes.ExpectedCourse;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.NewOutcome;
import care.mainstay.care.outcomes.OutcomeKind;
import care.mainstay.care.outcomes.Resources;
import care.mainstay.care.outcomes.Stage;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problems;
import java.time.LocalDate;
import java.util.List;

/** Whether an outcome can be proposed. What it still lacks to be agreed is asked when it is agreed. */
final class ProposalCheck {

    private ProposalCheck() {}

    static List<Refused.Problem> problems(NewOutcome outcome, Measure measure, LocalDate today) {
        var found = new Problems();
        found.addAll(
                OutcomeWording.problemsWithProposal(outcome.statement(), outcome.noticing(), outcome.whyItMatters()));
        found.addAll(TermsCheck.problems(outcome.kind(), outcome.course().shape(), measure, outcome.terms(), today));
        found.when(
                        outcome.influence().reason().isBlank(),
                        "outcomes.influence-without-reason",
                        "influence-reason",
                        "It does not say why the provider can bring about "
                                + outcome.influence().extent().title().toLowerCase(java.util.Locale.UK) + ".",
                        "Write who or what else it depends on.")
                .when(
                        outcome.resources().funding() != Resources.Funding.FUNDED
                                && outcome.resources().reason().isBlank(),
                        "outcomes.funding-without-reason",
                        "funding-reason",
                        "It does not say what is not paid for.",
                        "Write what is missing, so that it can be asked for.")
                .when(
                        outcome.resources().carers() < 0,
                        "outcomes.carers-below-none",
                        "carers",
                        "The number of carers is below none.",
                        "Enter how many carers it needs in the team.")
                .when(
                        outcome.course().words().isBlank()
                                && (outcome.kind() == OutcomeKind.LIVE_WELL_WITH_DECLINE
                                        || outcome.course().shape() == ExpectedCourse.Shape.SLOWER_DECLINE
                                        || outcome.course().shape() == ExpectedCourse.Shape.COMFORT),
                        "outcomes.course-without-words",
                        "course-words",
                        "It does not say what is expected to happen.",
                        "Write it as you would say it to the family: kindly and honestly.");
        stages(found, measure, outcome.stages());
        return found.found();
    }

    /** Steps in their order, each with words, a value of the scale, and what is looked at before support steps back. */
    static void stages(Problems found, Measure measure, List<Stage> stages) {
        int expected = 1;
        for (Stage stage : stages) {
            found.when(
                            stage.number() != expected,
                            "outcomes.stages-out-of-order",
                            "stages",
                            "Stage " + stage.number() + " stands where stage " + expected + " should.",
                            "Number the stages 1, 2, 3 …")
                    .when(
                            stage.title().isBlank(),
                            "outcomes.stage-without-title",
                            "stages",
                            "Stage " + stage.number() + " has no words.",
                            "Say what will be seen at this stage.")
                    .when(
                            !TermsCheck.onScale(measure, stage.target()),
                            "outcomes.stage-off-the-scale",
                            "stages",
                            "Stage " + stage.number() + " aims at " + TermsCheck.plain(stage.target())
                                    + ", which is not on the scale of “" + measure.title() + "”.",
                            "Choose one of its values.")
                    .when(
                            stage.riskReview().isBlank()
                                    || stage.supervisionCheck().isBlank(),
                            "outcomes.stage-without-checks",
                            "stages",
                            "Stage " + stage.number() + " lacks its risk review or its supervision check.",
                            "Write what is looked at before support steps back.");
            expected++;
        }
    }
}
