package care.mainstay.edge.westmere.internal.life;

import care.mainstay.edge.westmere.internal.life.HomeVisit.Fate;
import care.mainstay.edge.westmere.internal.words.Dice;
import care.mainstay.foundation.kernel.VisitId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sends carers to people, day after day, and lets the day happen.
 *
 * <p>Each visit goes to a free carer, preferring those who know the person, then those near; at the provider that lost
 * half its round as {@link Rounds} says. A carer is never in two places: lateness travels on to the next visit. Somebody
 * taken ill was on the rota of the days that had been published, and whoever comes instead is not who was meant.
 */
final class Rota {

    static final int TRAVEL = 6;

    /** So far ahead carers had been told where to go when one of them fell ill or was not wanted any more. */
    private static final int DAYS_PUBLISHED = 3;

    /** After so many days without whoever is not wanted any more nobody had been meant to come but who comes. */
    private static final int DAYS_TO_FIND_ANOTHER = 14;

    /** What speaks against asking somebody on the one day a week that is theirs: more than that they know the person. */
    private static final int DAY_OF_REST = 30;

    private static final int DAY_OFF = 14;

    private static final LocalTime LATE_SHIFT = LocalTime.of(15, 30);

    private final Dice dice;
    private final LocalDate from;
    private final LocalDate anchor;
    private final List<Life> lives;
    private final List<Carer> carers;
    private final Likings likings;
    private final Footing usual;
    private Footing apart;
    private Regulars regulars;
    private WholeDay planned;
    private long number;

    Rota(Dice dice, LocalDate from, LocalDate anchor, List<Life> lives, List<Carer> carers) {
        this.dice = dice;
        this.from = from;
        this.anchor = anchor;
        this.lives = lives;
        this.carers = carers;
        this.likings = new Likings(from, lives, carers);
        this.usual = new Footing(lives.size(), carers.size());
        this.apart = usual;
        this.regulars = new Regulars(carers, apart, likings::isUnwanted);
        this.planned = new WholeDay(from, List.of(), regulars);
        begin();
    }

    /** Before the year each person already has a team that knows them. */
    private void begin() {
        usual.met(lives.get(Story.WALKS_AGAIN.ordinal()), carers.get(0), 60);
        var own = dice.of("teams");
        for (Life theirs : lives) {
            for (int i = 0; i < 5; i++) {
                var carer = own.pick(carers);
                if (carer.provider() == theirs.provider() && carer.inPostOn(from)) {
                    usual.met(theirs, carer, own.between(6, 14));
                }
            }
        }
    }

    /** All visits of the year and of the two weeks planned ahead, in order of planned time. */
    List<HomeVisit> all() {
        var visits = new ArrayList<HomeVisit>(170_000);
        for (var day = from; day.isBefore(anchor.plusDays(14)); day = day.plusDays(1)) {
            visits.addAll(day(day));
        }
        return List.copyOf(visits);
    }

    /** What was wished about carers while these visits were lived. */
    List<Liking> wished() {
        return likings.all();
    }

    private record Due(Life life, Slot slot, Rounds rounds) {

        boolean isApart() {
            return rounds.isApart();
        }
    }

    /** The luck and the footing by which visits are lived, and who could be asked that day or had been until lately. */
    private record Lived(Dice luck, Footing footing, LocalDate day, List<Carer> working, List<Carer> fallenIll) {}

    private List<HomeVisit> day(LocalDate day) {
        if (day.equals(Rounds.apartFrom(from))) {
            apart = usual.apart();
            regulars = new Regulars(carers, apart, likings::isUnwanted);
        }
        var working = carers.stream().filter(carer -> carer.couldWorkOn(day)).toList();
        var ill = carers.stream()
                .filter(carer -> carer.fellIll(day, DAYS_PUBLISHED))
                .toList();
        var together = new Lived(dice.of("day", day.toEpochDay()), usual, day, working, ill);
        var alone = new Lived(dice.of("day apart", day.toEpochDay()), apart, day, working, ill);
        usual.begin(day, carers, lives);
        if (apart != usual) {
            apart.begin(day, carers, lives);
        }
        for (int provider = 0; provider < Staff.IN_POST.length; provider++) {
            likings.day(day, provider == Rounds.PROVIDER ? apart : usual, provider);
        }
        var due = due(day);
        if (Rounds.isPlannedFrom(from, day)) {
            regulars.plan(
                    due.stream()
                            .filter(visit -> visit.rounds == Rounds.PLANNED_WHOLE)
                            .map(Due::life)
                            .distinct()
                            .toList(),
                    day);
        }
        planned = whole(day, due, alone);
        return due.stream().map(visit -> visit(together, alone, visit)).toList();
    }

    private WholeDay whole(LocalDate day, List<Due> due, Lived alone) {
        return new WholeDay(day, alone.working, regulars)
                .plan(
                        due.stream()
                                .filter(Due::isApart)
                                .map(visit ->
                                        new WholeDay.Due(visit.life, visit.slot, visit.rounds == Rounds.PLANNED_WHOLE))
                                .toList(),
                        (visit, carer) -> suits(
                                alone,
                                visit.life(),
                                visit.slot(),
                                visit.regular() ? Rounds.PLANNED_WHOLE : Rounds.DAY_BY_DAY,
                                carer));
    }

    private List<Due> due(LocalDate day) {
        var due = new ArrayList<Due>();
        for (Life life : lives) {
            if (life.supportedOn(day) && planned(life, day)) {
                life.slotsOn(day).forEach(slot -> due.add(new Due(life, slot, Rounds.of(life, from, day))));
            }
        }
        due.sort(Comparator.comparing((Due visit) -> visit.slot.at())
                .thenComparing(visit -> visit.life.person().number()));
        return due;
    }

    /** Visits are still on the rota for the first two days of an absence, and are then called off. */
    private static boolean planned(Life life, LocalDate day) {
        return !life.awayOn(day) || !life.awayOn(day.minusDays(2));
    }

    /**
     * The visits of a provider that goes its own way are lived twice, and the first time is put aside: the luck of a day is
     * drawn from visit to visit, so that the others' days are what they were whatever that provider does.
     */
    private HomeVisit visit(Lived together, Lived alone, Due due) {
        var id = new VisitId(
                dice.id("visit", number, together.day.atTime(due.slot.at()).toEpochSecond(ZoneOffset.UTC) * 1000));
        number++;
        var asEver = new Due(due.life, due.slot, due.isApart() ? Rounds.BY_WHO_KNOWS_WHOM : due.rounds);
        var lived = visit(together, id, asEver);
        return due.isApart() ? visit(alone, id, due) : lived;
    }

    private HomeVisit visit(Lived lived, VisitId id, Due due) {
        var day = lived.day;
        var comes = comes(lived, due);
        var first = comes.stream().findFirst();
        var second = comes.stream().skip(1).findFirst();
        int before = first.map(one -> (int) lived.footing.known(due.life, one)).orElse(0);
        var at = day.atTime(due.slot.at());
        var plannedEnd = at.plusMinutes(due.slot.minutes());
        var luck = new VisitLuck(lived.luck);
        var meant = meant(lived, due, first, plannedEnd);
        first.ifPresent(one -> lived.footing.planned(one, plannedEnd));
        second.ifPresent(one -> lived.footing.planned(one, plannedEnd));
        var fate = luck.fate(due.life, day, first);
        var notMade =
                new HomeVisit(id, number, due.life, day, due.slot, first, second, meant, fate, at, plannedEnd, before);
        if (!notMade.tookPlace()) {
            return notMade;
        }
        var start = luck.arrival(at, comes, lived.footing, due.life);
        if (start.isAfter(at.plusMinutes(130)) || start.toLocalTime().isAfter(LocalTime.of(23, 0))) {
            return notMade.but(Fate.MISSED);
        }
        var end = start.plusMinutes(luck.minutes(due.slot, fate));
        lived.footing.went(due.life, first.get(), end);
        second.ifPresent(two -> lived.footing.went(due.life, two, end));
        return new HomeVisit(id, number, due.life, day, due.slot, first, second, meant, fate, start, end, before);
    }

    private List<Carer> comes(Lived lived, Due due) {
        if (due.isApart()) {
            return planned.to(due.life, due.slot);
        }
        var first = best(lived, due, Optional.empty());
        var second =
                due.slot.two() ? first.flatMap(one -> best(lived, due, Optional.of(one))) : Optional.<Carer>empty();
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Who would have come, had they not fallen ill or been asked away since the rota was published. */
    private Optional<Meant> meant(Lived lived, Due due, Optional<Carer> comes, LocalDateTime end) {
        var outOfIt = new ArrayList<>(lived.fallenIll);
        if (likings.isParticular(due.life)) {
            lived.working.stream()
                    .filter(carer -> likings.unwanted(due.life, carer)
                            .filter(since -> lived.day.isBefore(since.plusDays(DAYS_TO_FIND_ANOTHER)))
                            .isPresent())
                    .forEach(outOfIt::add);
        }
        if (comes.isEmpty() || outOfIt.isEmpty()) {
            return Optional.empty();
        }
        var meant = outOfIt.stream()
                .filter(carer -> carer.provider() == due.life.provider()
                        && lived.footing.couldStart(carer, lived.day.atTime(due.slot.at()), TRAVEL))
                .filter(carer -> carer.rostered(lived.day)
                        && suits(lived, due, carer) > suits(lived, due, comes.get())
                        && comes.get() != carer)
                .max(Comparator.comparingDouble((Carer carer) -> suits(lived, due, carer))
                        .thenComparing(Carer::index));
        meant.filter(lived.fallenIll::contains).ifPresent(carer -> lived.footing.wouldHaveGone(carer, end));
        return meant.map(carer -> likings.unwanted(due.life, carer)
                .map(since -> new Meant(carer, Meant.Why.NOT_WANTED, since))
                .orElseGet(() -> new Meant(carer, Meant.Why.SICK, carer.illSince(lived.day))));
    }

    /** The free carer who suits best: somebody known, then somebody near, then whoever has least to do. */
    private Optional<Carer> best(Lived lived, Due due, Optional<Carer> besides) {
        var at = lived.day.atTime(due.slot.at());
        Carer best = null;
        double most = -1e9;
        for (Carer carer : lived.working) {
            if (carer.provider() != due.life.provider()
                    || besides.filter(carer::equals).isPresent()
                    || !lived.footing.couldStart(carer, at, TRAVEL)
                    || likings.isUnwanted(due.life, carer)) {
                continue;
            }
            double score = suits(lived, due, carer);
            if (score > most) {
                most = score;
                best = carer;
            }
        }
        return Optional.ofNullable(best);
    }

    private double suits(Lived lived, Due due, Carer carer) {
        return suits(lived, due.life, due.slot, due.rounds, carer);
    }

    private double suits(Lived lived, Life life, Slot slot, Rounds rounds, Carer carer) {
        double score = -Math.abs(carer.placeMinutes() - life.person().address().minutesOut()) * 0.15
                - lived.footing.minutesToday(carer) * 0.012;
        double known = Math.log1p(lived.footing.known(life, carer));
        score += switch (rounds) {
            case BY_WHO_KNOWS_WHOM -> 4 * known;
            case BY_WHO_IS_FREE -> anybody(lived.day, life, carer);
            case DAY_BY_DAY -> 3 * known + 0.5 * anybody(lived.day, life, carer);
            case PLANNED_WHOLE -> 4 * known + regulars.speaksFor(life, slot, carer);
        };
        return score - ((isLate(slot) == carer.late() ? 0 : 7) + dayOff(rounds, carer, lived.day));
    }

    private static int dayOff(Rounds rounds, Carer carer, LocalDate day) {
        if (rounds == Rounds.PLANNED_WHOLE && carer.rests(day)) {
            return DAY_OF_REST;
        }
        return carer.rostered(day) ? 0 : DAY_OFF;
    }

    private static int anybody(LocalDate day, Life life, Carer carer) {
        return (carer.index() * 31 + day.getDayOfYear() * 17 + life.person().number()) % 13;
    }

    static boolean isLate(Slot slot) {
        return slot.at().isAfter(LATE_SHIFT);
    }
}
