package care.mainstay.foundation.kernel;

import java.util.UUID;

/** Names an organisation: a council, a provider, a regulator, or the household that keeps a person's own records. */
public record OrganisationId(UUID value) implements Comparable<OrganisationId> {

    /** Reads the canonical 36-character form; throws {@link IllegalArgumentException} on anything else. */
    public static OrganisationId parse(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public int compareTo(OrganisationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
