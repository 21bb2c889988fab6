package care.mainstay.care.outcomes.rules;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.ObservationSource.Voice;
import care.mainstay.foundation.kernel.ObservationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether something has been absent for long enough, with somebody looking all the while.
 *
 * <p>A week in which nobody asked about falls is not a week without a fall. So the days count from the start, from the
 * last time it happened, or from the last stretch in which nobody looked for more than twice the interval agreed,
 * whichever is latest; and somebody other than the provider must have looked within them.
 */
final class AbsenceRule {

    private final CaseFile file;
    private final RunningDays clock;
    private final List<Look> looks;
    private final int dueEveryDays;
    private final int neededDays;

    AbsenceRule(CaseFile file, RunningDays clock, List<Look> looks, int dueEveryDays) {
        this.file = file;
        this.clock = clock;
        this.looks = looks;
        this.dueEveryDays = dueEveryDays;
        neededDays = file.measure().absentForDays().orElseThrow();
    }

    /**
     * What was found.
     *
     * @param cleanDays running days it has been absent and looked for
     * @param lastEvent the last day it happened
     * @param lastUnwatched the last day on which nobody had looked for too long
     * @param otherVoices who other than the provider has looked within those days
     * @param events the looks that found something
     */
    record Found(
            Holding holding,
            int cleanDays,
            LocalDate cleanSince,
            Optional<LocalDate> lastEvent,
            Optional<LocalDate> lastUnwatched,
            Set<Voice> otherVoices,
            List<ObservationId> events) {}

    static boolean happened(Look look) {
        var value = look.value();
        return value == null ? look.bearing() == Bearing.AGAINST : value.signum() > 0;
    }

    Found walk(LocalDate from, LocalDate today) {
        var cleanSince = from;
        var lastLook = from;
        Optional<LocalDate> lastEvent = Optional.empty();
        Optional<LocalDate> lastUnwatched = Optional.empty();
        Optional<LocalDate> lastOther = Optional.empty();
        Optional<LocalDate> achieved = Optional.empty();
        Optional<LocalDate> firstAchieved = Optional.empty();
        int next = 0;
        for (LocalDate day = from; !day.isAfter(today); day = day.plusDays(1)) {
            boolean stopped = clock.isStopped(day);
            if (!stopped && clock.between(lastLook, day) > 2 * dueEveryDays) {
                lastUnwatched = Optional.of(day);
                cleanSince = day;
            }
            while (next < looks.size() && !looks.get(next).day().isAfter(day)) {
                var look = looks.get(next++);
                if (look.day().isBefore(from)) {
                    continue;
                }
                lastLook = look.day();
                if (happened(look)) {
                    lastEvent = Optional.of(look.day());
                    cleanSince = day;
                }
                if (look.voice() != Voice.PROVIDER) {
                    lastOther = Optional.of(look.day());
                }
            }
            if (stopped) {
                continue;
            }
            var since = cleanSince;
            boolean holds = clock.between(since, day) >= neededDays
                    && lastOther.filter(other -> !other.isBefore(since)).isPresent();
            if (!holds) {
                achieved = Optional.empty();
            } else if (achieved.isEmpty()) {
                achieved = Optional.of(day);
                firstAchieved = firstAchieved.isEmpty() ? achieved : firstAchieved;
            }
        }
        return found(today, cleanSince, lastEvent, lastUnwatched, achieved, firstAchieved);
    }

    private Found found(
            LocalDate today,
            LocalDate cleanSince,
            Optional<LocalDate> lastEvent,
            Optional<LocalDate> lastUnwatched,
            Optional<LocalDate> achieved,
            Optional<LocalDate> firstAchieved) {
        var others = EnumSet.noneOf(Voice.class);
        var events = new ArrayList<ObservationId>();
        boolean providerLooked = false;
        for (Look look : looks) {
            if (happened(look)) {
                events.add(look.id());
            }
            if (!look.day().isBefore(cleanSince)) {
                if (look.voice() == Voice.PROVIDER) {
                    providerLooked = true;
                } else {
                    others.add(look.voice());
                }
            }
        }
        var sayMet = EnumSet.copyOf(others);
        if (providerLooked) {
            sayMet.add(Voice.PROVIDER);
        }
        int cleanDays = clock.between(cleanSince, today);
        var holding = new Holding(
                achieved.isPresent(),
                cleanDays > 0 ? Optional.of(cleanSince) : Optional.empty(),
                cleanDays,
                file.measure().absentForDays().orElseThrow(),
                achieved,
                firstAchieved,
                sayMet,
                EnumSet.noneOf(Voice.class),
                List.of(),
                Optional.empty());
        return new Found(holding, cleanDays, cleanSince, lastEvent, lastUnwatched, others, List.copyOf(events));
    }
}
