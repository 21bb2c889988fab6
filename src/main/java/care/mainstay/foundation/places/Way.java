package care.mainstay.foundation.places;

/**
 * How long it takes from one place to another.
 *
 * @param minutes whole, rounded up
 * @param metres along the way, not as the crow flies; 0 where it was assumed
 * @param assumed one of the two places is not known, and the minutes are those assumed for any way
 */
public record Way(int minutes, int metres, boolean assumed) {}
