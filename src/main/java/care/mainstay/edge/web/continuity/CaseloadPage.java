package care.mainstay.edge.web.continuity;

import care.mainstay.care.continuity.FourWeeks;
import care.mainstay.care.continuity.measures.Continuity;
import care.mainstay.edge.web.components.Pagination;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.components.Tile;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Crumb;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How it stands with continuity for many: a provider's people, or those under a contract. Whoever has it worst comes first.
 *
 * @param patches a row for each patch; no rows where none are told
 */
public record CaseloadPage(
        String title,
        String caption,
        String lead,
        List<Crumb> crumbs,
        List<Tile> tiles,
        Trend trend,
        Table patches,
        Table people,
        Pagination pages,
        boolean nobody) {

    static final int ON_A_PAGE = 40;

    /** Where the page stands, and what it is called there. */
    record Place(String title, String caption, String path, List<Crumb> crumbs) {}

    /** Everything the page is made from; four weeks of all ends. */
    record Behind(
            LocalDate end,
            List<FourWeeks> fourWeeks,
            Map<PersonId, String> names,
            Map<PersonId, String> patches,
            int page) {

        List<FourWeeks> now() {
            return fourWeeks.stream().filter(one -> one.end().equals(end)).toList();
        }

        String patch(PersonId person) {
            return patches.getOrDefault(person, "No patch");
        }
    }

    static CaseloadPage of(Place place, Behind behind) {
        var now = behind.now();
        var sum = sum(now);
        var stood = new HashMap<LocalDate, Continuity>();
        behind.fourWeeks().forEach(one -> stood.merge(one.end(), one.continuity(), Continuity::plus));
        var worstFirst = now.stream()
                .sorted(Comparator.comparingLong((FourWeeks one) -> -Said.avoidable(one.continuity()))
                        .thenComparing(
                                one -> Said.figure(one.continuity().carersPerPerson()), Comparator.reverseOrder())
                        .thenComparing(one -> behind.names().getOrDefault(one.person(), "")))
                .toList();
        int pages = Math.max(1, (worstFirst.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int number = Math.max(1, Math.min(behind.page(), pages));
        return new CaseloadPage(
                place.title(),
                place.caption(),
                now.isEmpty()
                        ? "Nobody was visited in the four weeks up to " + Words.day(behind.end()) + "."
                        : Words.count(now.size(), "person", "people") + " had "
                                + Words.count(sum.visits(), "visit", "visits") + " in the four weeks up to "
                                + Words.day(behind.end()) + ".",
                place.crumbs(),
                tiles(sum, now),
                Trend.of(stood, "carers to a person in four weeks"),
                patches(behind),
                people(
                        behind,
                        worstFirst.subList((number - 1) * ON_A_PAGE, Math.min(worstFirst.size(), number * ON_A_PAGE))),
                new Pagination(number, pages, place.path() + "?page="),
                now.isEmpty());
    }

    private static Continuity sum(List<FourWeeks> some) {
        return some.stream().map(FourWeeks::continuity).reduce(Continuity.NOTHING, Continuity::plus);
    }

    private static List<Tile> tiles(Continuity sum, List<FourWeeks> now) {
        if (now.isEmpty()) {
            return List.of();
        }
        long without = now.stream()
                .filter(one -> one.continuity().coreTeam().isEmpty())
                .count();
        var tiles = new ArrayList<Tile>();
        tiles.add(tile("Carers to a person", Said.number(sum.carersPerPerson()), "in four weeks"));
        tiles.add(tile("By the main carer", Said.percent(sum.mainCarer()), "of visits"));
        tiles.add(tile("Same carer as the visit before", Said.percent(sum.sameAsBefore()), "of visits"));
        if (sum.coreTeam().isPresent()) {
            tiles.add(tile("By the core team", Said.percent(sum.coreTeam()), "of those who came"));
            tiles.add(new Tile(
                    "Could have been avoided",
                    Long.toString(Said.avoidable(sum)),
                    "from outside the team; " + Said.excused(sum) + " more could not",
                    null,
                    Said.avoidable(sum) > 0 ? Tone.ATTENTION : Tone.GOOD));
        }
        tiles.add(tile("New faces", Long.toString(sum.newFaces()), "came for the first time"));
        tiles.add(tile("Changed late", Long.toString(Said.late(sum)), "less than 48 hours before the visit"));
        if (without > 0) {
            tiles.add(new Tile(
                    "Without a core team",
                    Long.toString(without),
                    "have agreed with nobody who comes",
                    null,
                    Tone.ATTENTION));
        }
        return tiles;
    }

    private static Tile tile(String words, String figure, String note) {
        return new Tile(words, figure, note, null, Tone.NEUTRAL);
    }

    private static Table patches(Behind behind) {
        var byPatch = new TreeMap<String, List<FourWeeks>>();
        if (!behind.patches().isEmpty()) {
            behind.now()
                    .forEach(one -> byPatch.computeIfAbsent(behind.patch(one.person()), any -> new ArrayList<>())
                            .add(one));
        }
        return new Table(
                "By patch",
                columns("Patch", "People"),
                byPatch.entrySet().stream()
                        .sorted(Comparator.comparing(
                                one -> Said.figure(sum(one.getValue()).carersPerPerson()), Comparator.reverseOrder()))
                        .map(one -> {
                            var row = new ArrayList<Cell>();
                            row.add(Cell.of(one.getKey()));
                            row.add(Cell.of(Integer.toString(one.getValue().size())));
                            row.addAll(figures(sum(one.getValue())));
                            return List.copyOf(row);
                        })
                        .toList());
    }

    private static Table people(Behind behind, List<FourWeeks> some) {
        return new Table(
                "Everybody, those with the most that could have been avoided first",
                columns("Person", "Visits"),
                some.stream()
                        .map(one -> {
                            var row = new ArrayList<Cell>();
                            row.add(Cell.link(
                                    behind.names().getOrDefault(one.person(), "Somebody you support"),
                                    "/people/" + one.person() + "/who-comes"));
                            row.add(Cell.of(Long.toString(one.continuity().visits())));
                            row.addAll(figures(one.continuity()));
                            return List.copyOf(row);
                        })
                        .toList());
    }

    private static List<Column> columns(String first, String second) {
        return List.of(
                Column.of(first),
                Column.numeric(second),
                Column.numeric("Carers"),
                Column.numeric("Main carer"),
                Column.numeric("Core team"),
                Column.numeric("New faces"),
                Column.numeric("Avoidable"),
                Column.of("Not avoidable"));
    }

    private static List<Cell> figures(Continuity one) {
        boolean teamed = one.coreTeam().isPresent();
        return List.of(
                Cell.of(Said.number(one.carersPerPerson())),
                Cell.of(Said.percent(one.mainCarer())),
                Cell.of(teamed ? Said.percent(one.coreTeam()) : "None agreed"),
                Cell.of(Long.toString(one.newFaces())),
                Cell.of(teamed ? Long.toString(Said.avoidable(one)) : Said.NOTHING),
                Cell.of(Said.reasons(one)));
    }
}
