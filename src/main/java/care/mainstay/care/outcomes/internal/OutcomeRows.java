package care.mainstay.care.outcomes.internal;

import static care.mainstay.care.outcomes.internal.Rows.constant;
import static care.mainstay.care.outcomes.internal.Rows.date;
import static care.mainstay.care.outcomes.internal.Rows.day;
import static care.mainstay.care.outcomes.internal.Rows.instant;
import static care.mainstay.care.outcomes.internal.Rows.maybeDate;
import static care.mainstay.care.outcomes.internal.Rows.maybeNumber;
import static care.mainstay.care.outcomes.internal.Rows.numbers;
import static care.mainstay.care.outcomes.internal.Rows.stamp;
import static care.mainstay.care.outcomes.internal.Rows.texts;
import static care.mainstay.care.outcomes.internal.Rows.uuid;

import care.mainstay.care.outcomes.AgreementAnswer.Answer;
import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.ExpectedCourse;
import care.mainstay.care.outcomes.FundingRoute;
import care.mainstay.care.outcomes.Influence;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.MeasureId;
import care.mainstay.care.outcomes.Measures;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.OutcomeDomain;
import care.mainstay.care.outcomes.OutcomeKind;
import care.mainstay.care.outcomes.OutcomeTerms;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.outcomes.Resources;
import care.mainstay.care.outcomes.Stage;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Outcomes put together from their rows as they were at a moment, in six queries however many there are, and a
 * seventh for the reminders of those that whoever contracts has not answered. */
@Repository
class OutcomeRows {

    private final JdbcClient jdbc;
    private final Measures measures;

    OutcomeRows(JdbcClient jdbc, Measures measures) {
        this.jdbc = jdbc;
        this.measures = measures;
    }

    /** A step in an outcome's life. */
    record Step(Lifecycle lifecycle, LocalDate on, String reason) {}

    List<Outcome> byId(Collection<OutcomeId> outcomes, Instant asOf) {
        return outcomes.isEmpty()
                ? List.of()
                : assemble("id", outcomes.stream().map(OutcomeId::value).toList(), asOf);
    }

    List<Outcome> byPerson(Collection<PersonId> people, Instant asOf) {
        return people.isEmpty()
                ? List.of()
                : assemble("person_id", people.stream().map(PersonId::value).toList(), asOf);
    }

    Map<OutcomeId, PersonId> whose(Collection<OutcomeId> outcomes) {
        var people = new HashMap<OutcomeId, PersonId>();
        jdbc.sql("select id, person_id from outcomes.outcome where id = any (:ids)")
                .param("ids", Rows.ids(outcomes.stream().map(OutcomeId::value).toList()))
                .query(row -> {
                    people.put(
                            new OutcomeId(row.getObject("id", UUID.class)),
                            new PersonId(row.getObject("person_id", UUID.class)));
                });
        return people;
    }

    private List<Outcome> assemble(String column, Collection<UUID> values, Instant asOf) {
        var found = new LinkedHashMap<UUID, Draft>();
        jdbc.sql("select * from outcomes.outcome where " + column
                        + " = any (:values) and recorded_at <= :asOf order by recorded_at, id")
                .param("values", Rows.ids(values))
                .param("asOf", stamp(asOf))
                .query((row, i) -> new Draft(row))
                .list()
                .forEach(draft -> found.put(draft.id, draft));
        if (found.isEmpty()) {
            return List.of();
        }
        var ids = Rows.ids(found.keySet());
        each(
                ids,
                asOf,
                "select distinct on (outcome_id) * from outcomes.wording",
                "outcome_id, version desc",
                (row, i) -> {
                    draft(found, row).wording(row);
                    return i;
                });
        each(ids, asOf, "select * from outcomes.terms_of(:ids)", "outcome_id, version", (row, i) -> {
            draft(found, row).terms(row.getInt("version"), terms(row), day(instant(row, "recorded_at")));
            return i;
        });
        each(ids, asOf, "select * from outcomes.stage", "outcome_id, version, number", (row, i) -> {
            draft(found, row).stage(row.getInt("version"), stage(row));
            return i;
        });
        each(
                ids,
                asOf,
                "select * from outcomes.lifecycle_step",
                "recorded_at, id",
                (row, i) -> draft(found, row)
                        .steps
                        .add(new Step(
                                Lifecycle.ofCode(row.getString("lifecycle")),
                                date(row, "effective_on"),
                                row.getString("reason"))));
        each(
                ids,
                asOf,
                "select * from outcomes.answers_to(:ids)",
                "answered_on, recorded_at, id",
                (row, i) -> draft(found, row).answers.add(given(row)));
        var unanswered = found.values().stream()
                .filter(Draft::isUnanswered)
                .map(draft -> draft.id)
                .toList();
        if (!unanswered.isEmpty()) {
            each(
                    Rows.ids(unanswered),
                    asOf,
                    "select * from outcomes.reminders_of(:ids)",
                    "number, recorded_at, id",
                    (row, i) -> draft(found, row).reminders.add(reminder(row)));
        }
        return found.values().stream()
                .map(draft -> draft.finish(measures, day(asOf)))
                .sorted(Comparator.comparing(
                                (Outcome outcome) -> outcome.lifecycle().isLive() ? 0 : 1)
                        .thenComparing(outcome -> outcome.lifecycle().isOver() ? 1 : 0)
                        .thenComparing(Outcome::proposedAt)
                        .thenComparing(Outcome::id))
                .toList();
    }

    private static Draft draft(Map<UUID, Draft> found, ResultSet row) throws SQLException {
        return Objects.requireNonNull(found.get(uuid(row, "outcome_id")));
    }

    private <T> void each(UUID[] ids, Instant asOf, String select, String order, RowMapper<T> use) {
        var unused = jdbc.sql(select + " where outcome_id = any (:ids) and recorded_at <= :asOf order by " + order)
                .param("ids", ids)
                .param("asOf", stamp(asOf))
                .query(use)
                .list();
    }

    /** The steps of many outcomes, for the rules. */
    Map<OutcomeId, List<Step>> steps(Collection<OutcomeId> outcomes, Instant asOf) {
        var steps = new HashMap<OutcomeId, List<Step>>();
        each(
                Rows.ids(outcomes.stream().map(OutcomeId::value).toList()),
                asOf,
                "select * from outcomes.lifecycle_step",
                "recorded_at, id",
                (row, i) -> steps.computeIfAbsent(new OutcomeId(uuid(row, "outcome_id")), id -> new ArrayList<>())
                        .add(new Step(
                                Lifecycle.ofCode(row.getString("lifecycle")),
                                date(row, "effective_on"),
                                row.getString("reason"))));
        return steps;
    }

    private static AgreementFold.Given given(ResultSet row) throws SQLException {
        return new AgreementFold.Given(
                Party.ofCode(row.getString("party")),
                row.getInt("terms_version"),
                Answer.ofCode(row.getString("answer")),
                date(row, "answered_on"),
                Rows.decision(row),
                Rows.maybeUuid(row, "recorded_by").map(UserId::new),
                row.getString("words"));
    }

    private static AgreementFold.Reminder reminder(ResultSet row) throws SQLException {
        return new AgreementFold.Reminder(
                Party.ofCode(row.getString("party")), date(row, "asked_on"), date(row, "reminded_on"));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        return new Stage(
                row.getInt("number"),
                row.getString("title"),
                row.getBigDecimal("target"),
                date(row, "by_date"),
                row.getString("support_steps_back"),
                row.getString("risk_review"),
                row.getString("supervision_check"),
                texts(row, "competencies"));
    }

    private static OutcomeTerms terms(ResultSet row) throws SQLException {
        var values = numbers(row, "level_values");
        var words = texts(row, "level_words");
        var levels = new ArrayList<Measure.Level>();
        for (int i = 0; i < values.size(); i++) {
            levels.add(new Measure.Level(values.get(i), words.get(i)));
        }
        return new OutcomeTerms(
                new MeasureId(row.getString("measure")),
                row.getInt("measure_version"),
                baseline(row),
                row.getBigDecimal("target"),
                row.getBigDecimal("smallest_change"),
                row.getInt("due_every_days"),
                date(row, "starts_on"),
                date(row, "target_date"),
                date(row, "review_on"),
                List.copyOf(levels));
    }

    private static Optional<Baseline> baseline(ResultSet row) throws SQLException {
        var value = maybeNumber(row, "baseline_value");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var lockedOn = maybeDate(row, "baseline_locked_on");
        Optional<Baseline.BaselineLock> lock = lockedOn.isEmpty()
                ? Optional.empty()
                : Optional.of(new Baseline.BaselineLock(
                        lockedOn.get(),
                        ObservationSource.ofCode(row.getString("baseline_locked_source")),
                        row.getString("baseline_locked_by"),
                        Rows.maybeUuid(row, "baseline_locked_keeper").map(OrganisationId::new)));
        return Optional.of(new Baseline(
                value.get(),
                date(row, "baseline_on"),
                ObservationSource.ofCode(row.getString("baseline_source")),
                row.getString("baseline_by"),
                lock));
    }

    /** An outcome while its rows are being gathered. */
    private static final class Draft {

        private final UUID id;
        private final PersonId person;
        private final Optional<ReferralId> referral;
        private final OrganisationId lead;
        private final OutcomeKind kind;
        private final OutcomeDomain domain;
        private final ExpectedCourse course;
        private final Influence influence;
        private final List<String> contributing;
        private final FundingRoute route;
        private final Resources resources;
        private final Instant proposedAt;
        private final List<Stage> stages = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private final List<AgreementFold.Given> answers = new ArrayList<>();
        private final List<AgreementFold.Reminder> reminders = new ArrayList<>();
        private String statement = "";
        private String noticing = "";
        private String whyItMatters = "";
        private LocalDate askedOn;
        private int termsVersion;
        private int sameSinceVersion = 1;
        private int stagesVersion;
        private @org.jspecify.annotations.Nullable OutcomeTerms terms;

        Draft(ResultSet row) throws SQLException {
            id = uuid(row, "id");
            person = new PersonId(uuid(row, "person_id"));
            referral = Rows.maybeUuid(row, "referral_id").map(ReferralId::new);
            lead = new OrganisationId(uuid(row, "organisation_id"));
            kind = constant(OutcomeKind.class, row.getString("kind"));
            domain = constant(OutcomeDomain.class, row.getString("domain"));
            course = new ExpectedCourse(
                    constant(ExpectedCourse.Shape.class, row.getString("course_shape")), row.getString("course_words"));
            influence = new Influence(
                    constant(Influence.Extent.class, row.getString("influence")), row.getString("influence_reason"));
            contributing = texts(row, "contributing");
            route = constant(FundingRoute.class, row.getString("funding_route"));
            resources = new Resources(
                    constant(Resources.Funding.class, row.getString("funding")),
                    row.getInt("carers"),
                    row.getString("skill"),
                    row.getString("visit_pattern"),
                    row.getBigDecimal("supervision_hours_a_month"),
                    row.getBigDecimal("review_hours_a_quarter"),
                    row.getString("funding_reason"));
            proposedAt = instant(row, "recorded_at");
            askedOn = day(proposedAt);
        }

        /** Steps come version by version: a later one replaces the whole of an earlier one. */
        void stage(int version, Stage stage) {
            if (version != stagesVersion) {
                stages.clear();
                stagesVersion = version;
            }
            stages.add(stage);
        }

        void wording(ResultSet row) throws SQLException {
            statement = row.getString("statement");
            noticing = row.getString("noticing");
            whyItMatters = row.getString("why_it_matters");
            asked(day(instant(row, "recorded_at")));
        }

        /** Terms come version by version: from the last that asked something else on, the question is the same. */
        void terms(int version, OutcomeTerms next, LocalDate on) {
            if (terms != null && !terms.asksTheSameAs(next)) {
                sameSinceVersion = version;
                asked(on);
            }
            termsVersion = version;
            terms = next;
        }

        private void asked(LocalDate on) {
            askedOn = on.isAfter(askedOn) ? on : askedOn;
        }

        /** Whether somebody whose silence can come to count has not answered the terms as they are. */
        boolean isUnanswered() {
            return route.parties().stream()
                    .filter(AgreementFold::canBeDeemed)
                    .anyMatch(party -> answers.stream()
                            .filter(given -> given.party() == party)
                            .reduce((earlier, later) -> later)
                            .filter(given -> given.answer() != Answer.PENDING && given.termsVersion() == termsVersion)
                            .isEmpty());
        }

        Outcome finish(Measures measures, LocalDate today) {
            if (terms == null || steps.isEmpty()) {
                throw new IllegalStateException("outcome " + id + " lacks its terms or its first step");
            }
            var last = steps.get(steps.size() - 1);
            return new Outcome(
                    new OutcomeId(id),
                    person,
                    referral,
                    lead,
                    statement,
                    noticing,
                    whyItMatters,
                    kind,
                    domain,
                    course,
                    influence,
                    contributing,
                    route,
                    last.lifecycle(),
                    last.on(),
                    last.reason(),
                    steps.stream()
                            .filter(step -> step.lifecycle() == Lifecycle.ACTIVE)
                            .map(Step::on)
                            .findFirst(),
                    last.lifecycle().isOver() ? Optional.of(last.on()) : Optional.empty(),
                    termsVersion,
                    terms,
                    measures.find(terms.measure()).orElseThrow(),
                    resources,
                    List.copyOf(stages),
                    AgreementFold.fold(
                            route, new AgreementFold.Question(sameSinceVersion, askedOn), answers, reminders, today),
                    proposedAt);
        }
    }
}
