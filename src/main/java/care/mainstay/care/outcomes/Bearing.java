package care.mainstay.care.outcomes;

import java.util.Locale;

/** Whether an observation speaks for the outcome being true, against it, or neither. */
public enum Bearing {
    SUPPORTS("Speaks for it"),
    AGAINST("Speaks against it"),
    NEUTRAL("Neither");

    private final String title;

    Bearing(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Bearing ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
