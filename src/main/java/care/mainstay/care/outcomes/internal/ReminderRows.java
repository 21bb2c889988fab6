package care.mainstay.care.outcomes.internal;

import static care.mainstay.care.outcomes.internal.Rows.stamp;

import care.mainstay.care.outcomes.Agreement;
import care.mainstay.care.outcomes.FundingRoute;
import care.mainstay.care.outcomes.Party;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of reminders; only ever inserted. */
@Repository
class ReminderRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final IdSource ids;

    ReminderRows(JdbcClient jdbc, JdbcTemplate batches, IdSource ids) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.ids = ids;
    }

    /** A reminder to be kept: the {@code number}th of what has been asked since a day. */
    record NewReminder(OutcomeId outcome, PersonId person, Party party, int number, LocalDate askedOn, Instant at) {}

    /** Outcomes not over that were proposed a while ago and whose newest terms a party has not answered. */
    List<OutcomeId> unanswered(Party party, Instant now) {
        return jdbc
                .sql("""
                        select outcome.id
                        from outcomes.outcome outcome
                        where outcome.funding_route = any (:routes)
                          and outcome.recorded_at <= :before
                          and not coalesce((
                            select answer.answer <> 'pending' and answer.terms_version = (
                                select max(terms.version) from outcomes.terms terms where terms.outcome_id = outcome.id)
                            from outcomes.answer answer
                            where answer.outcome_id = outcome.id and answer.party = :party
                            order by answer.answered_on desc, answer.recorded_at desc, answer.id desc limit 1), false)
                          and (select step.lifecycle from outcomes.lifecycle_step step where step.outcome_id = outcome.id
                               order by step.recorded_at desc, step.id desc limit 1) in ('proposed', 'accepted', 'active')
                        order by outcome.id
                        """)
                .param(
                        "routes",
                        Arrays.stream(FundingRoute.values())
                                .filter(route -> route.parties().contains(party))
                                .map(Rows::code)
                                .toArray(String[]::new))
                .param("party", party.code())
                .param("before", stamp(now.minus(Duration.ofDays(Agreement.REMINDED_AFTER_DAYS - 1))))
                .query(UUID.class)
                .list()
                .stream()
                .map(OutcomeId::new)
                .toList();
    }

    void insert(Caller caller, List<NewReminder> reminders) {
        batches.batchUpdate(
                "insert into outcomes.reminder values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                reminders.stream()
                        .map(reminder -> new Object[] {
                            ids.next(),
                            reminder.outcome().value(),
                            caller.organisation().value(),
                            reminder.person().value(),
                            reminder.party().code(),
                            reminder.number(),
                            reminder.askedOn(),
                            Rows.day(reminder.at()),
                            stamp(reminder.at()),
                            caller.actor().value()
                        })
                        .toList());
    }
}
