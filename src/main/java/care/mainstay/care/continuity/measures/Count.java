package care.mainstay.care.continuity.measures;

import java.util.Locale;

/** What is counted. Each measure is a quotient of two of these, and the counts of a group are the sums of its people's. */
public enum Count {
    /** People who were visited. */
    PEOPLE,
    VISITS,
    /** Different carers, summed over people. */
    CARERS,
    /** Of them, those who came for the first time. */
    NEW_FACES,
    /** Visits at which the carer was who came most often. */
    MAIN,
    /** Of all pairs of a person's visits, the carers that both had. */
    PAIRS_SHARED,
    /** The carers that both could have had: as many as came to the visit of the two that had fewer. */
    PAIRS,
    /** So for each visit and the one after it. */
    STEPS_SHARED,
    STEPS,
    /** Carers who came, by how they stand to the agreed team. */
    BY_TEAM,
    BY_WISH,
    FOR_SICKNESS,
    FOR_LEAVE,
    AVOIDABLE,
    /** By how many minutes arrivals lay apart from those at the same part of the day before. */
    APART_MINUTES,
    APART,
    CHANGED_WITHIN_A_DAY,
    CHANGED_WITHIN_TWO_DAYS,
    CHANGED_WITHIN_A_WEEK,
    CHANGED_EARLIER;

    /** The name the database knows it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Count of(CoreTeam.Standing standing) {
        return switch (standing) {
            case TEAM -> BY_TEAM;
            case WISH -> BY_WISH;
            case SICKNESS -> FOR_SICKNESS;
            case LEAVE -> FOR_LEAVE;
            case AVOIDABLE -> AVOIDABLE;
        };
    }

    static Count of(Notice notice) {
        return switch (notice) {
            case LESS_THAN_A_DAY -> CHANGED_WITHIN_A_DAY;
            case LESS_THAN_TWO_DAYS -> CHANGED_WITHIN_TWO_DAYS;
            case LESS_THAN_A_WEEK -> CHANGED_WITHIN_A_WEEK;
            case A_WEEK_OR_MORE -> CHANGED_EARLIER;
        };
    }
}
