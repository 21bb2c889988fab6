package care.mainstay.edge.web.visits;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Words;
import java.time.Instant;

/** How visits are spoken of on every page. */
final class VisitWords {

    private VisitWords() {}

    /** 9:05am. */
    static String time(Instant moment) {
        return Words.time(moment.atZone(Words.LONDON).toLocalTime());
    }

    /** 8:00am to 8:45am; a night says that it ends on the next day. */
    static String times(Instant from, Instant until) {
        var sameDay = from.atZone(Words.LONDON)
                .toLocalDate()
                .equals(until.atZone(Words.LONDON).toLocalDate());
        return time(from) + " to " + time(until) + (sameDay ? "" : " the next day");
    }

    /** 45 minutes, 1 hour, 1 hour 30 minutes. */
    static String minutes(long minutes) {
        long hours = minutes / 60;
        long rest = minutes % 60;
        var words = hours > 0 ? Words.count(hours, "hour", "hours") : "";
        return hours > 0 && rest == 0 ? words : (words + " " + Words.count(rest, "minute", "minutes")).strip();
    }

    /** The state as a tag, told late where it should have begun and nothing has been heard. */
    static Status status(Visit visit, Instant now) {
        if (isLate(visit, now)) {
            return new Status("No check-in yet", Tone.BAD);
        }
        return new Status(visit.state().words(), tone(visit.state()));
    }

    /** The same for those who do not run the rota: to them it is planned, whosever list it is on. */
    static Status plainly(Visit visit, Instant now) {
        return visit.state() == VisitState.PUBLISHED && !isLate(visit, now)
                ? new Status(VisitState.PLANNED.words(), Tone.NEUTRAL)
                : status(visit, now);
    }

    static boolean isLate(Visit visit, Instant now) {
        return !visit.state().isEnd()
                && visit.state() != VisitState.IN_PROGRESS
                && visit.start().isBefore(now.minusSeconds(15 * 60));
    }

    static Tone tone(VisitState state) {
        return switch (state) {
            case COMPLETED, DELIVERED_UNLOGGED -> Tone.GOOD;
            case TRAVELLING, IN_PROGRESS -> Tone.PROGRESS;
            case PLANNED, PUBLISHED -> Tone.NEUTRAL;
            case CUT_SHORT, PARTLY_DOUBLE_HANDED, DECLINED_BY_PERSON, CANCELLED -> Tone.INFORMATION;
            case NO_ANSWER -> Tone.ATTENTION;
            case MISSED -> Tone.BAD;
        };
    }
}
