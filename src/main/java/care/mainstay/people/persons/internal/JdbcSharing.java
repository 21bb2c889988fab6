package care.mainstay.people.persons.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.Authority;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.CircleMemberId;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.DecisionArea;
import care.mainstay.people.persons.Share;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.persons.Sharing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcSharing implements Sharing {

    private static final String SELECT = """
            select s.id, s.person_id, s.circle_member_id, s.user_id, s.user_organisation_id, s.items, s.decided_authority,
                   s.decided_name, s.decided_consulted, s.from_moment, s.until_moment, e.decided_authority as end_authority,
                   e.decided_name as end_name, e.decided_consulted as end_consulted, e.why, e.organisation_id as end_by,
                   e.recorded_by as ended_by, e.recorded_at as ended_at
            from persons.share s
            left join lateral (select * from persons.share_ending x where x.share_id = s.id
                               order by x.recorded_at desc, x.id desc limit 1) e on true
            """;

    private final JdbcClient jdbc;
    private final Circles circles;
    private final Opening opening;
    private final ShareEnding ending;
    private final Keepers keepers;
    private final AccessGrants grants;
    private final Callers callers;
    private final AuditTrail audit;
    private final IdSource ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    JdbcSharing(
            JdbcClient jdbc,
            Circles circles,
            Opening opening,
            ShareEnding ending,
            Keepers keepers,
            AccessGrants grants,
            Callers callers,
            AuditTrail audit,
            IdSource ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.circles = circles;
        this.opening = opening;
        this.ending = ending;
        this.keepers = keepers;
        this.grants = grants;
        this.callers = callers;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void share(CircleMemberId id, Set<SharedItem> items, DecidedBy decision) {
        share(id, items, decision, "");
    }

    @Override
    public void share(CircleMemberId id, Set<SharedItem> items, DecidedBy decision, String why) {
        requireShort(why);
        if (items.isEmpty()) {
            stop(id, decision, why);
            return;
        }
        var member = member(id, decision);
        var user = member.user()
                .orElseThrow(() -> Refused.field(
                        "persons.share-without-sign-in",
                        "items",
                        member.details().name() + " cannot sign in yet, so there is nothing to show them in.",
                        "Invite them first."));
        var now = clock.instant();
        if (!member.isIn(LocalDate.ofInstant(now, Opening.LONDON))) {
            throw Refused.field(
                    "persons.share-with-somebody-who-left",
                    "items",
                    member.details().name() + " is no longer in the circle.",
                    "Add them again first, if they are back.");
        }
        var share = ids.next();
        var household = transaction.execute(status -> {
            ending.end(member, now, ShareEnding.Because.decided(decision, why));
            return insert(share, member, user, items, decision, now);
        });
        var until = ShareEnding.after(member);
        for (var keeper : keepers(member.person())) {
            keepers.actAs(
                    keeper, () -> grants.open(opening.toMember(household, user, member.person(), share, now, until)));
        }
    }

    private OrganisationId insert(
            UUID share, CircleMember member, UserId user, Set<SharedItem> items, DecidedBy decision, Instant now) {
        var caller = callers.current();
        var household = jdbc.sql("select organisation_id from persons.household where person_id = ?")
                .param(member.person().value())
                .query((row, i) -> new OrganisationId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(() -> new Refused(
                        "persons.share-without-household",
                        "No household has been opened for this person yet.",
                        "Open one first, from the person’s circle."));
        jdbc.sql("""
                        insert into persons.share (id, person_id, organisation_id, circle_member_id, user_id, user_organisation_id,
                            items, decided_authority, decided_name, decided_consulted, from_moment, until_moment, recorded_at,
                            recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(share)
                .param(member.person().value())
                .param(caller.organisation().value())
                .param(member.id().value())
                .param(user.value())
                .param(household.value())
                .param(items.stream().map(SharedItem::code).sorted().toArray(String[]::new))
                .param(decision.authority().code())
                .param(decision.name())
                .param(decision.consulted().toArray(String[]::new))
                .param(PersonRows.utc(now))
                .param(ShareEnding.after(member).map(PersonRows::utc).orElse(null))
                .param(PersonRows.utc(clock.instant()))
                .param(caller.actor().value())
                .update();
        audit.wrote("share.begin", ref(share), Optional.of(member.person()));
        return household;
    }

    @Override
    public void stop(CircleMemberId id, DecidedBy decision) {
        stop(id, decision, "");
    }

    @Override
    public void stop(CircleMemberId id, DecidedBy decision, String why) {
        requireShort(why);
        var member = member(id, decision);
        transaction.executeWithoutResult(
                status -> ending.end(member, clock.instant(), ShareEnding.Because.decided(decision, why)));
    }

    private static void requireShort(String why) {
        var problems = new ArrayList<Refused.Problem>();
        PersonRules.tooLong("why", "reason", why, 2_000, problems);
        PersonRules.refuse(problems);
    }

    private CircleMember member(CircleMemberId id, DecidedBy decision) {
        var member = circles.find(id)
                .orElseThrow(() -> new Refused(
                        "persons.not-in-the-circle",
                        "There is no such entry in a circle here.",
                        "Maybe it was removed meanwhile: go back to the person’s circle."));
        circles.requireAuthority(
                member.person(), decision, DecisionArea.SHARING, LocalDate.ofInstant(clock.instant(), Opening.LONDON));
        return member;
    }

    private List<OrganisationId> keepers(PersonId person) {
        return transaction.execute(status -> opening.keepers(person).stream()
                .map(keeper -> keeper.organisation())
                .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Share> of(PersonId person) {
        return jdbc.sql(SELECT + "where s.person_id = ? order by s.until_moment nulls first, s.from_moment desc, s.id")
                .param(person.value())
                .query((row, i) -> share(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean callerMaySee(PersonId person, SharedItem item) {
        var caller = callers.current();
        if (caller.role() != Role.FAMILY) {
            return true;
        }
        var now = clock.instant();
        return of(person).stream()
                .anyMatch(share -> share.user().equals(caller.actor())
                        && share.standsAt(now)
                        && share.items().contains(item));
    }

    static EvidenceRef ref(UUID share) {
        return new EvidenceRef("persons.share", share);
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                new CircleMemberId(row.getObject("circle_member_id", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                PersonRows.texts(row, "items").stream().map(SharedItem::ofCode).collect(Collectors.toSet()),
                new DecidedBy(
                        Authority.ofCode(row.getString("decided_authority")),
                        row.getString("decided_name"),
                        PersonRows.texts(row, "decided_consulted")),
                PersonRows.instant(row, "from_moment"),
                PersonRows.instantIfAny(row, "until_moment"),
                ending(row));
    }

    private static Optional<Share.Ending> ending(ResultSet row) throws SQLException {
        var at = PersonRows.instantIfAny(row, "ended_at");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        var authority = Optional.ofNullable(row.getString("end_authority"));
        var consulted = PersonRows.texts(row, "end_consulted");
        var name = row.getString("end_name");
        return Optional.of(new Share.Ending(
                authority.map(code -> new DecidedBy(Authority.ofCode(code), name, consulted)),
                row.getString("why"),
                new OrganisationId(row.getObject("end_by", UUID.class)),
                new UserId(row.getObject("ended_by", UUID.class)),
                at.get()));
    }
}
