package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.Assessment;
import care.mainstay.care.referrals.NewAssessment;
import care.mainstay.care.referrals.Referral;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How somebody came to be supported: each referral in short, and what the assessments found. */
public record SupportPage(
        PersonFrame frame, String lead, List<Entry> referrals, List<Found> assessments, boolean mayRefer) {

    /** One referral in short; {@code href} is null for those who have no page of it. */
    public record Entry(
            String title,
            Status status,
            List<String> wishes,
            List<SummaryRow> facts,
            @Nullable String href) {}

    /** One assessment. */
    public record Found(String title, String summary, List<SummaryRow> rows, List<SummaryRow> needs) {}

    static SupportPage of(
            PersonFrame frame,
            List<Referral> referrals,
            List<Assessment> assessments,
            Map<OrganisationId, String> organisations,
            boolean opensReferrals,
            boolean mayRefer) {
        return new SupportPage(
                frame,
                referrals.isEmpty()
                        ? "There is no referral yet."
                        : "How " + frame.called() + " came to be supported, and what was found together.",
                referrals.stream()
                        .map(referral -> entry(referral, organisations, opensReferrals))
                        .toList(),
                assessments.stream()
                        .map(assessment -> found(assessment, organisations))
                        .toList(),
                mayRefer);
    }

    private static Entry entry(Referral referral, Map<OrganisationId, String> organisations, boolean opens) {
        var facts = new ArrayList<SummaryRow>();
        facts.add(new SummaryRow("Why", referral.request().whyNow()));
        facts.add(new SummaryRow(
                "Asked for", ReferralWords.hours(referral.request().hoursAWeek())));
        facts.add(new SummaryRow("Paid for", referral.request().funding().words()));
        referral.startedOn().ifPresent(day -> facts.add(new SummaryRow("Started", Words.day(day))));
        referral.endedOn().ifPresent(day -> facts.add(new SummaryRow("Ended", Words.day(day))));
        referral.endReason().ifPresent(reason -> facts.add(new SummaryRow("Why it ended", reason.words())));
        return new Entry(
                referral.provider()
                        .map(id -> "Support by " + organisations.getOrDefault(id, "a provider"))
                        .orElse("Support is being arranged"),
                ReferralWords.status(referral.state()),
                referral.request().intents().stream()
                        .map(intent -> intent.words())
                        .toList(),
                facts,
                opens ? "/referrals/" + referral.id() : null);
    }

    private static Found found(Assessment assessment, Map<OrganisationId, String> organisations) {
        var findings = assessment.findings();
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("What they can do", findings.strengths()));
        rows.add(new SummaryRow("What matters to them", findings.whatMatters()));
        if (!findings.present().isBlank()) {
            rows.add(new SummaryRow("Who took part", findings.present()));
        }
        if (!findings.wellbeing().isEmpty()) {
            rows.add(new SummaryRow(
                    "Impact on wellbeing",
                    String.join(
                                    "; ",
                                    findings.wellbeing().stream()
                                            .sorted()
                                            .map(area -> area.words())
                                            .toList())
                            + (findings.wellbeingWords().isBlank() ? "" : ". " + findings.wellbeingWords())));
        }
        return new Found(
                "Assessment on " + Words.day(findings.assessedOn()),
                "By " + findings.assessor() + ", "
                        + organisations.getOrDefault(assessment.keeper(), "another organisation") + ": "
                        + AssessmentWords.summary(findings),
                rows,
                findings.needs().stream()
                        .filter(NewAssessment.Need::isUnable)
                        .map(SupportPage::need)
                        .toList());
    }

    private static SummaryRow need(NewAssessment.Need need) {
        var ways = String.join(
                ". ", need.unable().stream().sorted().map(way -> way.words()).toList());
        return new SummaryRow(need.outcome().plainly(), ways + ". " + need.words());
    }
}
