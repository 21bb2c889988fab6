package care.mainstay.care.planning;

import java.util.UUID;

/** Names one version of a person's plan. */
public record PlanId(UUID value) implements Comparable<PlanId> {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static PlanId parse(String text) {
        return new PlanId(UUID.fromString(text));
    }

    @Override
    public int compareTo(PlanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
