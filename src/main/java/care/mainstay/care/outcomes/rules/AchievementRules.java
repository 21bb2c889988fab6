package care.mainstay.care.outcomes.rules;

import care.mainstay.care.outcomes.Achievement;
import java.time.Instant;

/**
 * The published rules: what everything recorded about an outcome up to a moment adds up to.
 *
 * <p>A pure function: the same records give the same answer in whatever order they come, and nothing seen or recorded after
 * {@code asOf} changes it. Each rule is described, with a worked example, in docs/outcomes/achievement-rules.md under the
 * id that {@code Why} carries. A change to any rule or number is a new version.
 */
public final class AchievementRules {

    /** The version of the rules, shown with every answer. */
    public static final String VERSION = "1";

    private AchievementRules() {}

    public static Achievement judge(CaseFile file, Instant asOf) {
        return judge(file, asOf, asOf);
    }

    /** The same by what had been seen by one moment, and written down by another that is not earlier. */
    public static Achievement judge(CaseFile file, Instant asOf, Instant recordedBy) {
        return new Judgement(file, asOf, recordedBy).achievement();
    }
}
