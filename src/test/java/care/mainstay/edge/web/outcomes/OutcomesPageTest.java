package care.mainstay.edge.web.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.web.components.Link;
import care.mainstay.foundation.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All outcomes of a person, without any HTML. */
class OutcomesPageTest {

    private static OutcomesPage page(Role role, boolean mayDecide) {
        var outcome = AnOutcome.underWay();
        return OutcomesPage.of(
                AnOutcome.frame(),
                List.of(outcome),
                Map.of(outcome.id(), AnOutcome.achieved()),
                Optional.empty(),
                role,
                mayDecide);
    }

    @Test
    void anAttorneyIsLedToTheChoiceAndAnyOtherRelativeIsNot() {
        assertThat(page(Role.FAMILY, true).goals())
                .isEqualTo(new Link(
                        "Peggy does not want to have outcomes", "/people/" + AnOutcome.PEGGY + "/outcomes/goals"));
        assertThat(page(Role.FAMILY, false).goals()).isNull();
    }

    @Test
    void howSureOneCanBeIsSaidInAWholeSentence() {
        assertThat(page(Role.PERSON, true).live())
                .singleElement()
                .satisfies(item -> assertThat(item.strength().words()).isEqualTo("We can be fairly sure of this"));
    }
}
