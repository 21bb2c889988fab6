package care.mainstay.rota.engine;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.Refused.Problems;
import care.mainstay.rota.engine.Day.Carer;
import care.mainstay.rota.engine.Day.Facts;
import care.mainstay.rota.engine.Day.Need;
import care.mainstay.rota.engine.Day.Person;
import care.mainstay.rota.engine.Day.Together;
import care.mainstay.rota.engine.Day.Travel;
import care.mainstay.rota.engine.Day.Window;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a day must be for anybody to plan it. Everything wrong is said at once, up to a sensible number. */
final class DayRules {

    /** More than any provider's day in one area, and what the table of travel times still fits in memory for. */
    static final int MOST_VISITS = 4_000;

    static final int MOST_PLACES = 4_000;

    private static final int MOST_SAID = 20;

    private DayRules() {}

    static void check(Facts facts) {
        var problems = new Problems();
        size(facts, problems);
        problems.refuseIfAny();
        travel(facts.travel(), problems);
        carers(facts, problems);
        persons(facts, problems);
        if (problems.found().isEmpty() && horizonOf(facts) >= Day.OPEN_ENDED) {
            problems.add(
                    "rota.times-too-large",
                    "times",
                    "The times add up to more than can be reckoned with exactly.",
                    "Maybe they are not minutes, or have needless decimals.");
        }
        refuse(problems.found());
    }

    private static void refuse(List<Refused.Problem> found) {
        if (found.size() <= MOST_SAID) {
            new Problems().addAll(found).refuseIfAny();
            return;
        }
        new Problems()
                .addAll(found.subList(0, MOST_SAID))
                .add(
                        "rota.more-wrong",
                        "",
                        "And " + (found.size() - MOST_SAID) + " more like these.",
                        "Mend the first ones and try again.")
                .refuseIfAny();
    }

    private static void size(Facts facts, Problems problems) {
        int visits =
                facts.persons().stream().mapToInt(one -> one.needs().size()).sum();
        problems.when(
                visits > MOST_VISITS,
                "rota.too-many-visits",
                "patients",
                String.format(
                        java.util.Locale.UK,
                        "%,d visits are more than the %,d that one plan can hold.",
                        visits,
                        MOST_VISITS),
                "Maybe plan area by area.");
        problems.when(
                facts.persons().isEmpty(),
                "rota.nobody-to-visit",
                "patients",
                "Nobody is to be visited.",
                "Maybe it is another file.");
        problems.when(
                facts.carers().isEmpty(),
                "rota.no-carers",
                "caregivers",
                "There are no carers.",
                "Maybe it is another file.");
    }

    private static void travel(Travel travel, Problems problems) {
        int places = travel.places();
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                if (travel.between(from, to) < 0 && problems.found().size() <= MOST_SAID) {
                    problems.add(
                            "rota.negative-time",
                            "distances",
                            "The way from place " + from + " to place " + to + " takes a negative time.",
                            "Maybe it is unknown: then state an estimate.");
                }
            }
        }
    }

    private static void carers(Facts facts, Problems problems) {
        var ids = new HashSet<String>();
        for (Carer carer : facts.carers()) {
            duplicate(ids, carer.id(), "carer", "caregivers", problems);
            place(facts, carer.from(), "Carer " + carer.id(), problems);
            place(facts, carer.to(), "Carer " + carer.id(), problems);
            problems.when(
                    carer.shiftEnd() < carer.shiftStart(),
                    "rota.shift-ends-before-it-starts",
                    "working_shift",
                    "The shift of carer " + carer.id() + " ends before it starts.",
                    "Maybe start and end are swapped, or it crosses midnight: then add a day to its end.");
        }
    }

    private static void persons(Facts facts, Problems problems) {
        var ids = new HashSet<String>();
        for (Person person : facts.persons()) {
            duplicate(ids, person.id(), "person", "patients", problems);
            place(facts, person.place(), "Person " + person.id(), problems);
            windows(person, problems);
            needs(person, facts.carers(), problems);
        }
    }

    private static void windows(Person person, Problems problems) {
        problems.when(
                person.windows().isEmpty(),
                "rota.no-window",
                "time_window",
                "Person " + person.id() + " has no time window.",
                "State when the visit may start.");
        Window before = null;
        for (Window window : person.windows()) {
            problems.when(
                    window.end() < window.start() || window.start() < 0,
                    "rota.window-closes-before-it-opens",
                    "time_window",
                    "A window of person " + person.id() + " opens at " + window.start() + " and closes at "
                            + window.end() + ".",
                    "Maybe the two are swapped.");
            problems.when(
                    before != null && window.start() <= before.start(),
                    "rota.windows-out-of-order",
                    "time_windows",
                    "The windows of person " + person.id() + " do not follow each other.",
                    "List them by their start.");
            before = window;
        }
    }

    private static void needs(Person person, List<Carer> carers, Problems problems) {
        problems.when(
                person.needs().isEmpty() || person.needs().size() > 2,
                "rota.one-or-two-visits",
                "required_caregivers",
                "Person " + person.id() + " needs " + person.needs().size() + " visits; one or two can be planned.",
                "Maybe list the person twice, under two names.");
        var skills = new HashSet<String>();
        for (Need need : person.needs()) {
            problems.when(
                    !skills.add(need.skill()),
                    "rota.duplicate-service",
                    "required_caregivers",
                    "Person " + person.id() + " needs service " + need.skill() + " twice.",
                    "Give the second one a name of its own, and to the carers who can do it.");
            problems.when(
                    need.duration() < 0,
                    "rota.negative-time",
                    "duration",
                    "Service " + need.skill() + " at person " + person.id() + " takes a negative time.",
                    "State how long it takes.");
            problems.when(
                    !person.optional() && ableFor(person, need, carers).isEmpty(),
                    "rota.nobody-can",
                    "abilities",
                    "Nobody who may visit person " + person.id() + " can do service " + need.skill() + ".",
                    "Maybe a carer’s abilities are incomplete, or the visit is to be optional.");
        }
        if (person.needs().size() == 2) {
            together(person, carers, problems);
        }
    }

    private static void together(Person person, List<Carer> carers, Problems problems) {
        Together together = person.together();
        problems.when(
                together.least() > together.most(),
                "rota.impossible-gap",
                "synchronization",
                "The second visit of person " + person.id() + " is to start at least " + together.least()
                        + " and at most " + together.most() + " after the first.",
                "Maybe the two are swapped.");
        problems.when(
                together.least() < 0 && !together.equals(Together.APART),
                "rota.circular-sequence",
                "synchronization",
                "The second visit of person " + person.id() + " may start " + -together.least()
                        + " before the first, which it follows.",
                "Maybe list the visits in the order in which they happen.");
        var both = new HashSet<>(ableFor(person, person.needs().get(0), carers));
        both.addAll(ableFor(person, person.needs().get(1), carers));
        problems.when(
                both.size() == 1 && !person.optional(),
                "rota.one-carer-for-two",
                "abilities",
                "Person " + person.id() + " needs two carers, and only " + both + " could come.",
                "Maybe a carer’s abilities are incomplete.");
    }

    private static Set<String> ableFor(Person person, Need need, List<Carer> carers) {
        return carers.stream()
                .filter(carer -> carer.skills().contains(need.skill()))
                .map(Carer::id)
                .filter(id -> !person.excluded().contains(id))
                .collect(Collectors.toSet());
    }

    private static void duplicate(Set<String> ids, String id, String what, String field, Problems problems) {
        problems.when(
                !ids.add(id),
                "rota.duplicate-id",
                field,
                "There are two of " + what + " " + id + ".",
                "Give each an id of its own.");
    }

    private static void place(Facts facts, int place, String whose, Problems problems) {
        problems.when(
                place < 0 || place >= facts.travel().places(),
                "rota.no-such-place",
                "distances",
                whose + " is at place " + place + ", and travel times are given for places 0 to "
                        + (facts.travel().places() - 1) + ".",
                "Maybe the table of travel times is too small.");
    }

    /** {@code slowest}: of the stated travel times, what the slowest carer takes, in percent. */
    static int horizon(Facts facts, int slowest) {
        return (int) Math.min(Day.OPEN_ENDED, horizonOf(facts) * Math.max(100, slowest) / 100);
    }

    /** The last window, then everything there is one after the other. */
    private static long horizonOf(Facts facts) {
        long furthest = 0;
        for (int time : facts.travel().times()) {
            furthest = Math.max(furthest, time);
        }
        long all = facts.rest().end();
        for (Person person : facts.persons()) {
            for (Window window : person.windows()) {
                all = Math.max(all, Math.max(window.start(), window.end()));
            }
        }
        for (Carer carer : facts.carers()) {
            all = Math.max(all, carer.shiftStart());
        }
        for (Person person : facts.persons()) {
            for (Need need : person.needs()) {
                all += need.duration() + furthest;
            }
            all += person.together().equals(Together.APART)
                    ? 0
                    : person.together().least();
        }
        return all + (long) facts.carers().size() * (furthest + facts.rest().least());
    }
}
