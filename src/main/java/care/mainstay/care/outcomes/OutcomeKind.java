package care.mainstay.care.outcomes;

/** What sort of change, or what sort of staying the same, an outcome is about. */
public enum OutcomeKind {
    IMPROVE("Improve", "to do or have more than now"),
    MAINTAIN("Maintain", "to keep what there is now"),
    LIVE_WELL_WITH_DECLINE("Live well with decline", "to live well, and lose as little and as slowly as can be"),
    REDUCE_A_RISK("Reduce a risk", "to make something harmful happen less often"),
    PREVENT("Prevent", "to keep something harmful from happening");

    private final String title;
    private final String words;

    OutcomeKind(String title, String words) {
        this.title = title;
        this.words = words;
    }

    public String title() {
        return title;
    }

    /** Completes "This outcome is …". */
    public String words() {
        return words;
    }

    /** Whether success is that something stays true, so that it has to be seen to last before it counts at all. */
    public boolean staysTrue() {
        return this != IMPROVE;
    }
}
