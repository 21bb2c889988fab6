package care.mainstay.care.visits;

import care.mainstay.care.planning.TaskId;
import java.util.Map;

/**
 * A person's visits of some days, counted.
 *
 * @param byState how many stand where; states that no visit is in are absent
 * @param minutes of care, of everybody who was there added up, by the records that stand
 * @param undone how often each task was not done that was to be done; tasks always done are absent
 */
public record VisitTally(Map<VisitState, Integer> byState, int minutes, Map<TaskId, Integer> undone) {

    public VisitTally {
        byState = Map.copyOf(byState);
        undone = Map.copyOf(undone);
    }

    public int visits() {
        return byState.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many were carried out, wholly or in part. */
    public int given() {
        return byState.entrySet().stream()
                .filter(entry -> entry.getKey().careWasGiven())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
