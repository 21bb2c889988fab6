package care.mainstay.people.persons.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.AccessGrants.Grant;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.CircleMemberId;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.Household;
import care.mainstay.people.persons.Households;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.persons.Persons.Keeper;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcHouseholds implements Households {

    private final JdbcClient jdbc;
    private final Persons persons;
    private final Circles circles;
    private final Opening opening;
    private final Keepers keepers;
    private final AccessGrants grants;
    private final Organisations organisations;
    private final Users users;
    private final Callers callers;
    private final AuditTrail audit;
    private final IdSource ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    JdbcHouseholds(
            JdbcClient jdbc,
            Persons persons,
            Circles circles,
            Opening opening,
            Keepers keepers,
            AccessGrants grants,
            Organisations organisations,
            Users users,
            Callers callers,
            AuditTrail audit,
            IdSource ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.circles = circles;
        this.opening = opening;
        this.keepers = keepers;
        this.grants = grants;
        this.organisations = organisations;
        this.users = users;
        this.callers = callers;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Household open(PersonId person, Optional<OrganisationId> organisation, Optional<SignIn> personSignsIn) {
        var name = persons.find(person).orElseThrow(JdbcPersons::unknown).name();
        var existing = household(person);
        var id = existing.map(Household::organisation)
                .or(() -> organisation)
                .orElseGet(() -> new OrganisationId(ids.next()));
        var signIn =
                personSignsIn.filter(one -> existing.flatMap(Household::user).isEmpty());
        var user = existing.flatMap(Household::user)
                .or(() ->
                        signIn.map(one -> new UserId(one.id().map(UserId::value).orElseGet(ids::next))));
        // Together: when the address of e-mail is somebody's, no household is left behind that nobody can sign in to.
        keepers.actAs(id, () -> {
            organisations.register(
                    new Organisation(id, Organisation.Kind.HOUSEHOLD, "Household of " + name.full(), Optional.empty()));
            signIn.ifPresent(one -> registerOnce(user.orElseThrow(), id, Role.PERSON, one));
        });
        if (existing.isEmpty()) {
            transaction.executeWithoutResult(status -> insert(id, person, user));
        }
        var household = new Household(id, person, user);
        var outside = transaction.execute(status -> persons.keepers(person)).stream()
                .filter(keeper -> !keeper.organisation().equals(id))
                .toList();
        outside.forEach(keeper -> keepers.actAs(
                keeper.organisation(),
                () -> grants.openAll(
                        opening.toHousehold(id, person, user, clock.instant()).toList())));
        keepers.actAs(id, () -> keepItself(household, outside));
        return household;
    }

    private void insert(OrganisationId id, PersonId person, Optional<UserId> user) {
        var now = PersonRows.utc(clock.instant());
        jdbc.sql("""
                        insert into persons.household (organisation_id, person_id, user_id, opened_at, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(id.value())
                .param(person.value())
                .param(user.map(UserId::value).orElse(null))
                .param(now)
                .param(now)
                .param(callers.current().actor().value())
                .update();
        audit.wrote("household.open", new EvidenceRef("persons.household", id.value()), Optional.of(person));
    }

    /** As the household: it becomes a keeper, and opens what it keeps to the person by name and to every other keeper. */
    private void keepItself(Household household, List<Keeper> outside) {
        var now = clock.instant();
        var source =
                new EvidenceRef("persons.household", household.organisation().value());
        opening.rememberKeeper(List.of(household.person()), Purpose.OWN_RECORD, now, now);
        opening.toOurselves(Map.of(household.person(), source), Purpose.OWN_RECORD, now);
        opening.toTheirHouseholds(List.of(household.person()), now);
        grants.openAll(outside.stream()
                .filter(keeper -> !keeper.hasLeft())
                .map(keeper ->
                        Grant.toOrganisation(keeper.organisation(), household.person(), keeper.purpose(), now, source))
                .toList());
    }

    private UserId register(OrganisationId household, Role role, SignIn signIn) {
        var user = new UserId(signIn.id().map(UserId::value).orElseGet(ids::next));
        keepers.actAs(household, () -> registerOnce(user, household, role, signIn));
        return user;
    }

    private void registerOnce(UserId user, OrganisationId household, Role role, SignIn signIn) {
        if (users.find(user).isEmpty()) {
            users.register(new User(user, household, role, signIn.name(), signIn.email()), signIn.password());
        }
    }

    @Override
    public UserId invite(CircleMemberId id, SignIn signIn) {
        var member = circles.find(id)
                .orElseThrow(() -> new Refused(
                        "persons.not-in-the-circle",
                        "There is no such entry in a circle here.",
                        "Maybe it was removed meanwhile: go back to the person’s circle."));
        var household =
                household(member.person()).orElseGet(() -> open(member.person(), Optional.empty(), Optional.empty()));
        var user = member.user().orElseGet(() -> register(household.organisation(), Role.FAMILY, signIn));
        if (member.user().isEmpty()) {
            circles.link(id, user);
        }
        return user;
    }

    /** {@link #of} for calls from here, which do not pass the transaction's proxy. */
    private Optional<Household> household(PersonId person) {
        return transaction.execute(status -> of(person));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Household> of(PersonId person) {
        return jdbc.sql("select organisation_id, person_id, user_id from persons.household where person_id = ?")
                .param(person.value())
                .query((row, i) -> new Household(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Optional.ofNullable(row.getObject("user_id", UUID.class))
                                .map(UserId::new)))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PersonId> personOf(OrganisationId household) {
        return jdbc.sql("select person_id from persons.household where organisation_id = ?")
                .param(household.value())
                .query((row, i) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    @Override
    public void openTo(PersonId person, OrganisationId keeper, Purpose purpose) {
        household(person)
                .filter(household -> !household.organisation().equals(keeper))
                .ifPresent(household -> keepers.actAs(
                        household.organisation(),
                        () -> grants.open(Grant.toOrganisation(
                                keeper,
                                person,
                                purpose,
                                clock.instant(),
                                new EvidenceRef(
                                        "persons.household",
                                        household.organisation().value())))));
    }
}
