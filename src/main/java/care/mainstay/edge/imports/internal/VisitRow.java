package care.mainstay.edge.imports.internal;

import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.visits.VisitState;
import care.mainstay.edge.imports.reading.LondonClock;
import care.mainstay.edge.imports.reading.Moment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A visit as one row tells it: whose, when it was planned, when it was, how it ended, and what was written.
 *
 * @param ending empty for a visit still to come
 */
record VisitRow(
        String person,
        Optional<String> carer,
        LocalDate day,
        LondonClock.Span planned,
        Optional<LondonClock.Span> actual,
        Optional<VisitState> ending,
        String reason,
        String note,
        Optional<String> outcome,
        Optional<BigDecimal> value,
        Optional<Bearing> bearing) {

    private static final int A_SENTENCE = 300;

    private static final LondonClock.Span NO_SPAN = new LondonClock.Span(Instant.EPOCH, Instant.EPOCH);

    private static final Map<String, VisitState> USUAL = usual();

    static VisitRow read(MappedRow row) {
        var givenDay = row.date("day");
        var offset = row.optional("offset").flatMap(text -> row.attempt("offset", () -> Moment.offset(text)));
        var plannedStart = row.moment("planned-start", givenDay);
        if (plannedStart.isEmpty() && row.problems().isEmpty()) {
            row.needed("planned-start");
        }
        var day = givenDay.or(() -> plannedStart.map(start -> start.local().toLocalDate()));
        var planned = plannedStart.flatMap(start -> plannedSpan(row, start, day, offset));
        var actual = actualSpan(row, day, plannedStart, offset);
        var ending = row.choice("status", VisitState.class, USUAL)
                .filter(VisitState::isEnd)
                .or(() -> actual.map(span -> VisitState.COMPLETED));
        var reason = row.text("reason");
        return new VisitRow(
                row.needed("person"),
                row.optional("carer"),
                day.orElse(LocalDate.EPOCH),
                planned.orElse(NO_SPAN),
                actual,
                ending,
                reason.isEmpty() && ending.filter(VisitState::needsWhy).isPresent()
                        ? "No reason was given in the file it came from."
                        : reason,
                row.note("note"),
                row.optional("outcome"),
                row.number("value"),
                row.choice("bearing", Bearing.class, Map.of()));
    }

    /** The first sentence of the note, for the observation made from it. */
    String seenWords() {
        int stop = note.indexOf(". ");
        var sentence = stop > 0 ? note.substring(0, stop + 1) : note;
        return sentence.length() <= A_SENTENCE ? sentence : sentence.substring(0, A_SENTENCE - 1) + "…";
    }

    private static Optional<LondonClock.Span> plannedSpan(
            MappedRow row, Moment start, Optional<LocalDate> day, Optional<ZoneOffset> offset) {
        var length = row.duration("planned-length");
        var end = row.moment("planned-end", day).map(moment -> after(moment, start));
        if (end.isPresent()) {
            return row.attempt(
                    "planned-end", () -> LondonClock.span(with(offset, start), with(offset, end.get()), length));
        }
        if (length.isPresent()) {
            return row.attempt("planned-start", () -> {
                var from = LondonClock.at(with(offset, start));
                return new LondonClock.Span(from, from.plus(length.get()));
            });
        }
        if (row.problems().isEmpty()) {
            row.problem(
                    "planned-end",
                    "imports.planned-end-missing",
                    "The row says neither when the visit was planned to end nor how long it was to be.",
                    "Bring a column with the planned end or the planned length.");
        }
        return Optional.empty();
    }

    private static Optional<LondonClock.Span> actualSpan(
            MappedRow row, Optional<LocalDate> day, Optional<Moment> planned, Optional<ZoneOffset> offset) {
        var start = row.moment("actual-start", day);
        var end = row.moment("actual-end", day);
        var length = row.duration("actual-length");
        if (start.isEmpty() && end.isEmpty()) {
            return Optional.empty();
        }
        if (start.isEmpty() || end.isEmpty() && length.isEmpty()) {
            if (row.problems().isEmpty()) {
                row.problem(
                        start.isEmpty() ? "actual-start" : "actual-end",
                        "imports.half-a-visit",
                        "The row has a check-"
                                + (start.isEmpty() ? "out without a check-in." : "in without a check-out."),
                        "Fill in the missing time from the care worker’s own record, and bring the row again.");
            }
            return Optional.empty();
        }
        var from = aroundMidnight(start.get(), planned);
        if (end.isEmpty()) {
            return row.attempt("actual-start", () -> {
                var at = LondonClock.at(with(offset, from));
                return new LondonClock.Span(at, at.plus(length.get()));
            });
        }
        var until = overMidnight(end.get(), from);
        return row.attempt("actual-end", () -> LondonClock.span(with(offset, from), with(offset, until), length));
    }

    /** A planned end that reads earlier than its start is on the next day: a night. */
    private static Moment after(Moment end, Moment start) {
        return end.local().isAfter(start.local()) || end.offset().isPresent()
                ? end
                : new Moment(end.local().plusDays(1), end.offset());
    }

    /** A check-in just after midnight for a visit planned just before it, and the other way round. */
    private static Moment aroundMidnight(Moment start, Optional<Moment> planned) {
        if (planned.isEmpty() || start.offset().isPresent()) {
            return start;
        }
        long hours =
                java.time.Duration.between(planned.get().local(), start.local()).toHours();
        if (hours < -18) {
            return new Moment(start.local().plusDays(1), start.offset());
        }
        return hours > 18 ? new Moment(start.local().minusDays(1), start.offset()) : start;
    }

    /** A check-out that reads more than 12 hours before the check-in was after midnight; nearer, it is a mistake. */
    private static Moment overMidnight(Moment end, Moment start) {
        return end.offset().isEmpty() && end.local().isBefore(start.local().minusHours(12))
                ? new Moment(end.local().plusDays(1), end.offset())
                : end;
    }

    private static Moment with(Optional<ZoneOffset> offset, Moment moment) {
        return moment.offset().isPresent() ? moment : new Moment(moment.local(), offset);
    }

    private static Map<String, VisitState> usual() {
        var words = new HashMap<String, VisitState>();
        words.put("complete", VisitState.COMPLETED);
        words.put("attended", VisitState.COMPLETED);
        words.put("done", VisitState.COMPLETED);
        words.put("delivered", VisitState.COMPLETED);
        words.put("declined", VisitState.DECLINED_BY_PERSON);
        words.put("refused", VisitState.DECLINED_BY_PERSON);
        words.put("no-reply", VisitState.NO_ANSWER);
        words.put("no-access", VisitState.NO_ANSWER);
        words.put("canceled", VisitState.CANCELLED);
        words.put("not-delivered", VisitState.MISSED);
        words.put("scheduled", VisitState.PLANNED);
        words.put("confirmed", VisitState.PLANNED);
        words.put("booked", VisitState.PLANNED);
        return Map.copyOf(words);
    }
}
