package care.mainstay.people.persons.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.audit.Shown;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.places.Place;
import care.mainstay.people.persons.AboutMe;
import care.mainstay.people.persons.DeathRecord;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.NhsNumber;
import care.mainstay.people.persons.Person;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.persons.Persons;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPersons implements Persons {

    private static final int BATCH = 1_000;

    /** What is kept beside the record itself, and where it is said who is shown. */
    @Component
    record Rows(PersonSearch search, DeathRows deaths, AboutMeRows aboutMe, HomeRows homes, Shown shown) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Opening opening;
    private final Rows rows;
    private final Callers callers;
    private final AuditTrail audit;
    private final IdSource ids;
    private final InstantSource clock;

    JdbcPersons(
            JdbcTemplate batch,
            Opening opening,
            Rows rows,
            Callers callers,
            AuditTrail audit,
            IdSource ids,
            InstantSource clock) {
        this.jdbc = JdbcClient.create(batch);
        this.batch = batch;
        this.opening = opening;
        this.rows = rows;
        this.callers = callers;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public PersonId register(NewPerson person) {
        var id = person.id().orElseGet(() -> new PersonId(ids.next()));
        insert(Map.of(id, person.details()));
        audit.wrote("person.register", about(id), Optional.of(id));
        return id;
    }

    @Override
    @Transactional
    public void registerAll(Collection<NewPerson> people) {
        var known =
                called(people.stream().flatMap(person -> person.id().stream()).toList());
        var fresh = new LinkedHashMap<PersonId, PersonDetails>();
        for (var person : people) {
            var id = person.id().orElseGet(() -> new PersonId(ids.next()));
            if (!known.containsKey(id)) {
                fresh.put(id, person.details());
            }
        }
        insert(fresh);
        fresh.keySet().forEach(id -> audit.wrote("person.register", about(id), Optional.of(id)));
    }

    private void insert(Map<PersonId, PersonDetails> people) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Opening.LONDON);
        people.values().forEach(details -> PersonRules.require(details, today));
        var purpose = opening.purposeHere();
        var sources = new LinkedHashMap<PersonId, EvidenceRef>();
        people.keySet().forEach(id -> sources.put(id, about(id)));
        opening.toOurselves(sources, purpose, now);
        var caller = callers.current();
        try {
            batch.batchUpdate(PersonRows.INSERT, people.entrySet(), BATCH, (statement, entry) -> {
                int next = PersonRows.fill(statement, entry.getValue(), now, caller);
                statement.setObject(next, PersonRows.utc(now));
                statement.setObject(next + 1, caller.actor().value());
                statement.setObject(next + 2, caller.organisation().value());
                statement.setObject(next + 3, entry.getKey().value());
            });
        } catch (DuplicateKeyException e) {
            throw taken();
        }
        rows.search().remember(people);
        opening.rememberKeeper(people.keySet(), purpose, now, now);
    }

    /** The same words whoever holds the other record and wherever: it must not be found out by trying numbers. */
    private static Refused taken() {
        return Refused.field(
                "persons.nhs-number-in-use",
                "nhs-number",
                "This person cannot be registered with this NHS number.",
                "Maybe they are registered already: search for them first. If you cannot find them, check the number, or"
                        + " register them without it and ask your administrator to look into it.");
    }

    @Override
    public List<Refused.Problem> problemsWith(PersonDetails details) {
        return PersonRules.problemsWith(details, LocalDate.ofInstant(clock.instant(), Opening.LONDON));
    }

    @Override
    @Transactional
    public void change(PersonId person, PersonDetails details) {
        var now = clock.instant();
        PersonRules.require(details, LocalDate.ofInstant(now, Opening.LONDON));
        var caller = callers.current();
        int changed;
        try {
            changed = batch.update(PersonRows.UPDATE, statement -> {
                int next = PersonRows.fill(statement, details, now, caller);
                statement.setObject(next, person.value());
            });
        } catch (DuplicateKeyException e) {
            throw taken();
        }
        requireOne(changed);
        rows.search().forget(person);
        rows.search().remember(Map.of(person, details));
        audit.wrote("person.change", about(person), Optional.of(person));
    }

    @Override
    @Transactional
    public void change(PersonId person, String from, PersonDetails details) {
        var stands = jdbc.sql(PersonRows.SELECT + "where p.id = ? for no key update")
                .param(person.value())
                .query((row, i) -> PersonRows.person(row).details())
                .optional()
                .orElseThrow(JdbcPersons::unknown);
        PersonRules.requireUnchanged(stands, from);
        change(person, details);
    }

    @Override
    @Transactional
    public void recordDeath(PersonId person, LocalDate diedOn) {
        var now = clock.instant();
        var known = known(person).orElseThrow(JdbcPersons::unknown);
        PersonRules.requireDeath(known.details(), diedOn, LocalDate.ofInstant(now, Opening.LONDON));
        rows.deaths().write(person, diedOn, "");
        audit.wrote("person.record-death", about(person), Optional.of(person));
    }

    @Override
    @Transactional
    public void revokeDeath(PersonId person, String reason) {
        PersonRules.requireMistake(known(person).orElseThrow(JdbcPersons::unknown), reason);
        rows.deaths().write(person, null, reason.strip());
        audit.wrote("person.revoke-death", about(person), Optional.of(person));
    }

    @Override
    @Transactional(readOnly = true)
    public List<DeathRecord> deathRecords(PersonId person) {
        rows.shown().person(person);
        return rows.deaths().records(person);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, LocalDate> deaths(Collection<PersonId> people) {
        return rows.deaths().of(people);
    }

    @Override
    @Transactional(readOnly = true)
    public void requireLiving(PersonId person, LocalDate on) {
        lookUp(person).ifPresent(known -> PersonRules.requireLiving(known, on));
    }

    static void requireOne(int changed) {
        if (changed != 1) {
            throw unknown();
        }
    }

    static Refused unknown() {
        return new Refused(
                "persons.unknown", "There is no such person here.", "Maybe the link is old: search for them by name.");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId person) {
        return shown(lookUp(person));
    }

    private Optional<Person> shown(Optional<Person> found) {
        found.ifPresent(person -> rows.shown().person(person.id()));
        return found;
    }

    private List<Person> shown(List<Person> found) {
        rows.shown().people(found.stream().map(Person::id).toList());
        return found;
    }

    private Optional<Person> lookUp(PersonId person) {
        return known(person)
                .or(() -> jdbc.sql(PersonRows.FORMER + "where p.person_id = ? order by p.recorded_at desc limit 1")
                        .param(person.value())
                        .query((row, i) -> PersonRows.person(row))
                        .optional());
    }

    private Optional<Person> known(PersonId person) {
        return jdbc.sql(PersonRows.SELECT + "where p.id = ?")
                .param(person.value())
                .query((row, i) -> PersonRows.person(row))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PersonId> findByNhsNumber(NhsNumber number) {
        return jdbc.sql("select id from persons.person where nhs_number = ?")
                .param(number.digits())
                .query((row, i) -> new PersonId(row.getObject("id", UUID.class)))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, PersonName> names(Collection<PersonId> people) {
        var names = called(people);
        rows.shown().people(names.keySet());
        return names;
    }

    private Map<PersonId, PersonName> called(Collection<PersonId> people) {
        var names = new HashMap<PersonId, PersonName>();
        if (people.isEmpty()) {
            return names;
        }
        var asked = new HashSet<>(people);
        names("select id, given_name, family_name, known_as from persons.person where id = any (?)", asked, names);
        asked.removeAll(names.keySet());
        if (!asked.isEmpty()) {
            names("""
                    select distinct on (person_id) person_id as id, given_name, family_name, known_as from persons.parting
                    where person_id = any (?) order by person_id, recorded_at desc
                    """, asked, names);
        }
        return names;
    }

    private void names(String sql, Collection<PersonId> people, Map<PersonId, PersonName> names) {
        jdbc.sql(sql)
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    var id = new PersonId(row.getObject("id", UUID.class));
                    names.put(
                            id,
                            new PersonName(
                                    id,
                                    row.getString("given_name"),
                                    row.getString("family_name"),
                                    Optional.ofNullable(row.getString("known_as"))));
                });
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, Place> places(Collection<PersonId> people) {
        return rows.homes().of(people);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> all(int limit) {
        return shown(jdbc.sql(PersonRows.SELECT + "order by lower(p.family_name), lower(p.given_name), p.id limit ?")
                .param(limit)
                .query((row, i) -> PersonRows.person(row))
                .list());
    }

    @Override
    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql("select count(*) from persons.person")
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<PersonId> ids() {
        return jdbc.sql("select id from persons.person")
                .query((row, i) -> new PersonId(row.getObject("id", UUID.class)))
                .set();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<PersonId> idsOfTheLiving() {
        var living = new HashSet<>(ids());
        living.removeAll(rows.deaths().of(living).keySet());
        return living;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> search(String typed, int limit) {
        return shown(rows.search().find(typed, limit));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AboutMe> aboutMe(PersonId person) {
        rows.shown().person(person);
        return rows.aboutMe().find(person);
    }

    @Override
    @Transactional
    public void tellAboutMe(PersonId person, AboutMe words) {
        PersonRules.require(words);
        if (known(person).isEmpty()) {
            throw unknown();
        }
        var id = rows.aboutMe().insert(person, words);
        audit.wrote("person.about-me", new EvidenceRef("persons.about-me", id), Optional.of(person));
    }

    @Override
    @Transactional
    public void keep(PersonId person, Purpose purpose, Instant from, EvidenceRef source) {
        keepAll(Map.of(person, source), purpose, from);
    }

    @Override
    @Transactional
    public void keepAll(Map<PersonId, EvidenceRef> sources, Purpose purpose, Instant from) {
        opening.rememberKeeper(sources.keySet(), purpose, from, clock.instant());
        opening.toOurselves(sources, purpose, from);
        opening.toTheirHouseholds(sources.keySet(), from);
    }

    @Override
    @Transactional
    public void part(PersonId person, OrganisationId keeper, EvidenceRef because, boolean stays) {
        var now = clock.instant();
        boolean parted = jdbc.sql("select persons.part(?, ?, ?, ?, ?, ?)")
                .params(
                        person.value(),
                        keeper.value(),
                        because.toString(),
                        PersonRows.utc(now),
                        PersonRows.utc(now.plus(PAYER_SEES_ON)),
                        stays)
                .query(Boolean.class)
                .single();
        if (!parted) {
            throw unknown();
        }
        audit.wrote(stays ? "access.bound" : "person.part", because, Optional.of(person));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Keeper> keepers(PersonId person) {
        return opening.keepers(person);
    }

    static EvidenceRef about(PersonId person) {
        return new EvidenceRef("persons.person", person.value());
    }
}
