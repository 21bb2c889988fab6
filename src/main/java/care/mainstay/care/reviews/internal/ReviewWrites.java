package care.mainstay.care.reviews.internal;

import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.reviews.Hearing;
import care.mainstay.care.reviews.NewReview;
import care.mainstay.care.reviews.OutcomeDecision;
import care.mainstay.care.reviews.Review;
import care.mainstay.care.reviews.ReviewId;
import care.mainstay.care.reviews.ReviewState;
import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.kernel.EvidenceRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes reviews and what is said, decided and changed in them. Called within a transaction, after the rules. */
@Repository
class ReviewWrites {

    private final Desk desk;

    ReviewWrites(Desk desk) {
        this.desk = desk;
    }

    ReviewId schedule(NewReview review, Recorded recorded) {
        var id = review.id().map(ReviewId::value).orElseGet(desk.ids()::next);
        int written = desk.insert("""
                        insert into reviews.review (id, organisation_id, person_id, kind, trigger_words, due_on, state, recorded_at,
                            recorded_by)
                        values (:id, :organisation, :person, :kind, :trigger, :due, 'scheduled', :at, :by)
                        on conflict do nothing
                        """, id, review.person(), recorded)
                .param("kind", review.kind().code())
                .param("trigger", review.trigger())
                .param("due", review.due())
                .update();
        if (written == 1) {
            desk.wrote("review.schedule", "reviews.review", id, review.person());
        }
        return new ReviewId(id);
    }

    void open(Review review, Instant since, Recorded recorded) {
        desk.jdbc()
                .sql("update reviews.review set state = 'open', since = ?, opened_at = ?, opened_by = ? where id = ?")
                .params(
                        Desk.utc(since),
                        Desk.utc(recorded.at()),
                        recorded.by().value(),
                        review.id().value())
                .update();
        desk.wrote("review.open", "reviews.review", review.id().value(), review.person());
    }

    void freeze(Review review, List<WhatChanged.Line> lines, Recorded recorded) {
        desk.jdbc()
                .sql("""
                        insert into reviews.review_change (id, review_id, organisation_id, person_id, position, kind, outcome_id,
                            subject, words, team_only, recorded_at, recorded_by)
                        select line.id, ?, ?, ?, cast(line.place - 1 as integer), line.kind, line.outcome, line.subject, line.words,
                            line.team, ?, ?
                        from unnest(cast(? as uuid[]), ?, cast(? as uuid[]), ?, ?, cast(? as boolean[])) with ordinality
                            as line (id, kind, outcome, subject, words, team, place)
                        """)
                .param(review.id().value())
                .param(desk.caller().organisation().value())
                .param(review.person().value())
                .param(Desk.utc(recorded.at()))
                .param(recorded.by().value())
                .param(column(lines, line -> desk.ids().next()))
                .param(column(lines, line -> line.change().kind().code()))
                .param(column(lines, line -> line.change().outcome().orElse(null)))
                .param(column(lines, line -> line.change().subject().orElse(null)))
                .param(column(lines, line -> line.change().words()))
                .param(column(lines, WhatChanged.Line::teamOnly))
                .update();
    }

    private static String[] column(List<WhatChanged.Line> lines, Function<WhatChanged.Line, @Nullable Object> of) {
        return lines.stream()
                .map(of)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    void hear(Review review, Hearing hearing, Recorded recorded) {
        var id = desk.ids().next();
        desk.insert("""
                        insert into reviews.hearing (id, review_id, organisation_id, person_id, words, present, advocate, authority, decided_by, consulted, recorded_at, recorded_by)
                        values (:id, :review, :organisation, :person, :words, :present, :advocate, :authority, :decided, :consulted, :at, :by)
                        """, id, review.person(), recorded)
                .param("review", review.id().value())
                .param("words", hearing.words())
                .param("present", hearing.present())
                .param("advocate", hearing.advocate().code())
                .param("authority", hearing.decidedBy().authority().code())
                .param("decided", hearing.decidedBy().name())
                .param("consulted", String.join("\n", hearing.decidedBy().consulted()))
                .update();
        if (!hearing.carerStrain().isBlank()) {
            desk.insert("""
                            insert into reviews.carer_strain (hearing_id, organisation_id, person_id, words, recorded_at, recorded_by)
                            values (:id, :organisation, :person, :words, :at, :by)
                            """, id, review.person(), recorded)
                    .param("words", hearing.carerStrain())
                    .update();
        }
        desk.wrote("review.hear", "reviews.review", review.id().value(), review.person());
    }

    void decide(Review review, OutcomeDecision decision, Recorded recorded) {
        var id = desk.ids().next();
        desk.insert("""
                        insert into reviews.decision (id, review_id, organisation_id, person_id, outcome_id, kind, words, new_target,
                            new_status, until_day, recorded_at, recorded_by)
                        values (:id, :review, :organisation, :person, :outcome, :kind, :words, :target, :status, :until, :at, :by)
                        """, id, review.person(), recorded)
                .param("review", review.id().value())
                .param("outcome", decision.outcome().value())
                .param("kind", decision.kind().code())
                .param("words", decision.words().strip())
                .param("target", decision.target().orElse(null))
                .param("status", decision.status().map(AchievementStatus::code).orElse(null))
                .param("until", decision.until().orElse(null))
                .update();
        desk.wrote("review.decide", "reviews.decision", id, review.person());
    }

    void stamp(Review review, EvidenceRef changed, String words, Recorded recorded) {
        desk.insert("""
                        insert into reviews.stamp (id, review_id, organisation_id, person_id, subject, words, recorded_at, recorded_by)
                        values (:id, :review, :organisation, :person, :subject, :words, :at, :by)
                        """, desk.ids().next(), review.person(), recorded)
                .param("review", review.id().value())
                .param("subject", changed.toString())
                .param("words", words)
                .update();
        desk.wrote("review.stamp", "reviews.review", review.id().value(), review.person());
    }

    void close(Review review, LocalDate held, String summary, Recorded recorded) {
        desk.jdbc()
                .sql("update reviews.review set state = 'closed', held_on = ?, closed_at = ?, summary = ? where id = ?")
                .params(held, Desk.utc(recorded.at()), summary, review.id().value())
                .update();
        desk.wrote("review.close", "reviews.review", review.id().value(), review.person());
    }

    void end(Review review, ReviewState state, String why) {
        desk.jdbc()
                .sql("update reviews.review set state = ?, summary = ? where id = ?")
                .params(state.code(), why, review.id().value())
                .update();
        desk.wrote("review." + state.code(), "reviews.review", review.id().value(), review.person());
    }
}
