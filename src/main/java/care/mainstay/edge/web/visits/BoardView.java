package care.mainstay.edge.web.visits;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * What of a day is looked at, and how: the address of the page says all of it.
 *
 * @param words part of a person's or carer's name, or empty
 * @param number which page, from 1
 */
public record BoardView(LocalDate day, Only only, By by, String words, int number) {

    /** What can be shown alone. */
    enum Only {
        ALL,
        UNASSIGNED,
        LATE,
        MISSED,
        UNLOGGED;

        static Only of(String code) {
            for (var only : values()) {
                if (only.code().equals(code)) {
                    return only;
                }
            }
            return ALL;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean shows(Visit visit, Instant now) {
            return switch (this) {
                case ALL -> true;
                case UNASSIGNED -> visit.isUnassigned();
                case LATE -> VisitWords.isLate(visit, now) && !isUnlogged(visit, now);
                case MISSED -> visit.state() == VisitState.MISSED;
                case UNLOGGED -> isUnlogged(visit, now);
            };
        }

        /** Over for some time by the plan, and nobody has recorded it. */
        private static boolean isUnlogged(Visit visit, Instant now) {
            return !visit.state().isEnd() && visit.end().isBefore(now.minusSeconds(3600));
        }
    }

    /** How visits stand together. */
    enum By {
        TIME("By time of day"),
        CARER("By carer"),
        PERSON("By person");

        private final String words;

        By(String words) {
            this.words = words;
        }

        static By of(String code) {
            return Arrays.stream(values())
                    .filter(by -> by.code().equals(code))
                    .findFirst()
                    .orElse(TIME);
        }

        String words() {
            return words;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static BoardView of(LocalDate day, String only, String by, String words, int number) {
        return new BoardView(day, Only.of(only), By.of(by), words.strip(), Math.max(1, number));
    }

    /** The address without the page. */
    public String address() {
        return address(only, by);
    }

    String address(Only another, By way) {
        return "/visits?day=" + day
                + (another == Only.ALL ? "" : "&only=" + another.code())
                + (way == By.TIME ? "" : "&by=" + way.code())
                + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    public String onlyCode() {
        return only.code();
    }

    public String byCode() {
        return by.code();
    }

    public boolean isPart() {
        return only != Only.ALL || !words.isEmpty();
    }
}
