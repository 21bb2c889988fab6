package care.mainstay.foundation.kernel;

import java.util.UUID;

/** Names one contract between organisations, across all its versions. */
public record ContractId(UUID value) implements Comparable<ContractId> {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static ContractId parse(String text) {
        return new ContractId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ContractId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
