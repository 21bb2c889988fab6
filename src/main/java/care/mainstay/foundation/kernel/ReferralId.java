package care.mainstay.foundation.kernel;

import java.util.UUID;

/** Names one referral of one person, from enquiry to ending. */
public record ReferralId(UUID value) implements Comparable<ReferralId> {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static ReferralId parse(String text) {
        return new ReferralId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ReferralId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
