package care.mainstay.money.settlement;

/**
 * Why a line is as it is, as its term sheet says.
 *
 * @param code the stable name the sheet knows it by; empty where there is nothing to be said
 * @param mend what would mend it; empty where nothing needs mending or nothing can
 */
public record Reason(String code, String mend) {

    /** Nothing to be said. */
    public static final Reason NONE = new Reason("", "");
}
