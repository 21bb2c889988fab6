package care.mainstay.foundation.places;

import java.util.Locale;

/**
 * How somebody gets from one home to the next.
 *
 * <p>Speeds are assumptions, stated here and in docs/rota.md, until a provider gives travel times of its own: in a town,
 * door to door, with what it takes to park, to lock up or to wait.
 */
public enum Transport {
    CAR("By car", 500, 2),
    BICYCLE("By bicycle", 230, 1),
    ON_FOOT("On foot", 80, 0),
    PUBLIC_TRANSPORT("By bus or train", 250, 8);

    private final String words;
    private final int metresAMinute;
    private final int minutesOnTop;

    Transport(String words, int metresAMinute, int minutesOnTop) {
        this.words = words;
        this.metresAMinute = metresAMinute;
        this.minutesOnTop = minutesOnTop;
    }

    public String words() {
        return words;
    }

    /** While moving. */
    int metresAMinute() {
        return metresAMinute;
    }

    /** For parking, locking up or waiting, once for each way. */
    int minutesOnTop() {
        return minutesOnTop;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mode with that code; {@link IllegalArgumentException} when there is none. */
    public static Transport ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
