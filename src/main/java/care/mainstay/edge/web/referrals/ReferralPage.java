package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.Assessment;
import care.mainstay.care.referrals.OutcomeIntent;
import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.ReferralTransitions;
import care.mainstay.care.referrals.ReferralTransitions.Side;
import care.mainstay.care.referrals.Transition;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.components.TaskRow;
import care.mainstay.edge.web.components.TimelineEntry;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One referral: what is wanted, what is asked for, what has happened, and what the reader can do next. */
public record ReferralPage(
        String title,
        String called,
        String personPath,
        Status status,
        String next,
        List<Wish> wishes,
        List<SummaryRow> asked,
        List<TaskRow> tasks,
        List<Act> acts,
        List<String> assessments,
        List<TimelineEntry> history,
        String path) {

    /** One thing the person wants, in their words. */
    public record Wish(String words, String about) {}

    /**
     * Something that can be done next.
     *
     * @param step posted at once when there is nothing to ask; empty when {@code href} asks first
     */
    public record Act(String words, String href, String step, boolean main) {

        static Act ask(String words, String href) {
            return new Act(words, href, "", false);
        }

        /** The natural next step, which asks something first. */
        static Act next(String words, String href) {
            return new Act(words, href, "", true);
        }

        static Act now(String words, String href, String step) {
            return new Act(words, href, step, true);
        }

        public boolean asksFirst() {
            return step.isEmpty();
        }
    }

    /** What names and words the page needs beyond the referral itself. */
    record Around(
            String name,
            String called,
            Map<OrganisationId, String> organisations,
            Map<UserId, String> users,
            List<Transition> history,
            List<Assessment> assessments,
            OrganisationId reader,
            boolean mayAct,
            boolean living,
            boolean planned) {}

    static ReferralPage of(Referral referral, Around around) {
        var path = "/referrals/" + referral.id();
        var provider = referral.provider().map(id -> around.organisations().getOrDefault(id, "The provider"));
        return new ReferralPage(
                "Referral for " + around.name(),
                around.called(),
                "/people/" + referral.person(),
                ReferralWords.status(referral.state()),
                next(referral, around, provider),
                referral.request().intents().stream().map(ReferralPage::wish).toList(),
                asked(referral, around, provider),
                around.mayAct() ? tasks(referral, around, path) : List.of(),
                around.mayAct() ? acts(referral, around, path) : List.of(),
                around.assessments().stream()
                        .filter(assessment -> assessment.referral().equals(referral.id()))
                        .map(assessment -> assessed(assessment, around))
                        .toList(),
                latestFirst(around.history()).stream()
                        .map(step -> entry(step, around))
                        .sorted(java.util.Comparator.comparing(TimelineEntry::datetime)
                                .reversed())
                        .toList(),
                path);
    }

    /** Steps of one moment too: what was sent was offered after that. */
    private static List<Transition> latestFirst(List<Transition> history) {
        var steps = new ArrayList<>(history);
        java.util.Collections.reverse(steps);
        return steps;
    }

    /** To whoever must act the sentence speaks as to them. */
    private static String next(Referral referral, Around around, Optional<String> provider) {
        boolean asked = referral.state() == ReferralState.OFFERED
                && referral.provider().filter(around.reader()::equals).isPresent();
        return asked
                ? "You have been asked to support " + around.called() + ". Please answer as soon as you can."
                : ReferralWords.next(referral, provider);
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("Home", "/"), new Crumb("Referrals", "/referrals"));
    }

    private static Wish wish(OutcomeIntent intent) {
        return new Wish(
                intent.words(),
                intent.domain().words() + ": " + lower(intent.kind().words()));
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(java.util.Locale.UK) + words.substring(1);
    }

    private static List<SummaryRow> asked(Referral referral, Around around, Optional<String> provider) {
        var request = referral.request();
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("Why now", request.whyNow()));
        rows.add(new SummaryRow("Hours", ReferralWords.hours(request.hoursAWeek())));
        rows.add(new SummaryRow("Wanted from", Words.day(request.startWantedOn())));
        rows.add(new SummaryRow("Paid for", request.funding().words()));
        referral.commissioner()
                .ifPresent(council -> rows.add(
                        new SummaryRow("Referred by", around.organisations().getOrDefault(council, "The council"))));
        provider.ifPresent(name -> rows.add(new SummaryRow("Provider", name)));
        referral.startedOn().ifPresent(day -> rows.add(new SummaryRow("Started", Words.day(day))));
        referral.endedOn().ifPresent(day -> rows.add(new SummaryRow("Ended", Words.day(day))));
        referral.endReason().ifPresent(reason -> rows.add(new SummaryRow("Reason for ending", reason.words())));
        return rows;
    }

    /** A draft is finished in steps; one thing a page. */
    private static List<TaskRow> tasks(Referral referral, Around around, String path) {
        if (referral.state() != ReferralState.DRAFT || !referral.keeper().equals(around.reader())) {
            return List.of();
        }
        boolean wished = !referral.request().intents().isEmpty();
        var done = new Status("Done", Tone.GOOD);
        var send = new Status(wished ? "Ready" : "Cannot start yet", wished ? Tone.INFORMATION : Tone.NEUTRAL);
        return List.of(
                new TaskRow("What is asked for, and why now", null, path + "/asked", done),
                new TaskRow(
                        "What " + around.called() + " wants",
                        "In their own words",
                        path + "/wishes",
                        wished ? done : new Status("To do", Tone.ATTENTION)),
                referral.keptByProvider()
                        ? new TaskRow("Take it on", "When everything above is right", null, send)
                        : new TaskRow(
                                "Choose a provider and send it",
                                "They will see the person’s name, address and this referral",
                                wished ? path + "/send" : null,
                                send));
    }

    private static List<Act> acts(Referral referral, Around around, String path) {
        var acts = new ArrayList<Act>();
        switch (referral.state()) {
            case DRAFT -> {
                if (!referral.request().intents().isEmpty()) {
                    add(
                            acts,
                            referral,
                            around,
                            ReferralState.ACCEPTED,
                            Act.now("Take it on", path + "/step", "accept"));
                }
            }
            case OFFERED -> {
                add(
                        acts,
                        referral,
                        around,
                        ReferralState.ACCEPTED,
                        Act.now("Yes, we can take this on", path + "/step", "accept"));
                add(
                        acts,
                        referral,
                        around,
                        ReferralState.DECLINED,
                        Act.ask("No, we cannot take this on", path + "/decline"));
            }
            case SENT, DECLINED ->
                add(acts, referral, around, ReferralState.OFFERED, Act.ask("Choose another provider", path + "/send"));
            case ACCEPTED ->
                add(
                        acts,
                        referral,
                        around,
                        ReferralState.IN_ASSESSMENT,
                        Act.now("Begin the assessment", path + "/step", "begin-assessment"));
            case IN_ASSESSMENT -> {
                boolean assessed = around.assessments().stream()
                        .anyMatch(assessment -> assessment.referral().equals(referral.id()));
                acts.add(
                        assessed
                                ? Act.ask("Record another assessment", path + "/assessment")
                                : Act.next("Record an assessment", path + "/assessment"));
                if (assessed) {
                    add(
                            acts,
                            referral,
                            around,
                            ReferralState.PLANNING,
                            Act.now("Go on to planning", path + "/step", "begin-planning"));
                }
            }
            case PLANNING -> {
                var outcomes = "/people/" + referral.person() + "/outcomes";
                acts.add(around.planned() ? Act.ask("Agree outcomes", outcomes) : Act.next("Agree outcomes", outcomes));
                acts.add(Act.ask(
                        around.planned() ? "See the plan" : "Write the plan",
                        "/people/" + referral.person() + "/plan"));
                var start = path + "/start";
                add(
                        acts,
                        referral,
                        around,
                        ReferralState.ACTIVE,
                        around.planned() ? Act.next("Start support", start) : Act.ask("Start support", start));
                acts.add(Act.ask("Record another assessment", path + "/assessment"));
            }
            case ACTIVE -> {
                acts.add(Act.ask("Record another assessment", path + "/assessment"));
                add(acts, referral, around, ReferralState.PAUSED, Act.ask("Pause support", path + "/pause"));
                add(acts, referral, around, ReferralState.ENDING, Act.ask("Begin the ending", path + "/ending"));
                acts.add(Act.ask("End support", path + "/end"));
            }
            case PAUSED -> {
                add(acts, referral, around, ReferralState.ACTIVE, Act.next("Resume support", path + "/resume"));
                acts.add(Act.ask("End support", path + "/end"));
            }
            case ENDING -> {
                acts.add(Act.ask("End support", path + "/end"));
                add(
                        acts,
                        referral,
                        around,
                        ReferralState.ACTIVE,
                        Act.now("Call off the ending", path + "/step", "call-off"));
            }
            default -> {
                return again(referral, around);
            }
        }
        add(acts, referral, around, ReferralState.WITHDRAWN, Act.ask("Withdraw this referral", path + "/withdraw"));
        if (referral.state() != ReferralState.ENDING) {
            add(
                    acts,
                    referral,
                    around,
                    ReferralState.HANDED_BACK,
                    Act.ask("Hand this back to the council", path + "/hand-back"));
        }
        return List.copyOf(acts);
    }

    /** Once it is over, whoever referred can refer again, unless the person has died. */
    private static List<Act> again(Referral referral, Around around) {
        return around.living() && referral.keeper().equals(around.reader())
                ? List.of(Act.ask("Refer " + around.called() + " again", "/people/" + referral.person() + "/refer"))
                : List.of();
    }

    /** Adds what can follow and is the reader's to do. */
    private static void add(List<Act> acts, Referral referral, Around around, ReferralState to, Act act) {
        boolean ours = ReferralTransitions.step(referral.state(), to)
                .filter(step -> step.side() == Side.EITHER
                        || step.side() == Side.REFERRER && referral.keeper().equals(around.reader())
                        || step.side() == Side.PROVIDER
                                && referral.provider()
                                        .filter(around.reader()::equals)
                                        .isPresent())
                .isPresent();
        if (ours) {
            acts.add(act);
        }
    }

    private static String assessed(Assessment assessment, Around around) {
        return "On " + Words.day(assessment.findings().assessedOn()) + " by "
                + assessment.findings().assessor() + ", "
                + around.organisations().getOrDefault(assessment.keeper(), "another organisation") + ": "
                + AssessmentWords.summary(assessment.findings());
    }

    private static TimelineEntry entry(Transition step, Around around) {
        var organisation = around.organisations().getOrDefault(step.actingOrganisation(), "another organisation");
        var who = Optional.ofNullable(around.users().get(step.recordedBy()))
                .map(name -> name + ", " + organisation)
                .orElse(organisation);
        var words = step.reasonWords()
                .map(reason -> step.words().isEmpty() ? reason + "." : reason + ". " + step.words())
                .orElse(step.words());
        var to = step.to() == ReferralState.OFFERED
                ? step.provider()
                        .map(id -> "Offered to " + around.organisations().getOrDefault(id, "a provider"))
                        .orElse(ReferralWords.step(step))
                : ReferralWords.step(step);
        return new TimelineEntry(
                to, Words.moment(step.happenedAt()), step.happenedAt().toString(), who, words, null, null);
    }
}
