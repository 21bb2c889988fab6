package care.mainstay.people.workforce;

import java.util.UUID;

/** Names one absence of a carer, however often its days change. */
public record AbsenceId(UUID value) {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static AbsenceId parse(String text) {
        return new AbsenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
