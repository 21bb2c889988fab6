package care.mainstay.edge.westmere.internal.life;

import java.time.LocalDate;

/**
 * Who was on the rota for a visit before it was changed, and why it was.
 *
 * @param since the first day on which they were ill, or not wanted any more
 */
public record Meant(Carer carer, Why why, LocalDate since) {

    /** Why somebody else came. */
    public enum Why {
        SICK,
        NOT_WANTED
    }
}
