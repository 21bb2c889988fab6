package care.mainstay.rota;

import care.mainstay.foundation.kernel.CarerId;
import java.util.List;

/**
 * What it means to give somebody a visit.
 *
 * @param paid by how many minutes the carer's paid time rises
 * @param way how many of those are on the way
 * @param came how often the carer came to the person in the last four weeks
 * @param carers how many different carers the person then has in four weeks
 * @param more whether that is one more than now
 * @param weekPaid the carer's paid minutes of the week then
 * @param breaks what is broken that was not before, the gravest first
 */
public record Place(
        CarerId carer, int paid, int way, int came, int carers, boolean more, int weekPaid, List<Breach> breaks) {

    public Place {
        breaks = List.copyOf(breaks);
    }

    /** Whether something stands against it that nothing makes up for. */
    public boolean isForbidden() {
        return breaks.stream().anyMatch(breach -> breach.rule().forbids());
    }
}
