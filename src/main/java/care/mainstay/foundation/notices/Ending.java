package care.mainstay.foundation.notices;

import java.util.Locale;

/** How an alert ended. */
public enum Ending {
    RESOLVED("It was dealt with"),
    WAS_NOT_SO("It turned out not to be so"),
    NO_LONGER_MATTERS("It no longer matters");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Ending ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
