package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days of support of one person in a month, taken together as long as the same funded outcomes stand, or none for the
 * same reason.
 */
final class Stretches {

    /** What stands on a day: outcomes that carry it, or why none does. */
    enum Standing {
        FUNDED("funded"),
        UNFUNDED("unfunded"),
        NONE("none"),
        AFTER_SUPPORT("after_support");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /**
     * Days that are alike.
     *
     * @param until the day after the last
     * @param without how many days the person had been without an agreed outcome on the first of them
     */
    record Stretch(
            LocalDate from, LocalDate until, Standing standing, Optional<Long> without, List<Facts.Outcome> outcomes) {

        long days() {
            return ChronoUnit.DAYS.between(from, until);
        }
    }

    private final DateRange month;

    Stretches(DateRange month) {
        this.month = month;
    }

    /** In the order of days; the whole month, after support, when support had no day in it. */
    List<Stretch> of(List<Facts.Person> spans, List<Facts.Outcome> outcomes) {
        var sorted = outcomes.stream()
                .sorted(Comparator.comparing(outcome -> outcome.outcome().toString()))
                .toList();
        var stretches = new ArrayList<Stretch>();
        for (var day = month.from(); day.isBefore(month.until()); day = day.plusDays(1)) {
            for (var span : spans) {
                if (supports(span, day)) {
                    add(stretches, day(day, span, sorted));
                    break;
                }
            }
        }
        return stretches.isEmpty()
                ? List.of(new Stretch(month.from(), month.until(), Standing.AFTER_SUPPORT, Optional.empty(), List.of()))
                : stretches;
    }

    private void add(List<Stretch> stretches, Stretch day) {
        int last = stretches.size() - 1;
        if (last >= 0 && goesOn(stretches.get(last), day)) {
            var before = stretches.get(last);
            stretches.set(
                    last,
                    new Stretch(before.from(), day.until(), before.standing(), before.without(), before.outcomes()));
        } else {
            stretches.add(day);
        }
    }

    private boolean goesOn(Stretch before, Stretch day) {
        return before.until().equals(day.from())
                && before.standing() == day.standing()
                && before.outcomes().equals(day.outcomes())
                && before.without().map(days -> days + before.days()).equals(day.without());
    }

    static boolean supports(Facts.Person span, LocalDate day) {
        return !day.isBefore(span.from())
                && span.until().map(day::isBefore).orElse(true)
                && span.endedOn().map(end -> !day.isAfter(end)).orElse(true);
    }

    private static Stretch day(LocalDate day, Facts.Person span, List<Facts.Outcome> outcomes) {
        var standing = outcomes.stream().filter(outcome -> stands(outcome, day)).toList();
        var funded = standing.stream().filter(Facts.Outcome::funded).toList();
        var tomorrow = day.plusDays(1);
        if (!standing.isEmpty()) {
            return new Stretch(
                    day, tomorrow, funded.isEmpty() ? Standing.UNFUNDED : Standing.FUNDED, Optional.empty(), funded);
        }
        var since = outcomes.stream()
                .flatMap(outcome -> outcome.endedOn().stream())
                .filter(end -> end.isBefore(day))
                .max(Comparator.naturalOrder())
                .filter(end -> end.isAfter(span.started()))
                .orElse(span.started());
        // below zero where support is said to have started on a later day than the first that is paid for
        long without = ChronoUnit.DAYS.between(since, day);
        return new Stretch(day, tomorrow, Standing.NONE, Optional.of(without), List.of());
    }

    /** Whether an outcome is agreed and not over on a day. */
    private static boolean stands(Facts.Outcome outcome, LocalDate day) {
        return outcome.agreedOn().filter(agreed -> !agreed.isAfter(day)).isPresent()
                && outcome.endedOn().map(end -> !day.isAfter(end)).orElse(true);
    }
}
