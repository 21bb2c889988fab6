package care.mainstay.foundation.kernel;

import java.util.UUID;

/** Names a care worker as their employer's records know them. */
public record CarerId(UUID value) implements Comparable<CarerId> {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static CarerId parse(String text) {
        return new CarerId(UUID.fromString(text));
    }

    @Override
    public int compareTo(CarerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
