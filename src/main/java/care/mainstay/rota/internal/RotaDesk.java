package care.mainstay.rota.internal;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Workforce;
import care.mainstay.rota.CarerNotice;
import care.mainstay.rota.Change;
import care.mainstay.rota.Consequences;
import care.mainstay.rota.Fits;
import care.mainstay.rota.Move;
import care.mainstay.rota.MyWeek;
import care.mainstay.rota.Place;
import care.mainstay.rota.RotaWeek;
import care.mainstay.rota.Rotas;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RotaDesk implements Rotas {

    private final BookReading reading;
    private final Visits visits;
    private final Workforce workforce;
    private final CarerMoves moving;
    private final ChangeRows changes;
    private final Callers callers;

    RotaDesk(
            BookReading reading,
            Visits visits,
            Workforce workforce,
            CarerMoves moving,
            ChangeRows changes,
            Callers callers) {
        this.reading = reading;
        this.visits = visits;
        this.workforce = workforce;
        this.moving = moving;
        this.changes = changes;
        this.callers = callers;
    }

    @Override
    @Transactional(readOnly = true)
    public RotaWeek week(LocalDate day) {
        return reading.week(day);
    }

    @Override
    @Transactional(readOnly = true)
    public Fits fits(VisitId id) {
        Visit visit = known(id);
        return new Fitting(book(visit), visit).fits();
    }

    @Override
    @Transactional(readOnly = true)
    public Place place(VisitId id, CarerId carer) {
        Visit visit = known(id);
        Book book = book(visit);
        requireOurs(book, carer);
        return new Fitting(book, visit).place(carer);
    }

    @Override
    @Transactional(readOnly = true)
    public Consequences consequences(Move move) {
        return consequences(known(move.visit()), move);
    }

    private Consequences consequences(Visit visit, Move move) {
        Book book = book(visit);
        move.on().ifPresent(carer -> requireOurs(book, carer));
        Visit relieved = Book.carried(
                visit,
                visit.carers().stream()
                        .filter(carer -> move.off().filter(carer::equals).isEmpty())
                        .toList());
        Book without = book.with(relieved);
        return new Consequences(
                visit,
                move.carersAfter(visit),
                move.on().map(new Fitting(without, relieved)::place),
                move.off().map(new Fitting(book, visit)::place),
                Duration.between(book.now(), visit.start()),
                ChangeRows.isSent(visit));
    }

    private static void requireOurs(Book book, CarerId carer) {
        if (book.carer(carer).isEmpty()) {
            throw Refused.field(
                    "rota.carer-unknown",
                    "carer",
                    "No such carer works here in that week.",
                    "Choose somebody from the list.");
        }
    }

    @Override
    @Transactional
    public void move(Move move) {
        moving.hold();
        Visit visit = moving.asSeen(move.visit(), move.version());
        List<CarerId> then = move.carersAfter(visit);
        if (then.equals(visit.carers())) {
            return;
        }
        if (then.size() > visit.carersNeeded()) {
            throw Refused.field(
                    "rota.has-its-carers",
                    "off",
                    "The visit already has the carers it needs.",
                    "Say who need not come any more.");
        }
        moving.requirePossible(consequences(visit, move).forbidden());
        moving.carry(Map.of(visit, then), Optional.empty());
    }

    @Override
    @Transactional
    public int send(DateRange days) {
        moving.hold();
        var before = CarerMoves.byId(visits.onDays(days));
        int sent = visits.publish(days);
        moving.resent(before, visits.onDays(days));
        return sent;
    }

    @Override
    @Transactional
    public int takeBack(DateRange days) {
        moving.hold();
        var before = CarerMoves.byId(visits.onDays(days));
        int taken = visits.unpublish(days).size();
        moving.resent(before, visits.onDays(days));
        return taken;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> changes(DateRange days) {
        return changes.of(days);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> changes(PersonId person, DateRange days) {
        return changes.of(person, days);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CarerNotice> told(LocalDate from) {
        return itself().map(carer -> changes.told(carer.id(), from)).orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MyWeek> mine(LocalDate day) {
        return itself().map(carer -> {
            DateRange days = BookReading.weekOf(day);
            Book book = reading.own(carer, days);
            return new MyWeek(
                    days,
                    carer,
                    book.looked(),
                    new Rules(book).rounds(carer.id()),
                    changes.told(carer.id(), days.from()));
        });
    }

    @Override
    @Transactional
    public void seen() {
        itself().ifPresent(carer -> changes.seen(carer.id()));
    }

    private Optional<Carer> itself() {
        return workforce.carerOf(callers.current().actor());
    }

    private Book book(Visit visit) {
        return reading.book(BookReading.weekOf(visit.day()));
    }

    /** A visit of the caller's own organisation. */
    private Visit known(VisitId id) {
        return visits.find(id)
                .filter(found -> found.keeper().equals(callers.current().organisation()))
                .orElseThrow(() -> new NoSuchElementException("no visit " + id));
    }
}
