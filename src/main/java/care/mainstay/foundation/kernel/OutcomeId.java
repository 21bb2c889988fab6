package care.mainstay.foundation.kernel;

import java.util.UUID;

/** Names one outcome that should become or stay true in a person's life. */
public record OutcomeId(UUID value) implements Comparable<OutcomeId> {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static OutcomeId parse(String text) {
        return new OutcomeId(UUID.fromString(text));
    }

    @Override
    public int compareTo(OutcomeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
