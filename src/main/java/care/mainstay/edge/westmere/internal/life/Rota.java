package care.mainstay.edge.westmere.internal.life;

import care.mainstay.edge.westmere.internal.life.HomeVisit.Fate;
import care.mainstay.edge.westmere.internal.words.Dice;
import care.mainstay.foundation.kernel.VisitId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Sends carers to people, day after day, and lets the day happen.
 *
 * <p>Each visit goes to a free carer, preferring those who know the person, then those near; at the provider that lost
 * half its round nobody looks at who knows whom for nine weeks. A carer is never in two places: lateness travels on to
 * the next visit.
 */
final class Rota {

    private static final int TRAVEL = 6;
    private static final double FORGETTING = 0.985;

    private final Dice dice;
    private final LocalDate from;
    private final LocalDate anchor;
    private final List<Life> lives;
    private final List<Carer> carers;
    private final double[][] known;
    private final LocalDateTime[] plannedFree;
    private final LocalDateTime[] trulyFree;
    private final int[] minutesToday;
    private final LocalDateTime[] personFree;
    private long number;

    Rota(Dice dice, LocalDate from, LocalDate anchor, List<Life> lives, List<Carer> carers) {
        this.dice = dice;
        this.from = from;
        this.anchor = anchor;
        this.lives = lives;
        this.carers = carers;
        this.known = new double[lives.size()][carers.size()];
        this.plannedFree = new LocalDateTime[carers.size()];
        this.trulyFree = new LocalDateTime[carers.size()];
        this.minutesToday = new int[carers.size()];
        this.personFree = new LocalDateTime[lives.size()];
        begin();
    }

    /** Before the year each person already has a team that knows them. */
    private void begin() {
        known[Story.WALKS_AGAIN.ordinal()][0] = 60;
        var own = dice.of("teams");
        for (int person = 0; person < lives.size(); person++) {
            var theirs = lives.get(person);
            for (int i = 0; i < 5; i++) {
                var carer = own.pick(carers);
                if (carer.provider() == theirs.provider() && carer.inPostOn(from)) {
                    known[person][carer.index()] += own.between(6, 14);
                }
            }
        }
    }

    /** All visits of the year and of the two weeks planned ahead, in order of planned time. */
    List<HomeVisit> all() {
        var visits = new ArrayList<HomeVisit>(170_000);
        for (var day = from; day.isBefore(anchor.plusDays(14)); day = day.plusDays(1)) {
            visits.addAll(day(day));
        }
        return List.copyOf(visits);
    }

    private record Due(Life life, Slot slot) {}

    private List<HomeVisit> day(LocalDate day) {
        var own = dice.of("day", day.toEpochDay());
        var working = new ArrayList<Carer>();
        for (Carer carer : carers) {
            plannedFree[carer.index()] = day.atTime(6, 30);
            trulyFree[carer.index()] = day.atTime(6, 30);
            minutesToday[carer.index()] = 0;
            if (carer.couldWorkOn(day)) {
                working.add(carer);
            }
        }
        for (double[] row : known) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= FORGETTING;
            }
        }
        var due = new ArrayList<Due>();
        for (Life life : lives) {
            personFree[life.person().number()] = day.atStartOfDay();
            if (life.supportedOn(day) && planned(life, day)) {
                life.slotsOn(day).forEach(slot -> due.add(new Due(life, slot)));
            }
        }
        due.sort(Comparator.comparing((Due visit) -> visit.slot.at())
                .thenComparing(visit -> visit.life.person().number()));
        return due.stream().map(visit -> visit(own, day, visit, working)).toList();
    }

    /** Visits are still on the rota for the first two days of an absence, and are then called off. */
    private static boolean planned(Life life, LocalDate day) {
        return !life.awayOn(day) || !life.awayOn(day.minusDays(2));
    }

    private HomeVisit visit(Dice own, LocalDate day, Due due, List<Carer> working) {
        var id = new VisitId(dice.id("visit", number, day.atTime(due.slot.at()).toEpochSecond(ZoneOffset.UTC) * 1000));
        number++;
        var first = best(due, day, working, Optional.empty());
        var second = due.slot.two()
                ? first.flatMap(one -> best(due, day, working, Optional.of(one)))
                : Optional.<Carer>empty();
        int before = first.map(one -> (int) known[due.life.person().number()][one.index()])
                .orElse(0);
        var plannedEnd = day.atTime(due.slot.at()).plusMinutes(due.slot.minutes());
        first.ifPresent(one -> plannedFree[one.index()] = plannedEnd);
        second.ifPresent(one -> plannedFree[one.index()] = plannedEnd);
        var fate = fate(own, day, due, first);
        var planned = day.atTime(due.slot.at());
        if (fate != Fate.DONE && fate != Fate.SHORT && fate != Fate.UNLOGGED) {
            return new HomeVisit(id, number, due.life, day, due.slot, first, second, fate, planned, plannedEnd, before);
        }
        var start = arrival(own, due, planned, first.orElseThrow(), second);
        if (start.isAfter(planned.plusMinutes(130)) || start.toLocalTime().isAfter(LocalTime.of(23, 0))) {
            return new HomeVisit(
                    id, number, due.life, day, due.slot, first, second, Fate.MISSED, planned, plannedEnd, before);
        }
        int minutes = minutes(own, due.slot, fate);
        var end = start.plusMinutes(minutes);
        went(due.life, first.get(), end);
        second.ifPresent(two -> went(due.life, two, end));
        return new HomeVisit(id, number, due.life, day, due.slot, first, second, fate, start, end, before);
    }

    private void went(Life life, Carer carer, LocalDateTime end) {
        trulyFree[carer.index()] = end;
        minutesToday[carer.index()] += 40;
        known[life.person().number()][carer.index()] += 1;
        personFree[life.person().number()] = end;
    }

    private LocalDateTime arrival(Dice own, Due due, LocalDateTime planned, Carer carer, Optional<Carer> second) {
        double late = own.normal(carer.habits().minutesLate(), 5) + (own.chance(0.03) ? own.between(15, 70) : 0);
        var start = planned.plusMinutes(Math.max(-10, Math.round(late)));
        start = latest(start, trulyFree[carer.index()].plusMinutes(TRAVEL - 2L));
        if (second.isPresent()) {
            start = latest(start, trulyFree[second.get().index()].plusMinutes(TRAVEL - 2L));
        }
        return latest(start, personFree[due.life.person().number()].plusMinutes(20));
    }

    private static LocalDateTime latest(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static int minutes(Dice own, Slot slot, Fate fate) {
        if (fate == Fate.SHORT) {
            return Math.max(8, (int) (slot.minutes() * own.between(0.3, 0.55)));
        }
        return Math.max(10, (int) Math.round(slot.minutes() * Math.min(1.3, own.normal(0.95, 0.1))));
    }

    private Fate fate(Dice own, LocalDate day, Due due, Optional<Carer> carer) {
        if (due.life.awayOn(day)) {
            return Fate.CANCELLED;
        }
        if (carer.isEmpty()) {
            return Fate.MISSED;
        }
        var habits = carer.get().habits();
        int drawn = own.weighted(0.977 - habits.forgets(), 0.012, 0.0012, 0.002, 0.006, habits.forgets());
        return List.of(Fate.DONE, Fate.SHORT, Fate.MISSED, Fate.NO_ANSWER, Fate.DECLINED, Fate.UNLOGGED)
                .get(drawn);
    }

    /** The free carer who suits best: somebody known, then somebody near, then whoever has least to do. */
    private Optional<Carer> best(Due due, LocalDate day, List<Carer> working, Optional<Carer> besides) {
        var at = day.atTime(due.slot.at());
        boolean adrift = adrift(due.life, day);
        Carer best = null;
        double most = -1e9;
        for (Carer carer : working) {
            if (carer.provider() != due.life.provider()
                    || besides.filter(carer::equals).isPresent()) {
                continue;
            }
            if (plannedFree[carer.index()].plusMinutes(TRAVEL).isAfter(at) || minutesToday[carer.index()] > 560) {
                continue;
            }
            double score =
                    -Math.abs(carer.placeMinutes() - due.life.person().address().minutesOut()) * 0.15
                            - minutesToday[carer.index()] * 0.012;
            score += adrift
                    ? (carer.index() * 31
                                    + day.getDayOfYear() * 17
                                    + due.life.person().number())
                            % 13
                    : 4 * Math.log1p(known[due.life.person().number()][carer.index()]);
            boolean lateSlot = due.slot.at().isAfter(LocalTime.of(15, 30));
            score -= (lateSlot == carer.late() ? 0 : 7) + (carer.worksOn(day) ? 0 : 14);
            if (score > most) {
                most = score;
                best = carer;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The nine weeks in which the second provider's rota was filled day by day, whoever was free. */
    private boolean adrift(Life life, LocalDate day) {
        return life.provider() == 1 && !day.isBefore(from.plusDays(188)) && day.isBefore(from.plusDays(251));
    }
}
