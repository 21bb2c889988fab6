package care.mainstay.edge.westmere.internal.life;

import care.mainstay.edge.westmere.internal.life.Happening.Kind;
import care.mainstay.edge.westmere.internal.life.Life.Ending;
import care.mainstay.edge.westmere.internal.words.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What befalls people: falls, illness, hospital, loss. Told stories have theirs on fixed days of the year. */
final class Fates {

    private final Dice dice;
    private final LocalDate from;
    private final LocalDate anchor;

    Fates(Dice dice, LocalDate from, LocalDate anchor) {
        this.dice = dice;
        this.from = from;
        this.anchor = anchor;
    }

    /** Everything that happens to a person within the year and their support, in order of time. */
    List<Happening> of(
            Person person, Optional<Story> story, LocalDate started, LocalDate until, Optional<Ending> ending) {
        var own = dice.of("fate", person.number());
        var happenings = new ArrayList<Happening>();
        story.ifPresentOrElse(told -> tell(told, happenings), () -> draw(own, person, happenings));
        ending.filter(Ending.HANDED_BACK::equals)
                .ifPresent(handed -> happenings.add(new Happening(Kind.HOSPITAL, until.minusDays(21), 30, false)));
        var first = started.isAfter(from) ? started.plusDays(3) : from;
        happenings.removeIf(
                happening -> happening.day().isBefore(first) || !happening.day().isBefore(until));
        happenings.sort(Comparator.comparing(Happening::day).thenComparing(Happening::kind));
        withoutOverlap(happenings);
        return List.copyOf(happenings);
    }

    private void tell(Story story, List<Happening> happenings) {
        switch (story) {
            case FALLS_NOTICED -> {
                add(happenings, Kind.FALL, 34, 0);
                add(happenings, Kind.FALL, 96, 0);
                add(happenings, Kind.NEAR_FALL, 286, 0);
                add(happenings, Kind.NEAR_FALL, 291, 0);
                add(happenings, Kind.NEAR_FALL, 295, 0);
                add(happenings, Kind.ILLNESS, 296, 7);
            }
            case ADMISSION -> add(happenings, Kind.HOSPITAL, 240, 12);
            case BEREAVED -> add(happenings, Kind.BEREAVEMENT, 205, 21);
            case MEDICINES_ERROR -> happenings.add(new Happening(Kind.MEDICINES_ERROR, from.plusDays(262), 0, true));
            case DIED_AT_HOME -> add(happenings, Kind.ILLNESS, 262, 60);
            case RISK_TAKEN -> {
                for (int day = 176; day < 250; day += 9) {
                    add(happenings, Kind.RISK_TAKEN, day, 0);
                }
            }
            case DECLINES_WELL -> add(happenings, Kind.ILLNESS, 150, 9);
            default -> {}
        }
    }

    private void add(List<Happening> happenings, Kind kind, int day, int days) {
        happenings.add(new Happening(kind, from.plusDays(day), days, false));
    }

    private void draw(Dice own, Person person, List<Happening> happenings) {
        boolean frail = person.ageOn(anchor) > 80;
        boolean falls = person.particulars().tags().contains("walking");
        draws(own, happenings, Kind.FALL, falls ? 0.9 : 0.25, 0, 0, 0.08);
        draws(own, happenings, Kind.NEAR_FALL, falls ? 0.8 : 0.2, 0, 0, 0);
        draws(own, happenings, Kind.ILLNESS, frail ? 0.9 : 0.4, 5, 14, 0);
        draws(own, happenings, Kind.HOSPITAL, frail ? 0.38 : 0.15, 3, 18, 0.12);
        draws(own, happenings, Kind.BEREAVEMENT, frail ? 0.05 : 0.02, 14, 28, 0);
        draws(own, happenings, Kind.MEDICINES_ERROR, 0.05, 0, 0, 0.7);
        draws(own, happenings, Kind.SKIN, person.particulars().tags().contains("wheelchair") ? 0.5 : 0.1, 7, 20, 0.1);
        draws(own, happenings, Kind.HOLIDAY, 0.3, 3, 9, 0);
    }

    private void draws(
            Dice own, List<Happening> happenings, Kind kind, double aYear, int least, int most, double avoidable) {
        double left = aYear;
        while (left > 0) {
            if (own.chance(Math.min(1, left) * 0.7)) {
                happenings.add(new Happening(
                        kind, from.plusDays(own.between(2, 360)), own.between(least, most), own.chance(avoidable)));
            }
            left -= 0.7;
        }
    }

    /** Nobody falls at home while in hospital, or goes on holiday from there. */
    private static void withoutOverlap(List<Happening> happenings) {
        for (int i = 0; i < happenings.size(); i++) {
            var first = happenings.get(i);
            if (first.kind() == Kind.HOSPITAL || first.kind() == Kind.HOLIDAY) {
                var back = first.day().plusDays(first.days() + 2L);
                happenings.removeIf(later -> later != first
                        && !later.day().isBefore(first.day())
                        && later.day().isBefore(back));
            }
        }
    }
}
