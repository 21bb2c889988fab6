package care.mainstay.foundation.kernel;

import java.util.UUID;

/** Names one visit, planned and actual in the same record. */
public record VisitId(UUID value) implements Comparable<VisitId> {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static VisitId parse(String text) {
        return new VisitId(UUID.fromString(text));
    }

    @Override
    public int compareTo(VisitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
