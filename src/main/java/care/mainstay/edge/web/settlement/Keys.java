package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.OutcomeId;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Which of many rows it is, in words: a visit by its day, an outcome by the person's own words. */
final class Keys {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})( .*)?");

    private Keys() {}

    static String words(String dimension, String value, Naming.Names names) {
        var day = DAY_FIRST.matcher(value);
        if (day.matches()) {
            var date = LocalDate.parse(day.group(1));
            return switch (dimension) {
                case "stretch" -> "Days from " + Words.date(date);
                case "month" -> "Held since " + Words.date(date);
                default -> Words.day(date);
            };
        }
        if (dimension.equals("outcome") && !value.equals("none")) {
            return names.of(OutcomeId.parse(value));
        }
        return dimension.equals("domain") ? name(value) : name(dimension) + " " + value.replace('-', ' ');
    }

    /** A name of the sheet as one would say it. */
    static String name(String name) {
        var words = name.replace('_', ' ').replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
