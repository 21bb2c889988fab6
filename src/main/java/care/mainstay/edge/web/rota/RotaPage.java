package care.mainstay.edge.web.rota;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.components.Tile;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.rota.RotaView.Show;
import care.mainstay.edge.web.shell.NavigationItem;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.workforce.Carer;
import care.mainstay.rota.Breach;
import care.mainstay.rota.Proposal;
import care.mainstay.rota.RotaWeek;
import care.mainstay.rota.Round;
import care.mainstay.rota.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The board: a week by carer or by person, or one of its days on a time axis; with what has nobody, and what is broken.
 *
 * @param days the columns of a week
 * @param axis the hours of a day's axis
 * @param rows of the week, or of the day
 * @param map one carer's round, on a day that has any
 * @param tray visits without all their carers
 * @param assumed what of the ways is not known
 */
public record RotaPage(
        String title,
        String lead,
        List<Tile> tiles,
        List<NavigationItem> ways,
        Link before,
        Link today,
        Link after,
        List<DayHead> days,
        List<Hour> axis,
        List<Row> rows,
        Optional<RoundMap> map,
        List<Unallocated> tray,
        List<Wrong> wrong,
        boolean isDay,
        boolean byPerson,
        String from,
        String until,
        boolean canSend,
        boolean canTakeBack,
        boolean canPlan,
        List<Choice> kinds,
        List<Choice> runs,
        List<Choice> carers,
        List<Link> plans,
        List<String> assumed,
        String empty) {

    /** A quarter of an hour is the grain of a day's axis. */
    static final int GRAIN = 15;

    private static final int MOST_WRONG = 60;

    /** A day at the head of its column. */
    public record DayHead(String words, String href, boolean today) {}

    /** An hour of the axis, and at which column of the grid it begins. */
    public record Hour(String words, int column) {}

    /** A carer or a person. */
    public record Row(
            String id,
            String name,
            String href,
            String note,
            String detail,
            Tone tone,
            int filled,
            List<Cell> cells,
            List<Block> blocks) {}

    /** A day of somebody's week. */
    public record Cell(String words, String href, String spoken, String away, List<Piece> picture, List<Stop> stops) {}

    /** A block in the small picture of a day, in tenths of a per cent of its width. */
    public record Piece(int x, int width, String kind) {

        public String at() {
            return BigDecimal.valueOf(x, 1) + "%";
        }

        public String wide() {
            return BigDecimal.valueOf(width, 1) + "%";
        }
    }

    /** A visit in the week of a person. */
    public record Stop(String words, String href, String kind) {}

    /** A visit on the axis of a day. */
    public record Block(
            String id,
            String words,
            String times,
            String spoken,
            String href,
            String kind,
            int column,
            int span,
            int lane,
            boolean movable) {}

    /** What is broken of one rule. */
    public record Wrong(String heading, List<String> lines) {}

    /** A visit that has not all its carers. */
    public record Unallocated(String id, String when, String person, String purpose, String needs, String href) {}

    static RotaPage of(RotaView view, RotaWeek week, List<Proposal> plans, RotaNames names, LocalDate today) {
        boolean day = view.show() == Show.DAY;
        RotaWeek shown = day ? week.only(view.day()) : week;
        List<LocalDate> days =
                week.days().from().datesUntil(week.days().until()).toList();
        var rows = new RotaRows(shown, week, names, day);
        long sent = shown.visits().stream()
                .filter(visit -> visit.state() == VisitState.PLANNED && !visit.isUnassigned())
                .count();
        boolean back = shown.visits().stream()
                .anyMatch(visit ->
                        visit.state() == VisitState.PUBLISHED && visit.start().isAfter(week.asOf()));
        int step = day ? 1 : 7;
        List<Row> board = view.byPerson() && !day ? rows.people(days) : day ? rows.onAxis() : rows.carers(days);
        return new RotaPage(
                day ? Words.day(view.day()) : "Rota",
                lead(view, shown, today),
                tiles(shown, sent),
                ways(view),
                new Link(
                        day ? "The day before" : "The week before",
                        view.on(view.day().minusDays(step))),
                new Link("Today", RotaView.address(today, view.show(), view.byPerson())),
                new Link(
                        day ? "The day after" : "The week after",
                        view.on(view.day().plusDays(step))),
                days.stream()
                        .map(each -> new DayHead(
                                RotaWords.shortDay(each), RotaView.address(each, Show.DAY, false), each.equals(today)))
                        .toList(),
                day ? rows.axis() : List.of(),
                board,
                day ? RoundMap.of(shown, names, board.stream().map(Row::id).toList(), view.round()) : Optional.empty(),
                shown.unallocated().stream()
                        .map(visit -> unallocated(visit, names, day))
                        .toList(),
                wrong(shown, names),
                day,
                view.byPerson() && !day,
                shown.days().from().toString(),
                shown.days().until().toString(),
                sent > 0,
                back,
                shown.days().until().isAfter(today),
                ProposalPage.fromTheBoard().stream()
                        .map(kind -> new Choice(kind.code(), kind.words()))
                        .toList(),
                List.of(new Choice("4", "Four weeks"), new Choice("2", "Two weeks"), new Choice("1", "One week")),
                shown.carers().stream()
                        .map(carer -> new Choice(carer.id().toString(), carer.name()))
                        .toList(),
                plans.stream()
                        .map(plan -> new Link(ProposalPage.inList(plan), "/rota/plans/" + plan.id()))
                        .toList(),
                assumed(shown, names),
                "Visits come from people’s plans: open a person, then Visits, to plan their week.");
    }

    private static String lead(RotaView view, RotaWeek shown, LocalDate today) {
        if (view.show() == Show.DAY) {
            return view.day().equals(today) ? "The rota, today" : "The rota";
        }
        return Words.day(shown.days().from()) + " to " + Words.day(shown.days().lastDay());
    }

    private static List<Tile> tiles(RotaWeek shown, long unsent) {
        long wrong = shown.breaches().size();
        int open = shown.unallocated().size();
        var people = shown.visits().stream().map(Visit::person).distinct().toList();
        BigDecimal carers = people.isEmpty()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(people.stream()
                                .mapToInt(person -> shown.familiar(person).carers())
                                .sum())
                        .divide(BigDecimal.valueOf(people.size()), 1, RoundingMode.HALF_UP);
        return List.of(
                new Tile("Visits", number(shown.visits().size()), null, null, Tone.NEUTRAL),
                new Tile(
                        "Without a carer",
                        number(open),
                        null,
                        open > 0 ? "#tray" : null,
                        open > 0 ? Tone.BAD : Tone.GOOD),
                new Tile(
                        "Things to look at",
                        number(wrong),
                        null,
                        wrong > 0 ? "#wrong" : null,
                        wrong > 0 ? Tone.ATTENTION : Tone.GOOD),
                new Tile(
                        "Carers for each person",
                        carers.toPlainString(),
                        "in 4 weeks, on average",
                        null,
                        Tone.INFORMATION),
                new Tile("Not sent yet", number(unsent), null, null, unsent > 0 ? Tone.ATTENTION : Tone.NEUTRAL));
    }

    private static List<String> assumed(RotaWeek shown, RotaNames names) {
        List<String> assumed = new ArrayList<>();
        var unknown = shown.whereabouts()
                .unknown(shown.visits().stream().map(Visit::person).toList());
        if (!unknown.isEmpty()) {
            assumed.add(RotaWords.assumed(unknown.stream().map(names::person).toList()));
        }
        long carers = shown.rounds().stream()
                .map(Round::carer)
                .distinct()
                .filter(carer -> !shown.whereabouts().transport().containsKey(carer))
                .count();
        if (carers > 0) {
            assumed.add(Words.count(carers, "carer is", "carers are")
                    + " taken to drive, because it is not known how they get about.");
        }
        return assumed;
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static List<NavigationItem> ways(RotaView view) {
        boolean day = view.show() == Show.DAY;
        return List.of(
                new NavigationItem(
                        "Week by carer", RotaView.address(view.day(), Show.WEEK, false), !day && !view.byPerson()),
                new NavigationItem(
                        "Week by person", RotaView.address(view.day(), Show.WEEK, true), !day && view.byPerson()),
                new NavigationItem("Day", RotaView.address(view.day(), Show.DAY, false), day));
    }

    private static Unallocated unallocated(Visit visit, RotaNames names, boolean day) {
        int missing = visit.carersNeeded() - visit.carers().size();
        return new Unallocated(
                visit.id().toString(),
                (day ? "" : RotaWords.shortDay(visit.day()) + ", ") + RotaWords.times(visit),
                names.person(visit.person()),
                visit.purpose(),
                visit.carersNeeded() == 1
                        ? "Nobody is on it."
                        : Words.count(missing, "carer is", "carers are") + " missing of " + visit.carersNeeded() + ".",
                "/rota/visits/" + visit.id());
    }

    /** By rule, the gravest first: much of one kind should not hide what is graver. */
    private static List<Wrong> wrong(RotaWeek shown, RotaNames names) {
        Map<Rule, List<Breach>> byRule = shown.breaches().stream()
                .collect(Collectors.groupingBy(Breach::rule, TreeMap::new, Collectors.toList()));
        List<Wrong> wrong = new ArrayList<>();
        byRule.forEach((rule, breaches) -> {
            List<String> lines = new ArrayList<>();
            breaches.stream()
                    .sorted(Comparator.comparing(Breach::day).thenComparing(breach -> names.carer(breach.carer())))
                    .limit(MOST_WRONG)
                    .forEach(breach ->
                            lines.add(RotaWords.shortDay(breach.day()) + ": " + names.carer(breach.carer()) + " "
                                    + RotaWords.breach(breach, names)
                                    + breach.visit()
                                            .map(id -> " (" + names.visit(id) + ")")
                                            .orElse("")
                                    + "."));
            if (breaches.size() > MOST_WRONG) {
                lines.add("And " + number(breaches.size() - MOST_WRONG) + " more.");
            }
            wrong.add(new Wrong(RotaWords.kind(rule) + " (" + number(breaches.size()) + ")", lines));
        });
        return wrong;
    }

    static boolean isNew(RotaWeek week, PersonId person, care.mainstay.foundation.kernel.CarerId carer) {
        var familiar = week.familiar(person);
        return !familiar.came().isEmpty() && !familiar.knows(carer);
    }

    static String note(Carer carer, int paid) {
        BigDecimal guaranteed = carer.details().guaranteedHours();
        return guaranteed.signum() == 0
                ? RotaWords.hours(paid)
                : RotaWords.hours(paid) + " of " + guaranteed.toPlainString() + "h";
    }

    static Round none(Carer carer, LocalDate day) {
        return new Round(carer.id(), day, List.of());
    }
}
