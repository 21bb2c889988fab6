package care.mainstay.money.settlement;

import java.util.UUID;

/** Names one line of one statement. */
public record LineId(UUID value) implements Comparable<LineId> {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static LineId parse(String text) {
        return new LineId(UUID.fromString(text));
    }

    @Override
    public int compareTo(LineId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
