package care.mainstay.people.persons;

/**
 * How sure we are of an NHS number: the UK Core list NHSNumberVerificationStatusEngland.
 *
 * <p>Without a tracing service a number that was typed in is {@link #PRESENT_NOT_TRACED}, and none is {@link
 * #NOT_PRESENT}.
 */
public enum NhsNumberStatus {
    VERIFIED("01", "Checked against the national record"),
    PRESENT_NOT_TRACED("02", "Not yet checked against the national record"),
    TRACE_REQUIRED("03", "To be looked up"),
    NO_MATCH("04", "Looked up, without one clear match"),
    TO_BE_RESOLVED("05", "To be sorted out"),
    IN_PROGRESS("06", "Being looked up"),
    NOT_PRESENT("07", "Not known"),
    POSTPONED("08", "Put off for now");

    private final String code;
    private final String words;

    NhsNumberStatus(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /** The status with that UK Core code; {@link IllegalArgumentException} when there is none. */
    public static NhsNumberStatus ofCode(String code) {
        for (var status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("no such status: " + code);
    }
}
