package care.mainstay.people.workforce;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A skill somebody was seen to have.
 *
 * @param expiresOn the first day on which it no longer counts
 * @param seenBy the assessor, trainer or awarding body
 */
public record Competency(Skill skill, LocalDate achievedOn, Optional<LocalDate> expiresOn, String seenBy) {

    /** Shown on a day, counting for as long as the skill says. */
    public static Competency shown(Skill skill, LocalDate on, String seenBy) {
        return new Competency(skill, on, skill.lastsMonths().map(on::plusMonths), seenBy);
    }

    public boolean countsOn(LocalDate day) {
        return !day.isBefore(achievedOn) && expiresOn.map(day::isBefore).orElse(true);
    }
}
