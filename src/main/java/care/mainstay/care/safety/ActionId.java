package care.mainstay.care.safety;

import java.util.UUID;

/** Names one thing to be done because of an incident. */
public record ActionId(UUID value) {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static ActionId parse(String text) {
        return new ActionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
