package care.mainstay.care.outcomes.internal;

import static care.mainstay.care.outcomes.internal.Rows.code;
import static care.mainstay.care.outcomes.internal.Rows.stamp;

import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.NewOutcome;
import care.mainstay.care.outcomes.OutcomeTerms;
import care.mainstay.care.outcomes.Stage;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the rows of outcomes; only ever inserts. */
@Repository
class OutcomeWrites {

    private static final String TERMS_THEN =
            "(select coalesce(max(version), 1) from outcomes.terms where outcome_id = ? and recorded_at <= ?)";

    private final JdbcTemplate jdbc;
    private final IdSource ids;

    OutcomeWrites(JdbcTemplate jdbc, IdSource ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** A proposal that passed its check, with the id and moment it is kept under. */
    record Proposal(OutcomeId id, NewOutcome outcome, Instant at) {}

    /** A step to be taken. */
    record NewStep(OutcomeId outcome, PersonId person, Lifecycle to, LocalDate on, String reason, Instant at) {}

    /** Terms to be kept. */
    record NewTerms(
            OutcomeId outcome,
            PersonId person,
            int version,
            OutcomeTerms terms,
            String reason,
            @Nullable String because,
            Instant at) {}

    void outcomes(Caller caller, List<Proposal> proposals) {
        var rows = new ArrayList<Object[]>();
        var wordings = new ArrayList<Object[]>();
        var terms = new ArrayList<NewTerms>();
        var stages = new ArrayList<Object[]>();
        var steps = new ArrayList<NewStep>();
        for (Proposal proposal : proposals) {
            var outcome = proposal.outcome();
            var resources = outcome.resources();
            rows.add(new Object[] {
                proposal.id().value(),
                caller.organisation().value(),
                outcome.person().value(),
                outcome.referral().map(ReferralId::value).orElse(null),
                code(outcome.kind()),
                code(outcome.domain()),
                code(outcome.course().shape()),
                outcome.course().words().strip(),
                code(outcome.influence().extent()),
                outcome.influence().reason().strip(),
                outcome.contributing().toArray(String[]::new),
                code(outcome.fundingRoute()),
                code(resources.funding()),
                resources.carers(),
                resources.skill(),
                resources.visitPattern(),
                resources.supervisionHoursAMonth(),
                resources.reviewHoursAQuarter(),
                resources.reason(),
                stamp(proposal.at()),
                caller.actor().value()
            });
            wordings.add(wording(
                    caller,
                    proposal.id(),
                    outcome.person(),
                    1,
                    outcome.statement(),
                    outcome.noticing(),
                    outcome.whyItMatters(),
                    proposal.at()));
            terms.add(new NewTerms(proposal.id(), outcome.person(), 1, outcome.terms(), "", null, proposal.at()));
            outcome.stages()
                    .forEach(stage ->
                            stages.add(stage(caller, proposal.id(), outcome.person(), 1, stage, "", proposal.at())));
            steps.add(new NewStep(
                    proposal.id(), outcome.person(), Lifecycle.PROPOSED, Rows.day(proposal.at()), "", proposal.at()));
        }
        insert("outcomes.outcome", 21, rows);
        insert("outcomes.wording", 9, wordings);
        terms(caller, terms);
        insert("outcomes.stage", 15, stages);
        steps(caller, steps);
    }

    void reword(
            Caller caller,
            OutcomeId outcome,
            PersonId person,
            String statement,
            String noticing,
            String why,
            Instant at) {
        var latest = jdbc.queryForObject(
                "select max(version) from outcomes.wording where outcome_id = ?", Integer.class, outcome.value());
        int version = (latest == null ? 0 : latest) + 1;
        insert(
                "outcomes.wording",
                9,
                List.<Object[]>of(wording(caller, outcome, person, version, statement, noticing, why, at)));
    }

    void stages(Caller caller, OutcomeId outcome, PersonId person, List<Stage> stages, String reason, Instant at) {
        var latest = jdbc.queryForObject(
                "select max(version) from outcomes.stage where outcome_id = ?", Integer.class, outcome.value());
        int version = (latest == null ? 0 : latest) + 1;
        insert(
                "outcomes.stage",
                15,
                stages.stream()
                        .map(stage -> stage(caller, outcome, person, version, stage, reason, at))
                        .toList());
    }

    void terms(Caller caller, List<NewTerms> all) {
        var rows = new ArrayList<Object[]>();
        for (NewTerms entry : all) {
            var terms = entry.terms();
            var baseline = terms.baseline();
            var lock = baseline.flatMap(Baseline::lock);
            rows.add(new Object[] {
                entry.outcome().value(),
                entry.version(),
                caller.organisation().value(),
                entry.person().value(),
                terms.measure().value(),
                terms.measureVersion(),
                baseline.map(Baseline::value).orElse(null),
                baseline.map(Baseline::on).orElse(null),
                baseline.map(known -> known.source().code()).orElse(null),
                baseline.map(Baseline::byWhom).orElse(null),
                lock.map(Baseline.BaselineLock::on).orElse(null),
                lock.map(known -> known.source().code()).orElse(null),
                lock.map(Baseline.BaselineLock::byWhom).orElse(null),
                lock.flatMap(Baseline.BaselineLock::keeper)
                        .or(() -> lock.map(given -> caller.organisation()))
                        .map(OrganisationId::value)
                        .orElse(null),
                terms.target(),
                terms.smallestChange(),
                terms.dueEveryDays(),
                terms.startsOn(),
                terms.targetDate(),
                terms.reviewOn(),
                terms.levels().stream()
                        .map(level -> level.value().toPlainString())
                        .toArray(String[]::new),
                terms.levels().stream().map(Measure.Level::words).toArray(String[]::new),
                entry.reason(),
                entry.because(),
                stamp(entry.at()),
                caller.actor().value()
            });
        }
        insert(
                "outcomes.terms",
                String.join(", ", Collections.nCopies(20, "?")) + ", ?::numeric[], "
                        + String.join(", ", Collections.nCopies(5, "?")),
                rows);
    }

    void steps(Caller caller, List<NewStep> steps) {
        var rows = new ArrayList<Object[]>();
        for (NewStep step : steps) {
            rows.add(new Object[] {
                ids.next(),
                step.outcome().value(),
                caller.organisation().value(),
                step.person().value(),
                step.to().code(),
                step.on(),
                step.reason().strip(),
                stamp(step.at()),
                caller.actor().value()
            });
        }
        insert("outcomes.lifecycle_step", 9, rows);
    }

    void followUps(Caller caller, List<Object[]> rows) {
        jdbc.batchUpdate(
                "insert into outcomes.follow_up values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing", rows);
    }

    void answers(List<Object[]> rows) {
        insert("outcomes.answer", String.join(", ", Collections.nCopies(13, "?")) + ", " + TERMS_THEN, rows);
    }

    void goalChoice(Object[] row) {
        insert("outcomes.goal_choice", 10, List.<Object[]>of(row));
    }

    void override(Object[] row) {
        insert("outcomes.status_override", 10, List.<Object[]>of(row));
    }

    void pause(Object[] row) {
        insert("outcomes.pause", 9, List.<Object[]>of(row));
    }

    UUID nextId() {
        return ids.next();
    }

    private static Object[] stage(
            Caller caller, OutcomeId outcome, PersonId person, int version, Stage stage, String reason, Instant at) {
        return new Object[] {
            outcome.value(),
            version,
            stage.number(),
            caller.organisation().value(),
            person.value(),
            stage.title().strip(),
            stage.target(),
            stage.by(),
            stage.supportStepsBack(),
            stage.riskReview(),
            stage.supervisionCheck(),
            stage.competencies().toArray(String[]::new),
            reason.strip(),
            stamp(at),
            caller.actor().value()
        };
    }

    private static Object[] wording(
            Caller caller,
            OutcomeId outcome,
            PersonId person,
            int version,
            String statement,
            String noticing,
            String why,
            Instant at) {
        return new Object[] {
            outcome.value(),
            version,
            caller.organisation().value(),
            person.value(),
            statement.strip(),
            noticing.strip(),
            why.strip(),
            stamp(at),
            caller.actor().value()
        };
    }

    private void insert(String table, int columns, List<Object[]> rows) {
        insert(table, String.join(", ", Collections.nCopies(columns, "?")), rows);
    }

    private void insert(String table, String values, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("insert into " + table + " values (" + values + ")", rows);
        }
    }
}
