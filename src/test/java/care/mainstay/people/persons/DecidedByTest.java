package care.mainstay.people.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.foundation.kernel.Refused;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecidedByTest {

    @Test
    void aBestInterestsDecisionNamesThoseItConsulted() {
        assertThatThrownBy(() -> DecidedBy.bestInterests("Dr Osei", List.of(" ")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        why -> assertThat(why.code()).isEqualTo("persons.best-interests-without-consulting"));

        assertThat(DecidedBy.bestInterests("Dr Osei", List.of("Ann Hale", "the district nurse"))
                        .words())
                .isEqualTo("best-interests decision by Dr Osei, having asked Ann Hale, the district nurse");
    }

    @Test
    void aDecisionNamesWhoMadeIt() {
        assertThatThrownBy(() -> DecidedBy.person("  "))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo("persons.decision-without-a-name"));
    }

    @Test
    void noAuthorityIsFamilyMoneyOrAdvocacy() {
        assertThat(Authority.values())
                .containsExactly(
                        Authority.PERSON,
                        Authority.HEALTH_AND_WELFARE_ATTORNEY,
                        Authority.DEPUTY,
                        Authority.BEST_INTERESTS);
        assertThat(Arrays.stream(HeldAuthority.values())
                        .filter(held -> held.authority().isPresent()))
                .containsExactly(HeldAuthority.HEALTH_AND_WELFARE_ATTORNEY, HeldAuthority.DEPUTY);
    }

    @Test
    void everyCodeIsReadBack() {
        for (var authority : Authority.values()) {
            assertThat(Authority.ofCode(authority.code())).isEqualTo(authority);
        }
        for (var held : HeldAuthority.values()) {
            assertThat(HeldAuthority.ofCode(held.code())).isEqualTo(held);
        }
    }
}
