package care.mainstay.rota.engine;

import java.util.List;
import java.util.Map;

/**
 * A place for a visit in somebody's round, with what the plan then costs more or less than it does now.
 *
 * @param after the visit behind which it comes, or {@link #FIRST}
 * @param start when the visit then starts
 * @param dearer by how much the weighted sum rises; negative when it falls
 * @param changes by how much each charge rises or falls; charges that stay as they are, are absent
 * @param late visits whose lateness changes
 */
public record Fit(int visit, int carer, int after, int start, long dearer, Map<Charge, Long> changes, List<Late> late) {

    /** Stands for the base: the visit is the first of the round. */
    public static final int FIRST = -1;

    /** How late a visit is now and would be then. */
    public record Late(int visit, int now, int then) {}
}
