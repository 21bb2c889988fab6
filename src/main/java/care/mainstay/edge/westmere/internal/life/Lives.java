package care.mainstay.edge.westmere.internal.life;

import care.mainstay.edge.westmere.internal.life.Life.Ending;
import care.mainstay.edge.westmere.internal.life.Life.Funding;
import care.mainstay.edge.westmere.internal.words.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws who has support when: 150 at the start of the year, somebody new for each who leaves, 240 in all.
 */
final class Lives {

    static final int AT_A_TIME = 150;
    static final int IN_ALL = 240;
    private static final int WAITING = 8;
    private static final int COMERS = IN_ALL - AT_A_TIME;

    private final Dice dice;
    private final LocalDate from;
    private final LocalDate anchor;
    private final People people;
    private final Wishes wishes;
    private final Fates fates;

    Lives(Dice dice, LocalDate from, LocalDate anchor, People people) {
        this.dice = dice;
        this.from = from;
        this.anchor = anchor;
        this.people = people;
        this.wishes = new Wishes(dice);
        this.fates = new Fates(dice, from, anchor);
    }

    List<Life> all() {
        var starts = new ArrayList<LocalDate>();
        for (int number = 0; number < IN_ALL; number++) {
            starts.add(start(number));
        }
        var endings = endings(starts);
        var lives = new ArrayList<Life>();
        for (int number = 0; number < IN_ALL; number++) {
            lives.add(life(number, starts.get(number), Optional.ofNullable(endings.get(number))));
        }
        return List.copyOf(lives);
    }

    /** Those who are on their way to support when the year ends. */
    List<Life> waiting() {
        var waiting = new ArrayList<Life>();
        for (int number = IN_ALL; number < IN_ALL + WAITING; number++) {
            var own = dice.of("waiting", number);
            int provider = number % 3;
            var person = people.invent(number, provider);
            var starts = anchor.plusDays(own.between(3, 12));
            waiting.add(new Life(
                    person,
                    Optional.empty(),
                    provider,
                    Funding.COUNCIL,
                    anchor.minusDays(own.between(5, 11)),
                    starts,
                    Optional.empty(),
                    Optional.empty(),
                    wishes.of(person, Optional.empty(), starts, starts.plusDays(60), List.of(), false),
                    List.of(),
                    new Timetables(own, person, Optional.empty()).over(starts, anchor, from, List.of(), List.of())));
        }
        return List.copyOf(waiting);
    }

    private record End(LocalDate day, Ending ending) {}

    private LocalDate start(int number) {
        var own = dice.of("start", number);
        var story = Story.of(number);
        if (story.isPresent()) {
            return switch (story.get()) {
                case WALKS_AGAIN -> from.plusDays(58);
                case GOALS_MET -> from.plusDays(38);
                case RISK_TAKEN -> from.plusDays(30);
                default -> from.minusDays(own.between(60, 500));
            };
        }
        return number < AT_A_TIME + 3
                ? from.minusDays(own.between(15, 1100))
                : from.plusDays((number - AT_A_TIME) * 362L / COMERS + own.between(0, 3));
    }

    /** One leaves for each who comes, at about the same time; the reasons are those of homecare in England. */
    private Map<Integer, End> endings(List<LocalDate> starts) {
        var endings = new HashMap<Integer, End>();
        endings.put(Story.DIED_AT_HOME.ordinal(), new End(from.plusDays(322), Ending.DIED));
        endings.put(Story.MOVED_AWAY.ordinal(), new End(from.plusDays(301), Ending.MOVED));
        endings.put(Story.GOALS_MET.ordinal(), new End(from.plusDays(252), Ending.GOALS_MET));
        var own = dice.of("endings");
        for (int leaver = endings.size(); leaver < COMERS - 3; leaver++) {
            var day = from.plusDays(leaver * 360L / COMERS + own.between(1, 5));
            var candidates = new ArrayList<Integer>();
            for (int number = Story.values().length; number < IN_ALL; number++) {
                if (!endings.containsKey(number)
                        && starts.get(number).plusDays(70).isBefore(day)) {
                    candidates.add(number);
                }
            }
            int number = own.pick(candidates);
            boolean recent = starts.get(number).isAfter(from.minusDays(30));
            endings.put(number, new End(day, ending(own, recent)));
        }
        return endings;
    }

    private static Ending ending(Dice own, boolean recent) {
        return Ending.values()[own.weighted(34, 10, 24, recent ? 60 : 12, 9)];
    }

    private Life life(int number, LocalDate started, Optional<End> end) {
        var own = dice.of("life", number);
        var story = Story.of(number);
        int provider = story.map(Story::provider).orElseGet(() -> own.weighted(42, 34, 24));
        var person = people.invent(number, provider);
        var ended = end.map(End::day);
        var until = ended.orElse(anchor);
        var happenings = fates.of(person, story, started, until, end.map(End::ending));
        var first = started.isBefore(from) ? from.plusDays(own.between(3, 40)) : started.plusDays(own.between(8, 16));
        boolean met = end.filter(e -> e.ending() == Ending.GOALS_MET).isPresent();
        var goals = wishes.of(person, story, first, until, happenings, met);
        return new Life(
                person,
                story,
                provider,
                funding(own, story),
                started.minusDays(own.between(9, 26)),
                started,
                ended,
                end.map(End::ending),
                goals,
                happenings,
                new Timetables(own, person, story).over(started, until, from, goals, happenings));
    }

    private static Funding funding(Dice own, Optional<Story> story) {
        if (story.isPresent()) {
            return story.get() == Story.NO_NHS_NUMBER ? Funding.SELF_FUNDED : Funding.COUNCIL;
        }
        return Funding.values()[own.weighted(79, 7, 11, 3)];
    }
}
