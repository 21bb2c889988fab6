package care.mainstay.care.visits;

import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.workforce.Basis;
import care.mainstay.people.workforce.Carer;
import care.mainstay.people.workforce.NewCarer;
import care.mainstay.people.workforce.Workforce;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A provider with a few people in it, for tests: Larkfield visits Peggy Hale; Brook is somebody else's provider. */
@Component
public class Larkfield {

    public static final String PASSWORD = "a long sentence nobody guesses 7";

    public final Callers callers;
    private final Organisations organisations;
    private final Users users;
    private final Persons persons;
    private final Workforce workforce;
    private final AccessGrants grants;
    private final IdSource ids;

    Larkfield(
            Callers callers,
            Organisations organisations,
            Users users,
            Persons persons,
            Workforce workforce,
            AccessGrants grants,
            IdSource ids) {
        this.callers = callers;
        this.organisations = organisations;
        this.users = users;
        this.persons = persons;
        this.workforce = workforce;
        this.grants = grants;
        this.ids = ids;
    }

    public static String email(Caller caller) {
        return caller.actor() + "@example.org";
    }

    /** Somebody employed as a carer, and how they sign in. */
    public record Colleague(CarerId carer, Caller caller) {}

    public Organisation organisation(Organisation.Kind kind, String name) {
        var organisation =
                new Organisation(new OrganisationId(ids.next()), kind, name + " " + ids.next(), Optional.empty());
        callers.as(Installation.ITSELF, () -> organisations.register(organisation));
        return organisation;
    }

    public Caller user(Organisation organisation, Role role, String name) {
        var id = new UserId(ids.next());
        var user = new User(id, organisation.id(), role, name, id.toString().toLowerCase(Locale.ROOT) + "@example.org");
        callers.as(Installation.ITSELF, () -> users.register(user, Optional.of(PASSWORD)));
        return user.caller();
    }

    public Colleague carer(Caller manager, Organisation organisation, String name) {
        var user = user(organisation, Role.CARER, name);
        var details = new Carer.Details(
                name, Optional.empty(), Optional.empty(), Basis.GUARANTEED_HOURS, BigDecimal.valueOf(30));
        var carer = callers.as(
                manager,
                () -> workforce.hire(new NewCarer(
                        Optional.empty(), details, LocalDate.of(2020, 1, 1), Optional.of(user.actor()), List.of())));
        return new Colleague(carer, user);
    }

    /** Somebody whose records the caller's organisation keeps for direct care. */
    public PersonId person(Caller manager, String given, String family) {
        return callers.as(manager, () -> {
            var person = persons.register(NewPerson.of(PersonDetails.named(given, family)));
            persons.keep(
                    person,
                    Purpose.DIRECT_CARE,
                    Instant.parse("2020-01-01T00:00:00Z"),
                    new EvidenceRef("referrals.referral", ids.next()));
            return person;
        });
    }

    /** The keeper's organisation opens its records about a person to another organisation. */
    public void open(Caller keeper, PersonId person, Organisation to, Purpose purpose) {
        callers.as(
                keeper,
                () -> grants.openAll(List.of(AccessGrants.Grant.toOrganisation(
                        to.id(),
                        person,
                        purpose,
                        Instant.parse("2020-01-01T00:00:00Z"),
                        new EvidenceRef("referrals.referral", ids.next())))));
    }

    public <T> T as(Caller caller, Supplier<T> work) {
        return callers.as(caller, work);
    }

    public void doing(Caller caller, Runnable work) {
        callers.as(caller, work);
    }

    public static Instant at(LocalDate day, String time) {
        return LondonTime.at(day, LocalTime.parse(time), Optional.empty(), "");
    }
}
