package care.mainstay.rota.engine;

/**
 * What a plan may be charged for. Each is measured in whole units of time, or counted, and multiplied with its weight in
 * {@link Charges}. Times are those of a carer's own day: travel, visits, waiting, and nothing before leaving.
 */
public enum Charge {
    /** Time on the way, the way back included. */
    TRAVEL("travel_time"),
    /** Time by which visits start, or end, after their window has closed, summed over visits. */
    LATENESS("total_tardiness"),
    /** The latest of all visits' lateness. */
    LATEST("highest_tardiness"),
    /** Time spent before a door that does not open yet, after the first visit. */
    WAITING("total_waiting_time"),
    /** The longest single wait. */
    LONGEST_WAIT("max_waiting_time"),
    /** Time back at the end after the shift has ended. */
    OVERTIME("total_extra_time"),
    /** The most time that one carer has nothing to do in a shift: before leaving, waiting, and after the return. */
    LONGEST_IDLE("max_idle_time"),
    /** Visits by a carer whom the person did not ask for, having asked for some. */
    NOT_PREFERRED("caregiver_preferences"),
    /** Visits by a carer whom the person excluded. */
    EXCLUDED("incompabilities"),
    /** Persons whom nobody visits. */
    UNSERVED("optional_patients"),
    /** Carers owed a break who get none. */
    MISSED_BREAK("missed_lunch_break"),
    /** How far carers' travel and visits lie from their average, rounded up for each, summed. */
    IMBALANCE("workload_balance"),
    /** Time of travel and visits together. */
    WORKING("working_time"),
    /** Time by which time-critical visits start outside what was agreed, on either side. */
    TIME_CRITICAL("time_critical"),
    /** Time by which visits start before or after the time to which they are locked. */
    OFF_LOCK("off_locked_time"),
    /** What is lost with persons whom nobody visits, by the price of each. */
    UNALLOCATED("unallocated_price"),
    /** Metres driven that are paid by the mile. */
    MILEAGE("mileage"),
    /** Time that is paid: visits, the ways between them, and gaps too short to be the carer's own time. */
    PAID("paid_time"),
    /** Paid time beyond the most that a carer may work that day. */
    OVER_HOURS("over_most_hours"),
    /** What changes from the published rota cost, each by its kind and notice. */
    CHANGES("changes");

    private final String component;

    Charge(String component) {
        this.component = component;
    }

    /** Whether it is counted, or measured otherwise than in time; the others are times. */
    public boolean isCount() {
        return switch (this) {
            case NOT_PREFERRED, EXCLUDED, UNSERVED, MISSED_BREAK, UNALLOCATED, MILEAGE, CHANGES -> true;
            default -> false;
        };
    }

    /** Whether the UHHC format knows it; the others come with a {@link Practice} or a published rota. */
    public boolean isPublished() {
        return compareTo(WORKING) <= 0;
    }

    /** Its name in the UHHC format, which writes one of them in its own way; ours are named alike. */
    public String component() {
        return component;
    }
}
