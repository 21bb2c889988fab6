package care.mainstay.care.reviews;

import java.util.UUID;

/** Names one answer to whether an outcome has come true. */
public record ConfirmationId(UUID value) {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static ConfirmationId parse(String text) {
        return new ConfirmationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
