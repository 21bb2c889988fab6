package care.mainstay.care.planning.internal;

import care.mainstay.care.planning.NewPlan;
import care.mainstay.care.planning.PlanId;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.WeeklyVisit;
import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.workforce.Skill;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the rows of plans. */
@Repository
class PlanWrites {

    private static final String PLAN = """
            insert into planning.plan (id, organisation_id, person_id, referral_id, version, starts_on, summary,
                hours_a_week, flexibility, if_missed, what_changed, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String TASK = """
            insert into planning.task (plan_id, id, position, organisation_id, person_id, title, purpose, outcome_id, need,
                delegated_by, why_this_way, means, visits, stage, minutes, skill, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String VISIT = """
            insert into planning.weekly_visit (plan_id, label, position, organisation_id, person_id, days, start_time,
                minutes, carers, flex_minutes, timing, skills, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String AGREEMENT = """
            insert into planning.agreement (plan_id, organisation_id, person_id, authority, decided_by, consulted,
                agreed_on, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String INTERVENTION = """
            insert into planning.intervention (id, organisation_id, person_id, kind, words, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;

    PlanWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A version that passed its check. */
    record Version(PlanId id, int number, NewPlan plan, Instant at) {}

    /** An agreement to be kept. */
    record Agreed(PlanId id, PersonId person, DecidedBy decision, LocalDate on, Instant at) {}

    void versions(Caller caller, List<Version> versions) {
        var plans = new ArrayList<Object[]>();
        var tasks = new ArrayList<Object[]>();
        var visits = new ArrayList<Object[]>();
        for (Version version : versions) {
            var plan = version.plan();
            plans.add(new Object[] {
                version.id().value(),
                caller.organisation().value(),
                plan.person().value(),
                plan.referral().map(ReferralId::value).orElse(null),
                version.number(),
                plan.startsOn(),
                plan.summary().strip(),
                plan.budget().hoursAWeek(),
                plan.budget().flexibility().strip(),
                plan.ifAVisitIsMissed().strip(),
                plan.whatChanged().strip(),
                version.at().atOffset(ZoneOffset.UTC),
                caller.actor().value()
            });
            for (PlanTask task : plan.tasks()) {
                tasks.add(task(caller, version, task, tasks.size()));
            }
            for (WeeklyVisit visit : plan.week()) {
                visits.add(visit(caller, version, visit, visits.size()));
            }
        }
        jdbc.batchUpdate(PLAN, plans);
        jdbc.batchUpdate(TASK, tasks);
        jdbc.batchUpdate(VISIT, visits);
    }

    private static Object[] task(Caller caller, Version version, PlanTask task, int position) {
        return new Object[] {
            version.id().value(),
            task.id().value(),
            position,
            caller.organisation().value(),
            version.plan().person().value(),
            task.title().strip(),
            Codes.code(task.serves().purpose()),
            task.serves().outcome().map(OutcomeId::value).orElse(null),
            task.serves().need().map(CareActOutcome::code).orElse(null),
            task.serves().delegatedBy().map(String::strip).orElse(null),
            task.whyThisWay().strip(),
            Codes.code(task.means()),
            task.visits().toArray(String[]::new),
            task.stage().orElse(null),
            task.minutes(),
            task.skill().strip(),
            version.at().atOffset(ZoneOffset.UTC),
            caller.actor().value()
        };
    }

    private static Object[] visit(Caller caller, Version version, WeeklyVisit visit, int position) {
        return new Object[] {
            version.id().value(),
            visit.label().strip(),
            position,
            caller.organisation().value(),
            version.plan().person().value(),
            visit.days().stream().sorted().map(java.time.DayOfWeek::getValue).toArray(Integer[]::new),
            visit.start(),
            visit.minutes(),
            visit.carers(),
            visit.flexMinutes(),
            visit.timing().code(),
            visit.skills().stream().map(Skill::code).sorted().toArray(String[]::new),
            version.at().atOffset(ZoneOffset.UTC),
            caller.actor().value()
        };
    }

    void agreements(Caller caller, List<Agreed> agreements) {
        jdbc.batchUpdate(
                AGREEMENT,
                agreements.stream()
                        .map(agreed -> new Object[] {
                            agreed.id().value(),
                            caller.organisation().value(),
                            agreed.person().value(),
                            agreed.decision().authority().code(),
                            agreed.decision().name(),
                            agreed.decision().consulted().toArray(String[]::new),
                            agreed.on(),
                            agreed.at().atOffset(ZoneOffset.UTC),
                            caller.actor().value()
                        })
                        .toList());
    }

    /** The newest version number this provider has used for a person, withdrawn drafts included; 0 for none. */
    int latestVersion(Caller caller, PersonId person) {
        var latest = jdbc.queryForObject(
                "select coalesce(max(version), 0) from planning.plan where organisation_id = ? and person_id = ?",
                Integer.class,
                caller.organisation().value(),
                person.value());
        return latest == null ? 0 : latest;
    }

    /** A draft that was agreed in the meantime is none any more, and stays. */
    void withdraw(PlanId draft) {
        jdbc.update("""
                update planning.plan set withdrawn = true
                where id = ? and not exists (select 1 from planning.agreement where plan_id = ?)""", draft.value(), draft.value());
    }

    /** One act on a person's plans at a time, so that what is agreed is not replaced meanwhile. */
    void takeTurns(PersonId person) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended('planning:' || ?, 0))", row -> {}, person.toString());
    }

    void intervention(Object[] row) {
        jdbc.update(INTERVENTION, row);
    }
}
