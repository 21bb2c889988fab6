package care.mainstay.rota;

import care.mainstay.foundation.kernel.CarerId;
import java.util.List;
import java.util.Optional;

/**
 * What it means to give somebody a visit.
 *
 * @param paid by how many minutes the carer's paid time rises
 * @param way what of it is on the way, and how far
 * @param came how often the carer came to the person in the last four weeks
 * @param carers how many different carers the person then has in four weeks
 * @param more whether that is one more than now
 * @param weekPaid the carer's paid minutes of the week then
 * @param breaks what is broken that was not before, the gravest first
 */
public record Place(
        CarerId carer, int paid, Extra way, int came, int carers, boolean more, int weekPaid, List<Breach> breaks) {

    /**
     * What comes on top on the way.
     *
     * @param minutes between visits, which are paid; below 0 where the carer is nearer then
     * @param metres along these ways
     * @param assumed whether it is not known where somebody lives, so that the minutes are those assumed for any way
     * @param own minutes on the way from home and back, the carer's own; empty where that is not known
     */
    public record Extra(int minutes, int metres, boolean assumed, Optional<Integer> own) {}

    public Place {
        breaks = List.copyOf(breaks);
    }

    /** Whether something stands against it that nothing makes up for. */
    public boolean isForbidden() {
        return breaks.stream().anyMatch(breach -> breach.rule().forbids());
    }
}
