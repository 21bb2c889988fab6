package care.mainstay.care.referrals.internal;

import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.FundingRoute;
import care.mainstay.care.referrals.NewReferral;
import care.mainstay.care.referrals.OutcomeIntent;
import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Transition;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.UserId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a referral, its intents and its steps lie in their rows. */
@Component
class ReferralRows {

    static final String SELECT = """
            select r.id, r.organisation_id, r.counterparty_id, r.kept_by_provider, r.person_id, r.funding, r.state, r.hours_a_week,
                   r.start_wanted_on, r.why_now, r.started_on, r.ended_on, r.end_reason, r.recorded_at
            from referrals.referral r
            """;

    /** The same by the steps that had been written down at a moment. */
    static final String AS_KNOWN = """
            select r.id, r.organisation_id, r.counterparty_id, r.kept_by_provider, r.person_id, r.funding, step.state, r.hours_a_week,
                   r.start_wanted_on, r.why_now,
                   case when step.started then r.started_on end as started_on,
                   case when step.over then r.ended_on end as ended_on,
                   case when step.over or step.state = 'ending' then r.end_reason end as end_reason,
                   r.recorded_at
            from referrals.referral r
            cross join lateral (
                select bool_or(t.to_state = 'active') as started,
                       bool_or(t.to_state in ('ended', 'handed-back', 'transferred')) as over,
                       (array_agg(t.to_state order by t.recorded_at desc, t.id desc))[1] as state
                from referrals.transition t where t.referral_id = r.id and t.recorded_at <= ?) step
            where r.id = any (?) and step.state is not null
            order by r.id
            """;

    static final Set<ReferralState> UNDER_WAY =
            Arrays.stream(ReferralState.values()).filter(ReferralState::isOpen).collect(Collectors.toUnmodifiableSet());

    private final JdbcClient jdbc;

    ReferralRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The referrals of somebody that are under way, as far as the caller may see them. */
    List<Referral> open(PersonId person) {
        return read(SELECT + "where r.person_id = ? and r.state = any (?)", person.value(), codes(UNDER_WAY));
    }

    static String[] codes(Set<ReferralState> states) {
        return states.stream().map(ReferralState::code).sorted().toArray(String[]::new);
    }

    /** Referrals by a query that begins with {@link #SELECT}, each with its intents. */
    List<Referral> read(String sql, Object... parameters) {
        record Row(Referral bare, UUID id) {}
        var rows = jdbc.sql(sql)
                .params(parameters)
                .query((row, i) -> new Row(referral(row), row.getObject("id", UUID.class)))
                .list();
        var intents = intents(rows.stream().map(Row::id).toArray(UUID[]::new));
        return rows.stream()
                .map(row -> with(row.bare(), intents.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<OutcomeIntent>> intents(UUID[] referrals) {
        var intents = new HashMap<UUID, List<OutcomeIntent>>();
        if (referrals.length > 0) {
            jdbc.sql("""
                            select referral_id, words, domain, kind from referrals.intent
                            where referral_id = any (?) order by referral_id, position
                            """).param(referrals).query(row -> {
                intents.computeIfAbsent(row.getObject("referral_id", UUID.class), id -> new ArrayList<>())
                        .add(new OutcomeIntent(
                                row.getString("words"),
                                OutcomeIntent.Domain.ofCode(row.getString("domain")),
                                OutcomeIntent.Kind.ofCode(row.getString("kind"))));
            });
        }
        return intents;
    }

    private static Referral with(Referral bare, List<OutcomeIntent> intents) {
        var asked = bare.request();
        return new Referral(
                bare.id(),
                bare.person(),
                bare.keeper(),
                bare.counterparty(),
                new NewReferral.Request(
                        asked.funding(), asked.hoursAWeek(), asked.startWantedOn(), asked.whyNow(), intents),
                bare.state(),
                bare.startedOn(),
                bare.endedOn(),
                bare.endReason(),
                bare.keptByProvider(),
                bare.recordedAt());
    }

    private static Referral referral(ResultSet row) throws SQLException {
        return new Referral(
                new ReferralId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                Optional.ofNullable(row.getObject("counterparty_id", UUID.class))
                        .map(OrganisationId::new),
                new NewReferral.Request(
                        FundingRoute.ofCode(row.getString("funding")),
                        hours(row.getBigDecimal("hours_a_week")),
                        row.getObject("start_wanted_on", LocalDate.class),
                        row.getString("why_now"),
                        List.of()),
                ReferralState.ofCode(row.getString("state")),
                Optional.ofNullable(row.getObject("started_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                Optional.ofNullable(row.getString("end_reason")).map(EndReason::ofCode),
                row.getBoolean("kept_by_provider"),
                instant(row, "recorded_at"));
    }

    /** Without the noughts that the column adds: 10.5, not 10.50. */
    private static BigDecimal hours(BigDecimal kept) {
        return kept.setScale(Math.max(0, kept.stripTrailingZeros().scale()));
    }

    List<Transition> history(ReferralId referral) {
        return jdbc.sql("""
                        select referral_id, from_state, to_state, acting_organisation_id, counterparty_id, reason, words, happened_at,
                               recorded_at, recorded_by
                        from referrals.transition where referral_id = ? order by id
                        """)
                .param(referral.value())
                .query((row, i) -> transition(row))
                .list();
    }

    private static Transition transition(ResultSet row) throws SQLException {
        var to = ReferralState.ofCode(row.getString("to_state"));
        var reason = Optional.ofNullable(row.getString("reason"));
        return new Transition(
                new ReferralId(row.getObject("referral_id", UUID.class)),
                Optional.ofNullable(row.getString("from_state")).map(ReferralState::ofCode),
                to,
                new OrganisationId(row.getObject("acting_organisation_id", UUID.class)),
                Optional.ofNullable(row.getObject("counterparty_id", UUID.class))
                        .map(OrganisationId::new),
                reason,
                reason.map(code -> Reasons.words(to, code)),
                row.getString("words"),
                instant(row, "happened_at"),
                instant(row, "recorded_at"),
                new UserId(row.getObject("recorded_by", UUID.class)));
    }

    Optional<Instant> lastStep(ReferralId referral) {
        return jdbc.sql("select max(happened_at) as happened_at from referrals.transition where referral_id = ?")
                .param(referral.value())
                .query((row, i) -> Optional.ofNullable(row.getObject("happened_at", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
