package care.mainstay.rota.internal;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.places.Place;
import care.mainstay.foundation.places.Transport;
import care.mainstay.foundation.places.Way;
import care.mainstay.people.workforce.Travel;
import care.mainstay.rota.Whereabouts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The ways between homes, by whoever goes them: as {@link care.mainstay.foundation.places.Ways} reckons them from where
 * people live and how each carer gets about. A carer of whom that is not known is taken to drive.
 *
 * @param homes where people live, as far as it is known
 * @param travels how carers get about and where from, as far as it is known
 */
record Ways(Map<PersonId, Place> homes, Map<CarerId, Travel> travels) {

    /** For the first of a round. */
    static final Way NONE = new Way(0, 0, false);

    Ways {
        homes = Map.copyOf(homes);
        travels = Map.copyOf(travels);
    }

    /** From one person's home to another's; none within one home, wherever it is. */
    Way between(CarerId carer, PersonId from, PersonId to) {
        return between(transport(carer), from, to);
    }

    Way between(Transport by, PersonId from, PersonId to) {
        return from.equals(to)
                ? NONE
                : care.mainstay.foundation.places.Ways.between(
                        Optional.ofNullable(homes.get(from)), Optional.ofNullable(homes.get(to)), by);
    }

    /** From the carer's own home, or back: their own time. Empty where one of the two homes is not known. */
    Optional<Way> fromHome(CarerId carer, PersonId to) {
        return Optional.ofNullable(travels.get(carer))
                .flatMap(Travel::home)
                .flatMap(home -> Optional.ofNullable(homes.get(to))
                        .map(there -> care.mainstay.foundation.places.Ways.between(home, there, transport(carer))));
    }

    Transport transport(CarerId carer) {
        return Optional.ofNullable(travels.get(carer)).map(Travel::transport).orElse(Transport.CAR);
    }

    /** 12 minutes by car; 15 minutes, which are assumed. */
    String words(CarerId carer, Way way) {
        return way.minutes()
                + (way.minutes() == 1 ? " minute" : " minutes")
                + (way.assumed()
                        ? ", assumed because it is not known where somebody lives"
                        : " " + transport(carer).words().toLowerCase(Locale.UK));
    }

    /** Everything about a person that ways are reckoned from, for a digest. */
    String basis(PersonId person) {
        return Optional.ofNullable(homes.get(person)).map(Place::toString).orElse("unknown");
    }

    Whereabouts whereabouts() {
        var transport = new HashMap<CarerId, Transport>();
        travels.forEach((carer, travel) -> transport.put(carer, travel.transport()));
        return new Whereabouts(homes, transport);
    }
}
