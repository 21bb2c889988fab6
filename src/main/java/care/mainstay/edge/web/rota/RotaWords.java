package care.mainstay.edge.web.rota;

import care.mainstay.care.visits.Visit;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.places.Way;
import care.mainstay.foundation.places.Ways;
import care.mainstay.rota.Breach;
import care.mainstay.rota.Familiar;
import care.mainstay.rota.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How the rota is spoken of. */
final class RotaWords {

    static final BigDecimal METRES_IN_A_MILE = new BigDecimal("1609.344");
    private static final int NAMED = 3;

    private RotaWords() {}

    /** 9:05am. */
    static String time(Instant moment) {
        return Words.time(moment.atZone(Words.LONDON).toLocalTime());
    }

    /** 8:00am to 8:45am. */
    static String times(Visit visit) {
        return time(visit.start()) + " to " + time(visit.end());
    }

    /** 45 minutes, 1 hour 30 minutes, 12 hours. */
    static String minutes(long minutes) {
        long hours = Math.abs(minutes) / 60;
        long rest = Math.abs(minutes) % 60;
        String words = hours > 0 ? Words.count(hours, "hour", "hours") : "";
        return hours > 0 && rest == 0 ? words : (words + " " + Words.count(rest, "minute", "minutes")).strip();
    }

    /** 27h 30 for narrow places, 27h. */
    static String hours(long minutes) {
        return minutes / 60 + "h" + (minutes % 60 == 0 ? "" : String.format(Locale.UK, " %02d", minutes % 60));
    }

    /** 1.4 miles, to a tenth; less than 0.1 miles. */
    static String miles(long metres) {
        BigDecimal miles = BigDecimal.valueOf(Math.abs(metres)).divide(METRES_IN_A_MILE, 1, RoundingMode.HALF_UP);
        return miles.signum() == 0
                ? "less than 0.1 miles"
                : miles.toPlainString() + (miles.compareTo(BigDecimal.ONE) == 0 ? " mile" : " miles");
    }

    /** 12 minutes, 3.1 miles; 15 minutes, assumed. */
    static String way(Way way) {
        return minutes(way.minutes())
                + (way.assumed() ? ", assumed" : way.metres() == 0 ? "" : ", " + miles(way.metres()));
    }

    /** That some ways are assumed, and because of whom: at most three are named. */
    static String assumed(List<String> people) {
        if (people.isEmpty()) {
            return "";
        }
        String who = people.size() <= NAMED
                ? "where " + Words.and(people) + (people.size() == 1 ? " lives" : " live")
                : "where " + people.size() + " people live, " + people.get(0) + " among them";
        return "It is not known on the map " + who + ": every way there or from there is assumed to take "
                + Ways.MINUTES_IF_UNKNOWN + " minutes.";
    }

    /** Mon 23 Nov. */
    static String shortDay(LocalDate day) {
        return java.time.format.DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK)
                .format(day);
    }

    /** 12 days before, 5 hours before, after it began. */
    static String notice(Duration notice) {
        if (notice.isNegative() || notice.isZero()) {
            return "after it was to begin";
        }
        long hours = notice.toHours();
        if (hours >= 48) {
            return Words.count(hours / 24, "day", "days") + " before";
        }
        return hours == 0
                ? Words.count(notice.toMinutes(), "minute", "minutes") + " before"
                : Words.count(hours, "hour", "hours") + " before";
    }

    /** 5 carers in 4 weeks. */
    static String carers(Familiar familiar) {
        return Words.count(familiar.carers(), "carer", "carers") + " in 4 weeks";
    }

    /** What is broken, after the carer’s name: “has 12 minutes too little for the way between this and Peggy Hale”. */
    static String breach(Breach breach, RotaNames names) {
        String with = breach.with().map(names::visit).orElse("another visit");
        return switch (breach.rule()) {
            case OVERLAP -> "is also with " + with + " for " + minutes(breach.minutes());
            case TOO_LITTLE_TRAVEL ->
                "has " + minutes(breach.minutes()) + " too little for the way between this and " + with
                        + (breach.what().isEmpty() ? "" : ", which takes " + breach.what());
            case SHORT_REST -> "has " + minutes(breach.minutes()) + " less than 11 hours’ rest before it";
            case NO_BREAK ->
                "works " + minutes(6 * 60L + breach.minutes())
                        + " without a break of 20 minutes; after 6 hours there must be one";
            case LONG_WEEK -> "works " + minutes(48 * 60L + breach.minutes()) + " in the week, more than 48 hours";
            case ABSENT -> "is away: " + lower(breach.what());
            case SKILL -> "has not been seen to do this, or must be seen again: " + lower(breach.what());
            case OUTSIDE_AVAILABILITY -> "cannot work then" + (breach.what().isEmpty() ? "" : ": " + breach.what());
            case NOT_EMPLOYED, NOT_WANTED -> breach.rule().words();
        };
    }

    private static String lower(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }

    /** The rule as a heading. */
    static String kind(Rule rule) {
        return switch (rule) {
            case NOT_EMPLOYED -> "Carers who do not work here then";
            case ABSENT -> "Carers who are away";
            case NOT_WANTED -> "Carers whom the person does not want";
            case SKILL -> "Skills that are missing or must be seen again";
            case OVERLAP -> "Two places at once";
            case OUTSIDE_AVAILABILITY -> "Outside the hours that carers can work";
            case TOO_LITTLE_TRAVEL -> "Too little time for the way";
            case SHORT_REST -> "Less than 11 hours’ rest";
            case NO_BREAK -> "No break in six hours";
            case LONG_WEEK -> "More than 48 hours in the week";
        };
    }

    /** 3 are somewhere else at that time. */
    static String against(Rule rule, long carers) {
        String words = switch (rule) {
            case NOT_EMPLOYED -> "not working here then";
            case ABSENT -> "away";
            case NOT_WANTED -> "not to come, as the person wishes";
            case SKILL -> "not signed off for what the visit needs";
            case OVERLAP -> "somewhere else at that time";
            case OUTSIDE_AVAILABILITY -> "not able to work at that time";
            default -> rule.words();
        };
        return Words.count(carers, "carer is", "carers are") + " " + words;
    }
}
