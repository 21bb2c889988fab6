package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.internal.life.Goal;

/**
 * What somebody took a goal to stand at.
 *
 * @param value on the aim's own scale
 * @param outOf for a share: of how many
 */
record Sight(Goal goal, int value, int outOf) {

    /** Where it stands between the start and the target: below 0.35 low, above 0.75 high. */
    String third() {
        if (goal.aim().countsHarm()) {
            return value > 0 ? "low" : "high";
        }
        double share = switch (goal.aim().measure()) {
            case SHARE -> outOf == 0 ? 1 : (value * 100.0 / outOf - 70) / 30;
            case SCALE -> (value - 1.0) / 8;
            default -> value / 1.5;
        };
        return share < 0.4 ? "low" : share < 0.75 ? "mid" : "high";
    }

    /** The heading of the sentences that say so. */
    String heading() {
        return goal.aim().key() + "." + (goal.aim().isStepped() ? String.valueOf(value) : third());
    }
}
