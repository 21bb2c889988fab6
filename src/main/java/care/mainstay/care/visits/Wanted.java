package care.mainstay.care.visits;

import care.mainstay.people.workforce.Skill;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What was agreed about a visit beside its planned time: between which moments it may start, and what its carers must be
 * able to do.
 *
 * @param earliest not before this is it to start
 * @param latest not after this is it to start
 * @param critical it must not wait, as medicines do not
 * @param skills of each carer who comes
 */
public record Wanted(Instant earliest, Instant latest, boolean critical, Set<Skill> skills) {

    public Wanted {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "a window cannot close (" + latest + ") before it opens (" + earliest + ")");
        }
        skills = Set.copyOf(skills);
    }

    /** That many minutes before or after a time are fine. */
    public static Wanted around(Instant start, int minutes, boolean critical, Set<Skill> skills) {
        var eitherWay = Duration.ofMinutes(minutes);
        return new Wanted(start.minus(eitherWay), start.plus(eitherWay), critical, skills);
    }

    public boolean holds(Instant start) {
        return !start.isBefore(earliest) && !start.isAfter(latest);
    }
}
