package care.mainstay.care.planning.internal;

import care.mainstay.care.planning.CarerWish;
import care.mainstay.care.planning.CarerWishes;
import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.workforce.Workforce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Wishes are rows that end: another is written, none is changed. */
@Service
class KeptWishes implements CarerWishes {

    private static final int LONGEST = 2000;

    private static final String SELECT = """
            select person_id, carer_id, kind, why, recorded_at from planning.carer_wish
            where organisation_id = identity.caller_organisation() and ended_at is null
            """;

    /** Who may be meant. */
    record Known(Persons persons, Workforce workforce) {}

    private final JdbcClient jdbc;
    private final Known known;
    private final Callers callers;
    private final AuditTrail audit;
    private final IdSource ids;
    private final InstantSource clock;

    KeptWishes(
            JdbcClient jdbc,
            Persons persons,
            Workforce workforce,
            Callers callers,
            AuditTrail audit,
            IdSource ids,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.known = new Known(persons, workforce);
        this.callers = callers;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void wish(PersonId person, CarerId carer, CarerWish.Kind kind, String why) {
        var words = why.strip();
        var caller = callers.current();
        var problems = new Refused.Problems();
        problems.when(
                known.persons().names(Set.of(person)).isEmpty(),
                "planning.wish-of-nobody",
                "person",
                "The person is not among those you support.",
                "Maybe their referral has not been accepted.");
        problems.when(
                known.workforce()
                        .carer(carer)
                        .filter(one -> one.organisation().equals(caller.organisation()))
                        .isEmpty(),
                "planning.wish-about-nobody",
                "carer",
                "This carer does not work here.",
                "Choose somebody from the list.");
        problems.when(
                kind == CarerWish.Kind.NOT_THIS_CARER && words.isEmpty(),
                "planning.wish-without-why",
                "why",
                "It does not say why they do not want this carer.",
                "Write it in their words, or that they would rather not say.");
        problems.text(words, LONGEST, "planning.wish", "why", "The reason");
        problems.refuseIfAny();
        end(person, carer);
        jdbc.sql("""
                        insert into planning.carer_wish (id, organisation_id, person_id, carer_id, kind, why, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        ids.next(),
                        caller.organisation().value(),
                        person.value(),
                        carer.value(),
                        kind.code(),
                        words,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        caller.actor().value())
                .update();
        wrote("person.carer-wish", person);
    }

    @Override
    @Transactional
    public void withdraw(PersonId person, CarerId carer) {
        if (end(person, carer) > 0) {
            wrote("person.carer-wish-withdraw", person);
        }
    }

    private int end(PersonId person, CarerId carer) {
        var caller = callers.current();
        return jdbc.sql("""
                        update planning.carer_wish set ended_at = ?, ended_by = ?
                        where person_id = ? and carer_id = ? and organisation_id = ? and ended_at is null
                        """)
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        caller.actor().value(),
                        person.value(),
                        carer.value(),
                        caller.organisation().value())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CarerWish> of(PersonId person) {
        return jdbc.sql(SELECT + "and person_id = ? order by kind desc, recorded_at, carer_id")
                .param(person.value())
                .query((row, i) -> wish(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CarerWish> all() {
        return jdbc.sql(SELECT + "order by person_id, kind desc, recorded_at, carer_id")
                .query((row, i) -> wish(row))
                .list();
    }

    private void wrote(String act, PersonId person) {
        audit.wrote(act, new EvidenceRef("persons.person", person.value()), Optional.of(person));
    }

    private static CarerWish wish(ResultSet row) throws SQLException {
        return new CarerWish(
                new PersonId(row.getObject("person_id", UUID.class)),
                new CarerId(row.getObject("carer_id", UUID.class)),
                CarerWish.Kind.ofCode(row.getString("kind")),
                row.getString("why"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
