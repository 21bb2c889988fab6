package care.mainstay.foundation.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.Neighbourhood;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** What the database itself lets the application do with users, whatever a page might forget to check. */
@MainstayTest
class WhoMayBeRegisteredTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Users users;

    @Autowired
    private Callers callers;

    @Autowired
    private IdSource ids;

    private Neighbourhood town;

    @BeforeEach
    void aNeighbourhood() {
        town = new Neighbourhood(application);
    }

    private User somebody(Caller by, Role role) {
        var id = new UserId(ids.next());
        return new User(id, by.organisation(), role, "Somebody", "u" + id + "@example.org");
    }

    private void registers(Caller by, Role role) {
        callers.as(by, () -> users.register(somebody(by, role), Optional.empty()));
    }

    @Test
    void eachOrganisationRegistersItsOwnKindOfPeople() {
        registers(town.manager, Role.COORDINATOR);
        registers(town.manager, Role.CARER);
        registers(town.commissioner, Role.SCRUTINY);

        for (var role : new Role[] {Role.SYSTEM, Role.ADMINISTRATOR, Role.COMMISSIONER, Role.INSPECTOR}) {
            assertThatThrownBy(() -> registers(town.manager, role))
                    .as("a manager registers " + role)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> registers(town.commissioner, Role.MANAGER)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> registers(town.carer, Role.CARER)).isInstanceOf(DataAccessException.class);
    }
}
