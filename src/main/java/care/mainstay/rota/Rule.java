package care.mainstay.rota;

/** What a rota can break, the gravest first. */
public enum Rule {
    /** No longer, or not yet, employed on that day. */
    NOT_EMPLOYED("does not work here on that day", true),
    /** On leave, sick or otherwise away. */
    ABSENT("is away", true),
    /** The person asked for somebody else. */
    NOT_WANTED("is not to come, as the person wishes", true),
    /** Has never been seen to have a skill that the visit needs, or it must be seen again. */
    SKILL("has not the skill, or it must be seen again", true),
    /** In two places at once. */
    OVERLAP("is somewhere else at that time", true),
    /** Outside the times at which the carer can work. */
    OUTSIDE_AVAILABILITY("cannot work at that time", false),
    /** Less time between two visits than the way takes. */
    TOO_LITTLE_TRAVEL("has too little time for the way", false),
    /** Less than 11 hours between one day's work and the next (Working Time Regulations 1998, reg 10). */
    SHORT_REST("has less than 11 hours’ rest before it", false),
    /** More than 6 hours at work without 20 minutes away from it (reg 12). */
    NO_BREAK("works more than 6 hours without a break of 20 minutes", false),
    /** More than 48 hours in the week; unlawful when it is so on average (reg 4). */
    LONG_WEEK("works more than 48 hours in the week", false);

    private final String words;
    private final boolean forbids;

    Rule(String words, boolean forbids) {
        this.words = words;
        this.forbids = forbids;
    }

    /** What is so of a carer, after their name. */
    public String words() {
        return words;
    }

    /** Whether nothing makes up for it: such a place is never recommended. */
    public boolean forbids() {
        return forbids;
    }
}
