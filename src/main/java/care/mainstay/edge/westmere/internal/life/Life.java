package care.mainstay.edge.westmere.internal.life;

import care.mainstay.edge.westmere.internal.life.Happening.Kind;
import care.mainstay.edge.westmere.internal.life.Slot.Timetable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person's time with support: how it came about, what they want, what happens, and how it ends.
 *
 * @param provider which of the three
 */
public record Life(
        Person person,
        Optional<Story> story,
        int provider,
        Funding funding,
        LocalDate referred,
        LocalDate started,
        Optional<LocalDate> ended,
        Optional<Ending> ending,
        List<Goal> goals,
        List<Happening> happenings,
        List<Timetable> timetables) {

    /** Who pays. */
    public enum Funding {
        COUNCIL,
        DIRECT_PAYMENT,
        SELF_FUNDED,
        NHS
    }

    /** Why support ends. */
    public enum Ending {
        DIED("end.died"),
        MOVED("end.moved"),
        CARE_HOME("end.care-home"),
        GOALS_MET("end.achieved"),
        HANDED_BACK("end.hospital");

        private final String heading;

        Ending(String heading) {
            this.heading = heading;
        }

        /** The heading of the sheet that words it. */
        public String heading() {
            return heading;
        }
    }

    public boolean supportedOn(LocalDate day) {
        return !day.isBefore(started) && ended.map(end -> day.isBefore(end)).orElse(true);
    }

    public boolean awayOn(LocalDate day) {
        for (Happening happening : happenings) {
            if (happening.awayOn(day)) {
                return true;
            }
        }
        return false;
    }

    public List<Slot> slotsOn(LocalDate day) {
        return timetableOn(day).on(day);
    }

    /** The timetable in force on a day: the last that has begun. */
    public Timetable timetableOn(LocalDate day) {
        var current = timetables.get(0);
        for (Timetable timetable : timetables) {
            if (!timetable.from().isAfter(day)) {
                current = timetable;
            }
        }
        return current;
    }

    public List<Happening> all(Kind kind) {
        return happenings.stream().filter(happening -> happening.kind() == kind).toList();
    }

    public boolean is(Story told) {
        return story.filter(told::equals).isPresent();
    }
}
