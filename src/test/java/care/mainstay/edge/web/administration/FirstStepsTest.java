package care.mainstay.edge.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.web.home.WorkItem;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a new installation asks first, and how somebody is found among many who sign in. */
class FirstStepsTest {

    @Test
    void aStepGoesOnceItHasBeenTaken() {
        assertThat(FirstSteps.forAdministrator(false, false)).hasSize(2);
        assertThat(FirstSteps.forAdministrator(true, false))
                .extracting(WorkItem::what)
                .containsExactly("Register a homecare provider");
        assertThat(FirstSteps.forAdministrator(true, true)).isEmpty();
        assertThat(FirstSteps.forCommissioner(true)).isEmpty();
        assertThat(FirstSteps.forManager(true)).extracting(WorkItem::href).doesNotContain("/carers/new");
    }

    @Test
    void aUserIsFoundByEveryWordOfNameAddressOrRole() {
        var joanna = new User(
                new UserId(new UUID(0, 1)),
                new OrganisationId(new UUID(0, 2)),
                Role.CARER,
                "Joanna Reid",
                "jo@brook.example");
        assertThat(UsersPage.matches(joanna, "")).isTrue();
        assertThat(UsersPage.matches(joanna, "REID brook")).isTrue();
        assertThat(UsersPage.matches(joanna, "reid ruth")).isFalse();
    }
}
