package care.mainstay.edge.web.visits;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Pagination;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Tile;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.NavigationItem;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.edge.web.visits.BoardView.By;
import care.mainstay.edge.web.visits.BoardView.Only;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.workforce.Carer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The office's board for a day: what needs somebody first, then every visit, by time of day, by carer or by person.
 *
 * @param ways the ways the board can be put in order, the present one marked
 */
public record BoardPage(
        String title,
        String lead,
        Form form,
        List<Tile> tiles,
        List<Group> groups,
        List<Choice> carers,
        String day,
        String before,
        String after,
        boolean canPublish,
        List<NavigationItem> ways,
        BoardView view,
        Pagination pages,
        String empty) {

    /** A day of 170 visits is five pages; one screen of a group is seldom cut. */
    static final int ON_A_PAGE = 40;

    /** Visits that belong together. */
    public record Group(String heading, String summary, boolean pressing, List<Row> rows) {}

    /** One visit on the board. */
    public record Row(
            String id,
            String time,
            String person,
            String purpose,
            Status status,
            List<On> on,
            boolean needsCarer,
            boolean open,
            String href) {}

    /** A carer on a visit. */
    public record On(String id, String name) {}

    /** Everything the page is made from. */
    record Behind(
            BoardView view,
            Instant now,
            List<Visit> visits,
            Map<PersonId, PersonName> people,
            Map<CarerId, String> names,
            List<Carer> working,
            Form form) {

        String person(Visit visit) {
            return Optional.ofNullable(people.get(visit.person()))
                    .map(PersonName::inLists)
                    .orElse("Somebody you support");
        }

        /** By last name, as lists of people are ordered. */
        String filed(Visit visit) {
            return Optional.ofNullable(people.get(visit.person()))
                    .map(PersonName::filed)
                    .orElse("Somebody you support");
        }

        String carer(CarerId carer) {
            return names.getOrDefault(carer, "A carer");
        }

        boolean isAskedFor(Visit visit) {
            var words = view.words().toLowerCase(Locale.UK);
            return view.only().shows(visit, now)
                    && (words.isEmpty()
                            || person(visit).toLowerCase(Locale.UK).contains(words)
                            || visit.carers().stream()
                                    .anyMatch(carer ->
                                            carer(carer).toLowerCase(Locale.UK).contains(words)));
        }
    }

    /** A visit in its place: {@code order} is compared before the time. */
    private record Placed(String heading, int order, Visit visit) {}

    private static final String PRESSING = "Needs somebody";
    private static final String UNRECORDED = "Over, and nothing written down";

    static BoardPage of(Behind behind) {
        var view = behind.view();
        var now = behind.now();
        var today = LocalDate.ofInstant(now, Words.LONDON);
        var all = behind.visits();
        var placed = all.stream()
                .filter(behind::isAskedFor)
                .flatMap(visit -> places(visit, behind))
                .sorted(Comparator.comparingInt(Placed::order)
                        .thenComparing(Placed::heading)
                        .thenComparing(place -> place.visit().start())
                        .thenComparing(place -> place.visit().id().toString()))
                .toList();
        int pages = Math.max(1, (placed.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int number = Math.min(view.number(), pages);
        return new BoardPage(
                "Visits",
                Words.day(view.day()) + (view.day().equals(today) ? ", today" : ""),
                behind.form(),
                List.of(
                        tile("Visits", behind, Only.ALL, Tone.NEUTRAL),
                        tile("Without a carer", behind, Only.UNASSIGNED, Tone.BAD),
                        tile("No check-in yet", behind, Only.LATE, Tone.BAD),
                        tile("Over and not recorded", behind, Only.UNLOGGED, Tone.ATTENTION),
                        tile("Missed", behind, Only.MISSED, Tone.BAD)),
                groups(placed, number, behind),
                behind.working().stream()
                        .map(carer -> new Choice(carer.id().toString(), carer.name()))
                        .toList(),
                view.day().toString(),
                "/visits?day=" + view.day().minusDays(1),
                "/visits?day=" + view.day().plusDays(1),
                all.stream().anyMatch(visit -> visit.state() == VisitState.PLANNED && !visit.isUnassigned()),
                Arrays.stream(By.values())
                        .map(by -> new NavigationItem(by.words(), view.address(view.only(), by), by == view.by()))
                        .toList(),
                view,
                new Pagination(number, pages, view.address() + "&page="),
                all.isEmpty()
                        ? "Visits come from people’s plans: open a person, then Visits, to plan their week."
                        : "None of this day’s " + Words.count(all.size(), "visit", "visits") + " is like that.");
    }

    /** Where a visit stands: with what needs somebody, else under its time, under each of its carers, or its person. */
    private static Stream<Placed> places(Visit visit, Behind behind) {
        boolean late = Only.LATE.shows(visit, behind.now());
        if (late || visit.isUnassigned()) {
            return Stream.of(new Placed(PRESSING, late ? -3 : -2, visit));
        }
        if (Only.UNLOGGED.shows(visit, behind.now())) {
            return Stream.of(new Placed(UNRECORDED, -1, visit));
        }
        return switch (behind.view().by()) {
            case TIME -> {
                var part = PartOfDay.of(visit.start());
                yield Stream.of(new Placed(part.words, part.ordinal(), visit));
            }
            case CARER ->
                visit.carers().isEmpty()
                        ? Stream.of(new Placed("No carer", 1, visit))
                        : visit.carers().stream().map(carer -> new Placed(behind.carer(carer), 0, visit));
            case PERSON -> Stream.of(new Placed(behind.filed(visit), 0, visit));
        };
    }

    private enum PartOfDay {
        NIGHT("Before 6am"),
        MORNING("Morning"),
        MIDDAY("Midday"),
        AFTERNOON("Afternoon"),
        EVENING("Evening and night");

        private final String words;

        PartOfDay(String words) {
            this.words = words;
        }

        private static PartOfDay of(Instant start) {
            int hour = start.atZone(Words.LONDON).getHour();
            return hour < 6 ? NIGHT : hour < 11 ? MORNING : hour < 14 ? MIDDAY : hour < 17 ? AFTERNOON : EVENING;
        }
    }

    private static List<Group> groups(List<Placed> placed, int number, Behind behind) {
        int from = (number - 1) * ON_A_PAGE;
        var shown = placed.subList(from, Math.min(placed.size(), from + ON_A_PAGE));
        var groups = new LinkedHashMap<String, List<Placed>>();
        shown.forEach(place -> groups.computeIfAbsent(place.heading(), key -> new ArrayList<>())
                .add(place));
        return groups.entrySet().stream()
                .map(group -> {
                    var whole = placed.stream()
                            .filter(place -> place.heading().equals(group.getKey()))
                            .toList();
                    boolean begun = from > 0 && placed.get(from - 1).heading().equals(group.getKey());
                    return new Group(
                            group.getKey() + (begun ? ", continued" : ""),
                            Words.count(whole.size(), "visit", "visits") + ", "
                                    + VisitWords.minutes(whole.stream()
                                            .mapToLong(place -> place.visit().plannedMinutes())
                                            .sum()),
                            group.getKey().equals(PRESSING),
                            group.getValue().stream()
                                    .map(place -> row(place.visit(), behind))
                                    .toList());
                })
                .toList();
    }

    private static Tile tile(String words, Behind behind, Only only, Tone bad) {
        long count = behind.visits().stream()
                .filter(visit -> only.shows(visit, behind.now()))
                .count();
        return new Tile(
                words,
                String.valueOf(count),
                null,
                count == 0 ? null : "/visits?day=" + behind.view().day() + "&only=" + only.code(),
                count == 0 ? Tone.NEUTRAL : bad);
    }

    private static Row row(Visit visit, Behind behind) {
        return new Row(
                visit.id().toString(),
                VisitWords.times(visit.start(), visit.end()),
                behind.person(visit),
                visit.purpose(),
                VisitWords.status(visit, behind.now()),
                visit.carers().stream()
                        .map(carer -> new On(carer.toString(), behind.carer(carer)))
                        .toList(),
                visit.isUnassigned(),
                !visit.state().isEnd(),
                "/visits/" + visit.id());
    }
}
