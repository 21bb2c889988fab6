package care.mainstay.foundation.kernel;

import java.util.UUID;

/** Names a person who receives care. Carrying one gives no right to read the name behind it. */
public record PersonId(UUID value) implements Comparable<PersonId> {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static PersonId parse(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
