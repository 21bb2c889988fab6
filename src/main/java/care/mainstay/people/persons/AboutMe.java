package care.mainstay.people.persons;

/** What somebody wants those who come to know, in their words. Any part may be empty; not all. */
public record AboutMe(
        String whatMatters,
        String howILikeThings,
        String pleaseDo,
        String pleaseDoNot,
        String howICommunicate,
        InWhoseWords inWhoseWords) {

    /** Whose words these are. */
    public enum InWhoseWords {
        /** Told or written by the person. */
        PERSON,
        /** With somebody's help. */
        WITH_HELP,
        /** By those who know them. */
        BY_OTHERS
    }

    public boolean saysNothing() {
        return (whatMatters + howILikeThings + pleaseDo + pleaseDoNot + howICommunicate).isBlank();
    }
}
