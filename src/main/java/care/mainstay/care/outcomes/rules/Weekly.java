package care.mainstay.care.outcomes.rules;

import care.mainstay.care.outcomes.Achievement.Week;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.ObservationSource.Voice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Weeks from Monday to Sunday, each with one value.
 *
 * <p>Steps and scores: the middle of the week's values. Counts: each voice's are added up, and the voice that counted most
 * is believed, so that one fall reported by two people is one fall, and a fall reported by one person is not lost.
 * Rates and shares: of the voice that knows of most.
 */
final class Weekly {

    private static final int PLACES = 2;

    private Weekly() {}

    static LocalDate monday(LocalDate day) {
        return day.with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** One week each in which somebody looked and gave a value; oldest first. */
    static List<Week> series(Measure measure, List<Look> looks, LocalDate today) {
        var byWeek = new TreeMap<LocalDate, List<Look>>();
        for (Look look : looks) {
            if (look.value() != null) {
                byWeek.computeIfAbsent(monday(look.day()), monday -> new ArrayList<>())
                        .add(look);
            }
        }
        var weeks = new ArrayList<Week>();
        byWeek.forEach((monday, inWeek) -> value(measure, inWeek)
                .ifPresent(value -> weeks.add(new Week(
                        monday, value, inWeek.size(), !monday.plusDays(7).isAfter(today)))));
        return List.copyOf(weeks);
    }

    private static Optional<BigDecimal> value(Measure measure, List<Look> looks) {
        return switch (measure.type()) {
            case LADDER, GOAL_ATTAINMENT, PERSONAL, QUESTIONNAIRE -> median(values(looks));
            case COUNT -> byVoice(looks).values().stream().map(Weekly::sum).max(Comparator.naturalOrder());
            case RATE, SHARE ->
                byVoice(looks).values().stream()
                        .filter(ofVoice -> outOf(ofVoice).signum() > 0)
                        .max(Comparator.comparing(Weekly::outOf).thenComparing(Weekly::sum, Comparator.reverseOrder()))
                        .map(ofVoice -> sum(ofVoice)
                                .multiply(BigDecimal.valueOf(measure.type() == Measure.Type.SHARE ? 100 : 10))
                                .divide(outOf(ofVoice), PLACES, RoundingMode.HALF_UP));
        };
    }

    private static Map<Voice, List<Look>> byVoice(List<Look> looks) {
        var voices = new EnumMap<Voice, List<Look>>(Voice.class);
        looks.forEach(look ->
                voices.computeIfAbsent(look.voice(), voice -> new ArrayList<>()).add(look));
        return voices;
    }

    static List<BigDecimal> values(List<Look> looks) {
        var values = new ArrayList<BigDecimal>();
        for (Look look : looks) {
            var value = look.value();
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    static BigDecimal sum(List<Look> looks) {
        return values(looks).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal outOf(List<Look> looks) {
        var total = BigDecimal.ZERO;
        for (Look look : looks) {
            var outOf = look.outOf();
            if (outOf != null) {
                total = total.add(outOf);
            }
        }
        return total;
    }

    /** The middle value; of an even number, halfway between the two in the middle. */
    static Optional<BigDecimal> median(List<BigDecimal> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return Optional.of(
                sorted.size() % 2 == 1
                        ? sorted.get(middle)
                        : sorted.get(middle - 1)
                                .add(sorted.get(middle))
                                .divide(BigDecimal.valueOf(2), PLACES, RoundingMode.HALF_UP));
    }
}
