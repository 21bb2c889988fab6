package care.mainstay.bench;

import care.mainstay.care.continuity.ContinuityOfCare;
import care.mainstay.care.continuity.measures.Continuity;
import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.PastVisit;
import care.mainstay.care.visits.Recorded;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.Workforce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Continuity over years of visits: what reading it costs for one person, a provider and a contract, and what one more visit
 * does. 200 people with three visits a day, each by five carers in turn, for three years (fewer with {@code -Dbench.days}).
 */
final class ContinuityBench {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int TIMES = 200;
    private static final int ROUNDS = 5;
    private static final List<LocalTime> STARTS = List.of(LocalTime.of(8, 0), LocalTime.of(12, 0), LocalTime.of(18, 0));

    private final BenchWorld world;
    private final ContinuityOfCare continuity;
    private final Visits visits;
    private final int days = Integer.getInteger("bench.days", 3 * 365);

    ContinuityBench(BenchWorld world) {
        this.world = world;
        this.continuity = world.bean(ContinuityOfCare.class);
        this.visits = world.bean(Visits.class);
    }

    void run() throws Exception {
        var today = LocalDate.ofInstant(world.bean(InstantSource.class).instant(), LONDON);
        var people = as(() -> world.bean(Persons.class).search("Person", BenchWorld.PEOPLE)).stream()
                .map(person -> person.id())
                .sorted()
                .toList();
        var carers = as(() -> world.bean(Workforce.class).carers()).stream()
                .map(Carer::id)
                .toList();
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            var team = Set.of(
                    carers.get(i / 2 % carers.size()),
                    carers.get((i / 2 + 1) % carers.size()),
                    carers.get((i / 2 + 2) % carers.size()));
            as(() -> {
                continuity.agree(person, team, today.minusDays(5), DecidedBy.person("Themselves"));
                return true;
            });
        }
        int brought = bring(people, carers, today);
        Bench.say("continuity: %,d visits to %d people over %,d days", brought, people.size(), days);
        Bench.say("  counted, all at once, seconds: %.1f", Effort.of(() -> as(continuity::catchUp)).seconds());
        read(people, today);
        oneMore(people, carers, today);
    }

    private int bring(List<PersonId> people, List<CarerId> carers, LocalDate today) {
        var ids = world.bean(IdSource.class);
        int brought = 0;
        var some = new ArrayList<PastVisit>();
        for (int back = days; back > 0; back--) {
            var day = today.minusDays(back);
            for (int k = 0; k < STARTS.size(); k++) {
                for (int i = 0; i < people.size(); i++) {
                    var carer = carers.get((i / 2 + (back * 7 + k * 3) % 5) % carers.size());
                    some.add(visit(new VisitId(ids.next()), people.get(i), day, start(k, i), carer));
                }
            }
            if (some.size() >= 12_000 || back == 1) {
                var piece = List.copyOf(some);
                var refused = as(() -> visits.bringAll(piece)).stream()
                        .filter(taken -> taken.isRefused())
                        .findFirst();
                refused.ifPresent(taken -> {
                    throw new IllegalStateException(taken.problems().toString());
                });
                brought += piece.size();
                some.clear();
            }
        }
        return brought;
    }

    private static LocalTime start(int time, int person) {
        return STARTS.get(time).plusMinutes(person % 2 == 0 ? 0 : 40);
    }

    private PastVisit visit(VisitId id, PersonId person, LocalDate day, LocalTime start, CarerId carer) {
        var planned = NewVisit.at(person, day, start, start.plusMinutes(30), "Breakfast")
                .withId(id)
                .by(carer);
        return new PastVisit(
                planned,
                Optional.of(VisitRecord.completed(
                                id, "bench-" + id, new Attendance(carer, planned.start(), planned.end()))
                        .recorded(new Recorded(world.manager().actor(), planned.end()))));
    }

    private void read(List<PersonId> people, LocalDate today) {
        var six = ends(today, 6);
        int all = Math.max(6, days / 28);
        say("one person, the last six times four weeks", () -> continuity.of(List.of(people.get(7)), six));
        say("one person, every four weeks of it", () -> continuity.of(List.of(people.get(7)), ends(today, all)));
        say("the provider, the last four weeks", () -> continuity.everybodys(List.of(today)));
        say("the provider, the last six times four weeks", () -> continuity.everybodys(six));
        say("the provider, every four weeks of it", () -> continuity.everybodys(ends(today, all)));
        say(
                "a contract with half of the people, the last four weeks",
                () -> continuity.of(people.subList(0, people.size() / 2), List.of(today)));
        var clock = world.bean(InstantSource.class);
        say(
                "a settlement, everybody's four weeks as known at a moment",
                () -> continuity.asKnown(world.manager().organisation(), people, today, clock.instant()),
                ROUNDS);
        var sum = as(() -> continuity.everybodys(List.of(today))).stream()
                .map(one -> one.continuity())
                .reduce(Continuity.NOTHING, Continuity::plus);
        Bench.say("  (carers to a person: %s)", sum.carersPerPerson().orElseThrow().rounded(2));
    }

    private static List<LocalDate> ends(LocalDate last, int many) {
        return IntStream.range(0, many).mapToObj(k -> last.minusDays(28L * k)).toList();
    }

    /** Recorded by itself, and then counted by itself, as when nobody else writes anything down at the time. */
    private void oneMore(List<PersonId> people, List<CarerId> carers, LocalDate today) {
        var ids = world.bean(IdSource.class);
        var recording = new double[ROUNDS];
        var counting = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var recorded = new long[people.size() / 4];
            var counted = new long[people.size() / 4];
            for (int i = 0; i < recorded.length; i++) {
                var one = visit(
                        new VisitId(ids.next()),
                        people.get(i),
                        today.minusDays(1),
                        LocalTime.of(2 + round % 3, 5 + 10 * (round / 3)),
                        carers.get((i * 2 + round) % carers.size()));
                as(() -> visits.plan(one.planned()));
                long begun = System.nanoTime();
                as(() -> visits.record(one.record().orElseThrow()));
                long written = System.nanoTime();
                as(continuity::catchUp);
                recorded[i] = written - begun;
                counted[i] = System.nanoTime() - written;
            }
            recording[round] = Spread.percentile(recorded, 0.5);
            counting[round] = Spread.percentile(counted, 0.5);
        }
        Bench.say("  one more visit, ms: recorded %s, counted %s", Spread.of(recording).words(1), Spread.of(counting)
                .words(1));
    }

    private void say(String what, Supplier<?> reading) {
        say(what, reading, TIMES);
    }

    private void say(String what, Supplier<?> reading, int times) {
        for (int i = 0; i < times; i++) {
            as(reading);
        }
        var medians = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var nanos = new long[times];
            for (int i = 0; i < times; i++) {
                long begun = System.nanoTime();
                as(reading);
                nanos[i] = System.nanoTime() - begun;
            }
            medians[round] = Spread.percentile(nanos, 0.5);
        }
        Bench.say("  %s, ms: %s", what, Spread.of(medians).words(1));
    }

    private <T> T as(Supplier<T> work) {
        return world.callers().as(world.manager(), work);
    }
}
