package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.care.planning.CarerWish.Kind;
import care.mainstay.edge.westmere.internal.life.Liking;
import java.time.Instant;
import java.time.LocalDate;

/** Tells whom some would like to come, and whom not: the coordinator wrote it down the afternoon before it counted. */
final class TellWishes {

    private final Telling telling;
    private final int provider;

    TellWishes(Telling telling, int provider) {
        this.telling = telling;
        this.provider = provider;
    }

    /** What was wished from a day of these on. */
    void week(LocalDate from, LocalDate until) {
        telling.cast().area().wished().stream()
                .filter(wish -> wish.life().provider() == provider)
                .filter(wish -> !wish.since().isBefore(from) && wish.since().isBefore(until))
                .forEach(this::tell);
    }

    private void tell(Liking wish) {
        telling.at(
                writtenDown(wish.since()),
                telling.cast().coordinator(provider),
                "wish",
                wish.life().person().number(),
                () -> telling.rooms()
                        .care()
                        .carerWishes()
                        .wish(
                                wish.life().person().id(),
                                wish.carer().id(),
                                wish.wanted() ? Kind.PREFERRED : Kind.NOT_THIS_CARER,
                                wish.why()));
    }

    /** When a wish was written down that counts from a day on. */
    static Instant writtenDown(LocalDate since) {
        return Cast.at(since.minusDays(1), 16, 10);
    }
}
