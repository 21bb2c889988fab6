package care.mainstay.rota.internal;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What counts of the time before some days, for who should come in them.
 *
 * @param came who came on each of the 28 days before; of those that are still to come, who is to
 * @param known who came in the year before that
 * @param teams the core team agreed with a person, as it counts on the first day
 */
record Past(
        Map<LocalDate, Map<PersonId, Set<CarerId>>> came,
        Map<PersonId, Set<CarerId>> known,
        Map<PersonId, Set<CarerId>> teams) {

    static final Past NONE = new Past(Map.of(), Map.of(), Map.of());
}
