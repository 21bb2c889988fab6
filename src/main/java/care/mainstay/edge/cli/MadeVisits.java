package care.mainstay.edge.cli;

import care.mainstay.care.continuity.measures.MadeVisit;
import care.mainstay.edge.imports.reading.Dates;
import care.mainstay.edge.imports.reading.Moment;
import care.mainstay.edge.imports.reading.Unreadable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Visits that were made, gathered from a file with a row for each carer of each: the table of an organisation's export, or
 * a file with the columns that visits are brought in with.
 *
 * @param visits those to which somebody came, by day
 * @param notMade how many rows tell of a carer who did not come
 * @param problems rows that could not be read, in words
 */
record MadeVisits(List<Made> visits, Map<String, String> groups, int notMade, List<String> problems) {

    /** One visit to a person. */
    record Made(String person, MadeVisit<String> visit) {}

    private static final Path IN_AN_EXPORT = Path.of("tables", "visits.visit_carer.csv");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String[] PERSON = {"person", "person-id"};
    private static final String[] CARER = {"carer", "carer-id"};
    private static final String[] VISIT = {"reference", "visit", "visit-id"};
    private static final String[] ARRIVED = {"actual-start", "came-from"};
    private static final List<List<String>> NEEDED =
            List.of(List.of(VISIT), List.of(PERSON), List.of(CARER), List.of("planned-start"), List.of(ARRIVED));

    /** What the rows of one visit say together. */
    private static final class Gathered {
        private final String person;
        private final LocalDate day;
        private final LocalDateTime planned;
        private final Set<String> carers = new HashSet<>();
        private LocalDateTime arrived = LocalDateTime.MAX;
        private @Nullable Duration changed;
        private boolean wished;

        private Gathered(String person, LocalDate day, LocalDateTime planned) {
            this.person = person;
            this.day = day;
            this.planned = planned;
        }

        private void changed(Duration beforehand) {
            if (changed == null || beforehand.compareTo(changed) < 0) {
                changed = beforehand;
            }
        }
    }

    static MadeVisits read(Path source, @Nullable String by) throws IOException {
        Path file = Files.isDirectory(source) ? source.resolve(IN_AN_EXPORT) : source;
        var needed = new ArrayList<>(NEEDED);
        if (by != null) {
            needed.add(List.of(Table.heading(by)));
        }
        var gathered = new LinkedHashMap<String, Gathered>();
        var groups = new HashMap<String, String>();
        var names = new HashMap<String, String>();
        var problems = new ArrayList<String>();
        int[] notMade = {0};
        Table.read(
                file,
                needed,
                row -> {
                    Gathered visit = visit(row, gathered, names);
                    if (!take(row, visit, names)) {
                        notMade[0]++;
                    }
                    if (by != null) {
                        row.cell(Table.heading(by)).ifPresent(group -> groups.put(visit.person, same(group, names)));
                    }
                },
                problems::add);
        var visits = new ArrayList<Made>();
        gathered.forEach((id, one) -> {
            if (!one.carers.isEmpty()) {
                visits.add(new Made(
                        one.person,
                        new MadeVisit<>(
                                id,
                                one.day,
                                one.planned,
                                one.arrived,
                                one.carers,
                                Optional.ofNullable(one.changed),
                                one.wished)));
            }
        });
        visits.sort(Comparator.comparing((Made made) -> made.visit().day()));
        return new MadeVisits(visits, groups, notMade[0], problems);
    }

    private static Gathered visit(Table.Row row, Map<String, Gathered> gathered, Map<String, String> names) {
        String id = row.needed(VISIT);
        String person = row.needed(PERSON);
        Optional<LocalDate> day = row.cell("day", "planned-day").map(written -> Dates.read(written, Optional.empty()));
        LocalDateTime planned = wall(row.needed("planned-start"), day);
        Gathered known = gathered.get(id);
        if (known == null) {
            known = new Gathered(same(person, names), day.orElse(planned.toLocalDate()), planned);
            gathered.put(id, known);
        } else if (!known.person.equals(person) || !known.planned.equals(planned)) {
            throw new Unreadable(
                    "rota.two-visits",
                    "Visit " + id + " is there twice, for somebody else or another time.",
                    "Give each visit a name of its own.");
        }
        return known;
    }

    /** False when the row's carer did not come. */
    private static boolean take(Table.Row row, Gathered visit, Map<String, String> names) {
        Optional<String> carer = row.cell(CARER);
        Optional<String> arrived = row.cell(ARRIVED);
        boolean assigned = row.cell("assigned").map(MadeVisits::yes).orElse(true);
        row.cell("notice-hours").ifPresent(hours -> visit.changed(hours(hours)));
        visit.wished |= row.cell("wished").map(MadeVisits::yes).orElse(false);
        if (!assigned) {
            // a carer who came without having been announced, or one who was taken off
            visit.changed(
                    arrived.isPresent()
                            ? Duration.ZERO
                            : row.cell("recorded-at")
                                    .map(at -> Duration.between(wall(at, Optional.empty()), visit.planned))
                                    .orElse(Duration.ZERO));
        }
        if (carer.isEmpty() || arrived.isEmpty()) {
            return false;
        }
        LocalDateTime at = wall(arrived.get(), Optional.of(visit.day));
        visit.arrived = at.isBefore(visit.arrived) ? at : visit.arrived;
        visit.carers.add(same(carer.get(), names));
        return true;
    }

    private static Duration hours(String written) {
        try {
            return Duration.ofMinutes(
                    new BigDecimal(written).multiply(new BigDecimal(60)).longValue());
        } catch (NumberFormatException noNumber) {
            throw new Unreadable("rota.not-hours", "“" + written + "” is no number of hours.", "Write it like 36.");
        }
    }

    private static boolean yes(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "t", "true", "yes", "y", "1" -> true;
            case "f", "false", "no", "n", "0" -> false;
            default ->
                throw new Unreadable(
                        "rota.not-yes-or-no", "“" + written + "” is neither yes nor no.", "Write yes or no.");
        };
    }

    /** The time on the wall in England. */
    private static LocalDateTime wall(String written, Optional<LocalDate> day) {
        Moment moment = Moment.read(written, day, Optional.empty());
        return moment.offset()
                .map(offset -> moment.local()
                        .atOffset(offset)
                        .atZoneSameInstant(LONDON)
                        .toLocalDateTime())
                .orElse(moment.local());
    }

    /** One text for each name, as files repeat them a million times. */
    private static String same(String name, Map<String, String> names) {
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }
}
