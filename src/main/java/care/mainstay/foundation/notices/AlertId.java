package care.mainstay.foundation.notices;

import java.util.UUID;

/** Names one alert. */
public record AlertId(UUID value) {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static AlertId parse(String text) {
        return new AlertId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
