package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.ObservationId;
import java.util.List;

/**
 * One rule as it was applied: what it says, the numbers put into it, what it found, and what it rests on.
 *
 * @param rule the published id, see docs/outcomes/achievement-rules.md
 * @param finding what it found, in plain words
 * @param observations those it used, oldest first
 * @param because the rules beneath
 */
public record Why(
        String rule,
        boolean holds,
        String finding,
        List<Figure> figures,
        List<ObservationId> observations,
        List<Why> because) {

    /** A number with what it is. */
    public record Figure(String name, String value) {}
}
