package care.mainstay.care.visits;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where a visit stands: the one table of its legal transitions.
 *
 * <p>A visit ends in exactly one of the {@linkplain #isEnd() endings}. An ending is written by a record and changes only
 * through a correction, which supersedes that record and says why; it never goes back to a state before the end. A carer
 * who finds a visit that was never published to them may still make it and record it, so every state before the end leads
 * to every way it can truly have ended. Taking a carer off puts a visit back to planned.
 */
public enum VisitState {
    /** On the rota, not yet sent to the carer. */
    PLANNED("Planned"),
    /** Sent to the carer's list. */
    PUBLISHED("On the carer’s list"),
    /** The carer has set off. */
    TRAVELLING("On the way"),
    /** The carer has checked in. */
    IN_PROGRESS("In progress"),
    /** Carried out. */
    COMPLETED("Completed"),
    /** Begun, and ended early. */
    CUT_SHORT("Ended early"),
    /** Two carers were needed and only one was there for some or all of it. */
    PARTLY_DOUBLE_HANDED("Two carers needed, one for part of it"),
    /** The person did not want it. */
    DECLINED_BY_PERSON("Declined by the person"),
    /** Nobody answered the door. */
    NO_ANSWER("No answer"),
    /** Nobody came. */
    MISSED("Missed"),
    /** Called off beforehand. */
    CANCELLED("Cancelled"),
    /** Carried out, but not logged when it happened; times written down afterwards. */
    DELIVERED_UNLOGGED("Carried out, logged afterwards");

    private static final Set<VisitState> ENDS = EnumSet.range(COMPLETED, DELIVERED_UNLOGGED);
    private static final Set<VisitState> CARE_GIVEN =
            EnumSet.of(COMPLETED, CUT_SHORT, PARTLY_DOUBLE_HANDED, DELIVERED_UNLOGGED);

    private final String words;

    VisitState(String words) {
        this.words = words;
    }

    /** The states this one may become; for an ending, what a correction may make of it. */
    public Set<VisitState> next() {
        return switch (this) {
            case PLANNED -> with(ENDS, PUBLISHED, TRAVELLING, IN_PROGRESS);
            case PUBLISHED -> with(ENDS, PLANNED, TRAVELLING, IN_PROGRESS);
            case TRAVELLING -> with(ENDS, PLANNED, PUBLISHED, IN_PROGRESS);
            case IN_PROGRESS ->
                EnumSet.complementOf(EnumSet.of(PLANNED, PUBLISHED, TRAVELLING, IN_PROGRESS, MISSED, CANCELLED));
            case COMPLETED,
                    CUT_SHORT,
                    PARTLY_DOUBLE_HANDED,
                    DECLINED_BY_PERSON,
                    NO_ANSWER,
                    MISSED,
                    CANCELLED,
                    DELIVERED_UNLOGGED -> EnumSet.copyOf(ENDS);
        };
    }

    public boolean mayBecome(VisitState other) {
        return next().contains(other);
    }

    /** Whether the visit is over, one way or another. */
    public boolean isEnd() {
        return ENDS.contains(this);
    }

    /** Whether somebody was cared for, so that there are times, tasks and observations. */
    public boolean careWasGiven() {
        return CARE_GIVEN.contains(this);
    }

    /** Whether the record must say why in words. */
    public boolean needsWhy() {
        return isEnd() && this != COMPLETED;
    }

    /** How it is shown on pages. */
    public String words() {
        return words;
    }

    /** The name the database knows it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static VisitState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Set<VisitState> with(Set<VisitState> states, VisitState... more) {
        var all = EnumSet.copyOf(states);
        all.addAll(Set.of(more));
        return all;
    }
}
