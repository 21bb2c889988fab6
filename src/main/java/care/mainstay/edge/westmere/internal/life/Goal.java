package care.mainstay.edge.westmere.internal.life;

import care.mainstay.edge.westmere.internal.words.Aim;
import care.mainstay.foundation.kernel.OutcomeId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One thing a person wants, and how it truly goes day by day from {@code from}: the path is what nobody sees.
 *
 * @param sequence the how-manieth of this person's
 * @param path the true level on each day, on the aim's measure
 * @param closed the day a review ended it, where one did
 */
public record Goal(
        OutcomeId id,
        int sequence,
        Aim aim,
        Course course,
        LocalDate from,
        Optional<LocalDate> closed,
        int baseline,
        int target,
        double[] path) {

    /** How it truly goes. */
    public enum Course {
        PROGRESS,
        SLOW,
        PLATEAU,
        DECLINE,
        STEADY
    }

    /** Whether this is what the wish hopes not to see. */
    public boolean harmedBy(Happening.Kind kind) {
        return Courses.harms(aim, kind);
    }

    /** The last day there is a truth for. */
    public LocalDate lastDay() {
        return closed.orElse(from.plusDays(path.length - 1));
    }

    public boolean livesOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(lastDay());
    }

    /** The true level on a day it lives. */
    public double level(LocalDate day) {
        int at = (int) ChronoUnit.DAYS.between(from, day);
        return path[Math.max(0, Math.min(path.length - 1, at))];
    }

    /**
     * Whether what was wanted is truly so: the average of the last four weeks rounds to the target or better. For harm
     * that is counted: none at all in those weeks.
     */
    public boolean trulyThere(LocalDate day) {
        int end = (int) Math.min(path.length - 1, ChronoUnit.DAYS.between(from, day));
        int start = end - 27;
        if (start < 0) {
            return false;
        }
        double sum = 0;
        for (int i = start; i <= end; i++) {
            sum += path[i];
        }
        double mean = sum / 28;
        return aim.countsHarm() ? sum < 0.5 : mean >= target - 0.5;
    }
}
