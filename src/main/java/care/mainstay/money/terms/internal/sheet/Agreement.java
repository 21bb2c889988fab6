package care.mainstay.money.terms.internal.sheet;

import care.mainstay.money.terms.Place;
import care.mainstay.money.terms.internal.number.Exact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who is bound, and for how long.
 *
 * @param from the first day, if the sheet names one
 * @param until the last day
 */
public record Agreement(List<Party> parties, Optional<LocalDate> from, Optional<LocalDate> until, List<Span> periods) {

    /** @param share of what the parties of one side divide among them, if they do */
    public record Party(String name, String role, Optional<Exact> share, Place place) {}

    /** A period that is settled by itself, both days included. */
    public record Span(String name, LocalDate from, LocalDate until, Place place) {}
}
