package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.internal.life.Carer;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.places.Transport;
import care.mainstay.people.workforce.AbsenceId;
import care.mainstay.people.workforce.AbsenceKind;
import care.mainstay.people.workforce.Availability;
import care.mainstay.people.workforce.NewAbsence;
import care.mainstay.people.workforce.Stretch;
import care.mainstay.people.workforce.Travel;
import care.mainstay.people.workforce.Weeks;
import care.mainstay.people.workforce.Workforce;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells when the carers can work, when they were away and where they set out from, by the same turns and the same days away
 * that decided who came.
 */
final class TellWork {

    private static final LocalTime EARLY = LocalTime.of(6, 30);
    private static final LocalTime EARLY_ENDS = LocalTime.of(15, 30);
    private static final LocalTime LATE = LocalTime.of(14, 0);
    private static final LocalTime LATE_ENDS = LocalTime.of(23, 0);
    private static final int FORTNIGHT = 14;

    /** Minutes by road from the town within which some do without a car. */
    private static final int IN_TOWN = 7;

    private final Telling telling;
    private final Workforce workforce;

    TellWork(Telling telling) {
        this.telling = telling;
        this.workforce = telling.rooms().people().workforce();
    }

    /** {@code now}: when the office writes it down. */
    void of(Carer carer, Instant now) {
        workforce.recordAvailability(carer.id(), week(carer));
        workforce.recordTravel(carer.id(), travel(carer));
        workforce.recordAbsences(absences(carer, now));
    }

    /** One carer of the first provider has rung this morning: ill from tomorrow on. */
    void fallenIll(int provider) {
        var cast = telling.cast();
        var area = cast.area();
        var rang = Cast.at(area.anchor(), 7, 40);
        area.carers().stream()
                .filter(carer -> carer.provider() == provider && Coming.hasFallenIll(carer, area))
                .forEach(carer -> telling.at(
                        rang.isAfter(cast.moment()) ? cast.moment() : rang,
                        cast.coordinator(provider),
                        "fallen ill",
                        carer.index(),
                        () -> workforce.recordAbsences(List.of(new NewAbsence(
                                Optional.of(id(carer, Coming.daysIll(area).from())),
                                carer.id(),
                                AbsenceKind.SICKNESS,
                                Coming.daysIll(area).from(),
                                Optional.of(Coming.daysIll(area).lastDay()),
                                Optional.empty())))));
    }

    /** The days of the fortnight they are on, earlies or lates. */
    private static Availability week(Carer carer) {
        var monday = carer.hired().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var stretches = new ArrayList<Stretch>();
        for (int day = 0; day < FORTNIGHT / 2; day++) {
            boolean first = carer.rostered(monday.plusDays(day));
            boolean second = carer.rostered(monday.plusDays(day + FORTNIGHT / 2));
            if (first || second) {
                stretches.add(new Stretch(
                        first && second ? Weeks.EVERY : first ? Weeks.FIRST : Weeks.SECOND,
                        DayOfWeek.of(day + 1),
                        carer.late() ? LATE : EARLY,
                        carer.late() ? LATE_ENDS : EARLY_ENDS));
            }
        }
        return new Availability(
                carer.hired(),
                monday,
                stretches,
                Optional.of(BigDecimal.valueOf(carer.hoursAWeek() + 8L)),
                Optional.of(6));
    }

    private Travel travel(Carer carer) {
        var dice = telling.dice("travel", carer.index());
        boolean inTown = carer.placeMinutes() <= IN_TOWN;
        var transport = List.of(Transport.values())
                .get(inTown ? dice.weighted(0.7, 0.12, 0.06, 0.12) : dice.weighted(0.93, 0.02, 0, 0.05));
        return new Travel(
                transport,
                Optional.of("WM" + (1 + carer.placeMinutes() / 5) + " " + dice.between(1, 9) + "AB"),
                Optional.of(Town.home(carer.placeMinutes(), dice)));
    }

    /** Leave and sickness in order, none on a day of another: who falls ill on leave is on leave. */
    private List<NewAbsence> absences(Carer carer, Instant now) {
        var absences = new ArrayList<NewAbsence>();
        var free = LocalDate.MIN;
        for (var away : carer.away().stream()
                .sorted(Comparator.comparing((Carer.Away each) -> each.days().from())
                        .thenComparing(Carer.Away::sick))
                .toList()) {
            var days = away.days();
            var from = days.from().isBefore(free) ? free : days.from();
            var last = days.lastDay();
            if (!from.isBefore(carer.hired())
                    && !last.isBefore(from)
                    && carer.left().map(from::isBefore).orElse(true)) {
                absences.add(absence(carer, new DateRange(from, days.until()), away.sick(), now));
                free = days.until();
            }
        }
        leaveToCome(carer, now).ifPresent(absences::add);
        if (Coming.isTrainedTomorrow(carer, telling.cast().area())) {
            var day = telling.cast().area().anchor().plusDays(1);
            absences.add(new NewAbsence(
                    Optional.of(id(carer, day)),
                    carer.id(),
                    AbsenceKind.TRAINING,
                    day,
                    Optional.of(day),
                    Optional.empty()));
        }
        return absences;
    }

    /** Some have booked leave for after the two weeks that are planned. */
    private Optional<NewAbsence> leaveToCome(Carer carer, Instant now) {
        var dice = telling.dice("leave-to-come", carer.index());
        if (carer.left().isPresent() || !dice.chance(0.3)) {
            return Optional.empty();
        }
        var first = telling.cast().area().anchor().plusDays(42 + dice.below(12));
        return Optional.of(absence(carer, new DateRange(first, first.plusDays(dice.between(5, 11))), false, now));
    }

    private NewAbsence absence(Carer carer, DateRange days, boolean sick, Instant now) {
        var dice = telling.dice("away", carer.index() * 1000L + days.from().getDayOfYear());
        var known = sick
                ? Cast.at(days.from(), 5, 40 + dice.below(20))
                : Cast.at(days.from().minusDays(dice.between(14, 60)), 11, 0);
        return new NewAbsence(
                Optional.of(id(carer, days.from())),
                carer.id(),
                sick ? AbsenceKind.SICKNESS : AbsenceKind.LEAVE,
                days.from(),
                Optional.of(days.lastDay()),
                Optional.of(known.isAfter(now) ? now : known));
    }

    private AbsenceId id(Carer carer, LocalDate from) {
        var number = carer.index() * 100_000L + Math.floorMod(from.toEpochDay(), 100_000L);
        return new AbsenceId(
                telling.cast().dice().id("absence", number, Cast.at(from, 0, 0).toEpochMilli()));
    }
}
