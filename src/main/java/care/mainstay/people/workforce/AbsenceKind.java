package care.mainstay.people.workforce;

import java.util.Locale;

/** Why a carer is away. Of sickness no more is kept than that it is sickness. */
public enum AbsenceKind {
    LEAVE("Annual leave"),
    SICKNESS("Off sick"),
    TRAINING("Training"),
    OTHER("Away for another reason");

    private final String words;

    AbsenceKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with that code; {@link IllegalArgumentException} when there is none. */
    public static AbsenceKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
