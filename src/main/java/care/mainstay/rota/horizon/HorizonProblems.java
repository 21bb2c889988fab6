package care.mainstay.rota.horizon;

import care.mainstay.foundation.kernel.Refused.Problems;
import care.mainstay.rota.horizon.Horizon.Carer;
import care.mainstay.rota.horizon.Horizon.Facts;
import care.mainstay.rota.horizon.Horizon.Pattern;
import care.mainstay.rota.horizon.Horizon.Person;
import care.mainstay.rota.horizon.Horizon.Planned;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that keeps a horizon from being planned, found at once. */
final class HorizonProblems {

    /** In one plan; 400 people with four visits a day for four weeks are 44,800. */
    static final int MOST_VISITS = 48_000;

    /** Days that fit, with the four weeks before, into the bits of a long. */
    static final int MOST_DAYS = 28;

    private static final int MOST_TOLD = 100;

    /** Minutes of travel for a changed carer: a day. */
    private static final int MOST_PRICE = 1_440;

    private static final int MIDNIGHT = 1_440;

    private final Facts facts;
    private final Problems problems = new Problems();
    private final Set<String> carers;
    private final Set<String> skills;
    private final Set<String> kept;

    private HorizonProblems(Facts facts) {
        this.facts = facts;
        carers = facts.carers().stream().map(Carer::id).collect(Collectors.toSet());
        kept = facts.planned().stream()
                .filter(Planned::kept)
                .map(one -> name("Person " + one.person(), one.pattern(), one.day()))
                .collect(Collectors.toSet());
        skills = facts.carers().stream()
                .flatMap(carer -> carer.skills().stream())
                .collect(Collectors.toSet());
    }

    static Problems of(Facts facts) {
        var found = new HorizonProblems(facts);
        found.size();
        found.ways();
        found.travel();
        var seen = new HashSet<String>();
        facts.carers().forEach(carer -> found.carer(carer, seen));
        seen.clear();
        facts.people().forEach(person -> found.person(person, seen));
        found.planned();
        return found.problems;
    }

    private void add(String code, String words, String whatToDo) {
        int told = problems.found().size();
        if (told < MOST_TOLD) {
            problems.add(code, "", words, whatToDo);
        } else if (told == MOST_TOLD) {
            problems.add("rota.more", "", "There is more that is wrong.", "Maybe mend the above first.");
        }
    }

    private void size() {
        if (facts.days() < 7 || facts.days() > MOST_DAYS || facts.days() % 7 != 0) {
            add("rota.days", "There are " + facts.days() + " days.", "Plan 7, 14, 21 or 28: whole weeks.");
        }
        long visits = facts.people().stream()
                .flatMap(person -> person.patterns().stream())
                .mapToLong(pattern -> pattern.days().size())
                .sum();
        if (visits > MOST_VISITS) {
            add(
                    "rota.too-many-visits",
                    "There are " + visits + " visits, and one plan can hold no more than " + MOST_VISITS + ".",
                    "Maybe plan area by area, or fewer weeks.");
        }
        if (facts.people().isEmpty() || facts.carers().isEmpty()) {
            add(
                    "rota.empty",
                    "There are " + facts.people().size() + " people and "
                            + facts.carers().size() + " carers.",
                    "Maybe the file was cut.");
        }
        HorizonRules rules = facts.rules();
        if (rules.rest() < 0
                || rules.stretch() < 1
                || rules.breakLength() < 1
                || rules.shortGap() < 0
                || rules.daysAWeek() < 1
                || rules.latest() < 0) {
            add("rota.rules", "A working-time rule is negative: " + rules + ".", "Maybe a sign too many.");
        }
        facts.weights().asMap().forEach((charge, weight) -> {
            if (weight < 0 || weight > 100_000_000) {
                add(
                        "rota.weight",
                        "“" + charge.key() + "” weighs " + weight + ".",
                        "Write a whole number from 0 to 100,000,000.");
            }
        });
    }

    private void travel() {
        facts.travelAtMost().ifPresent(most -> {
            if (most < 0) {
                add(
                        "rota.travel-at-most",
                        "Travel should be at most " + most + " minutes.",
                        "Write a whole number from 0, or leave it out.");
            }
        });
    }

    private void planned() {
        Map<String, Pattern> patterns = new HashMap<>();
        for (Person person : facts.people()) {
            for (Pattern pattern : person.patterns()) {
                pattern.days().forEach(day -> patterns.put(name(person.id(), pattern.name(), day), pattern));
            }
        }
        for (Planned one : facts.planned()) {
            String what = "“" + one.pattern() + "” of " + one.person() + " on day " + one.day();
            Pattern needs = patterns.get(name(one.person(), one.pattern(), one.day()));
            if (needs == null) {
                add("rota.unknown-visit", what + " is planned, and is no visit.", "Maybe it was called off.");
            } else if (one.carers().size() != needs.carers()
                    || new HashSet<>(one.carers()).size() != one.carers().size()) {
                add(
                        "rota.carers-needed",
                        what + " needs " + needs.carers() + " carers and is planned with " + one.carers() + ".",
                        "Maybe leave it out where it has not all of them yet.");
            }
            carers(what + " is planned with", one.carers(), false);
            if (one.price() < 0 || one.price() > MOST_PRICE) {
                add(
                        "rota.change-price",
                        what + ": another carer would count like " + one.price() + " minutes.",
                        "Write a whole number from 0 to " + MOST_PRICE + ".");
            }
        }
    }

    private static String name(String person, String pattern, int day) {
        return day + "\n" + pattern + "\n" + person;
    }

    private void ways() {
        ways(facts.ways());
        for (Ways other : facts.otherWays()) {
            if (other.places() != facts.ways().places()) {
                add(
                        "rota.uneven-distances",
                        "There are ways between " + facts.ways().places() + " and between " + other.places()
                                + " places.",
                        "Maybe a means of transport lacks some.");
            }
            ways(other);
        }
    }

    private void ways(Ways ways) {
        int[] minutes = ways.minutes();
        int places = ways.places();
        if (minutes.length != places * places || ways.metres().length != minutes.length) {
            add(
                    "rota.uneven-distances",
                    "There are " + minutes.length + " ways between " + places + " places.",
                    "Maybe a row or an entry is missing.");
            return;
        }
        for (int k = 0; k < minutes.length; k++) {
            if (minutes[k] < 0 || ways.metres()[k] < 0) {
                add(
                        "rota.negative-time",
                        "The way from place " + k / places + " to place " + k % places + " takes " + minutes[k]
                                + " minutes for " + ways.metres()[k] + " metres.",
                        "Maybe it is unknown: then state an estimate.");
            }
        }
    }

    private void place(String who, int place) {
        if (place < 0 || place >= facts.ways().places()) {
            add(
                    "rota.unknown-place",
                    who + " is at place " + place + "; there are "
                            + facts.ways().places() + ", counted from 0.",
                    "Maybe a row of the travel times is missing.");
        }
    }

    private void carer(Carer carer, Set<String> seen) {
        String who = "Carer " + carer.id();
        if (!seen.add(carer.id())) {
            add("rota.duplicate-carer", who + " is there twice.", "Maybe one of them is somebody else.");
        }
        place(who, carer.place());
        if (carer.means() < 0 || carer.means() > facts.otherWays().size()) {
            add(
                    "rota.unknown-means",
                    who + " goes by means " + carer.means() + "; there are "
                            + (facts.otherWays().size() + 1) + ", counted from 0.",
                    "Maybe its ways are missing.");
        }
        if (facts.former().contains(carer.id())) {
            add("rota.former-carer", who + " is also among those who have left.", "Maybe take out one of them.");
        }
        if (carer.guaranteed() < 0 || carer.most() < carer.guaranteed()) {
            add(
                    "rota.contract",
                    who + " is guaranteed " + carer.guaranteed() + " minutes a week and works " + carer.most()
                            + " at most.",
                    "Maybe they are exchanged.");
        }
        for (Horizon.Shift shift : carer.shifts()) {
            day(who + " works", shift.day(), 0);
            if (shift.from() < 0 || shift.until() <= shift.from() || shift.until() > MIDNIGHT) {
                add(
                        "rota.shift",
                        who + " works from minute " + shift.from() + " until " + shift.until() + " of day "
                                + shift.day() + ".",
                        "Maybe they are exchanged, or it goes on after midnight: then make it two.");
            }
        }
        for (Horizon.Shift one : carer.shifts()) {
            for (Horizon.Shift other : carer.shifts()) {
                if (one != other
                        && one.day() == other.day()
                        && one.from() <= other.from()
                        && other.from() < one.until()) {
                    add(
                            "rota.shifts-overlap",
                            who + " has two shifts on day " + one.day() + " that overlap: " + one.from() + " to "
                                    + one.until() + " and " + other.from() + " to " + other.until() + ".",
                            "Maybe make them one.");
                }
            }
        }
        carer.away().forEach(away -> day(who + " is away", away.day(), 0));
    }

    private void day(String what, int day, int first) {
        int end = first < 0 ? 0 : facts.days();
        if (day < first || day >= end) {
            add(
                    "rota.unknown-day",
                    what + " on day " + day + ", which is not one from " + first + " to " + (end - 1) + ".",
                    "Maybe days are counted from another one.");
        }
    }

    private void person(Person person, Set<String> seen) {
        String who = "Person " + person.id();
        if (!seen.add(person.id())) {
            add("rota.duplicate-person", who + " is there twice.", "Maybe one of them is somebody else.");
        }
        place(who, person.place());
        if (person.carersAtMost() < 0) {
            add("rota.team-size", who + " agreed to " + person.carersAtMost() + " carers.", "Maybe a sign too many.");
        }
        carers(who + " agreed to", person.team(), false);
        carers(who + " excludes", person.excluded(), true);
        carers(who + " knows", person.known(), true);
        for (Horizon.Came came : person.history()) {
            day(who + " was visited", came.day(), -Horizon.HISTORY);
        }
        carers(
                who + " was visited by",
                person.history().stream().map(Horizon.Came::carer).collect(Collectors.toSet()),
                true);
        for (String carer : person.team()) {
            if (person.excluded().contains(carer)) {
                add(
                        "rota.excluded-team",
                        who + " excludes carer " + carer + ", who is in the agreed team.",
                        "Maybe take them out of one.");
            }
        }
        var named = new HashSet<String>();
        person.patterns().forEach(pattern -> pattern(who, pattern, named));
    }

    /** A visit that stays as it is may go on after midnight. */
    private boolean isKept(String who, Pattern pattern) {
        return pattern.days().stream().allMatch(day -> kept.contains(name(who, pattern.name(), day)));
    }

    private void carers(String what, Collection<String> named, boolean formerToo) {
        for (String id : named) {
            if (!carers.contains(id) && !(formerToo && facts.former().contains(id))) {
                add(
                        "rota.unknown-carer",
                        what + " carer " + id + ", whom nobody knows.",
                        formerToo
                                ? "Maybe they have left: then name them under “former”."
                                : "Maybe they have left: then agree the team anew.");
            }
        }
    }

    private void pattern(String who, Pattern pattern, Set<String> named) {
        String what = who + ", “" + pattern.name() + "”";
        if (pattern.opens() < 0 || pattern.closes() < pattern.opens() || pattern.closes() >= MIDNIGHT) {
            add(
                    "rota.window",
                    what + ": the window opens at minute " + pattern.opens() + " and closes at " + pattern.closes()
                            + ".",
                    "Maybe they are exchanged.");
        }
        boolean goesOn = pattern.opens() + (long) pattern.minutes() > MIDNIGHT && !isKept(who, pattern);
        if (pattern.minutes() < 1 || goesOn) {
            add(
                    "rota.duration",
                    what + " takes " + pattern.minutes() + " minutes.",
                    "Maybe it goes on after midnight: then make it two.");
        }
        if (pattern.carers() < 1 || pattern.carers() > 2) {
            add(
                    "rota.carers-needed",
                    what + " needs " + pattern.carers() + " carers at once; one or two can be planned.",
                    "Maybe make it two visits.");
        }
        for (String skill : pattern.skills()) {
            if (!skills.contains(skill)) {
                add(
                        "rota.unknown-skill",
                        what + " needs “" + skill + "”, which no carer can do.",
                        "Maybe a typing slip.");
            }
        }
        for (int day : pattern.days()) {
            day(what + " is", day, 0);
            if (!named.add(day + " " + pattern.name())) {
                add(
                        "rota.duplicate-visit",
                        what + " is twice on day " + day + ".",
                        "Maybe give the second another name.");
            }
        }
    }
}
