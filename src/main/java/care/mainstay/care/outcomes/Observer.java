package care.mainstay.care.outcomes;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Who saw it. Two observers are the same when their ids are, or, where one has no id, their names.
 *
 * @param id a carer's or a user's, where they have one here
 */
public record Observer(Optional<UUID> id, String name) {

    public static Observer of(UUID id, String name) {
        return new Observer(Optional.of(id), name);
    }

    public static Observer named(String name) {
        return new Observer(Optional.empty(), name);
    }

    /** What tells one observer from another. */
    public String key() {
        return id.map(UUID::toString).orElseGet(() -> name.strip().toLowerCase(Locale.ROOT));
    }
}
