package care.mainstay.care.outcomes.internal;

import static care.mainstay.care.outcomes.internal.Rows.constant;
import static care.mainstay.care.outcomes.internal.Rows.date;
import static care.mainstay.care.outcomes.internal.Rows.day;
import static care.mainstay.care.outcomes.internal.Rows.instant;
import static care.mainstay.care.outcomes.internal.Rows.stamp;
import static care.mainstay.care.outcomes.internal.Rows.uuid;

import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.outcomes.FollowUp;
import care.mainstay.care.outcomes.GoalChoice;
import care.mainstay.care.outcomes.Pause;
import care.mainstay.care.outcomes.StatusOverride;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What else the rules take into account: pauses, overrides, follow-up contacts, and whether goals are wanted. */
@Repository
class CourseRows {

    private final JdbcClient jdbc;

    CourseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record PauseRow(
            PersonId person, boolean starts, LocalDate on, Optional<Pause.Reason> reason, EvidenceRef because) {}

    Map<PersonId, List<Pause>> pauses(Collection<PersonId> people, Instant asOf) {
        var rows = jdbc.sql("""
                        select * from outcomes.pauses_of(:people) where recorded_at <= :asOf
                        order by recorded_at, id""")
                .param("people", Rows.ids(people.stream().map(PersonId::value).toList()))
                .param("asOf", stamp(asOf))
                .query((row, i) -> new PauseRow(
                        new PersonId(uuid(row, "person_id")),
                        row.getBoolean("starts"),
                        date(row, "on_day"),
                        Optional.ofNullable(row.getString("reason")).map(code -> constant(Pause.Reason.class, code)),
                        EvidenceRef.parse(row.getString("because"))))
                .list();
        var folded = new HashMap<PersonId, Map<EvidenceRef, Pause>>();
        for (PauseRow row : rows) {
            var ofPerson = folded.computeIfAbsent(row.person(), id -> new LinkedHashMap<>());
            if (row.starts()) {
                ofPerson.put(
                        row.because(),
                        new Pause(row.on(), Optional.empty(), row.reason().orElseThrow(), row.because()));
            } else {
                ofPerson.computeIfPresent(
                        row.because(),
                        (because, pause) -> new Pause(
                                pause.from(), Optional.of(latest(pause.from(), row.on())), pause.reason(), because));
            }
        }
        var pauses = new HashMap<PersonId, List<Pause>>();
        folded.forEach((person, byRecord) -> pauses.put(
                person,
                byRecord.values().stream()
                        .sorted(Comparator.comparing(Pause::from).thenComparing(Pause::because))
                        .toList()));
        return pauses;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    Map<OutcomeId, StatusOverride> overrides(Collection<OutcomeId> outcomes, Instant asOf) {
        var newest = new HashMap<OutcomeId, StatusOverride>();
        jdbc.sql("""
                        select * from outcomes.overrides_of(:ids) where recorded_at <= :asOf
                        order by recorded_at, id""")
                .param("ids", Rows.ids(outcomes.stream().map(OutcomeId::value).toList()))
                .param("asOf", stamp(asOf))
                .query(row -> {
                    newest.put(
                            new OutcomeId(uuid(row, "outcome_id")),
                            new StatusOverride(
                                    new OrganisationId(uuid(row, "organisation_id")),
                                    AchievementStatus.ofCode(row.getString("status")),
                                    row.getString("why"),
                                    date(row, "until_day"),
                                    EvidenceRef.parse(row.getString("review")),
                                    new UserId(uuid(row, "recorded_by")),
                                    instant(row, "recorded_at")));
                });
        return newest;
    }

    /** The contacts planned, without what came of them. */
    Map<OutcomeId, List<FollowUp>> followUps(Collection<OutcomeId> outcomes, Instant asOf) {
        var planned = new HashMap<OutcomeId, List<FollowUp>>();
        jdbc.sql("""
                        select * from outcomes.follow_up where outcome_id = any (:ids) and recorded_at <= :asOf
                        order by due_on""")
                .param("ids", Rows.ids(outcomes.stream().map(OutcomeId::value).toList()))
                .param("asOf", stamp(asOf))
                .query(row -> {
                    planned.computeIfAbsent(new OutcomeId(uuid(row, "outcome_id")), id -> new ArrayList<>())
                            .add(new FollowUp(
                                    date(row, "due_on"),
                                    row.getInt("weeks_after"),
                                    constant(FollowUp.Method.class, row.getString("method")),
                                    row.getBoolean("funded"),
                                    Optional.empty(),
                                    List.of()));
                });
        return planned;
    }

    Optional<GoalChoice> goalChoice(PersonId person) {
        return jdbc.sql("""
                        select * from outcomes.goal_choice where person_id = ?
                        order by recorded_at desc, id desc limit 1""")
                .param(person.value())
                .query((row, i) -> new GoalChoice(
                        row.getBoolean("wanted"),
                        Rows.decision(row).orElseThrow(),
                        row.getString("words"),
                        day(instant(row, "recorded_at"))))
                .optional();
    }

    /** How many outcomes of a person are live now, those of other keepers too as far as the caller may know. */
    int live(PersonId person, Collection<OutcomeId> leavingOut) {
        return jdbc.sql("""
                        select count(*) from (
                            select distinct on (outcome_id) outcome_id, lifecycle from outcomes.lifecycle_step
                            where person_id = :person order by outcome_id, recorded_at desc, id desc) latest
                        where lifecycle in ('accepted', 'active', 'on-hold') and outcome_id <> all (:ids)""")
                .param("person", person.value())
                .param("ids", Rows.ids(leavingOut.stream().map(OutcomeId::value).toList()))
                .query(Integer.class)
                .single();
    }

    /**
     * One decision about an outcome at a time, so that it is not both finished and stopped. Outcomes share 256 turns: many
     * decisions at once need no lock each.
     */
    void takeTurnsOn(Collection<OutcomeId> outcomes) {
        var turns = outcomes.stream()
                .map(outcome -> Math.floorMod(outcome.value().hashCode(), 256))
                .distinct()
                .sorted()
                .toArray(Integer[]::new);
        var unused = jdbc.sql(
                        "select pg_advisory_xact_lock(hashtext('outcomes.decide'), turn) from unnest(:turns) turn")
                .param("turns", turns)
                .query((row, i) -> i)
                .list();
    }

    /** One decision about a person's outcomes at a time, so that two cannot both be the fifth. */
    void takeTurns(PersonId person) {
        var unused = jdbc.sql("select pg_advisory_xact_lock(hashtextextended('outcomes:' || ?, 0))")
                .param(person.toString())
                .query((row, i) -> i)
                .list();
    }
}
