package care.mainstay.money.settlement;

import java.util.Locale;

/**
 * Why a part of what was set aside is released, waits, or is not due: a stable code, words, and what would mend it.
 */
public enum Reason {
    ACHIEVED_AND_HELD("Achieved, held and confirmed", ""),
    ENDED_ACHIEVED("Achieved before support ended", ""),
    NONE("", ""),

    WITHIN_TIME_TO_AGREE(
            "No outcome agreed yet, within the time to agree", "Agree an outcome before the time to agree has passed."),
    AFTER_SUPPORT("Support had ended, so that nothing could hang on an outcome", ""),
    NOT_FUNDED(
            "The only agreed outcomes are not funded, so no payment can depend on them",
            "Agree how the outcome is funded; it counts from then on."),
    NO_OUTCOME_AGREED(
            "No outcome was agreed in time", "Agree an outcome with the person; the days from then on count."),

    NO_BASELINE("The starting point was never recorded", "A review can lock a baseline; the outcome counts from then."),
    BASELINE_LATE(
            "The starting point was recorded too late",
            "A review can lock a new baseline; the outcome counts from then."),
    BASELINE_NOT_INDEPENDENT(
            "The starting point rests on the provider’s word alone",
            "A review, the person or the council can record a baseline of their own."),
    NOT_ENOUGH_EVIDENCE(
            "Not enough evidence to say",
            "Record what was seen when it is due, from at least two independent sources."),
    NOT_YET_ACHIEVED("Not yet achieved", "Carry on: it is released when it is achieved and has held."),
    NOT_YET_SUSTAINED("Not yet sustained", "It is released when it has held for all the weeks."),
    UNCONFIRMED(
            "Not yet confirmed by the person",
            "Somebody other than the provider asks the person; where they stay silent, an independent sample stands in."),
    CONFIRMED_THROUGH_PROVIDER_ALONE(
            "Confirmed, but collected by the provider alone",
            "Somebody other than the provider asks the person again."),
    PERSON_DISAGREES(
            "The person does not agree that it was achieved",
            "Hear the person; an independent verifier settles it within ten days."),
    HELD_FOR_AVOIDABLE_HARM(
            "Waits because a review found avoidable harm",
            "It is looked at again next month; an action from it that is overdue then holds it for longer."),
    HELD_FOR_LATE_REPORT("Waits because an incident was reported late", "It is looked at again next month."),
    HELD_FOR_UNFINISHED_ACTION("Waits for an action that is overdue", "Finish the action."),
    FEASIBILITY_NOT_DECIDED(
            "Ended without being achieved; it is not yet decided whether it was within the provider’s influence",
            "Somebody independent decides; without a decision in time it is paid as fee."),

    BEYOND_INFLUENCE("Missed for reasons beyond the provider’s influence", ""),
    PARTLY_WITHIN_INFLUENCE("Missed, and only partly within the provider’s influence", ""),
    CANNOT_BE_TOLD("Missed, and nobody can tell whether it was within the provider’s influence", ""),
    FEASIBILITY_DECIDED_LATE("Missed, and nobody decided in time whether it was within the provider’s influence", ""),
    ENDED_NOT_ACHIEVED("Support ended before it could be achieved", ""),

    NOT_ACHIEVED("Ended without being achieved", ""),
    LOST_FOR_AVOIDABLE_HARM("Not due because a review found avoidable harm", ""),
    LOST_FOR_LATE_REPORT("Not due because an incident was reported late", ""),
    LOST_FOR_UNFINISHED_ACTION("Not due because an action is overdue", ""),
    HELD_TOO_LONG("Held for longer than the contract allows", "");

    private final String words;
    private final String mend;

    Reason(String words, String mend) {
        this.words = words;
        this.mend = mend;
    }

    public String words() {
        return words;
    }

    /** What would mend it; empty where nothing needs mending or nothing can. */
    public String mend() {
        return mend;
    }

    /** The stable name it is known by in tables and statements. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Reason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
