package care.mainstay.care.planning;

import java.util.UUID;

/** Names one task of a plan; the same task keeps its id from version to version. */
public record TaskId(UUID value) implements Comparable<TaskId> {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static TaskId parse(String text) {
        return new TaskId(UUID.fromString(text));
    }

    @Override
    public int compareTo(TaskId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
