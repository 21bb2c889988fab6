package care.mainstay.people;

import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.context.ApplicationContext;

/**
 * A council, two providers and a regulator with somebody in each role, for tests that need who and for whom. They sign in
 * with {@link #PASSWORD}, where the test asks for that.
 */
public final class Neighbourhood {

    public static final String PASSWORD = "a long sentence nobody guesses 7";

    private final Optional<String> password;
    private final Callers callers;
    private final Organisations organisations;
    private final Users users;
    private final IdSource ids = new IdSource(InstantSource.system(), RandomGenerator.getDefault());

    public final Caller commissioner;
    public final Caller manager;
    public final Caller carer;
    public final Caller otherManager;
    public final Caller inspector;

    public Neighbourhood(ApplicationContext application) {
        this(application, Optional.empty());
    }

    /** One whose people can sign in; slower, because a good password hash is slow. */
    public static Neighbourhood signingIn(ApplicationContext application) {
        return new Neighbourhood(application, Optional.of(PASSWORD));
    }

    private Neighbourhood(ApplicationContext application, Optional<String> password) {
        this.password = password;
        callers = application.getBean(Callers.class);
        organisations = application.getBean(Organisations.class);
        users = application.getBean(Users.class);
        var council = organisation(Organisation.Kind.COUNCIL, "Westmere Council");
        var larkfield = organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        var brook = organisation(Organisation.Kind.PROVIDER, "Brook Street Care");
        var regulator = organisation(Organisation.Kind.REGULATOR, "Care Regulator");
        commissioner = user(council, Role.COMMISSIONER, "Ruth Adeyemi");
        manager = user(larkfield, Role.MANAGER, "Tom Brandt");
        carer = user(larkfield, Role.CARER, "Joanna Reid");
        otherManager = user(brook, Role.MANAGER, "Helen Marsh");
        inspector = user(regulator, Role.INSPECTOR, "Ian Pell");
    }

    public OrganisationId organisation(Organisation.Kind kind, String name) {
        var id = new OrganisationId(ids.next());
        callers.as(
                Caller.system(id, new UserId(ids.next())),
                () -> organisations.register(new Organisation(id, kind, name, Optional.empty())));
        return id;
    }

    public Caller user(OrganisationId organisation, Role role, String name) {
        var id = new UserId(ids.next());
        var user = new User(id, organisation, role, name, "u" + id + "@example.org");
        callers.as(Caller.system(organisation, id), () -> users.register(user, password));
        return user.caller();
    }

    public static String email(Caller caller) {
        return "u" + caller.actor() + "@example.org";
    }

    public OrganisationId council() {
        return commissioner.organisation();
    }

    public OrganisationId provider() {
        return manager.organisation();
    }

    public OrganisationId otherProvider() {
        return otherManager.organisation();
    }
}
