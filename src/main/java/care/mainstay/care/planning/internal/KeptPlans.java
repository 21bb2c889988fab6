package care.mainstay.care.planning.internal;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.planning.Intervention;
import care.mainstay.care.planning.NewPlan;
import care.mainstay.care.planning.Plan;
import care.mainstay.care.planning.PlanAgreed;
import care.mainstay.care.planning.PlanDifference;
import care.mainstay.care.planning.PlanId;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.planning.TaskId;
import care.mainstay.care.planning.internal.PlanWrites.Agreed;
import care.mainstay.care.planning.internal.PlanWrites.Version;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.DecisionArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The room's face: each verb is one transaction. */
@Service
@Transactional
class KeptPlans implements Plans {

    private final PlanRows rows;
    private final PlanWrites writes;
    private final Interventions interventions;
    private final Outcomes outcomes;
    private final Circles circles;
    private final Acting acting;
    private final ApplicationEventPublisher events;

    KeptPlans(
            PlanRows rows,
            PlanWrites writes,
            Interventions interventions,
            Outcomes outcomes,
            Circles circles,
            Acting acting,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.writes = writes;
        this.interventions = interventions;
        this.outcomes = outcomes;
        this.circles = circles;
        this.acting = acting;
        this.events = events;
    }

    @Override
    public PlanId draft(NewPlan plan) {
        acting.requireProvider();
        acting.requireLiving(plan.person(), acting.today());
        var problems = PlanCheck.problems(plan, servable(List.of(plan.person())));
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        writes.takeTurns(plan.person());
        var own = ownVersions(plan.person());
        own.stream().filter(Plan::isDraft).forEach(old -> writes.withdraw(old.id()));
        var id = plan.id().orElseGet(() -> new PlanId(acting.nextId()));
        writes.versions(
                acting.caller(),
                List.of(new Version(id, nextVersion(plan.person()), plan, acting.moment(plan.draftedAt()))));
        acting.wrote("plan.draft", id, plan.person());
        return id;
    }

    private int nextVersion(PersonId person) {
        return writes.latestVersion(acting.caller(), person) + 1;
    }

    private List<Plan> ownVersions(PersonId person) {
        return rows.byPeople(List.of(person)).stream()
                .filter(version -> version.provider().equals(acting.caller().organisation()))
                .toList();
    }

    private Set<OutcomeId> servable(Collection<PersonId> people) {
        return outcomes.forPeople(people, acting.now()).stream()
                .filter(outcome -> !outcome.lifecycle().isOver())
                .map(Outcome::id)
                .collect(Collectors.toSet());
    }

    @Override
    public void agree(PlanId id, DecidedBy decision, LocalDate on) {
        var person = find(id).orElseThrow(() -> new NoSuchElementException("no plan " + id))
                .person();
        writes.takeTurns(person);
        var plan = find(id).orElseThrow(() -> new NoSuchElementException("no plan " + id));
        acting.requireKeeper(plan);
        acting.requireLiving(person, on);
        var problems = AgreeCheck.problems(plan, ownVersions(person), on, acting.today());
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        circles.requireAuthority(plan.person(), decision, DecisionArea.CARE, on);
        adopt(List.of(new Agreed(id, plan.person(), decision, on, acting.now())));
    }

    private void adopt(List<Agreed> agreed) {
        writes.agreements(acting.caller(), agreed);
        for (Agreed plan : agreed) {
            acting.wrote("plan.agree", plan.id(), plan.person());
            events.publishEvent(new PlanAgreed(
                    plan.id(),
                    plan.person(),
                    acting.caller().organisation(),
                    acting.caller().actor(),
                    plan.at()));
        }
    }

    @Override
    public void adoptAll(Collection<Adopted> plans) {
        acting.requireProvider();
        var people =
                plans.stream().map(entry -> entry.plan().person()).distinct().toList();
        var servable = servable(people);
        var problems = new ArrayList<Refused.Problem>();
        people.stream().sorted(Comparator.comparing(PersonId::value)).forEach(writes::takeTurns);
        plans.forEach(entry -> problems.addAll(PlanCheck.problems(entry.plan(), servable)));
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        var known = new HashSet<PlanId>();
        var newest = new HashMap<PersonId, Integer>();
        rows.byPeople(people).forEach(plan -> known.add(plan.id()));
        var versions = new ArrayList<Version>();
        var agreed = new ArrayList<Agreed>();
        for (Adopted entry : plans) {
            var plan = entry.plan();
            var id = plan.id().orElseGet(() -> new PlanId(acting.nextId()));
            if (known.add(id)) {
                int number = newest.computeIfAbsent(plan.person(), person -> nextVersion(person) - 1) + 1;
                newest.put(plan.person(), number);
                acting.requireLiving(plan.person(), entry.on());
                problems.addAll(AgreeCheck.problems(number, plan.whatChanged(), entry.on(), acting.today()));
                circles.requireAuthority(plan.person(), entry.decision(), DecisionArea.CARE, entry.on());
                Instant at = acting.moment(plan.draftedAt());
                versions.add(new Version(id, number, plan, at));
                agreed.add(new Agreed(id, plan.person(), entry.decision(), entry.on(), at));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        writes.versions(acting.caller(), versions);
        adopt(agreed);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Plan> find(PlanId plan) {
        return rows.byId(plan)
                .flatMap(found -> rows.byPeople(List.of(found.person())).stream()
                        .filter(version -> version.id().equals(plan))
                        .findFirst()
                        .or(() -> Optional.of(found)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Plan> current(PersonId person) {
        return on(person, acting.today());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Plan> on(PersonId person, LocalDate day) {
        return inForce(rows.byPeople(List.of(person)), day);
    }

    private static Optional<Plan> inForce(List<Plan> versions, LocalDate day) {
        return versions.stream()
                .filter(plan -> !plan.isDraft() && !plan.startsOn().isAfter(day))
                .max(Comparator.comparing(Plan::version).thenComparing(Plan::id));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, Plan> current(Collection<PersonId> people) {
        var plans = new HashMap<PersonId, Plan>();
        rows.byPeople(people).stream()
                .collect(Collectors.groupingBy(Plan::person))
                .forEach((person, versions) ->
                        inForce(versions, acting.today()).ifPresent(plan -> plans.put(person, plan)));
        return plans;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Plan> draftFor(PersonId person) {
        return rows.byPeople(List.of(person)).stream().filter(Plan::isDraft).max(Comparator.comparing(Plan::version));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Plan> versions(PersonId person) {
        return rows.byPeople(List.of(person)).stream()
                .sorted(Comparator.comparing(Plan::version).reversed())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, Set<TaskId>> tasksOf(Collection<PersonId> people) {
        return rows.tasksOf(people);
    }

    @Override
    @Transactional(readOnly = true)
    public PlanDifference difference(PlanId before, PlanId after) {
        return Differences.between(
                find(before).orElseThrow(() -> new NoSuchElementException("no plan " + before)),
                find(after).orElseThrow(() -> new NoSuchElementException("no plan " + after)));
    }

    @Override
    public void stepIn(PersonId person, Intervention.Kind kind, String words) {
        interventions.stepIn(person, kind, words);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Intervention> interventions(PersonId person) {
        return interventions.of(person);
    }

    @Override
    @Transactional(readOnly = true)
    public int interventionsIn(Collection<PersonId> people, DateRange period) {
        return interventions.count(people, period);
    }
}
