package care.mainstay.care.outcomes.rules;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.ObservationSource.Voice;
import care.mainstay.foundation.kernel.ObservationId;
import care.mainstay.foundation.kernel.OrganisationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An observation as the rules see it: who, when, what, and nothing of its words. */
record Look(
        ObservationId id,
        Instant at,
        LocalDate day,
        Voice voice,
        String observer,
        boolean byProvider,
        @Nullable BigDecimal value,
        @Nullable BigDecimal outOf,
        Bearing bearing,
        boolean open) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /**
     * What counts: seen up to one moment and recorded up to the other, on a day up to {@code lastDay}, and not superseded
     * by anything recorded up to it; in order of time, equal times by id.
     */
    static List<Look> counting(
            List<Heard> observations, OrganisationId provider, Instant seenBy, Instant recordedBy, LocalDate lastDay) {
        var known = observations.stream()
                .filter(seen -> !seen.recordedAt().isAfter(recordedBy))
                .toList();
        var superseded = new HashSet<ObservationId>();
        known.forEach(seen -> seen.supersedes().ifPresent(superseded::add));
        return known.stream()
                .filter(seen ->
                        !superseded.contains(seen.id()) && !seen.observedAt().isAfter(seenBy))
                .map(seen -> new Look(
                        seen.id(),
                        seen.observedAt(),
                        seen.observedAt().atZone(LONDON).toLocalDate(),
                        seen.source().voice(),
                        seen.observer(),
                        seen.keeper().equals(provider),
                        seen.value().orElse(null),
                        seen.outOf().orElse(null),
                        seen.bearing(),
                        seen.open()))
                .filter(look -> !look.day().isAfter(lastDay))
                .sorted(Comparator.comparing(Look::at).thenComparing(Look::id))
                .toList();
    }

    /** The same with everything that the provider wrote down in the provider's own voice. */
    static List<Look> inTheVoiceOfWhoWroteThemDown(List<Look> looks) {
        return looks.stream()
                .map(look -> look.byProvider()
                        ? new Look(
                                look.id(),
                                look.at(),
                                look.day(),
                                Voice.PROVIDER,
                                look.observer(),
                                true,
                                look.value(),
                                look.outOf(),
                                look.bearing(),
                                look.open())
                        : look)
                .toList();
    }

    static LocalDate dayOf(Instant moment) {
        return moment.atZone(LONDON).toLocalDate();
    }
}
