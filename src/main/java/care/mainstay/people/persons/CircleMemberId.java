package care.mainstay.people.persons;

import java.util.UUID;

/** Names one entry in somebody's circle. */
public record CircleMemberId(UUID value) {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static CircleMemberId parse(String text) {
        return new CircleMemberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
