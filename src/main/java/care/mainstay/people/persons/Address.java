package care.mainstay.people.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where somebody lives, a line each, with the postcode apart. Both may be unknown.
 *
 * @param postcode in capitals with one space, {@code WM4 2QF}
 */
public record Address(List<String> lines, Optional<String> postcode) {

    public static final Address UNKNOWN = new Address(List.of(), Optional.empty());

    public Address {
        lines = List.copyOf(lines);
    }

    /** From what was typed: blank lines dropped, the postcode spaced as it should be. */
    public static Address of(List<String> lines, String postcode) {
        var kept = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new Address(kept, normalised(postcode));
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
