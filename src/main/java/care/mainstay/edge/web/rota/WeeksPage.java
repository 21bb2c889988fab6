package care.mainstay.edge.web.rota;

import care.mainstay.edge.web.charts.Sparkline;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.rota.Proposal;
import care.mainstay.rota.WeeksPlanned;
import care.mainstay.rota.WeeksPlanned.Better;
import care.mainstay.rota.WeeksPlanned.ForPerson;
import care.mainstay.rota.WeeksPlanned.Sums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A plan of whole weeks: the improving picture while it is looked for, then what it would change in all and for each person.
 *
 * @param plan what is told of any plan
 * @param headline what matters most, in a sentence; empty while it runs
 * @param figures before and after
 */
public record WeeksPage(
        ProposalPage plan,
        int done,
        String progress,
        Optional<Sparkline> carers,
        Optional<Sparkline> cost,
        String headline,
        Table figures,
        List<Person> people) {

    /** The page, and what was refused of publishing it. */
    public record Shown(WeeksPage page, Form form) {}

    /** Who comes to a person now and then, and where each visit that changes is told. */
    public record Person(
            String name, String href, String carers, boolean fewer, String now, String then, String changes) {}

    private static final int NAMED = 4;

    static WeeksPage of(Proposal proposal, ProposalPage plan, RotaNames names) {
        WeeksPlanned weeks = proposal.weeks().orElse(WeeksPlanned.NOTHING_YET);
        int done = weeks.picture().isEmpty()
                ? 0
                : weeks.picture().get(weeks.picture().size() - 1).done();
        return new WeeksPage(
                plan,
                done,
                progress(weeks, done),
                line(
                        weeks,
                        Better::carers,
                        "Different carers, added up over everybody who is visited: from %,d to %,d"),
                line(
                        weeks,
                        better -> (int) (better.pence() / 100),
                        "What the plan costs, in pounds of paid time and what is worth as much: from %,d to %,d"),
                headline(weeks),
                figures(weeks),
                people(proposal, weeks, names));
    }

    private static String progress(WeeksPlanned weeks, int done) {
        return weeks.picture().isEmpty()
                ? "Reading the rota, and who came to whom"
                : done + "% of the search is made; so far "
                        + number(weeks.picture().get(weeks.picture().size() - 1).carers())
                        + " different carers, added up over everybody";
    }

    private static Optional<Sparkline> line(
            WeeksPlanned weeks, java.util.function.ToIntFunction<Better> of, String spoken) {
        if (weeks.picture().size() < 2) {
            return Optional.empty();
        }
        List<BigDecimal> values = weeks.picture().stream()
                .map(better -> BigDecimal.valueOf(of.applyAsInt(better)))
                .toList();
        return Optional.of(Sparkline.of(
                values,
                String.format(
                        Locale.UK,
                        spoken,
                        values.get(0).intValue(),
                        values.get(values.size() - 1).intValue())));
    }

    private static String headline(WeeksPlanned weeks) {
        if (weeks.before().isEmpty() || weeks.after().isEmpty()) {
            return "";
        }
        String now = weeks.before().get().carersEach().toPlainString();
        String then = weeks.after().get().carersEach().toPlainString();
        return now.equals(then)
                ? "Each person has " + now + " different carers in four weeks, on average, now and then."
                : "Each person would have " + then + " different carers in four weeks, on average, instead of " + now
                        + ".";
    }

    private static Table figures(WeeksPlanned weeks) {
        List<List<Cell>> rows = new ArrayList<>();
        if (weeks.before().isPresent() && weeks.after().isPresent()) {
            Sums now = weeks.before().get();
            Sums then = weeks.after().get();
            row(rows, "Different carers for each person in four weeks, on average", each(now), each(then));
            row(rows, "Visits by the person’s main carer", now.mainShare() + "%", then.mainShare() + "%");
            row(rows, "New faces", number(now.newFaces()), number(then.newFaces()));
            row(rows, "On the way between visits", RotaWords.hours(now.way()), RotaWords.hours(then.way()));
            row(rows, "Miles on the way", RotaWords.miles(now.metres()), RotaWords.miles(then.metres()));
            row(rows, "Paid hours", RotaWords.hours(now.paid()), RotaWords.hours(then.paid()));
            row(rows, "Missing to guaranteed hours", RotaWords.hours(now.missing()), RotaWords.hours(then.missing()));
            row(rows, "Visits without all their carers", number(now.left()), number(then.left()));
        }
        return new Table(
                "These weeks as they stand, and as they would be",
                List.of(Column.of("What"), Column.numeric("Now"), Column.numeric("Then")),
                rows);
    }

    private static String each(Sums sums) {
        return sums.carersEach().toPlainString();
    }

    private static void row(List<List<Cell>> rows, String what, String now, String then) {
        rows.add(List.of(Cell.of(what), Cell.of(now), Cell.of(then)));
    }

    private static List<Person> people(Proposal proposal, WeeksPlanned weeks, RotaNames names) {
        Map<PersonId, Long> changes = proposal.visits().stream()
                .collect(Collectors.groupingBy(each -> each.visit().person(), Collectors.counting()));
        return weeks.people().stream()
                .map(each -> person(proposal, each, changes.getOrDefault(each.person(), 0L), names))
                .toList();
    }

    private static Person person(Proposal proposal, ForPerson each, long changes, RotaNames names) {
        int now = each.before().size();
        int then = each.after().size();
        return new Person(
                names.person(each.person()),
                changes == 0 ? "" : "/rota/plans/" + proposal.id() + "/people/" + each.person(),
                now == then
                        ? Words.count(now, "carer", "carers") + ", as now"
                        : then + " instead of " + now + " carers",
                then < now,
                who(each.before(), names),
                who(each.after(), names),
                changes == 0 ? "" : Words.count(changes, "visit changes", "visits change"));
    }

    /** Joanna Reed 14 days, Amira Khan 9 days, and 3 others. */
    static String who(Map<CarerId, Integer> carers, RotaNames names) {
        List<String> words = new ArrayList<>(carers.entrySet().stream()
                .limit(NAMED)
                .map(each -> names.carer(each.getKey()) + " " + Words.count(each.getValue(), "day", "days"))
                .toList());
        int others = carers.size() - words.size();
        if (others > 0) {
            words.add(Words.count(others, "other", "others"));
        }
        return words.isEmpty() ? "nobody" : Words.and(words);
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
