package care.mainstay.rota.internal;

import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.people.workforce.Available;
import care.mainstay.people.workforce.Carer;
import care.mainstay.rota.horizon.Horizon;
import care.mainstay.rota.horizon.Horizon.Away;
import care.mainstay.rota.horizon.Horizon.Shift;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The carers of a book as the engine of many days knows them: when they can work, when they are away, what they can do, and
 * their hours. Somebody with whom no ordinary week was agreed can work at any time, and whoever is on the rota at other hours
 * than those of their week can stay there: that is the board's to tell. Nobody works more than 48 hours, unless they said so.
 */
final class LaidCarers {

    private static final int MIDNIGHT = 1_440;

    private final Book book;
    private final List<LocalDate> days;
    private final LaidWays ways;
    private final Function<Carer, Set<String>> skills;

    LaidCarers(Book book, List<LocalDate> days, LaidWays ways, Function<Carer, Set<String>> skills) {
        this.book = book;
        this.days = days;
        this.ways = ways;
        this.skills = skills;
    }

    List<Horizon.Carer> carers() {
        List<Horizon.Carer> carers = new ArrayList<>();
        for (Carer carer : book.carers()) {
            carers.add(carer(carer, carers.size()));
        }
        return carers;
    }

    private Horizon.Carer carer(Carer carer, int number) {
        List<Shift> shifts = new ArrayList<>();
        List<Away> away = new ArrayList<>();
        List<Visit> visits = book.of(carer.id());
        for (int d = 0; d < days.size(); d++) {
            shifts.addAll(shifts(carer.id(), d, visits));
            Optional<String> why = carer.worksOn(days.get(d))
                    ? book.staffing().away(carer.id(), days.get(d))
                    : Optional.of("Does not work here then");
            if (why.isPresent()) {
                away.add(new Away(d, why.get()));
            }
        }
        int guaranteed = carer.details()
                .guaranteedHours()
                .multiply(BigDecimal.valueOf(60))
                .intValue();
        int most = book.staffing().mostMinutes(carer.id(), days.get(0)).orElse(Rules.LONG_WEEK);
        return new Horizon.Carer(
                carer.id().toString(),
                ways.home(number),
                skills.apply(carer),
                shifts,
                away,
                guaranteed,
                Math.max(guaranteed, most),
                ways.means(carer));
    }

    private List<Shift> shifts(CarerId carer, int d, List<Visit> visits) {
        Optional<List<Available>> times = book.staffing().ordinary(carer, days.get(d));
        if (times.isEmpty()) {
            return List.of(new Shift(d, 0, MIDNIGHT));
        }
        List<Shift> shifts = new ArrayList<>();
        for (Available time : times.get()) {
            int from = (int) ChronoUnit.MINUTES.between(
                    days.get(d).atStartOfDay(), LocalDateTime.ofInstant(time.from(), LondonTime.ZONE));
            int until = (int) Math.min(
                    MIDNIGHT,
                    ChronoUnit.MINUTES.between(
                            days.get(d).atStartOfDay(), LocalDateTime.ofInstant(time.until(), LondonTime.ZONE)));
            if (from >= 0 && from < until) {
                shifts.add(new Shift(d, from, until));
            }
        }
        for (Visit visit : visits) {
            int start = LaidWeeks.minute(visit);
            if (visit.day().equals(days.get(d)) && start >= 0 && start < MIDNIGHT) {
                shifts.add(new Shift(d, start, Math.min(MIDNIGHT, start + visit.plannedMinutes())));
            }
        }
        return joined(shifts);
    }

    /** Those that touch as one. */
    private static List<Shift> joined(List<Shift> shifts) {
        List<Shift> joined = new ArrayList<>();
        shifts.stream().sorted(Comparator.comparingInt(Shift::from)).forEach(shift -> {
            int last = joined.size() - 1;
            if (last >= 0 && shift.from() <= joined.get(last).until()) {
                Shift before = joined.get(last);
                joined.set(last, new Shift(before.day(), before.from(), Math.max(before.until(), shift.until())));
            } else {
                joined.add(shift);
            }
        });
        return joined;
    }
}
