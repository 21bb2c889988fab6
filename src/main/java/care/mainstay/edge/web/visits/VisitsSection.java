package care.mainstay.edge.web.visits;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.Visits;
import care.mainstay.edge.web.components.Link;
import care.mainstay.edge.web.people.PersonSection;
import care.mainstay.edge.web.people.TimelineSource;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.persons.Sharing;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Visits on a person's pages: the tab, who comes next, and what happened on the timeline. */
@Component
class VisitsSection implements PersonSection, TimelineSource {

    static final String PATH = "visits";
    private static final int DAYS_BACK = 28;

    private final Visits visits;
    private final VisitNames names;
    private final Sharing sharing;
    private final InstantSource clock;

    VisitsSection(Visits visits, VisitNames names, Sharing sharing, InstantSource clock) {
        this.visits = visits;
        this.names = names;
        this.sharing = sharing;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "Visits";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.role() != Role.SCRUTINY && caller.role() != Role.ADMINISTRATOR;
    }

    @Override
    public Optional<SharedItem> shared() {
        return Optional.of(SharedItem.VISITS);
    }

    @Override
    public Optional<Glimpse> glimpse(PersonId person) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Words.LONDON);
        var around = visits.forPerson(person, new DateRange(today.minusDays(7), today.plusDays(8)));
        var lines = new ArrayList<String>();
        around.stream()
                .filter(visit -> !visit.state().isEnd() && visit.end().isAfter(now))
                .min(Comparator.comparing(Visit::start))
                .ifPresent(next -> lines.add("Next: " + next.purpose() + ", "
                        + Words.day(next.day(), today) + " at " + VisitWords.time(next.start())
                        + (next.carers().isEmpty()
                                ? ", nobody assigned yet."
                                : ", with " + Words.and(names.carerNames(next.carers())) + ".")));
        around.stream()
                .filter(visit -> visit.state().careWasGiven())
                .max(Comparator.comparing(Visit::start))
                .ifPresent(last -> lines.add("Last: " + last.purpose() + ", " + Words.day(last.day(), today) + " at "
                        + VisitWords.time(last.start()) + "."));
        return lines.isEmpty() ? Optional.empty() : Optional.of(Glimpse.of("Visits", lines));
    }

    @Override
    public List<Happening> of(PersonId person, Caller caller, int most) {
        if (!isFor(caller) || !sharing.callerMaySee(person, SharedItem.VISITS)) {
            return List.of();
        }
        var notes = sharing.callerMaySee(person, SharedItem.NOTES);
        var today = LocalDate.ofInstant(clock.instant(), Words.LONDON);
        var ended = visits.forPerson(person, new DateRange(today.minusDays(DAYS_BACK), today.plusDays(1))).stream()
                .filter(visit -> visit.state().isEnd())
                .sorted(Comparator.comparing(Visit::start).reversed())
                .limit(most)
                .toList();
        var records = visits.recorded(ended.stream().map(Visit::id).toList());
        var carers = names.carers(
                ended.stream().flatMap(visit -> visit.carers().stream()).collect(Collectors.toSet()));
        return ended.stream()
                .map(visit -> {
                    var record = Optional.ofNullable(records.get(visit.id()));
                    var words = record.filter(found -> notes && !found.note().isEmpty())
                            .map(found -> found.note().words())
                            .or(() -> record.filter(found -> notes).map(found -> found.why()))
                            .orElse("");
                    return new Happening(
                            visit.start(),
                            visit.purpose(),
                            words,
                            visit.carers().stream().findFirst().map(carers::get),
                            Optional.of(VisitWords.status(visit, clock.instant())),
                            Optional.of(new Link("See the visit", "/visits/" + visit.id())));
                })
                .toList();
    }
}
