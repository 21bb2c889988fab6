package care.mainstay.edge.westmere.internal.life;

import care.mainstay.edge.westmere.internal.words.Dice;
import care.mainstay.edge.westmere.internal.words.Names;
import java.time.LocalDate;
import java.util.List;

/**
 * Westmere as it truly was for the year that ends the day before the anchor, and as it will be for two weeks after.
 *
 * @param wished whom some would like to come, and whom not
 * @param waiting those who have been referred and whose support has not begun
 */
public record Area(
        long seed,
        LocalDate from,
        LocalDate anchor,
        List<Life> lives,
        List<Life> waiting,
        List<Carer> carers,
        List<HomeVisit> visits,
        List<Liking> wished) {

    /** The year before the anchor, from a seed; the same two give the same year. */
    public static Area simulate(long seed, LocalDate anchor) {
        var dice = new Dice(seed);
        var from = anchor.minusDays(365);
        var names = new Names();
        var people = new People(dice, anchor, names);
        var carers = new Staff(dice, from, anchor, names).all();
        var drawn = new Lives(dice, from, anchor, people);
        var lives = drawn.all();
        var waiting = drawn.waiting();
        var rota = new Rota(dice, from, anchor, lives, carers);
        var visits = rota.all();
        FamiliarFaces.write(from, anchor, lives, visits);
        return new Area(seed, from, anchor, lives, waiting, carers, visits, rota.wished());
    }

    /** The same area with only the first so many of its people, all of its carers, and the visits to those people. */
    public Area only(int people) {
        return new Area(
                seed,
                from,
                anchor,
                lives.stream().limit(people).toList(),
                waiting,
                carers,
                visits.stream()
                        .filter(visit -> visit.life().person().number() < people)
                        .toList(),
                wished.stream()
                        .filter(one -> one.life().person().number() < people)
                        .toList());
    }

    public Life life(Story story) {
        return lives.get(story.ordinal());
    }
}
