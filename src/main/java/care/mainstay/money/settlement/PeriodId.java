package care.mainstay.money.settlement;

import java.util.UUID;

/** Names the settlement of one contract for one month. */
public record PeriodId(UUID value) implements Comparable<PeriodId> {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static PeriodId parse(String text) {
        return new PeriodId(UUID.fromString(text));
    }

    @Override
    public int compareTo(PeriodId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
