package care.mainstay.edge.westmere.internal.life;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.UserId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A care worker, with the habits that colour what they record.
 *
 * @param index position among all carers of Westmere
 * @param late whether they work lates rather than earlies
 * @param turn where in the fortnight of the rota they stand
 * @param away days of leave and sickness; a day may be in several
 */
public record Carer(
        int index,
        CarerId id,
        UserId user,
        int provider,
        String given,
        String family,
        boolean woman,
        LocalDate hired,
        Optional<LocalDate> left,
        int hoursAWeek,
        boolean late,
        int turn,
        int placeMinutes,
        List<Away> away,
        Habits habits) {

    /** Days on which they do not come. */
    public record Away(DateRange days, boolean sick) {}

    /**
     * How somebody records.
     *
     * @param bias what they add to what they see, in steps: above zero for the hopeful
     * @param noise how much they waver
     * @param brief share of notes kept short
     * @param diligence share of what is due that they do record
     * @param afterwards share of visits written up hours later
     * @param forgets share of visits never logged
     * @param minutesLate their usual lateness
     */
    public record Habits(
            double bias,
            double noise,
            double brief,
            double diligence,
            double afterwards,
            double forgets,
            int minutesLate) {}

    public String name() {
        return given + " " + family;
    }

    public boolean inPostOn(LocalDate day) {
        return !day.isBefore(hired) && left.map(day::isBefore).orElse(true);
    }

    /** Whether they work that day: five days in seven or four, in a turn that moves, and not when away. */
    public boolean worksOn(LocalDate day) {
        return couldWorkOn(day) && rostered(day);
    }

    /** Whether they could be asked: in post and not away. */
    public boolean couldWorkOn(LocalDate day) {
        if (!inPostOn(day)) {
            return false;
        }
        for (Away each : away) {
            if (each.days().contains(day)) {
                return false;
            }
        }
        return true;
    }

    /** Whether they are sick that day, since less than so many days, and not on leave. */
    boolean fellIll(LocalDate day, int days) {
        return inPostOn(day)
                && away.stream().noneMatch(each -> !each.sick() && each.days().contains(day))
                && sick(day).anyMatch(from -> day.isBefore(from.plusDays(days)));
    }

    /** The first day of the sickness in which a day lies, of several the last. */
    LocalDate illSince(LocalDate day) {
        return sick(day).max(LocalDate::compareTo).orElse(day);
    }

    private Stream<LocalDate> sick(LocalDate day) {
        return away.stream()
                .filter(each -> each.sick() && each.days().contains(day))
                .map(each -> each.days().from());
    }

    /** Whether the turn of the rota has them on, leave and sickness aside. The turn is one of two weeks. */
    public boolean rostered(LocalDate day) {
        int in = dayOfTurn(day);
        return hoursAWeek >= 30 ? in != 5 && in != 6 && in != 11 && in != 12 : in % 7 < 4;
    }

    /** Whether it is the day off of a week that is always kept. */
    boolean rests(LocalDate day) {
        int in = dayOfTurn(day);
        return hoursAWeek >= 30 ? in == 6 || in == 12 : in % 7 == 6;
    }

    private int dayOfTurn(LocalDate day) {
        return (int) Math.floorMod(ChronoUnit.DAYS.between(LocalDate.EPOCH, day) + turn, 14L);
    }
}
