package care.mainstay.rota.engine;

import care.mainstay.rota.engine.Plan.Round;
import care.mainstay.rota.engine.Plan.Stop;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What carers' rounds cost and break, one after the other; {@link Reckoning} looks at what hangs together across them. */
final class RoundReckoning {

    private final Day day;
    private final Map<Charge, Long> amounts;
    private final List<String> faults;
    private final long[] busy;
    private final long[] idle;

    RoundReckoning(Day day, Map<Charge, Long> amounts, List<String> faults) {
        this.day = day;
        this.amounts = amounts;
        this.faults = faults;
        busy = new long[day.carers];
        idle = new long[day.carers];
        Arrays.fill(idle, -1);
        for (Charge charge : Charge.values()) {
            amounts.put(charge, 0L);
        }
    }

    void round(Round round) {
        if (round.stops().isEmpty()) {
            return;
        }
        Day.Carer carer = day.facts.carers().get(round.carer());
        Stop first = round.stops().get(0);
        int at = carer.from();
        int firstWay = way(round.carer(), at, first);
        int left = day.facts.waitsAtBase() ? carer.shiftStart() : first.start() - firstWay;
        if (left < carer.shiftStart()) {
            faults.add("Carer " + carer.id() + " leaves at " + day.minutes(left) + ", before the shift starts.");
        } else if (left < day.readyFrom[round.carer()] && !day.facts.waitsAtBase()) {
            faults.add("Carer " + carer.id() + " leaves at " + day.minutes(left)
                    + ", and has rested since the evening before only from "
                    + day.minutes(day.readyFrom[round.carer()]) + " on.");
        }
        work(round, carer);
        int free = left;
        long waited = 0;
        boolean rested = false;
        for (int k = 0; k < round.stops().size(); k++) {
            Stop stop = round.stops().get(k);
            int way = way(round.carer(), at, stop);
            long wait = stop.start() - free - way;
            if (wait < 0) {
                faults.add("Carer " + carer.id() + " starts at " + day.minutes(stop.start()) + " and arrives at "
                        + day.minutes(free + way) + ".");
            }
            waited += Math.max(0, wait);
            // by the published reckoning, waiting between a break at the base and the first visit is only idle
            if (wait > 0 && (k != 1 || !first.isRest())) {
                add(Charge.WAITING, wait);
                most(Charge.LONGEST_WAIT, wait);
            }
            add(Charge.TRAVEL, way);
            busy[round.carer()] += way;
            if (stop.isRest()) {
                rest(carer, stop, rested);
                rested = true;
            } else {
                visit(round.carer(), stop);
                at = day.place[stop.visit()];
            }
            free = stop.end();
        }
        int back = day.way(round.carer(), at, carer.to());
        add(Charge.TRAVEL, back);
        busy[round.carer()] += back;
        add(Charge.MISSED_BREAK, carer.rest() && !rested ? 1 : 0);
        if (carer.shiftEnd() < Day.OPEN_ENDED) {
            add(Charge.OVERTIME, Math.max(0, free + back - carer.shiftEnd()));
            idle[round.carer()] = left - carer.shiftStart() + waited + Math.max(0, carer.shiftEnd() - free - back);
        } else {
            idle[round.carer()] = 0;
        }
    }

    /** A break is taken where one is. */
    private int way(int c, int from, Stop stop) {
        return day.way(c, from, stop.isRest() ? from : day.place[stop.visit()]);
    }

    /** What the round comes to as work. */
    private void work(Round round, Day.Carer carer) {
        Worked worked = Worked.of(day, round);
        add(Charge.MILEAGE, worked.metres());
        add(Charge.PAID, worked.working());
        add(
                Charge.OVER_HOURS,
                Math.max(0, worked.working() - day.practice.work(carer).most()));
    }

    private void visit(int c, Stop stop) {
        int v = stop.visit();
        Day.Carer carer = day.facts.carers().get(c);
        Day.Person person = day.person(v);
        busy[c] += stop.end() - stop.start();
        if (!carer.skills().contains(day.need(v).skill())) {
            faults.add("Carer " + carer.id() + " cannot do " + day.need(v).skill() + " of person " + person.id() + ".");
        }
        if (stop.start() < person.windows().get(0).start()) {
            faults.add(Reckoning.name(day, v) + " starts at " + day.minutes(stop.start()) + ", before any window.");
        }
        if (stop.end() - stop.start() != day.need(v).duration()) {
            faults.add(Reckoning.name(day, v) + " takes " + day.minutes(stop.end() - stop.start()) + " and needs "
                    + day.minutes(day.need(v).duration()) + ".");
        }
        held(c, v, stop.start());
        int late = day.late(v, stop.start());
        add(Charge.LATENESS, late);
        most(Charge.LATEST, late);
        add(
                Charge.NOT_PREFERRED,
                person.preferred().isEmpty() || person.preferred().contains(carer.id()) ? 0 : 1);
        if (person.excluded().contains(carer.id())) {
            add(Charge.EXCLUDED, 1);
            if (!day.facts.charges().forbids(Charge.EXCLUDED)
                    && day.facts.charges().weight(Charge.EXCLUDED) == 0) {
                faults.add("Person " + person.id() + " excludes carer " + carer.id() + ".");
            }
        }
    }

    /** What the visit is held to beyond its window. */
    private void held(int c, int v, int start) {
        Practice.Critical critical = day.critical(v);
        if (critical != null) {
            add(Charge.TIME_CRITICAL, Math.max(0, Math.abs(start - critical.at()) - critical.tolerance()));
        }
        if (day.lockedStart[v] >= 0) {
            add(Charge.OFF_LOCK, Math.abs(start - day.lockedStart[v]));
        }
        add(Charge.CHANGES, day.standing.toCarer(v, c) + day.standing.toTime(v, start));
        WhyNot.Rule barred = day.barred(c, v);
        if (barred == WhyNot.Rule.LOCKED || barred == WhyNot.Rule.FROZEN) {
            faults.add(Reckoning.name(day, v) + " is locked to carer " + Reckoning.carer(day, day.lockedCarer[v])
                    + " and made by " + Reckoning.carer(day, c) + ".");
        } else if (barred == WhyNot.Rule.AWAY) {
            faults.add("Carer " + Reckoning.carer(day, c) + " is away and makes " + Reckoning.name(day, v) + ".");
        } else if (barred == WhyNot.Rule.CANCELLED) {
            faults.add(Reckoning.name(day, v) + " is made and not wanted any more.");
        }
    }

    private void rest(Day.Carer carer, Stop stop, boolean again) {
        Day.Rest owed = day.facts.rest();
        int bound = owed.endsInside() ? stop.end() : stop.start();
        if (again || stop.start() < owed.start() || bound > owed.end() || stop.end() - stop.start() < owed.least()) {
            faults.add("Carer " + carer.id() + " has a break from " + day.minutes(stop.start()) + " to "
                    + day.minutes(stop.end()) + (again ? ", a second one." : ", which is not the one owed."));
        }
    }

    /** What can only be said of all carers together; who did not go out is idle all through the shift. */
    void end(boolean[] went) {
        long sum = 0;
        for (int c = 0; c < day.carers; c++) {
            Day.Carer carer = day.facts.carers().get(c);
            if (idle[c] < 0) {
                idle[c] = carer.shiftEnd() < Day.OPEN_ENDED ? carer.shiftEnd() - carer.shiftStart() : 0;
            }
            if (!went[c]) {
                add(Charge.MISSED_BREAK, carer.rest() ? 1 : 0);
            }
            most(Charge.LONGEST_IDLE, idle[c]);
            sum += busy[c];
        }
        add(Charge.WORKING, sum);
        for (long each : busy) {
            add(Charge.IMBALANCE, -Math.floorDiv(-Math.abs(each * day.carers - sum), (long) day.carers));
        }
    }

    private void add(Charge charge, long amount) {
        amounts.merge(charge, amount, Long::sum);
    }

    private void most(Charge charge, long amount) {
        amounts.merge(charge, amount, Math::max);
    }
}
