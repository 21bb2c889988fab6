package care.mainstay.foundation.kernel;

import java.util.UUID;

/** Names someone, or some job, that signs in and acts; every record says which one wrote it. */
public record UserId(UUID value) implements Comparable<UserId> {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static UserId parse(String text) {
        return new UserId(UUID.fromString(text));
    }

    @Override
    public int compareTo(UserId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
