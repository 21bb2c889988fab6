package care.mainstay.people.workforce;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours of one day as people write them: {@code 7am to 2pm, 16:00-21:00}. One line for each day asks nothing of a phone
 * and needs no script, and a rostering system can write it too.
 */
public final class DayHours {

    private static final String TIME = "(\\d{1,2})(?:[:.]?(\\d{2}))?(am|pm)?";
    private static final Pattern STRETCH =
            Pattern.compile(TIME + "(?:-|–|—|−|to|until)" + TIME, Pattern.CASE_INSENSITIVE);

    private DayHours() {}

    /** What was typed for a day; empty when it cannot be read. Nothing typed is no hours. */
    public static Optional<List<Stretch>> read(String typed, Weeks weeks, DayOfWeek day) {
        var stretches = new ArrayList<Stretch>();
        for (var part : typed.split(",|;|\\band\\b")) {
            var tight = part.replaceAll("\\s", "");
            if (tight.isEmpty()) {
                continue;
            }
            var found = STRETCH.matcher(tight);
            if (!found.matches()) {
                return Optional.empty();
            }
            var from = time(found, 1);
            var until = time(found, 4);
            if (from.isEmpty() || until.isEmpty()) {
                return Optional.empty();
            }
            stretches.add(new Stretch(weeks, day, from.get(), until.get()));
        }
        return Optional.of(List.copyOf(stretches));
    }

    /** A bare 7 may be morning or evening, so it is not taken for either. */
    private static Optional<LocalTime> time(Matcher found, int group) {
        int hour = Integer.parseInt(found.group(group));
        var minutes = Optional.ofNullable(found.group(group + 1));
        var half = Optional.ofNullable(found.group(group + 2)).map(text -> text.toLowerCase(Locale.ROOT));
        int minute = minutes.map(Integer::parseInt).orElse(0);
        boolean readable =
                minute < 60 && (half.isPresent() ? hour >= 1 && hour <= 12 : hour <= 23 && minutes.isPresent());
        return readable
                ? Optional.of(LocalTime.of(
                        half.map(part -> hour % 12 + (part.equals("pm") ? 12 : 0))
                                .orElse(hour),
                        minute))
                : Optional.empty();
    }

    /** One week of two: hours that are the same in both are hours of every week. */
    public static List<Stretch> ofTwoWeeks(List<Stretch> first, List<Stretch> second) {
        var all = new ArrayList<Stretch>();
        first.forEach(
                stretch -> all.add(second.contains(in(Weeks.SECOND, stretch)) ? in(Weeks.EVERY, stretch) : stretch));
        second.stream()
                .filter(stretch -> !first.contains(in(Weeks.FIRST, stretch)))
                .forEach(all::add);
        return all;
    }

    private static Stretch in(Weeks weeks, Stretch stretch) {
        return new Stretch(weeks, stretch.day(), stretch.from(), stretch.until());
    }
}
