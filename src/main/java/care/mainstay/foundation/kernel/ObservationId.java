package care.mainstay.foundation.kernel;

import java.util.UUID;

/** Names one observation: one fact about an outcome at a time, by someone. */
public record ObservationId(UUID value) implements Comparable<ObservationId> {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static ObservationId parse(String text) {
        return new ObservationId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ObservationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
