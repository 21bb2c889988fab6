package care.mainstay.people.workforce;

import java.util.Locale;

/** On what basis somebody works. */
public enum Basis {
    GUARANTEED_HOURS("Guaranteed hours"),
    SALARIED("Salaried"),
    ZERO_HOURS("No guaranteed hours"),
    AGENCY("Agency");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The basis with that code; {@link IllegalArgumentException} when there is none. */
    public static Basis ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
