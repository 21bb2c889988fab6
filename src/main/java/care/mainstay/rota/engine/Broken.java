package care.mainstay.rota.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what a plan breaks, visit by visit and round by round, and asks {@link Advice} what would remove it. */
final class Broken {

    private static final int CARERS = 5;

    private final Day day;
    private final Advice advice;
    private final List<RuleBroken> found = new ArrayList<>();

    Broken(Day day, Advice advice) {
        this.day = day;
        this.advice = advice;
    }

    List<RuleBroken> all() {
        for (Plan.Round round : advice.plan().rounds()) {
            for (Plan.Stop stop : round.stops()) {
                if (!stop.isRest()) {
                    visit(round.carer(), stop.visit(), stop.start());
                }
            }
            if (!round.stops().isEmpty()) {
                round(round);
            }
        }
        return List.copyOf(found);
    }

    private void visit(int c, int v, int start) {
        Practice.Critical critical = day.critical(v);
        if (critical != null) {
            at(Charge.TIME_CRITICAL, c, v, Math.abs(start - critical.at()) - critical.tolerance());
        }
        if (day.lockedStart[v] >= 0) {
            at(Charge.OFF_LOCK, c, v, Math.abs(start - day.lockedStart[v]));
        }
        Day.Person person = day.person(v);
        String carer = day.facts.carers().get(c).id();
        at(Charge.EXCLUDED, c, v, person.excluded().contains(carer) ? 1 : 0);
        boolean wanted = person.preferred().isEmpty() || person.preferred().contains(carer);
        at(Charge.NOT_PREFERRED, c, v, wanted ? 0 : 1);
    }

    private void round(Plan.Round round) {
        int c = round.carer();
        Day.Carer carer = day.facts.carers().get(c);
        Worked worked = Worked.of(day, round);
        if (carer.shiftEnd() < Day.OPEN_ENDED) {
            ofRound(Charge.OVERTIME, round, worked.back() - carer.shiftEnd());
        }
        ofRound(
                Charge.OVER_HOURS,
                round,
                worked.working() - day.practice.work(carer).most());
        boolean rests = round.stops().stream().anyMatch(Plan.Stop::isRest);
        ofRound(Charge.MISSED_BREAK, round, carer.rest() && !rests ? 1 : 0);
    }

    private void at(Charge charge, int c, int v, long amount) {
        if (amount > 0 && isCharged(charge)) {
            found.add(new RuleBroken(charge, c, v, amount, less(charge, v)));
        }
    }

    private void ofRound(Charge charge, Plan.Round round, long amount) {
        if (amount > 0 && isCharged(charge)) {
            Optional<Fit> remedy = round.stops().stream()
                    .filter(stop -> !stop.isRest())
                    .flatMap(stop -> less(charge, stop.visit()).stream())
                    .min(Comparator.comparingLong(Fit::dearer));
            found.add(new RuleBroken(charge, round.carer(), Fit.FIRST, amount, remedy));
        }
    }

    private boolean isCharged(Charge charge) {
        return day.facts.charges().pressure(charge) > 0;
    }

    private Optional<Fit> less(Charge charge, int v) {
        return advice.best(v, CARERS).stream()
                .filter(fit -> fit.changes().getOrDefault(charge, 0L) < 0)
                .findFirst();
    }
}
