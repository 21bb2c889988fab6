package care.mainstay.people.workforce;

import java.util.Locale;

/** Why a carer left. */
public enum WhyLeft {
    RESIGNED("Resigned"),
    RETIRED("Retired"),
    DISMISSED("Dismissed"),
    CONTRACT_ENDED("Contract ended"),
    TRANSFERRED("Moved to another employer with the people they visit"),
    OTHER("Another reason");

    private final String words;

    WhyLeft(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason with that code; {@link IllegalArgumentException} when there is none. */
    public static WhyLeft ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
