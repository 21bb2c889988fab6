package care.mainstay.care.outcomes.rules;

import care.mainstay.care.outcomes.Achievement.Week;
import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.ObservationSource.Voice;
import care.mainstay.foundation.kernel.ObservationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one voice says, day by day: a reading for each day on which it said something new.
 *
 * <p>Steps and scores: the middle of its values in the seven days up to then. Amounts: the middle of its last four whole
 * weeks; the provider needs at least two. Words without a value: whether they speak for or against.
 */
record Account(Voice voice, List<Reading> readings) {

    private static final int DAYS_OF_VALUES = 7;
    private static final int WEEKS_OF_AMOUNTS = 4;

    /** What was said on a day: a value, or that the outcome is true or is not. */
    record Reading(LocalDate day, @Nullable BigDecimal value, boolean says, List<ObservationId> from) {

        boolean isMet(TargetLine line, LocalDate onDay) {
            return value == null ? says : line.isMet(value, onDay);
        }
    }

    static List<Account> of(Measure measure, List<Look> looks, LocalDate today) {
        var accounts = new ArrayList<Account>();
        for (Voice voice : Voice.values()) {
            var own = looks.stream().filter(look -> look.voice() == voice).toList();
            if (!own.isEmpty()) {
                var byDay = new TreeMap<LocalDate, Reading>();
                words(own, byDay);
                if (measure.type().isOrdinal()) {
                    steps(own, byDay);
                } else {
                    amounts(measure, own, today, byDay);
                }
                accounts.add(new Account(voice, List.copyOf(byDay.values())));
            }
        }
        return List.copyOf(accounts);
    }

    private static void words(List<Look> looks, TreeMap<LocalDate, Reading> byDay) {
        for (Look look : looks) {
            if (look.value() == null && look.bearing() != Bearing.NEUTRAL) {
                byDay.put(
                        look.day(),
                        new Reading(look.day(), null, look.bearing() == Bearing.SUPPORTS, List.of(look.id())));
            }
        }
    }

    private static void steps(List<Look> looks, TreeMap<LocalDate, Reading> byDay) {
        int first = 0;
        for (int i = 0; i < looks.size(); i++) {
            var day = looks.get(i).day();
            boolean lastOfDay = i + 1 == looks.size() || !looks.get(i + 1).day().equals(day);
            if (!lastOfDay) {
                continue;
            }
            while (!looks.get(first).day().isAfter(day.minusDays(DAYS_OF_VALUES))) {
                first++;
            }
            var recent = looks.subList(first, i + 1);
            boolean valueToday = recent.stream().anyMatch(look -> look.day().equals(day) && look.value() != null);
            if (valueToday) {
                var valued =
                        recent.stream().filter(look -> look.value() != null).toList();
                Weekly.median(Weekly.values(valued))
                        .ifPresent(median -> byDay.put(day, new Reading(day, median, false, ids(valued))));
            }
        }
    }

    private static void amounts(Measure measure, List<Look> looks, LocalDate today, TreeMap<LocalDate, Reading> byDay) {
        boolean provider = looks.get(0).voice() == Voice.PROVIDER;
        var weeks = Weekly.series(measure, looks, today).stream()
                .filter(Week::complete)
                .toList();
        for (int i = provider ? 1 : 0; i < weeks.size(); i++) {
            var sunday = weeks.get(i).monday().plusDays(6);
            var earliest = weeks.get(i).monday().minusWeeks(5);
            var used = weeks.subList(Math.max(0, i + 1 - WEEKS_OF_AMOUNTS), i + 1).stream()
                    .filter(week -> !week.monday().isBefore(earliest))
                    .toList();
            if (used.size() < (provider ? 2 : 1)) {
                continue;
            }
            var from = used.get(0).monday();
            Weekly.median(used.stream().map(Week::value).toList())
                    .ifPresent(median -> byDay.put(
                            sunday,
                            new Reading(
                                    sunday,
                                    median,
                                    false,
                                    ids(looks.stream()
                                            .filter(look -> look.value() != null
                                                    && !look.day().isBefore(from)
                                                    && !look.day().isAfter(sunday))
                                            .toList()))));
        }
    }

    private static List<ObservationId> ids(List<Look> looks) {
        return looks.stream().map(Look::id).toList();
    }
}
