package care.mainstay.care.visits;

import java.util.Locale;

/** Why the time or the carers of a planned visit changed. */
public enum WhyChanged {
    LEAVE("Annual leave"),
    SICKNESS("Sickness"),
    TRAINING("Training"),
    PERSONS_WISH("The person’s wish"),
    CARER_LEFT("The carer leaves"),
    OTHER("Another reason");

    private final String words;

    WhyChanged(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason with that code; {@link IllegalArgumentException} when there is none. */
    public static WhyChanged ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
