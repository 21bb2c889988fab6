package care.mainstay.rota.horizon.formats;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problems;
import care.mainstay.rota.horizon.Horizon;
import care.mainstay.rota.horizon.Horizon.Away;
import care.mainstay.rota.horizon.Horizon.Came;
import care.mainstay.rota.horizon.Horizon.Carer;
import care.mainstay.rota.horizon.Horizon.Facts;
import care.mainstay.rota.horizon.Horizon.Pattern;
import care.mainstay.rota.horizon.Horizon.Person;
import care.mainstay.rota.horizon.Horizon.Shift;
import care.mainstay.rota.horizon.HorizonCharge;
import care.mainstay.rota.horizon.HorizonRules;
import care.mainstay.rota.horizon.HorizonWeights;
import care.mainstay.rota.horizon.Ways;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a horizon: first what cannot be read is gathered, then what it says is judged by {@link Horizon#of}. */
final class HorizonReader {

    private static final int MOST_PLACES = 4_000;

    /** Beyond it no way in metres fits into whole numbers: half the way round the Earth. */
    private static final int FARTHEST = 20_000_000;

    private final Problems problems = new Problems();
    private final Given file;
    private final List<Ways.Point> points = new ArrayList<>();

    HorizonReader(JsonNode tree) {
        file = new Given(tree, "the file", problems);
    }

    Horizon horizon() {
        if (!file.node().isObject()
                || !HorizonFile.FORMAT.equals(file.node().path("format").asString(""))) {
            throw new Refused(
                    "rota.unknown-format",
                    "This is not in the format that can be read: “format” is "
                            + file.node().path("format") + ".",
                    "Write \"format\": \"" + HorizonFile.FORMAT + "\".");
        }
        Given travel = file.inside("travel");
        boolean table = travel.has("minutes");
        List<Carer> carers = file.list("carers", true).stream()
                .map(each -> carer(each, table))
                .toList();
        List<Person> people = file.list("people", true).stream()
                .map(each -> person(each, table))
                .toList();
        Ways ways = ways(travel, table);
        var facts = new Facts(
                file.has("name") ? file.text("name") : "",
                file.number("days"),
                rules(file.inside("rules")),
                weights(file.inside("weights")),
                ways == null ? Ways.of(0, new int[0], new int[0]) : ways,
                carers,
                file.names("former"),
                people,
                file.has("travelAtMost") ? OptionalInt.of(file.number("travelAtMost")) : OptionalInt.empty());
        problems.refuseIfAny();
        return Horizon.of(facts);
    }

    private HorizonRules rules(Given given) {
        HorizonRules usual = HorizonRules.USUAL;
        return new HorizonRules(
                given.number("rest", usual.rest()),
                given.number("stretch", usual.stretch()),
                given.number("break", usual.breakLength()),
                given.number("shortGap", usual.shortGap()),
                given.number("daysAWeek", usual.daysAWeek()),
                given.number("latest", usual.latest()));
    }

    private HorizonWeights weights(Given given) {
        Map<HorizonCharge, Integer> weights = new EnumMap<>(HorizonCharge.class);
        for (HorizonCharge charge : HorizonCharge.values()) {
            weights.put(charge, given.number(charge.key(), charge.usual()));
        }
        given.node().propertyNames().forEach(name -> {
            if (weights.keySet().stream().noneMatch(charge -> charge.key().equals(name))) {
                problems.add(
                        "rota.unknown-weight",
                        name,
                        "Nothing is charged under the name “" + name + "”.",
                        "Maybe one of "
                                + weights.keySet().stream()
                                        .map(HorizonCharge::key)
                                        .toList() + ".");
            }
        });
        return HorizonWeights.of(weights);
    }

    private @Nullable Ways ways(Given travel, boolean table) {
        int speed = travel.has("metres") ? 1 : travel.number("metresPerMinute");
        if (speed < 1 || speed > 100_000) {
            problems.add(
                    "rota.speed",
                    "metresPerMinute",
                    "One goes " + speed + " metres in a minute.",
                    "Write a whole number above 0; 400 is 24 km/h.");
            return null;
        }
        if (table) {
            List<Given> rows = travel.list("minutes", true);
            if (rows.size() > MOST_PLACES) {
                throw tooMany(rows.size());
            }
            int[] minutes = table(rows, "minutes", 1_440);
            if (!travel.has("metres")) {
                return Ways.ofMinutes(rows.size(), minutes, speed);
            }
            int[] metres = table(travel.list("metres", true), "metres", FARTHEST);
            return Ways.of(rows.size(), minutes, metres);
        }
        int detour = travel.number("detourPercent");
        if (detour < 100 || detour > 1_000) {
            problems.add(
                    "rota.detour",
                    "detourPercent",
                    "Ways are " + detour + " per cent of the straight line.",
                    "Write a whole number from 100 to 1000.");
            return null;
        }
        if (points.size() > MOST_PLACES) {
            throw tooMany(points.size());
        }
        return Ways.straight(points, detour, speed);
    }

    private static Refused tooMany(int places) {
        return new Refused(
                "rota.too-many-places",
                "There are " + places + " places, and one plan can hold no more than " + MOST_PLACES + ".",
                "Maybe plan area by area.");
    }

    private int[] table(List<Given> rows, String name, int most) {
        int[] table = new int[rows.size() * rows.size()];
        int before = problems.found().size();
        for (int from = 0; from < rows.size() && problems.found().size() < before + 20; from++) {
            JsonNode row = rows.get(from).node();
            if (!row.isArray() || row.size() != rows.size()) {
                problems.add(
                        "rota.uneven-distances",
                        name,
                        "Row " + from + " of the ways has " + row.size() + " entries; there are " + rows.size()
                                + " rows.",
                        "Maybe a row or an entry is missing.");
                continue;
            }
            for (int to = 0; to < rows.size() && problems.found().size() < before + 20; to++) {
                JsonNode way = row.get(to);
                if (way.isIntegralNumber() && way.canConvertToInt() && way.asInt() >= 0 && way.asInt() <= most) {
                    table[from * rows.size() + to] = way.asInt();
                } else {
                    problems.add(
                            "rota.not-a-time",
                            name,
                            "The way from place " + from + " to place " + to + " is " + way + " " + name + ".",
                            "Write a whole number from 0 to " + most + "; when it is unknown, an estimate.");
                }
            }
        }
        return table;
    }

    /** Where somebody lives: a row of the table, or coordinates. */
    private int place(Given given, boolean table) {
        if (table) {
            return given.number("place");
        }
        int x = given.number("x");
        int y = given.number("y");
        if (Math.abs((long) x) > FARTHEST || Math.abs((long) y) > FARTHEST) {
            problems.add(
                    "rota.coordinates",
                    "x",
                    "At " + given.where() + " the coordinates are " + x + " and " + y + ".",
                    "Write metres on a plane.");
            x = 0;
            y = 0;
        }
        points.add(new Ways.Point(x, y));
        return points.size() - 1;
    }

    private Carer carer(Given given, boolean table) {
        return new Carer(
                given.text("id"),
                place(given, table),
                given.names("skills"),
                given.list("shifts", true).stream()
                        .map(each -> new Shift(each.number("day"), each.number("from"), each.number("until")))
                        .toList(),
                given.list("away", false).stream()
                        .map(each -> new Away(each.number("day"), each.text("why")))
                        .toList(),
                given.number("guaranteed"),
                given.number("most"));
    }

    private Person person(Given given, boolean table) {
        return new Person(
                given.text("id"),
                place(given, table),
                given.list("patterns", true).stream()
                        .map(HorizonReader::pattern)
                        .toList(),
                given.names("team"),
                given.number("carersAtMost"),
                given.names("excluded"),
                given.names("known"),
                given.list("history", false).stream()
                        .map(each -> new Came(each.number("day"), each.text("carer")))
                        .toList());
    }

    private static Pattern pattern(Given given) {
        return new Pattern(
                given.text("name"),
                given.number("opens"),
                given.number("closes"),
                given.number("minutes"),
                given.number("carers", 1),
                given.names("skills"),
                given.flag("critical"),
                given.numbers("days"));
    }
}
