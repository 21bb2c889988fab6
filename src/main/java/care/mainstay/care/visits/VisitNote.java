package care.mainstay.care.visits;

/**
 * The carer's words about a visit, kept as they were typed and shown escaped.
 *
 * @param forWhom who may read it
 */
public record VisitNote(String words, Readers forWhom) {

    /** The longest note taken; what is longer is refused whole, never cut. */
    public static final int LONGEST = 20_000;

    public static final VisitNote NONE = new VisitNote("", Readers.EVERYONE_INVOLVED);

    /** Who may read a note. */
    public enum Readers {
        /** Everyone to whom the person's record is open, the person and their circle among them. */
        EVERYONE_INVOLVED,
        /**
         * Those giving, arranging or inspecting care: it tells about somebody else, or was told in confidence. Nobody else
         * is shown it, or that there is anything to show.
         */
        CARE_TEAM_ONLY
    }

    public static VisitNote of(String words) {
        return new VisitNote(words, Readers.EVERYONE_INVOLVED);
    }

    public boolean isEmpty() {
        return words.isBlank();
    }
}
