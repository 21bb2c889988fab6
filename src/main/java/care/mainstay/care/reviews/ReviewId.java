package care.mainstay.care.reviews;

import java.util.UUID;

/** Names one review of a person's support. */
public record ReviewId(UUID value) {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static ReviewId parse(String text) {
        return new ReviewId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
