package care.mainstay.people.persons.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPersons implements Persons {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Opening opening;
    private final Organisations organisations;
    private final Callers callers;
    private final AuditTrail audit;
    private final IdSource ids;
    private final InstantSource clock;

    JdbcPersons(
            JdbcTemplate batch,
            Opening opening,
            Organisations organisations,
            Callers callers,
            AuditTrail audit,
            IdSource ids,
            InstantSource clock) {
        this.jdbc = JdbcClient.create(batch);
        this.batch = batch;
        this.opening = opening;
        this.organisations = organisations;
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
                names(people.stream().flatMap(person -> person.id().stream()).toList());
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
        var purpose = purposeHere();
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
        rememberWords(people);
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

    private void rememberWords(Map<PersonId, PersonDetails> people) {
        var us = callers.current().organisation();
        record Found(PersonId person, String word) {}
        var all = people.entrySet().stream()
                .flatMap(entry -> Words.toFind(entry.getValue()).stream().map(word -> new Found(entry.getKey(), word)))
                .toList();
        batch.batchUpdate(
                "insert into persons.search_word (person_id, organisation_id, word) values (?, ?, ?)",
                all,
                BATCH,
                (statement, found) -> {
                    statement.setObject(1, found.person().value());
                    statement.setObject(2, us.value());
                    statement.setString(3, found.word());
                });
    }

    /** A council keeps records to arrange care, a provider to give it, a household as its own. */
    private Purpose purposeHere() {
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
        jdbc.sql("delete from persons.search_word where person_id = ?")
                .param(person.value())
                .update();
        rememberWords(Map.of(person, details));
        audit.wrote("person.change", about(person), Optional.of(person));
    }

    @Override
    @Transactional
    public void recordDeath(PersonId person, LocalDate diedOn) {
        var now = clock.instant();
        var known = find(person).orElseThrow(JdbcPersons::unknown);
        PersonRules.requireDeath(known.details(), diedOn, LocalDate.ofInstant(now, Opening.LONDON));
        writeDeath(person, diedOn, "");
        audit.wrote("person.record-death", about(person), Optional.of(person));
    }

    @Override
    @Transactional
    public void revokeDeath(PersonId person, String reason) {
        PersonRules.requireMistake(find(person).orElseThrow(JdbcPersons::unknown), reason);
        writeDeath(person, null, reason.strip());
        audit.wrote("person.revoke-death", about(person), Optional.of(person));
    }

    private void writeDeath(PersonId person, @Nullable LocalDate diedOn, String reason) {
        var caller = callers.current();
        var now = PersonRows.utc(clock.instant());
        requireOne(jdbc.sql("update persons.person set died_on = ?, changed_at = ?, changed_by = ? where id = ?")
                .param(diedOn)
                .param(now)
                .param(caller.actor().value())
                .param(person.value())
                .update());
        jdbc.sql("""
                        insert into persons.death (id, person_id, organisation_id, died_on, reason, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(ids.next())
                .param(person.value())
                .param(caller.organisation().value())
                .param(diedOn)
                .param(reason)
                .param(now)
                .param(caller.actor().value())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<DeathRecord> deathRecords(PersonId person) {
        return jdbc.sql("""
                        select organisation_id, recorded_by, recorded_at, died_on, reason from persons.death
                        where person_id = ? order by recorded_at desc, id desc
                        """)
                .param(person.value())
                .query((row, i) -> new DeathRecord(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        new UserId(row.getObject("recorded_by", UUID.class)),
                        PersonRows.instant(row, "recorded_at"),
                        Optional.ofNullable(row.getObject("died_on", LocalDate.class)),
                        row.getString("reason")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, LocalDate> deaths(Collection<PersonId> people) {
        var deaths = new HashMap<PersonId, LocalDate>();
        if (!people.isEmpty()) {
            jdbc.sql("select id, died_on from persons.person where id = any (?) and died_on is not null")
                    .param(people.stream().map(PersonId::value).distinct().toArray(UUID[]::new))
                    .query(row -> {
                        deaths.put(
                                new PersonId(row.getObject("id", UUID.class)),
                                row.getObject("died_on", LocalDate.class));
                    });
        }
        return deaths;
    }

    @Override
    @Transactional(readOnly = true)
    public void requireLiving(PersonId person, LocalDate on) {
        find(person).ifPresent(known -> PersonRules.requireLiving(known, on));
    }

    private static void requireOne(int changed) {
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
        var names = new HashMap<PersonId, PersonName>();
        if (people.isEmpty()) {
            return names;
        }
        jdbc.sql("select id, given_name, family_name, known_as from persons.person where id = any (?)")
                .param(people.stream().map(PersonId::value).distinct().toArray(UUID[]::new))
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
        return names;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> all(int limit) {
        return jdbc.sql(PersonRows.SELECT + "order by lower(p.family_name), lower(p.given_name), p.id limit ?")
                .param(limit)
                .query((row, i) -> PersonRows.person(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> search(String typed, int limit) {
        var words = new ArrayList<>(Words.in(typed));
        var digits = typed.replaceAll("[\\s-]", "");
        if (digits.matches("[0-9]{10}")) {
            words.clear();
            words.add(digits);
        }
        if (words.isEmpty()) {
            return List.of();
        }
        var sql = new StringBuilder(PersonRows.SELECT).append("where true");
        var values = new ArrayList<Object>();
        for (var word : words) {
            sql.append(" and p.id in (select w.person_id from persons.search_word w where w.word >= ? and w.word < ?)");
            values.add(word);
            values.add(word + Words.LAST);
        }
        sql.append(" order by lower(p.family_name) = ? desc, lower(p.family_name), lower(p.given_name), p.id limit ?");
        values.add(words.get(words.size() - 1).toLowerCase(Locale.ROOT));
        values.add(limit);
        return jdbc.sql(sql.toString())
                .params(values)
                .query((row, i) -> PersonRows.person(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AboutMe> aboutMe(PersonId person) {
        return jdbc.sql("""
                        select what_matters, how_i_like_things, please_do, please_do_not, how_i_communicate, in_whose_words
                        from persons.about_me where person_id = ? order by recorded_at desc, id desc limit 1
                        """)
                .param(person.value())
                .query((row, i) -> new AboutMe(
                        row.getString("what_matters"),
                        row.getString("how_i_like_things"),
                        row.getString("please_do"),
                        row.getString("please_do_not"),
                        row.getString("how_i_communicate"),
                        AboutMe.InWhoseWords.valueOf(row.getString("in_whose_words")
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_'))))
                .optional();
    }

    @Override
    @Transactional
    public void tellAboutMe(PersonId person, AboutMe words) {
        PersonRules.require(words);
        if (find(person).isEmpty()) {
            throw unknown();
        }
        var caller = callers.current();
        var id = ids.next();
        jdbc.sql("""
                        insert into persons.about_me (id, person_id, organisation_id, what_matters, how_i_like_things, please_do,
                            please_do_not, how_i_communicate, in_whose_words, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        person.value(),
                        caller.organisation().value(),
                        words.whatMatters().strip(),
                        words.howILikeThings().strip(),
                        words.pleaseDo().strip(),
                        words.pleaseDoNot().strip(),
                        words.howICommunicate().strip(),
                        words.inWhoseWords().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        PersonRows.utc(clock.instant()),
                        caller.actor().value())
                .update();
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
    @Transactional(readOnly = true)
    public List<Keeper> keepers(PersonId person) {
        return opening.keepers(person);
    }

    static EvidenceRef about(PersonId person) {
        return new EvidenceRef("persons.person", person.value());
    }
}
