package care.mainstay.rota.engine;

import care.mainstay.foundation.kernel.Refused.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a {@link Practice} must be to be held to on a day. Everything wrong is said at once. */
final class PracticeRules {

    private final Problems problems = new Problems();
    private final Day.Facts facts;
    private final Practice practice;
    private final Map<String, Day.Carer> carers;
    private final Map<String, Day.Person> persons;

    private PracticeRules(Day.Facts facts, Practice practice) {
        this.facts = facts;
        this.practice = practice;
        carers = facts.carers().stream().collect(Collectors.toMap(Day.Carer::id, Function.identity()));
        persons = facts.persons().stream().collect(Collectors.toMap(Day.Person::id, Function.identity()));
    }

    static void check(Day.Facts facts, Practice practice) {
        var rules = new PracticeRules(facts, practice);
        practice.work().forEach(rules::work);
        practice.critical().forEach(rules::critical);
        practice.prices().forEach(rules::price);
        rules.locks();
        rules.roads();
        rules.problems.refuseIfAny();
    }

    private void work(String carer, Practice.Work work) {
        known(carers.keySet(), carer, "carer", "work");
        Practice.Pay pay = work.pay();
        problems.when(
                work.mode().percent() < 1 || work.mode().percent() > 10_000,
                "rota.mode-of-transport",
                "percent",
                "By " + work.mode().name() + ", carer " + carer + " takes "
                        + work.mode().percent() + " percent of the stated travel times.",
                "Write 100 for who goes as fast as stated, and up to 10,000.");
        problems.when(
                work.restedFrom() < 0 || work.restedFrom() > Day.OPEN_ENDED,
                "rota.rest-since-evening",
                "rested_from",
                "Carer " + carer + " is said to have rested from " + work.restedFrom() + " on.",
                "Maybe it was before the day began: write 0.");
        problems.when(
                work.most() < 0,
                "rota.most-hours",
                "most",
                "Carer " + carer + " may work " + work.most() + ".",
                "Write 0 for who may not work at all.");
        problems.when(
                Math.min(Math.min(pay.contact(), pay.travel()), Math.min(pay.gap(), pay.least())) < 0,
                "rota.pay",
                "pay",
                "Carer " + carer + " earns less than nothing.",
                "Write pence per hour.");
    }

    private void critical(String person, Practice.Critical critical) {
        known(persons.keySet(), person, "person", "critical");
        problems.when(
                critical.at() < 0 || critical.tolerance() < 0,
                "rota.time-critical",
                "critical",
                "Person " + person + " is to be visited at " + critical.at() + ", give or take " + critical.tolerance()
                        + ".",
                "Write a time of the day and how far from it the visit may start.");
    }

    private void price(String person, int price) {
        known(persons.keySet(), person, "person", "prices");
        problems.when(
                price < 0,
                "rota.price",
                "prices",
                "That nobody visits person " + person + " is priced at " + price + ".",
                "Write 0 when it costs nothing.");
    }

    private void locks() {
        var seen = new HashSet<String>();
        for (Practice.Lock lock : practice.locks()) {
            Day.Person person = persons.get(lock.person());
            boolean isThere = person != null
                    && person.needs().stream().anyMatch(need -> need.skill().equals(lock.skill()));
            String visit = lock.skill() + " of person " + lock.person();
            problems.when(
                    !isThere,
                    "rota.unknown-visit",
                    "locks",
                    "The day knows no visit " + visit + ", which is locked.",
                    "Maybe it was taken out.");
            problems.when(
                    !seen.add(lock.person() + '\n' + lock.skill()),
                    "rota.locked-twice",
                    "locks",
                    "Visit " + visit + " is locked twice.",
                    "Keep one lock, which may hold both the carer and the time.");
            problems.when(
                    lock.start().orElse(0) < 0,
                    "rota.locked-time",
                    "locks",
                    "Visit " + visit + " is locked to " + lock.start().orElse(0) + ".",
                    "Write a time of the day.");
            lock.carer().ifPresent(carer -> lockedTo(carer, lock.skill(), visit));
        }
    }

    private void lockedTo(String id, String skill, String visit) {
        Day.Carer carer = carers.get(id);
        if (carer == null) {
            known(carers.keySet(), id, "carer", "locks");
            return;
        }
        problems.when(
                !carer.skills().contains(skill),
                "rota.locked-to-who-cannot",
                "locks",
                "Visit " + visit + " is locked to carer " + id + ", who cannot do it.",
                "Open the lock, or complete the carer’s abilities.");
    }

    private void roads() {
        int places = facts.travel().places();
        int entries = practice.metres().length;
        problems.when(
                entries != 0 && entries != places * places,
                "rota.uneven-metres",
                "metres",
                "There are " + entries + " distances for " + places + " places.",
                "Write one for each way, as in the table of travel times, or none.");
        for (int metres : practice.metres()) {
            if (metres < 0) {
                problems.add("rota.negative-metres", "metres", "A way is negative metres long.", "State an estimate.");
                return;
            }
        }
    }

    private void known(Set<String> ids, String id, String what, String field) {
        problems.when(
                !ids.contains(id),
                "rota.unknown-" + what,
                field,
                "The day knows no " + what + " " + id + ".",
                "Maybe they left, or it is for another day.");
    }

    /** The facts, with everybody who has a price among those who may be left out, and nothing locked moved for nothing. */
    static Day.Facts priced(Day.Facts facts, Practice practice) {
        if (practice == Practice.NONE) {
            return facts;
        }
        List<Day.Person> persons = facts.persons().stream()
                .map(one -> practice.prices().containsKey(one.id()) ? optional(one) : one)
                .toList();
        Charges charges = facts.charges();
        boolean timesLocked =
                practice.locks().stream().anyMatch(lock -> lock.start().isPresent());
        return with(facts, persons, timesLocked ? charges.with(Charge.OFF_LOCK, Charges.FORBIDDEN) : charges);
    }

    static Day.Facts with(Day.Facts facts, List<Day.Person> persons, Charges charges) {
        return new Day.Facts(
                facts.carers(),
                persons,
                facts.travel(),
                charges,
                facts.rest(),
                facts.endsInside(),
                facts.waitsAtBase(),
                facts.unitsPerMinute());
    }

    static Day.Person optional(Day.Person one) {
        return new Day.Person(
                one.id(),
                one.place(),
                one.windows(),
                one.needs(),
                one.together(),
                true,
                one.preferred(),
                one.excluded());
    }
}
