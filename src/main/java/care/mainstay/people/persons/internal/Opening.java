package care.mainstay.people.persons.internal;

import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.AccessGrants.Grant;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.Persons.Keeper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is opened what when an organisation becomes a keeper of records about a person: itself, the person's household, the
 * person by name, and those the person shares with, by name.
 */
@Component
class Opening {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final AccessGrants grants;
    private final Organisations organisations;
    private final Callers callers;

    Opening(JdbcClient jdbc, JdbcTemplate batch, AccessGrants grants, Organisations organisations, Callers callers) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.grants = grants;
        this.organisations = organisations;
        this.callers = callers;
    }

    /**
     * A grant to oneself counts from the start of its day: it must hold in the very transaction that writes it, whose
     * clock is the database's.
     */
    static Instant startOfDay(Instant at) {
        return LocalDate.ofInstant(at, LONDON).atStartOfDay(LONDON).toInstant();
    }

    /** A council keeps records to arrange care, a provider to give it, a household as its own. */
    Purpose purposeHere() {
        var us = callers.current().organisation();
        var kind = organisations.find(us).map(Organisation::kind).orElse(Organisation.Kind.OPERATOR);
        return switch (kind) {
            case COUNCIL -> Purpose.COMMISSIONING;
            case PROVIDER -> Purpose.DIRECT_CARE;
            case HOUSEHOLD -> Purpose.OWN_RECORD;
            case REGULATOR, OPERATOR ->
                throw new Refused(
                        "persons.not-a-keeper",
                        "This organisation keeps no records about people.",
                        "Sign in for a council or a provider.");
        };
    }

    /** To the caller's own organisation, before the first record about somebody new. */
    void toOurselves(Map<PersonId, EvidenceRef> sources, Purpose purpose, Instant from) {
        var us = callers.current().organisation();
        grants.openAll(sources.entrySet().stream()
                .map(entry -> Grant.toOrganisation(us, entry.getKey(), purpose, startOfDay(from), entry.getValue()))
                .toList());
    }

    void rememberKeeper(Collection<PersonId> people, Purpose purpose, Instant since, Instant now) {
        var caller = callers.current();
        batch.batchUpdate("""
                insert into persons.keeper (person_id, organisation_id, purpose, since, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?)
                on conflict (person_id, organisation_id) do update
                set left_at = null, since = excluded.since, purpose = excluded.purpose where keeper.left_at is not null
                """, people, 1_000, (statement, person) -> {
            statement.setObject(1, person.value());
            statement.setObject(2, caller.organisation().value());
            statement.setString(3, purpose.code());
            statement.setObject(4, PersonRows.utc(since));
            statement.setObject(5, PersonRows.utc(now));
            statement.setObject(6, caller.actor().value());
        });
    }

    /** What the caller's organisation keeps, to the households of these people and to those they share with. */
    void toTheirHouseholds(Collection<PersonId> people, Instant from) {
        var ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        var opened = new ArrayList<Grant>();
        jdbc.sql("select organisation_id, person_id, user_id from persons.household where person_id = any (?)")
                .param(ids)
                .query(row -> {
                    opened.addAll(toHousehold(
                                    new OrganisationId(row.getObject("organisation_id", UUID.class)),
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    Optional.ofNullable(row.getObject("user_id", UUID.class))
                                            .map(UserId::new),
                                    from)
                            .toList());
                });
        jdbc.sql("""
                        select id, person_id, user_id, user_organisation_id, until_moment from persons.share
                        where person_id = any (?) and (until_moment is null or until_moment > now())
                        """).param(ids).query(row -> {
            opened.add(toMember(
                    new OrganisationId(row.getObject("user_organisation_id", UUID.class)),
                    new UserId(row.getObject("user_id", UUID.class)),
                    new PersonId(row.getObject("person_id", UUID.class)),
                    row.getObject("id", UUID.class),
                    from,
                    PersonRows.instantIfAny(row, "until_moment")));
        });
        if (!opened.isEmpty()) {
            grants.openAll(opened);
        }
    }

    /** To the household's own jobs, and to the person by name. */
    Stream<Grant> toHousehold(OrganisationId household, PersonId person, Optional<UserId> user, Instant from) {
        var source = new EvidenceRef("persons.household", household.value());
        var jobs = Grant.toOrganisation(household, person, Purpose.OWN_RECORD, from, source);
        return Stream.concat(
                Stream.of(jobs),
                user.stream()
                        .map(id -> Grant.toUser(
                                household, id, person, Purpose.OWN_RECORD, from, Optional.empty(), source)));
    }

    Grant toMember(
            OrganisationId household, UserId user, PersonId person, UUID share, Instant from, Optional<Instant> until) {
        return Grant.toUser(
                household, user, person, Purpose.CIRCLE, from, until, new EvidenceRef("persons.share", share));
    }

    List<Keeper> keepers(PersonId person) {
        return jdbc.sql("""
                        select organisation_id, purpose, since, left_at from persons.keeper where person_id = ?
                        order by since, organisation_id
                        """)
                .param(person.value())
                .query((row, i) -> new Keeper(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        purpose(row.getString("purpose")),
                        PersonRows.instant(row, "since"),
                        PersonRows.instantIfAny(row, "left_at")))
                .list();
    }

    private static Purpose purpose(String code) {
        return switch (code) {
            case "direct-care" -> Purpose.DIRECT_CARE;
            case "commissioning" -> Purpose.COMMISSIONING;
            default -> Purpose.OWN_RECORD;
        };
    }
}
