package care.mainstay.people.workforce;

import care.mainstay.foundation.places.Place;
import care.mainstay.foundation.places.Transport;
import java.util.Optional;

/**
 * How a carer gets about, and where from.
 *
 * @param postcode of their home, in capitals with one space
 * @param home on the map, when known
 */
public record Travel(Transport transport, Optional<String> postcode, Optional<Place> home) {

    public Travel {
        postcode = postcode.map(Travel::spaced).filter(code -> !code.isEmpty());
    }

    private static String spaced(String typed) {
        var tight = typed.replaceAll("\\s", "").toUpperCase(java.util.Locale.UK);
        int split = Math.max(0, tight.length() - 3);
        return tight.length() < 5 ? tight : tight.substring(0, split) + " " + tight.substring(split);
    }
}
