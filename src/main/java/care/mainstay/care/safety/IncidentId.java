package care.mainstay.care.safety;

import java.util.UUID;

/** Names one incident, near miss or concern. */
public record IncidentId(UUID value) {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static IncidentId parse(String text) {
        return new IncidentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
