package care.mainstay.edge.web.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.reviews.Confirmation.Standing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfirmPageTest {

    @ParameterizedTest
    @EnumSource(Standing.class)
    void thePersonIsSpokenToAndNotAbout(Standing standing) {
        assertThat(ConfirmPage.toThePerson(standing))
                .containsIgnoringCase("you")
                .doesNotContain("the person", "somebody else");
    }
}
