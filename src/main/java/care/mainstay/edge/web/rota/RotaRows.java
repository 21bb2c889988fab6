package care.mainstay.edge.web.rota;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.rota.RotaPage.Block;
import care.mainstay.edge.web.rota.RotaPage.Cell;
import care.mainstay.edge.web.rota.RotaPage.Hour;
import care.mainstay.edge.web.rota.RotaPage.Piece;
import care.mainstay.edge.web.rota.RotaPage.Row;
import care.mainstay.edge.web.rota.RotaPage.Stop;
import care.mainstay.edge.web.rota.RotaView.Show;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.workforce.Carer;
import care.mainstay.rota.Familiar;
import care.mainstay.rota.RotaWeek;
import care.mainstay.rota.Round;
import care.mainstay.rota.Rule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rows of the board: carers or people with their week, or carers with their visits along a day’s axis. */
final class RotaRows {

    private static final int FIRST_HOUR = 6;
    private static final int LAST_HOUR = 23;
    private static final int QUARTERS = 4;
    /** The first column of the grid holds the name. */
    private static final int FIRST_COLUMN = 1;

    private final RotaWeek shown;
    private final RotaWeek week;
    private final RotaNames names;
    private final int firstHour;
    private final int lastHour;
    private final Map<VisitId, Visit> visits = new HashMap<>();
    private final Set<String> broken = new HashSet<>();

    RotaRows(RotaWeek shown, RotaWeek week, RotaNames names, boolean day) {
        this.shown = shown;
        this.week = week;
        this.names = names;
        week.visits().forEach(visit -> visits.put(visit.id(), visit));
        week.breaches().stream()
                .filter(breach -> breach.rule() != Rule.SHORT_REST)
                .forEach(breach -> breach.visit().ifPresent(visit -> broken.add(visit + " " + breach.carer())));
        int first = FIRST_HOUR;
        int last = LAST_HOUR;
        if (day) {
            for (Visit visit : shown.visits()) {
                first = Math.min(first, (int) minute(visit.day(), visit.start()) / 60);
                last = Math.max(last, (int) (minute(visit.day(), visit.end()) + 59) / 60);
            }
        }
        firstHour = first;
        lastHour = last;
    }

    private static long minute(LocalDate day, Instant at) {
        return Duration.between(day.atStartOfDay(Words.LONDON).toInstant(), at).toMinutes();
    }

    List<Hour> axis() {
        List<Hour> axis = new ArrayList<>();
        for (int hour = firstHour; hour < lastHour; hour++) {
            axis.add(new Hour(
                    (hour % 12 == 0 ? 12 : hour % 12) + (hour % 24 < 12 ? "am" : "pm"),
                    FIRST_COLUMN + (hour - firstHour) * QUARTERS));
        }
        return axis;
    }

    List<Row> carers(List<LocalDate> days) {
        return shown.carers().stream()
                .map(carer -> carerRow(
                        carer, days.stream().map(day -> cell(carer, day)).toList(), List.of()))
                .toList();
    }

    /** Carers who work or could on the day; those with visits first, by when they begin. */
    List<Row> onAxis() {
        LocalDate day = shown.days().from();
        record Working(Row row, Instant from) {}
        return shown.carers().stream()
                .map(carer -> {
                    List<Block> blocks = blocks(carer, day);
                    Instant from = shown.round(carer.id(), day)
                            .map(round -> visit(round.stops().get(0)).start())
                            .orElse(Instant.MAX);
                    return new Working(carerRow(carer, List.of(), blocks), from);
                })
                .sorted(Comparator.comparing(Working::from)
                        .thenComparing(working -> working.row().name()))
                .map(Working::row)
                .toList();
    }

    private Row carerRow(Carer carer, List<Cell> cells, List<Block> blocks) {
        int paid = week.paidMinutes(carer.id());
        int guaranteed = carer.details()
                .guaranteedHours()
                .multiply(BigDecimal.valueOf(60))
                .intValue();
        String away = Optional.ofNullable(week.away().get(carer.id()))
                .map(days -> days.get(shown.days().from()))
                .filter(why -> !cells.isEmpty() || !blocks.isEmpty() || why != null)
                .orElse("");
        return new Row(
                carer.id().toString(),
                carer.name(),
                "/carers/" + carer.id(),
                RotaPage.note(carer, paid),
                detail(paid, guaranteed) + (cells.isEmpty() && !away.isEmpty() ? " Away: " + away + "." : ""),
                guaranteed > paid ? Tone.ATTENTION : Tone.NEUTRAL,
                guaranteed == 0 ? 0 : Math.min(100, paid * 100 / guaranteed),
                cells,
                blocks);
    }

    private static String detail(int paid, int guaranteed) {
        if (guaranteed == 0) {
            return "";
        }
        return paid >= guaranteed
                ? "Guaranteed hours met."
                : RotaWords.minutes(guaranteed - paid) + " to fill up to the guaranteed hours.";
    }

    private Cell cell(Carer carer, LocalDate day) {
        Round round = week.round(carer.id(), day).orElseGet(() -> RotaPage.none(carer, day));
        String href = RotaView.address(day, Show.DAY, false) + "#carer-" + carer.id();
        String away = Optional.ofNullable(
                        week.away().getOrDefault(carer.id(), Map.of()).get(day))
                .orElse("");
        if (round.stops().isEmpty()) {
            return new Cell("", href, "", away, List.of(), List.of());
        }
        Visit first = visit(round.stops().get(0));
        Visit last = visit(round.stops().get(round.stops().size() - 1));
        String counted = Words.count(round.stops().size(), "visit", "visits");
        return new Cell(
                RotaWords.hours(round.paidMinutes()),
                href,
                carer.name() + ", " + Words.day(day) + ": " + counted + " from " + RotaWords.time(first.start())
                        + " to " + RotaWords.time(last.end()) + ", " + RotaWords.minutes(round.paidMinutes()) + " paid",
                away,
                round.stops().stream()
                        .map(stop -> piece(visit(stop), carer.id()))
                        .toList(),
                List.of());
    }

    private Piece piece(Visit visit, CarerId carer) {
        int all = (LAST_HOUR - FIRST_HOUR) * 60;
        long from = Math.max(0, minute(visit.day(), visit.start()) - FIRST_HOUR * 60L);
        long until = Math.min(all, minute(visit.day(), visit.end()) - FIRST_HOUR * 60L);
        int x = (int) Math.min(990, from * 1000 / all);
        int width = (int) Math.max(10, (until - from) * 1000 / all);
        return new Piece(x, width, kind(visit, carer));
    }

    private String kind(Visit visit, CarerId carer) {
        if (broken.contains(visit.id() + " " + carer)) {
            return "wrong";
        }
        if (visit.state().isEnd()) {
            return "over";
        }
        if (RotaPage.isNew(week, visit.person(), carer)) {
            return "new";
        }
        return visit.state() == VisitState.PLANNED ? "unsent" : "known";
    }

    private static String spoken(String kind) {
        return switch (kind) {
            case "wrong" -> ", something is wrong here";
            case "new" -> ", has not come to them in 4 weeks";
            case "unsent" -> ", not sent yet";
            case "over" -> ", over";
            default -> "";
        };
    }

    private List<Block> blocks(Carer carer, LocalDate day) {
        List<Block> blocks = new ArrayList<>();
        int[] laneEnds = new int[] {0, 0, 0};
        for (Round.Stop stop : shown.round(carer.id(), day).stream()
                .flatMap(round -> round.stops().stream())
                .toList()) {
            Visit visit = visit(stop);
            int from = (int) (minute(day, visit.start()) - firstHour * 60L) / RotaPage.GRAIN;
            int until = (int) (minute(day, visit.end()) - firstHour * 60L + RotaPage.GRAIN - 1) / RotaPage.GRAIN;
            int span = Math.max(1, until - from);
            int lane = 0;
            while (lane < laneEnds.length - 1 && laneEnds[lane] > from) {
                lane++;
            }
            laneEnds[lane] = from + span;
            String kind = kind(visit, carer.id());
            String person = names.person(visit.person());
            blocks.add(new Block(
                    visit.id().toString(),
                    names.brief(visit.person()),
                    RotaWords.time(visit.start()),
                    person + ", " + RotaWords.times(visit) + ", " + RotaWords.carers(week.familiar(visit.person()))
                            + spoken(kind),
                    "/rota/visits/" + visit.id(),
                    kind,
                    FIRST_COLUMN + from,
                    span,
                    lane + 1,
                    !visit.state().isEnd() && visit.start().isAfter(week.asOf())));
        }
        return blocks;
    }

    List<Row> people(List<LocalDate> days) {
        Stream<PersonId> people = shown.visits().stream().map(Visit::person).distinct();
        return people.sorted(Comparator.comparing(names::filed))
                .map(person -> personRow(person, days))
                .toList();
    }

    private Row personRow(PersonId person, List<LocalDate> days) {
        Familiar familiar = week.familiar(person);
        return new Row(
                person.toString(),
                names.person(person),
                "/people/" + person,
                RotaWords.carers(familiar),
                "",
                familiar.carers() > 8 ? Tone.ATTENTION : Tone.NEUTRAL,
                0,
                days.stream().map(day -> personCell(person, day)).toList(),
                List.of());
    }

    private Cell personCell(PersonId person, LocalDate day) {
        List<Stop> stops = shown.visits().stream()
                .filter(visit -> visit.person().equals(person) && visit.day().equals(day))
                .map(visit -> new Stop(
                        RotaWords.time(visit.start()) + " "
                                + (visit.carers().isEmpty()
                                        ? "nobody"
                                        : Words.and(visit.carers().stream()
                                                .map(names::brief)
                                                .toList())),
                        "/rota/visits/" + visit.id(),
                        visit.isUnassigned()
                                ? "wrong"
                                : visit.carers().stream()
                                        .map(carer -> kind(visit, carer))
                                        .filter(kind -> kind.equals("new") || kind.equals("wrong"))
                                        .findFirst()
                                        .orElse(visit.state().isEnd() ? "over" : "known")))
                .toList();
        return new Cell("", "", "", "", List.of(), stops);
    }

    private Visit visit(Round.Stop stop) {
        return Objects.requireNonNull(visits.get(stop.visit()));
    }
}
