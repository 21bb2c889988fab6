package care.mainstay.care.outcomes.rules;

import care.mainstay.care.outcomes.ObservationSource.Voice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;

/** How the rules put things. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String days(int count) {
        return count == 1 ? "1 day" : count + " days";
    }

    static String weeks(int count) {
        return count == 1 ? "1 week" : count + " weeks";
    }

    static String number(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('-', '−');
    }

    /** "the person and a reviewer". */
    static String voices(Collection<Voice> voices) {
        var words = voices.stream().sorted().map(Voice::words).toList();
        if (words.size() <= 1) {
            return words.isEmpty() ? "nobody" : words.get(0);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
