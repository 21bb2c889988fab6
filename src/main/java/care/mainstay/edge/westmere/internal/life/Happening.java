package care.mainstay.edge.westmere.internal.life;

import java.time.LocalDate;

/**
 * Something that happens to a person.
 *
 * @param days how long it keeps them from their own bed or their strength; 0 for a moment
 * @param avoidable whether better care would truly have prevented it
 */
public record Happening(Kind kind, LocalDate day, int days, boolean avoidable) {

    /** What sort of thing. */
    public enum Kind {
        FALL,
        NEAR_FALL,
        HOSPITAL,
        ILLNESS,
        BEREAVEMENT,
        MEDICINES_ERROR,
        SKIN,
        HOLIDAY,
        RISK_TAKEN
    }

    /** Whether the person is away from home because of it on that day, so that nobody visits. */
    public boolean awayOn(LocalDate on) {
        boolean away = kind == Kind.HOSPITAL || kind == Kind.HOLIDAY;
        return away && !on.isBefore(day) && on.isBefore(day.plusDays(days));
    }
}
