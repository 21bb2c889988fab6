package care.mainstay.care.planning.internal;

import care.mainstay.care.planning.Budget;
import care.mainstay.care.planning.Plan;
import care.mainstay.care.planning.PlanId;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.Serves;
import care.mainstay.care.planning.TaskId;
import care.mainstay.care.planning.Timing;
import care.mainstay.care.planning.WeeklyVisit;
import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.people.persons.Authority;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.workforce.Skill;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans put together from their rows, in three queries however many there are. */
@Repository
class PlanRows {

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Plan> byId(PlanId plan) {
        return assemble("p.id = any (:values)", List.of(plan.value())).stream().findFirst();
    }

    /** Every version of these people's plans, by person and version, withdrawn drafts left out. */
    List<Plan> byPeople(Collection<PersonId> people) {
        return people.isEmpty()
                ? List.of()
                : assemble(
                        "p.person_id = any (:values) and not p.withdrawn",
                        people.stream().map(PersonId::value).toList());
    }

    /** Which tasks are in any version of these people's plans: ids only, in one query. */
    Map<PersonId, Set<TaskId>> tasksOf(Collection<PersonId> people) {
        var tasks = new HashMap<PersonId, Set<TaskId>>();
        people.forEach(person -> tasks.put(person, new HashSet<>()));
        jdbc.sql("select distinct person_id, id from planning.task where person_id = any (:people)")
                .param("people", people.stream().map(PersonId::value).sorted().toArray(UUID[]::new))
                .query(row -> {
                    tasks.getOrDefault(new PersonId(uuid(row, "person_id")), new HashSet<>())
                            .add(new TaskId(uuid(row, "id")));
                });
        return tasks;
    }

    private List<Plan> assemble(String which, Collection<UUID> values) {
        var ids = values.stream().distinct().sorted().toArray(UUID[]::new);
        var tasks = new HashMap<UUID, List<PlanTask>>();
        var week = new HashMap<UUID, List<WeeklyVisit>>();
        var drafts = jdbc.sql("""
                        select p.*, a.authority, a.decided_by, a.consulted, a.agreed_on
                        from planning.plan p left join planning.agreement a on a.plan_id = p.id
                        where %s order by p.person_id, p.version""".formatted(which))
                .param("values", ids)
                .query((row, i) -> plan(row))
                .list();
        var planIds = drafts.stream().map(plan -> plan.id().value()).sorted().toArray(UUID[]::new);
        jdbc.sql("select * from planning.task where plan_id = any (:ids) order by plan_id, position")
                .param("ids", planIds)
                .query(row -> {
                    tasks.computeIfAbsent(uuid(row, "plan_id"), id -> new ArrayList<>())
                            .add(task(row));
                });
        jdbc.sql("select * from planning.weekly_visit where plan_id = any (:ids) order by plan_id, position")
                .param("ids", planIds)
                .query(row -> {
                    week.computeIfAbsent(uuid(row, "plan_id"), id -> new ArrayList<>())
                            .add(visit(row));
                });
        return withReplacement(drafts, tasks, week);
    }

    /** A plan is replaced on the first day of the next one that was agreed. */
    private static List<Plan> withReplacement(
            List<Plan> plans, Map<UUID, List<PlanTask>> tasks, Map<UUID, List<WeeklyVisit>> week) {
        var byPerson = new LinkedHashMap<String, List<Plan>>();
        plans.forEach(plan -> byPerson.computeIfAbsent(plan.person() + " " + plan.provider(), key -> new ArrayList<>())
                .add(plan));
        var finished = new ArrayList<Plan>();
        byPerson.values().forEach(versions -> {
            for (Plan plan : versions) {
                Optional<LocalDate> replacedOn = plan.isDraft()
                        ? Optional.empty()
                        : versions.stream()
                                .filter(later -> later.version() > plan.version() && !later.isDraft())
                                .map(Plan::startsOn)
                                .min(Comparator.naturalOrder());
                finished.add(new Plan(
                        plan.id(),
                        plan.person(),
                        plan.provider(),
                        plan.referral(),
                        plan.version(),
                        plan.startsOn(),
                        plan.summary(),
                        plan.budget(),
                        List.copyOf(tasks.getOrDefault(plan.id().value(), List.of())),
                        List.copyOf(week.getOrDefault(plan.id().value(), List.of())),
                        plan.ifAVisitIsMissed(),
                        plan.whatChanged(),
                        plan.draftedAt(),
                        plan.agreedBy(),
                        plan.agreedOn(),
                        replacedOn));
            }
        });
        return List.copyOf(finished);
    }

    private static Plan plan(ResultSet row) throws SQLException {
        var authority = row.getString("authority");
        return new Plan(
                new PlanId(uuid(row, "id")),
                new PersonId(uuid(row, "person_id")),
                new OrganisationId(uuid(row, "organisation_id")),
                Optional.ofNullable(row.getObject("referral_id", UUID.class)).map(ReferralId::new),
                row.getInt("version"),
                row.getObject("starts_on", LocalDate.class),
                row.getString("summary"),
                new Budget(row.getBigDecimal("hours_a_week"), row.getString("flexibility")),
                List.of(),
                List.of(),
                row.getString("if_missed"),
                row.getString("what_changed"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                authority == null
                        ? Optional.empty()
                        : Optional.of(new DecidedBy(
                                Authority.ofCode(authority), row.getString("decided_by"), texts(row, "consulted"))),
                Optional.ofNullable(row.getObject("agreed_on", LocalDate.class)),
                Optional.empty());
    }

    private static PlanTask task(ResultSet row) throws SQLException {
        int stage = row.getInt("stage");
        Optional<Integer> ofStage = row.wasNull() ? Optional.empty() : Optional.of(stage);
        return new PlanTask(
                new TaskId(uuid(row, "id")),
                row.getString("title"),
                new Serves(
                        Codes.constant(Serves.Purpose.class, row.getString("purpose")),
                        Optional.ofNullable(row.getObject("outcome_id", UUID.class))
                                .map(OutcomeId::new),
                        Optional.ofNullable(row.getString("need")).map(CareActOutcome::ofCode),
                        Optional.ofNullable(row.getString("delegated_by"))),
                row.getString("why_this_way"),
                Codes.constant(PlanTask.Means.class, row.getString("means")),
                texts(row, "visits"),
                ofStage,
                row.getInt("minutes"),
                row.getString("skill"));
    }

    private static WeeklyVisit visit(ResultSet row) throws SQLException {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream((Integer[]) row.getArray("days").getArray())
                .map(DayOfWeek::of)
                .forEach(days::add);
        return new WeeklyVisit(
                row.getString("label"),
                days,
                row.getObject("start_time", LocalTime.class),
                row.getInt("minutes"),
                row.getInt("carers"),
                row.getInt("flex_minutes"),
                Timing.ofCode(row.getString("timing")),
                texts(row, "skills").stream().map(Skill::ofCode).collect(Collectors.toSet()));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
