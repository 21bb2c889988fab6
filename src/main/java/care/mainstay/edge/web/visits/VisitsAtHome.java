package care.mainstay.edge.web.visits;

import care.mainstay.care.visits.RecordedVisit;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.home.Glance;
import care.mainstay.edge.web.home.GlanceSource;
import care.mainstay.edge.web.home.Near;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.persons.Sharing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who comes next, and what was last written: what somebody close to a person looks for first. */
@Component
class VisitsAtHome implements GlanceSource {

    private static final int DAYS = 14;

    private final Visits visits;
    private final VisitNames names;
    private final Sharing sharing;
    private final InstantSource clock;

    VisitsAtHome(Visits visits, VisitNames names, Sharing sharing, InstantSource clock) {
        this.visits = visits;
        this.names = names;
        this.sharing = sharing;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public List<Glance> glancesAt(Near near) {
        if (!sharing.callerMaySee(near.person(), SharedItem.VISITS)) {
            return List.of();
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Words.LONDON);
        var around = visits.forPerson(near.person(), new DateRange(today.minusDays(DAYS), today.plusDays(DAYS + 1)));
        var over = around.stream()
                .filter(visit -> visit.state().isEnd())
                .map(Visit::id)
                .toList();
        var carers = names.carers(
                around.stream().flatMap(visit -> visit.carers().stream()).collect(Collectors.toSet()));
        return glances(
                near,
                around,
                carers,
                visits.recorded(over),
                sharing.callerMaySee(near.person(), SharedItem.NOTES),
                now);
    }

    static List<Glance> glances(
            Near near,
            List<Visit> around,
            Map<CarerId, String> carers,
            Map<VisitId, RecordedVisit> records,
            boolean readsNotes,
            Instant now) {
        var glances = new ArrayList<Glance>();
        if (!around.isEmpty() && !near.died()) {
            glances.add(next(near, around, carers, now));
        }
        nobodyThere(around, readsNotes ? records : Map.of(), now).ifPresent(glances::add);
        if (readsNotes) {
            lastNote(around, carers, records, now).ifPresent(glances::add);
        }
        return List.copyOf(glances);
    }

    private static Glance next(Near near, List<Visit> around, Map<CarerId, String> carers, Instant now) {
        var read = new Link("All visits", near.path() + "/visits");
        var under = around.stream()
                .filter(visit -> visit.state() == VisitState.IN_PROGRESS)
                .findFirst();
        if (under.isPresent()) {
            return Glance.of(
                    "Visit now",
                    List.of(
                            with(under.get(), carers, "Somebody") + " is there, since "
                                    + VisitWords.time(under.get()
                                            .checkedIn()
                                            .orElse(under.get().start()))
                                    + ".",
                            under.get().purpose()),
                    read);
        }
        return around.stream()
                .filter(visit -> !visit.state().isEnd() && visit.end().isAfter(now))
                .min(Comparator.comparing(Visit::start))
                .map(visit -> Glance.of(
                        "Next visit",
                        List.of(
                                capital(when(visit, now))
                                        + (visit.carers().isEmpty()
                                                ? ". Who comes is not decided yet."
                                                : ", with " + with(visit, carers, "a carer") + "."),
                                visit.purpose()),
                        read))
                .orElseGet(() -> Glance.of("Next visit", List.of("None is planned in the next two weeks."), read));
    }

    /** The last visit, when nobody was cared for in it; the reason is given to those who read notes. */
    private static Optional<Glance> nobodyThere(List<Visit> around, Map<VisitId, RecordedVisit> records, Instant now) {
        return around.stream()
                .filter(visit -> visit.state().isEnd() && visit.state() != VisitState.CANCELLED)
                .max(Comparator.comparing(Visit::start))
                .filter(visit -> !visit.state().careWasGiven())
                .map(visit -> new Glance(
                        "Last visit",
                        null,
                        null,
                        List.of(new Glance.Line(
                                capital(when(visit, now)) + "."
                                        + Optional.ofNullable(records.get(visit.id()))
                                                .map(record -> " " + record.why())
                                                .orElse(""),
                                VisitWords.status(visit, now),
                                null)),
                        new Link("See the visit", "/visits/" + visit.id())));
    }

    private static Optional<Glance> lastNote(
            List<Visit> around, Map<CarerId, String> carers, Map<VisitId, RecordedVisit> records, Instant now) {
        return around.stream()
                .filter(visit -> visit.state().careWasGiven())
                .sorted(Comparator.comparing(Visit::start).reversed())
                .flatMap(visit -> Optional.ofNullable(records.get(visit.id()))
                        .filter(record -> !record.note().isEmpty())
                        .map(record -> Glance.quoting(
                                "Last note",
                                record.note().words(),
                                with(visit, carers, "A carer") + ", " + when(visit, now),
                                new Link("See the visit", "/visits/" + visit.id())))
                        .stream())
                .findFirst();
    }

    private static String when(Visit visit, Instant now) {
        return Words.day(visit.day(), LocalDate.ofInstant(now, Words.LONDON)) + " at " + VisitWords.time(visit.start());
    }

    private static String with(Visit visit, Map<CarerId, String> carers, String nobodyKnown) {
        return visit.carers().isEmpty()
                ? nobodyKnown
                : Words.and(visit.carers().stream()
                        .map(carer -> carers.getOrDefault(carer, nobodyKnown))
                        .toList());
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
