package care.mainstay.edge.web.rota;

import care.mainstay.care.visits.Visit;
import care.mainstay.edge.web.charts.Sparkline;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.SummaryRow;
import care.mainstay.edge.web.rota.RotaView.Show;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.rota.Familiar;
import care.mainstay.rota.Proposal;
import care.mainstay.rota.Proposal.Kind;
import care.mainstay.rota.Proposal.Proposed;
import care.mainstay.rota.Proposal.State;
import care.mainstay.rota.Proposal.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A plan while it is being looked for, and then what it would change: visit by visit, with the notice that everybody gets,
 * before anything counts.
 *
 * @param groups what would change, by what kind of change it is
 */
public record ProposalPage(
        String id,
        String title,
        String lead,
        boolean running,
        boolean ready,
        int done,
        int of,
        String progress,
        Optional<Sparkline> picture,
        List<String> sums,
        List<Group> groups,
        List<String> told,
        List<String> stale,
        List<SummaryRow> how,
        String wrong,
        String standing,
        String board,
        boolean nothing) {

    /** The page, and what was refused of publishing it. */
    public record Shown(ProposalPage page, Form form) {}

    /** Changes of one kind. */
    public record Group(String heading, List<Line> lines) {}

    /** Other carers for a visit. */
    public record Line(
            String when, String person, String change, String knows, String notice, String href, boolean late) {}

    private static final long SHORT_NOTICE = 48;

    static ProposalPage of(
            Proposal proposal, Map<PersonId, Familiar> familiar, RotaNames names, String asker, Instant now) {
        long before = proposal.steps().stream().mapToLong(Step::before).sum();
        long after = proposal.steps().stream().mapToLong(Step::after).sum();
        int leftBefore = proposal.steps().stream().mapToInt(Step::leftBefore).sum();
        int leftAfter = proposal.steps().stream().mapToInt(Step::leftAfter).sum();
        boolean running = proposal.state() == State.RUNNING;
        List<String> sums = new ArrayList<>();
        if (!proposal.steps().isEmpty()) {
            sums.add(
                    leftBefore == 0
                            ? "Every visit had its carers before."
                            : "Without all their carers: " + leftBefore + " now, " + leftAfter + " then.");
            sums.add("What the days cost, in minutes of paid time and what is worth as much: " + number(before)
                    + " now, " + number(after) + " then.");
        }
        boolean weeks = proposal.kind() == Kind.WEEKS;
        if (!running && !weeks && !proposal.visits().isEmpty()) {
            sums.addAll(continuity(proposal, familiar));
        }
        return new ProposalPage(
                proposal.id().toString(),
                proposal.kind().words(),
                days(proposal)
                        + proposal.carer()
                                .map(carer -> ", without " + names.carer(carer))
                                .orElse(""),
                running,
                proposal.state() == State.READY,
                proposal.steps().size(),
                proposal.daysToPlan(),
                proposal.steps().size() + " of " + Words.count(proposal.daysToPlan(), "day", "days") + " planned",
                picture(proposal),
                sums,
                weeks ? List.of() : groups(proposal, familiar, names, now),
                told(proposal, names),
                stale(proposal, names),
                how(proposal, asker),
                proposal.wrong(),
                standing(proposal),
                RotaView.address(proposal.days().from(), proposal.days().days() == 1 ? Show.DAY : Show.WEEK, false),
                !running && proposal.visits().isEmpty());
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    static String days(Proposal proposal) {
        return proposal.days().days() == 1
                ? Words.day(proposal.days().from())
                : Words.day(proposal.days().from()) + " to "
                        + Words.day(proposal.days().lastDay());
    }

    /** The cost that is left, day after day planned. */
    private static Optional<Sparkline> picture(Proposal proposal) {
        if (proposal.steps().isEmpty()) {
            return Optional.empty();
        }
        long cost = proposal.steps().stream().mapToLong(Step::before).sum();
        List<BigDecimal> values = new ArrayList<>();
        values.add(BigDecimal.valueOf(cost));
        for (Step step : proposal.steps()) {
            cost += step.after() - step.before();
            values.add(BigDecimal.valueOf(cost));
        }
        return Optional.of(Sparkline.of(
                values,
                "What the days cost, day after day planned: from "
                        + number(values.get(0).longValue()) + " to " + number(cost)));
    }

    private static List<String> continuity(Proposal proposal, Map<PersonId, Familiar> familiar) {
        int known = 0;
        int unknown = 0;
        for (Proposed each : proposal.visits()) {
            Familiar faces = familiar.getOrDefault(each.visit().person(), Familiar.NOBODY);
            for (CarerId carer : each.after()) {
                if (!each.before().contains(carer)) {
                    if (faces.knows(carer)) {
                        known++;
                    } else {
                        unknown++;
                    }
                }
            }
        }
        return List.of("Of those who would come new, " + known + " came to the person in the last 4 weeks, and "
                + unknown + " did not.");
    }

    private static List<Group> groups(
            Proposal proposal, Map<PersonId, Familiar> familiar, RotaNames names, Instant now) {
        List<Line> filled = new ArrayList<>();
        List<Line> other = new ArrayList<>();
        List<Line> emptied = new ArrayList<>();
        for (Proposed each : proposal.visits()) {
            (each.before().isEmpty() ? filled : each.after().isEmpty() ? emptied : other)
                    .add(line(each, familiar, names, proposal.published().orElse(now)));
        }
        List<Group> groups = new ArrayList<>();
        add(groups, "Visits that get a carer", filled);
        add(groups, "Other carers", other);
        add(groups, "Visits that would have nobody", emptied);
        return groups;
    }

    private static void add(List<Group> groups, String heading, List<Line> lines) {
        if (!lines.isEmpty()) {
            groups.add(new Group(heading + " (" + lines.size() + ")", lines));
        }
    }

    private static Line line(Proposed each, Map<PersonId, Familiar> familiar, RotaNames names, Instant now) {
        Visit visit = each.visit();
        Familiar faces = familiar.getOrDefault(visit.person(), Familiar.NOBODY);
        List<String> knows = each.after().stream()
                .filter(carer -> !each.before().contains(carer))
                .map(carer -> names.carer(carer)
                        + (faces.knows(carer)
                                ? " came " + Words.count(faces.came().getOrDefault(carer, 0), "time", "times")
                                        + " in 4 weeks."
                                : " has not come in 4 weeks."))
                .toList();
        Duration notice = Duration.between(now, visit.start());
        return new Line(
                Words.day(visit.day()) + ", " + RotaWords.times(visit),
                names.person(visit.person()),
                FitPage.capital(names.carers(each.before())) + " → " + names.carers(each.after()),
                String.join(" ", knows),
                RotaWords.notice(notice),
                "/rota/visits/" + visit.id(),
                notice.toHours() < SHORT_NOTICE && !each.before().isEmpty());
    }

    private static List<String> told(Proposal proposal, RotaNames names) {
        Set<String> carers = new LinkedHashSet<>();
        Set<PersonId> people = new LinkedHashSet<>();
        for (Proposed each : proposal.visits()) {
            each.before().stream()
                    .filter(carer -> !each.after().contains(carer))
                    .forEach(carer -> carers.add(names.carer(carer)));
            each.after().stream()
                    .filter(carer -> !each.before().contains(carer))
                    .forEach(carer -> carers.add(names.carer(carer)));
            people.add(each.visit().person());
        }
        return carers.isEmpty() && people.isEmpty()
                ? List.of()
                : List.of(
                        Words.count(carers.size(), "carer", "carers") + ": " + Words.and(List.copyOf(carers)) + ".",
                        Words.count(people.size(), "person", "people")
                                + " and those they share visits with, on their pages.");
    }

    private static List<String> stale(Proposal proposal, RotaNames names) {
        return proposal.state() != State.READY
                ? List.of()
                : proposal.visits().stream()
                        .filter(Proposed::isAnother)
                        .map(each -> names.person(each.visit().person()) + ", "
                                + Words.day(each.visit().day()) + ", "
                                + RotaWords.times(each.visit()) + ": now "
                                + (each.visit().carers().isEmpty()
                                        ? "nobody"
                                        : names.carers(each.visit().carers())) + ".")
                        .toList();
    }

    private static List<SummaryRow> how(Proposal proposal, String asker) {
        List<SummaryRow> how = new ArrayList<>();
        how.add(new SummaryRow("Asked for", Words.moment(proposal.asked()) + ", by " + asker));
        how.add(new SummaryRow("How it ended", proposal.stopped().words()));
        how.add(new SummaryRow(
                "Plans weighed",
                "up to " + number(proposal.moves())
                        + (proposal.kind() == Kind.WEEKS ? " by each of two searches" : " for each day")));
        how.add(new SummaryRow("Seed", String.valueOf(proposal.seed())));
        how.add(new SummaryRow(
                "Planned from", proposal.inputsHash().isEmpty() ? "Not read yet" : proposal.inputsHash()));
        return how;
    }

    private static String standing(Proposal proposal) {
        return switch (proposal.state()) {
            case RUNNING -> "Looking";
            case READY -> "Waits for you";
            case PUBLISHED -> "Published";
            case THROWN_AWAY -> "Thrown away";
            case FAILED -> "Broke off";
        };
    }

    /** A line of the list of plans. */
    static String inList(Proposal proposal) {
        return proposal.kind().words() + ", " + days(proposal) + " ("
                + standing(proposal).toLowerCase(Locale.UK) + ")";
    }

    /** The kinds that are asked for from the board itself. */
    static List<Kind> fromTheBoard() {
        return List.of(Kind.GAPS);
    }
}
