package care.mainstay.care.safety;

import java.util.UUID;

/** Names one stay in hospital. */
public record StayId(UUID value) {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static StayId parse(String text) {
        return new StayId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
