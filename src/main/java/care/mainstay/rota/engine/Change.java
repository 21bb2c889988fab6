package care.mainstay.rota.engine;

/**
 * One visit that is not as it was published.
 *
 * @param carerBefore who was to come, or {@link #NOBODY}
 * @param carerAfter who comes, or {@link #NOBODY}
 * @param startBefore when, if somebody was to come
 * @param startAfter when, if somebody comes
 * @param notice how long before it was to begin, or begins, this is told; negative when that time has passed
 * @param because the visit that makes this one change, for the reasons that name one, or -1
 */
public record Change(
        int visit,
        Kind kind,
        int carerBefore,
        int carerAfter,
        int startBefore,
        int startAfter,
        int notice,
        Reason reason,
        int because) {

    public static final int NOBODY = Day.NOBODY;

    /** What is other than published. */
    public enum Kind {
        /** Somebody else comes, at whatever time. */
        ANOTHER_CARER,
        /** The same carer comes sooner or later than is still the same time. */
        ANOTHER_TIME,
        /** Nobody comes any more. */
        TAKEN_AWAY,
        /** Nobody was to come, and somebody does. */
        ADDED
    }

    /** Why it changes. */
    public enum Reason {
        /** Whoever was to come is away. */
        CARER_AWAY,
        /** It is not wanted any more. */
        CANCELLED,
        /** It was not in the published rota. */
        NEW,
        /** No place is left for it, or every place is dearer than that nobody comes. */
        NO_PLACE,
        /** It makes room for another visit, now on the round on which it was. */
        MAKES_ROOM,
        /** Another visit comes before it, on the same round or as its other carer's. */
        PUSHED,
        /** The rota as a whole costs less so, change included. */
        CHEAPER
    }
}
