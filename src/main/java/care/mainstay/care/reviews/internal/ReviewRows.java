package care.mainstay.care.reviews.internal;

import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.reviews.DecisionKind;
import care.mainstay.care.reviews.Hearing;
import care.mainstay.care.reviews.OutcomeDecision;
import care.mainstay.care.reviews.Review;
import care.mainstay.care.reviews.ReviewId;
import care.mainstay.care.reviews.ReviewKind;
import care.mainstay.care.reviews.ReviewState;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.persons.Authority;
import care.mainstay.people.persons.DecidedBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads reviews. Called within a transaction of the service. */
@Repository
class ReviewRows {

    private static final String SELECT = """
            select id, organisation_id, person_id, kind, trigger_words, due_on, state, since, opened_at, held_on, closed_at, summary
            from reviews.review
            """;

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One review with everything in it. */
    Optional<Review> find(ReviewId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(ReviewRows::bare)
                .optional()
                .map(this::complete);
    }

    /** One review where it stands, without what was said and decided in it, held until the transaction ends. */
    Optional<Review> hold(ReviewId id) {
        return jdbc.sql(SELECT + "where id = ? for no key update")
                .param(id.value())
                .query(ReviewRows::bare)
                .optional();
    }

    List<Review> forPerson(PersonId person) {
        return jdbc.sql(SELECT + "where person_id = ? order by coalesce(held_on, due_on) desc, id desc")
                .param(person.value())
                .query(ReviewRows::bare)
                .list();
    }

    List<Review> due(OrganisationId keeper, LocalDate by) {
        return jdbc.sql(SELECT + """
                        where organisation_id = ? and (state in ('scheduled', 'missed') and due_on <= ? or state = 'open')
                        order by due_on, id
                        """)
                .params(keeper.value(), by)
                .query(ReviewRows::bare)
                .list();
    }

    /** When the last review of this kind by this keeper closed. */
    Optional<Instant> lastClosed(PersonId person, OrganisationId keeper, ReviewKind kind, Instant before) {
        return jdbc.sql("""
                        select max(closed_at) as closed from reviews.review
                        where person_id = ? and organisation_id = ? and kind = ? and state = 'closed' and closed_at <= ?
                        """)
                .params(person.value(), keeper.value(), kind.code(), Desk.utc(before))
                .query((row, number) -> Desk.instant(row, "closed"))
                .single();
    }

    /** The same with everything in it. */
    Review complete(Review bare) {
        var id = bare.id().value();
        var changes = jdbc.sql(
                        "select kind, outcome_id, subject, words from reviews.review_change where review_id = ? order by position")
                .param(id)
                .query((row, number) -> new Review.Change(
                        Review.ChangeKind.ofCode(row.getString("kind")),
                        Optional.ofNullable(row.getObject("outcome_id", UUID.class))
                                .map(OutcomeId::new),
                        Optional.ofNullable(row.getString("subject")).map(EvidenceRef::parse),
                        row.getString("words")))
                .list();
        var hearing = jdbc.sql("""
                        select h.words, h.present, coalesce(s.words, '') as carer_strain, h.advocate, h.authority, h.decided_by, h.consulted
                        from reviews.hearing h left join reviews.carer_strain s on s.hearing_id = h.id
                        where h.review_id = ? order by h.recorded_at desc, h.id desc limit 1
                        """)
                .param(id)
                .query((row, number) -> new Hearing(
                        row.getString("words"),
                        row.getString("present"),
                        row.getString("carer_strain"),
                        Hearing.Advocate.ofCode(row.getString("advocate")),
                        new DecidedBy(
                                Authority.ofCode(row.getString("authority")),
                                row.getString("decided_by"),
                                Stream.of(row.getString("consulted").split("\n"))
                                        .filter(name -> !name.isBlank())
                                        .toList())))
                .optional();
        var decisions = jdbc.sql("""
                        select outcome_id, kind, words, new_target, new_status, until_day, recorded_at, recorded_by
                        from reviews.decision where review_id = ? order by recorded_at, id
                        """)
                .param(id)
                .query((row, number) -> new Review.Decision(
                        new OutcomeDecision(
                                new OutcomeId(row.getObject("outcome_id", UUID.class)),
                                DecisionKind.ofCode(row.getString("kind")),
                                row.getString("words"),
                                Optional.ofNullable(row.getBigDecimal("new_target")),
                                Optional.ofNullable(row.getString("new_status")).map(AchievementStatus::ofCode),
                                Optional.ofNullable(row.getObject("until_day", LocalDate.class))),
                        Desk.recorded(row)))
                .list();
        var stamps = jdbc.sql("select subject, words from reviews.stamp where review_id = ? order by recorded_at, id")
                .param(id)
                .query((row, number) ->
                        new Review.Stamp(EvidenceRef.parse(row.getString("subject")), row.getString("words")))
                .list();
        return new Review(
                bare.id(),
                bare.keeper(),
                bare.person(),
                bare.kind(),
                bare.trigger(),
                bare.due(),
                bare.state(),
                bare.since(),
                bare.opened(),
                bare.held(),
                bare.closed(),
                bare.summary(),
                changes,
                hearing,
                decisions,
                stamps);
    }

    private static Review bare(ResultSet row, int number) throws SQLException {
        return new Review(
                new ReviewId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                ReviewKind.ofCode(row.getString("kind")),
                row.getString("trigger_words"),
                row.getObject("due_on", LocalDate.class),
                ReviewState.ofCode(row.getString("state")),
                Desk.instant(row, "since"),
                Desk.instant(row, "opened_at"),
                Optional.ofNullable(row.getObject("held_on", LocalDate.class)),
                Desk.instant(row, "closed_at"),
                row.getString("summary"),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
