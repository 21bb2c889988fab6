package care.mainstay.edge.westmere.internal.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whom some of those whose stories are told would like to come, and whom not; they are asked on a day of the year. */
final class Likings {

    /**
     * @param day of the year on which it is said
     * @param woman whether only a carer who is not a woman is meant
     */
    private record Said(Story story, int day, boolean wanted, boolean woman, String why) {}

    private static final List<Said> SAID = List.of(
            new Said(Story.WALKS_AGAIN, 245, true, false, "Lets me do my own buttons, however long it takes."),
            new Said(
                    Story.BEREAVED,
                    225,
                    true,
                    false,
                    "Sat with me the evening after Freda’s funeral and did not look at the clock."),
            new Said(Story.RISK_TAKEN, 265, true, false, "I know this voice and this step before the door is open."),
            new Said(Story.MANY_FACES, 297, true, false, "Mum eats when this one comes, and is calm, her family says."),
            new Said(Story.PLATEAU, 280, true, false, "We talk about the allotment. The spoon takes care of itself."),
            new Said(
                    Story.NOT_AGREED,
                    341,
                    false,
                    false,
                    "We were neighbours once and fell out over a hedge. I hear nothing but good, only not in my house."),
            new Said(
                    Story.NO_GOALS,
                    330,
                    false,
                    false,
                    "A kind soul, and talks all through the racing. I would rather have my peace."),
            new Said(
                    Story.PROTECTED_NAME,
                    335,
                    false,
                    true,
                    "He was never anything but polite. I would rather be washed by a woman."));

    private static final int YEAR_AND_WHAT_IS_PLANNED = 379;

    private final LocalDate from;
    private final List<Life> lives;
    private final List<Carer> carers;
    private final List<Liking> said = new ArrayList<>();

    Likings(LocalDate from, List<Life> lives, List<Carer> carers) {
        this.from = from;
        this.lives = lives;
        this.carers = carers;
    }

    /** What is said on a day, about whoever of those in post came most; of those not wanted, about one who came less. */
    void day(LocalDate day, Footing footing, int provider) {
        for (Said one : SAID) {
            var life = lives.get(one.story.ordinal());
            if (from.plusDays(one.day).equals(day) && life.provider() == provider) {
                who(one, life, footing).ifPresent(carer -> said.add(new Liking(life, carer, one.wanted, day, one.why)));
            }
        }
    }

    private Optional<Carer> who(Said one, Life life, Footing footing) {
        var came = carers.stream()
                .filter(carer ->
                        carer.provider() == life.provider() && carer.inPostOn(from.plusDays(YEAR_AND_WHAT_IS_PLANNED)))
                .filter(carer -> carer.index() != 0 || one.story == Story.WALKS_AGAIN)
                .filter(carer -> footing.known(life, carer) >= 1 && !(one.woman && carer.woman()))
                .sorted(Comparator.comparingDouble((Carer carer) -> -footing.known(life, carer))
                        .thenComparing(Carer::index))
                .toList();
        return came.stream()
                .skip(one.wanted || one.woman ? 0 : Math.min(2, Math.max(0, came.size() - 1)))
                .findFirst();
    }

    /** Whether there is anybody whom they do not want. */
    boolean isParticular(Life life) {
        for (Liking one : said) {
            if (!one.wanted() && one.life() == life) {
                return true;
            }
        }
        return false;
    }

    boolean isUnwanted(Life life, Carer carer) {
        for (Liking one : said) {
            if (!one.wanted() && one.life() == life && one.carer() == carer) {
                return true;
            }
        }
        return false;
    }

    /** Since when a carer is not wanted. */
    Optional<LocalDate> unwanted(Life life, Carer carer) {
        return said.stream()
                .filter(one -> !one.wanted() && one.life() == life && one.carer() == carer)
                .map(Liking::since)
                .findFirst();
    }

    /** Everything that was said, in order of time. */
    List<Liking> all() {
        return said.stream()
                .sorted(Comparator.comparing(Liking::since)
                        .thenComparing(one -> one.life().person().number()))
                .toList();
    }
}
