package care.mainstay.people.persons;

import care.mainstay.foundation.places.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where somebody lives, a line each, with the postcode apart. Each may be unknown.
 *
 * @param postcode in capitals with one space, {@code WM4 2QF}
 * @param place on the map, from which the way to the next visit is reckoned
 */
public record Address(List<String> lines, Optional<String> postcode, Optional<Place> place) {

    public static final Address UNKNOWN = new Address(List.of(), Optional.empty());

    public Address {
        lines = List.copyOf(lines);
    }

    /** One of which the place on the map is not known. */
    public Address(List<String> lines, Optional<String> postcode) {
        this(lines, postcode, Optional.empty());
    }

    /** From what was typed: blank lines dropped, the postcode spaced as it should be. */
    public static Address of(List<String> lines, String postcode) {
        var kept = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new Address(kept, normalised(postcode));
    }

    /** The same, there on the map. */
    public Address at(Optional<Place> there) {
        return new Address(lines, postcode, there);
    }

    private static Optional<String> normalised(String typed) {
        var tight = typed.replaceAll("\\s", "").toUpperCase(Locale.UK);
        if (tight.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                tight.length() < 5
                        ? tight
                        : tight.substring(0, tight.length() - 3) + " " + tight.substring(tight.length() - 3));
    }

    /** All lines with the postcode last. */
    public List<String> all() {
        var all = new ArrayList<>(lines);
        postcode.ifPresent(all::add);
        return List.copyOf(all);
    }
}
