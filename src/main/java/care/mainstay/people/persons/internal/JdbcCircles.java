package care.mainstay.people.persons.internal;

import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.Authority;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.CircleMemberId;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.DecisionArea;
import care.mainstay.people.persons.HeldAuthority;
import care.mainstay.people.persons.StandingRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcCircles implements Circles {

    private static final String SELECT = """
            select id, person_id, name, relationship, phone, email, emergency_contact, unpaid_carer, user_id, authority, areas,
                   scope_words, verified_on, until_day
            from persons.circle_member
            """;

    /** Where {@link #details} says who saw the document. */
    private static final int VERIFIED_BY = 10;

    private final JdbcClient jdbc;
    private final AroundCircles around;
    private final Callers callers;
    private final IdSource ids;
    private final InstantSource clock;

    JdbcCircles(JdbcClient jdbc, AroundCircles around, Callers callers, IdSource ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.around = around;
        this.callers = callers;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public CircleMemberId add(PersonId person, CircleMember.Details member) {
        return add(person, Optional.empty(), member);
    }

    @Override
    @Transactional
    public CircleMemberId add(PersonId person, Optional<CircleMemberId> id, CircleMember.Details member) {
        CircleRules.require(member, today());
        requireKnown(person);
        var caller = callers.current();
        var given = id.orElseGet(() -> new CircleMemberId(ids.next()));
        var now = clock.instant();
        var values = new ArrayList<@Nullable Object>();
        Collections.addAll(
                values,
                given.value(),
                person.value(),
                caller.organisation().value(),
                PersonRows.utc(now),
                caller.actor().value());
        values.addAll(details(member));
        jdbc.sql("""
                        insert into persons.circle_member (id, person_id, organisation_id, recorded_at, recorded_by,
                            name, relationship, phone, email, emergency_contact, unpaid_carer, authority, areas, scope_words,
                            verified_on, verified_by, until_day, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """).params(values).update();
        if (member.authority() != HeldAuthority.NONE) {
            around.standings().write(given, person, member, "", now);
        }
        around.audit().wrote("circle.add", ref(given), Optional.of(person));
        return given;
    }

    @Override
    @Transactional
    public void change(CircleMemberId id, CircleMember.Details member) {
        CircleRules.require(member, today());
        var stood = held(id);
        var values = details(member);
        values.add(VERIFIED_BY, stood.details().holdsAs(member));
        values.add(id.value());
        requireOne(jdbc.sql("""
                        update persons.circle_member
                        set name = ?, relationship = ?, phone = ?, email = ?, emergency_contact = ?, unpaid_carer = ?, authority = ?,
                            areas = ?, scope_words = ?, verified_on = ?,
                            verified_by = case when ? then verified_by else ? end, until_day = ?, changed_at = ?, changed_by = ?
                        where id = ?
                        """).params(values).update());
        var changed = new CircleMember(id, stood.person(), member, stood.user());
        if (!stood.details().holdsAs(member) || !stood.details().until().equals(member.until())) {
            around.standings().write(id, stood.person(), member, "", clock.instant());
        }
        around.sharing().endWith(changed, clock.instant());
        around.audit().wrote("circle.change", ref(id), Optional.of(stood.person()));
    }

    @Override
    @Transactional
    public void change(CircleMemberId id, String from, CircleMember.Details member) {
        CircleRules.requireUnchanged(held(id).details(), from);
        change(id, member);
    }

    /** The entry, which nobody else may change until the transaction ends. */
    private CircleMember held(CircleMemberId id) {
        return members("where id = ? for no key update", id.value()).optional().orElseThrow(JdbcCircles::notThere);
    }

    private List<@Nullable Object> details(CircleMember.Details member) {
        var values = new ArrayList<@Nullable Object>();
        var actor = callers.current().actor().value();
        Collections.addAll(
                values,
                member.name().strip(),
                member.relationship().strip(),
                PersonRows.blankIsNull(member.phone()),
                PersonRows.blankIsNull(member.email()),
                member.emergencyContact(),
                member.unpaidCarer(),
                member.authority().code(),
                member.areas().stream().map(DecisionArea::code).sorted().toArray(String[]::new),
                member.scopeWords().strip(),
                member.verifiedOn().orElse(null),
                member.verifiedOn().isPresent() ? actor : null,
                member.until().orElse(null),
                PersonRows.utc(clock.instant()),
                actor);
        return values;
    }

    @Override
    @Transactional
    public void link(CircleMemberId member, UserId user) {
        requireOne(jdbc.sql("update persons.circle_member set user_id = ?, changed_at = ?, changed_by = ? where id = ?")
                .params(
                        user.value(),
                        PersonRows.utc(clock.instant()),
                        callers.current().actor().value(),
                        member.value())
                .update());
        around.audit().wrote("circle.link", ref(member), find(member).map(CircleMember::person));
    }

    @Override
    @Transactional
    public void leave(CircleMemberId id, LocalDate lastDay, String why) {
        CircleRules.requireWhy(why);
        if (lastDay.isAfter(today())) {
            throw Refused.field(
                    "persons.leaves-in-the-future",
                    "until",
                    "The day " + InWords.date(lastDay) + " has not come yet.",
                    "Say so on the day, or write it down as their last day in the circle.");
        }
        var now = clock.instant();
        var member = held(id);
        requireOne(jdbc.sql(
                        "update persons.circle_member set until_day = ?, changed_at = ?, changed_by = ? where id = ?")
                .params(lastDay, PersonRows.utc(now), callers.current().actor().value(), id.value())
                .update());
        around.standings().write(id, member.person(), member.details().until(lastDay), why, now);
        around.sharing().end(member, now, ShareEnding.Because.of("No longer in the circle: " + why.strip()));
        around.audit().wrote("circle.leave", ref(id), Optional.of(member.person()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CircleMember> of(PersonId person) {
        return members(
                        "where person_id = ? order by until_day nulls last, emergency_contact desc, name, id",
                        person.value())
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CircleMember> find(CircleMemberId member) {
        return members("where id = ?", member.value()).optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StandingRecord> standings(PersonId person) {
        return around.standings().of(person);
    }

    private MappedQuerySpec<CircleMember> members(String which, Object value) {
        return jdbc.sql(SELECT + which).param(value).query((row, i) -> member(row));
    }

    @Override
    @Transactional(readOnly = true)
    public void requireAuthority(PersonId person, DecidedBy decision, DecisionArea area, LocalDate day) {
        CircleRules.requireAuthority(of(person), decision, area, day);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DecidedBy> callersDecision(PersonId person, DecisionArea area, LocalDate day) {
        var actor = callers.current().actor();
        var themselves = jdbc.sql("""
                        select p.given_name || ' ' || p.family_name
                        from persons.household h join persons.person p on p.id = h.person_id
                        where h.person_id = ? and h.user_id = ?
                        """)
                .params(person.value(), actor.value())
                .query(String.class)
                .optional();
        if (themselves.isPresent()) {
            return themselves.map(DecidedBy::person);
        }
        return of(person).stream()
                .filter(member -> member.user().filter(actor::equals).isPresent() && member.mayDecide(area, day))
                .findFirst()
                .flatMap(member -> member.details()
                        .authority()
                        .authority()
                        .map(authority -> authority == Authority.DEPUTY
                                ? DecidedBy.deputy(member.details().name())
                                : DecidedBy.attorney(member.details().name())));
    }

    private void requireKnown(PersonId person) {
        if (jdbc.sql("select count(*) from persons.person where id = ?")
                        .param(person.value())
                        .query(Integer.class)
                        .single()
                == 0) {
            throw JdbcPersons.unknown();
        }
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw notThere();
        }
    }

    private static Refused notThere() {
        return new Refused(
                "persons.not-in-the-circle",
                "There is no such entry in a circle here.",
                "Maybe it was removed meanwhile: go back to the person’s circle.");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Opening.LONDON);
    }

    static EvidenceRef ref(CircleMemberId member) {
        return new EvidenceRef("persons.circle-member", member.value());
    }

    private static CircleMember member(ResultSet row) throws SQLException {
        var details = new CircleMember.Details(
                row.getString("name"),
                row.getString("relationship"),
                Optional.ofNullable(row.getString("phone")),
                Optional.ofNullable(row.getString("email")),
                row.getBoolean("emergency_contact"),
                row.getBoolean("unpaid_carer"),
                HeldAuthority.ofCode(row.getString("authority")),
                PersonRows.texts(row, "areas").stream()
                        .map(DecisionArea::ofCode)
                        .collect(Collectors.toSet()),
                row.getString("scope_words"),
                Optional.ofNullable(row.getObject("verified_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class)));
        return new CircleMember(
                new CircleMemberId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                details,
                Optional.ofNullable(row.getObject("user_id", UUID.class)).map(UserId::new));
    }
}
