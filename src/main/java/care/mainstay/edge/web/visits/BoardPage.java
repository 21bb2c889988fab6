package care.mainstay.edge.web.visits;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Tile;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.workforce.Carer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The office's board for a day: what needs somebody first, then every visit in order of time. */
public record BoardPage(
        String title,
        String lead,
        Form form,
        List<Tile> tiles,
        List<Row> rows,
        List<Choice> carers,
        String day,
        String before,
        String after,
        boolean canPublish,
        String only) {

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

    /** What can be shown alone. */
    enum Only {
        ALL,
        UNASSIGNED,
        LATE,
        MISSED,
        UNLOGGED;

        static Only of(String code) {
            for (var only : values()) {
                if (only.code().equals(code)) {
                    return only;
                }
            }
            return ALL;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean shows(Visit visit, Instant now) {
            return switch (this) {
                case ALL -> true;
                case UNASSIGNED -> visit.isUnassigned();
                case LATE -> VisitWords.isLate(visit, now) && !isUnlogged(visit, now);
                case MISSED -> visit.state() == VisitState.MISSED;
                case UNLOGGED -> isUnlogged(visit, now);
            };
        }

        /** Over for some time by the plan, and nobody has recorded it. */
        private static boolean isUnlogged(Visit visit, Instant now) {
            return !visit.state().isEnd() && visit.end().isBefore(now.minusSeconds(3600));
        }
    }

    static BoardPage of(
            LocalDate day,
            LocalDate today,
            Instant now,
            Only only,
            List<Visit> visits,
            Map<PersonId, PersonName> people,
            Map<CarerId, String> names,
            List<Carer> working,
            Form form) {
        var address = "/visits?day=" + day;
        var shown = visits.stream().filter(visit -> only.shows(visit, now)).toList();
        return new BoardPage(
                "Visits",
                Words.day(day) + (day.equals(today) ? ", today" : ""),
                form,
                List.of(
                        tile("Visits", visits, now, Only.ALL, address, Tone.NEUTRAL),
                        tile("Without a carer", visits, now, Only.UNASSIGNED, address, Tone.BAD),
                        tile("No check-in yet", visits, now, Only.LATE, address, Tone.BAD),
                        tile("Over and not recorded", visits, now, Only.UNLOGGED, address, Tone.ATTENTION),
                        tile("Missed", visits, now, Only.MISSED, address, Tone.BAD)),
                shown.stream().map(visit -> row(visit, now, people, names)).toList(),
                working.stream()
                        .map(carer -> new Choice(carer.id().toString(), carer.name()))
                        .toList(),
                day.toString(),
                "/visits?day=" + day.minusDays(1),
                "/visits?day=" + day.plusDays(1),
                visits.stream().anyMatch(visit -> visit.state() == VisitState.PLANNED && !visit.isUnassigned()),
                only.code());
    }

    private static Tile tile(String words, List<Visit> visits, Instant now, Only only, String address, Tone bad) {
        long count = visits.stream().filter(visit -> only.shows(visit, now)).count();
        return new Tile(
                words,
                String.valueOf(count),
                null,
                count == 0 ? null : address + "&only=" + only.code(),
                count == 0 ? Tone.NEUTRAL : bad);
    }

    private static Row row(Visit visit, Instant now, Map<PersonId, PersonName> people, Map<CarerId, String> names) {
        var person = people.get(visit.person());
        return new Row(
                visit.id().toString(),
                VisitWords.times(visit.start(), visit.end()),
                person == null ? "Somebody you support" : person.inLists(),
                visit.purpose(),
                VisitWords.status(visit, now),
                visit.carers().stream()
                        .map(carer -> new On(carer.toString(), names.getOrDefault(carer, "A carer")))
                        .toList(),
                visit.isUnassigned(),
                !visit.state().isEnd(),
                "/visits/" + visit.id());
    }
}
