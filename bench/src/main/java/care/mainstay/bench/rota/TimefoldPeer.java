package care.mainstay.bench.rota;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.NextElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowSources;
import ai.timefold.solver.core.api.domain.variable.ShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowVariablesInconsistent;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import care.mainstay.rota.engine.Day;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Timefold Community: a list variable for each carer’s round, starts as shadow variables that wait for each other where two
 * come together, constraint streams, and the search that it comes with.
 */
final class TimefoldPeer implements Peer {

    @Override
    public String words() {
        return "Timefold Community";
    }

    @Override
    public Optional<List<List<Integer>>> plan(Day day, int seconds, long seed) {
        var config = new SolverConfig()
                .withSolutionClass(Rota.class)
                .withEntityClasses(Carer.class, Task.class, Pair.class)
                .withConstraintProviderClass(Rules.class)
                .withRandomSeed(seed)
                .withTerminationSpentLimit(Duration.ofSeconds(seconds));
        Rota found = SolverFactory.<Rota>create(config).buildSolver().solve(Rota.of(day));
        if (found.score == null || !found.score.isFeasible()) {
            return Optional.empty();
        }
        return Optional.of(found.carers.stream()
                .map(carer -> carer.tasks.stream().map(task -> task.id).toList())
                .toList());
    }

    /** What is planned. */
    @PlanningSolution
    public static final class Rota {

        @PlanningEntityCollectionProperty
        public List<Carer> carers = new ArrayList<>();

        @PlanningEntityCollectionProperty
        @ValueRangeProvider
        public List<Task> tasks = new ArrayList<>();

        @PlanningEntityCollectionProperty
        public List<Pair> pairs = new ArrayList<>();

        @PlanningScore
        public @Nullable HardSoftLongScore score;

        static Rota of(Day day) {
            var rota = new Rota();
            for (int c = 0; c < day.facts().carers().size(); c++) {
                rota.carers.add(new Carer(c, day));
            }
            for (int v = 0; v < day.visits(); v++) {
                rota.tasks.add(new Task(v, day));
            }
            for (int v = 0; v + 1 < day.visits(); v++) {
                if (day.person(v).equals(day.person(v + 1))) {
                    var pair =
                            new Pair(rota.tasks.get(v), rota.tasks.get(v + 1), day.person(v).together());
                    rota.tasks.get(v).pair = pair;
                    rota.tasks.get(v + 1).pair = pair;
                    rota.pairs.add(pair);
                }
            }
            return rota;
        }
    }

    /** A carer and their round. */
    @PlanningEntity
    public static final class Carer {

        @PlanningId
        public int id;

        @PlanningListVariable
        public List<Task> tasks = new ArrayList<>();

        private @Nullable Day day;

        public Carer() {}

        Carer(int id, Day day) {
            this.id = id;
            this.day = day;
        }

        boolean able(String skill) {
            return day != null && day.facts().carers().get(id).skills().contains(skill);
        }
    }

    /** A visit that one carer makes. */
    @PlanningEntity
    public static final class Task {

        @PlanningId
        public int id;

        private @Nullable Day day;
        private int place;
        private int base;
        private int duration;
        private int opens;
        private int closes;
        private String skill = "";
        public @Nullable Pair pair;

        @InverseRelationShadowVariable(sourceVariableName = "tasks")
        public @Nullable Carer carer;

        @PreviousElementShadowVariable(sourceVariableName = "tasks")
        public @Nullable Task previous;

        @NextElementShadowVariable(sourceVariableName = "tasks")
        public @Nullable Task next;

        /** When its carer can be there and the window is open; not known yet without a carer. */
        @ShadowVariable(supplierName = "readyThen")
        public @Nullable Long ready;

        @ShadowVariable(supplierName = "startThen")
        public @Nullable Long start;

        @ShadowVariablesInconsistent
        public @Nullable Boolean inconsistent;

        public Task() {}

        Task(int id, Day day) {
            this.id = id;
            this.day = day;
            place = day.person(id).place();
            base = day.facts().carers().get(0).from();
            duration = day.need(id).duration();
            skill = day.need(id).skill();
            opens = day.person(id).windows().get(0).start();
            closes = day.person(id).windows().get(0).end();
        }

        private long way(int from, int to) {
            return day == null ? 0 : day.facts().travel().between(from, to);
        }

        @ShadowSources({"carer", "previous.start"})
        public @Nullable Long readyThen() {
            if (carer == null) {
                return null;
            }
            if (previous == null) {
                return Math.max(opens, way(base, place));
            }
            return previous.start == null
                    ? null
                    : (Long) Math.max(opens, previous.start + previous.duration + way(previous.place, place));
        }

        @ShadowSources({"ready", "pair.first"})
        public @Nullable Long startThen() {
            if (ready == null || pair == null || pair.first == null) {
                return ready;
            }
            return pair.after == this ? (Long) Math.max(ready, pair.first + pair.least) : pair.first;
        }

        long travel() {
            return way(previous == null ? base : previous.place, place) + (next == null ? way(place, base) : 0);
        }

        long late() {
            return start == null ? 0 : Math.max(0, start - closes);
        }

        boolean isUnskilled() {
            return carer != null && !carer.able(skill);
        }

        boolean isPaired() {
            return pair != null;
        }

        boolean isInACircle() {
            return Boolean.TRUE.equals(inconsistent);
        }
    }

    /** Two visits to one person that hang together, the second between {@code least} and {@code most} after the first. */
    @PlanningEntity
    public static final class Pair {

        @PlanningId
        public int id;

        private long least;
        private long most;

        public @Nullable Task before;

        public @Nullable Task after;

        /** When the first starts, which waits for the second so far as how they hang together asks for it. */
        @ShadowVariable(supplierName = "firstThen")
        public @Nullable Long first;

        public Pair() {}

        Pair(Task before, Task after, Day.Together together) {
            this.id = before.id;
            this.before = before;
            this.after = after;
            least = together.least();
            most = together.most();
        }

        @ShadowSources({"before.ready", "after.ready"})
        public @Nullable Long firstThen() {
            return before == null || after == null || before.ready == null || after.ready == null
                    ? null
                    : (Long) Math.max(before.ready, after.ready - most);
        }
    }

    /** Each rule by its name. */
    public static final class Rules implements ConstraintProvider {

        @Override
        public Constraint[] defineConstraints(ConstraintFactory factory) {
            return new Constraint[] {
                factory.forEachUnfiltered(Task.class)
                        .filter(Task::isInACircle)
                        .penalize(HardSoftLongScore.ofHard(100))
                        .asConstraint("visits that wait for each other"),
                factory.forEach(Task.class)
                        .filter(Task::isUnskilled)
                        .penalize(HardSoftLongScore.ONE_HARD)
                        .asConstraint("skill"),
                factory.forEach(Task.class)
                        .filter(Task::isPaired)
                        .join(
                                Task.class,
                                Joiners.equal(task -> task.pair),
                                Joiners.equal(task -> task.carer),
                                Joiners.lessThan(task -> task.id))
                        .penalize(HardSoftLongScore.ONE_HARD)
                        .asConstraint("two carers"),
                factory.forEach(Task.class)
                        .penalizeLong(HardSoftLongScore.ONE_SOFT, Task::travel)
                        .asConstraint("travel"),
                factory.forEach(Task.class)
                        .filter(task -> task.late() > 0)
                        .penalizeLong(HardSoftLongScore.ONE_SOFT, Task::late)
                        .asConstraint("late"),
                factory.forEach(Task.class)
                        .groupBy(ConstraintCollectors.max(Task::late))
                        .penalizeLong(HardSoftLongScore.ONE_SOFT, most -> most == null ? 0 : most)
                        .asConstraint("latest")
            };
        }
    }
}
