package care.mainstay.care.safety;

import java.util.Locale;

/** What sort of report it is. */
public enum IncidentKind {
    INCIDENT("Incident"),
    NEAR_MISS("Near miss"),
    CONCERN("Concern"),
    /** A worry that somebody is being abused or neglected (Care Act 2014, section 42); known to the fewest. */
    SAFEGUARDING("Safeguarding concern");

    private final String words;

    IncidentKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static IncidentKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
