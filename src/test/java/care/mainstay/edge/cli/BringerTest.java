package care.mainstay.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.Refused;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In whose name the command brings a file in. */
@MainstayTest
class BringerTest {

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Users users;

    @Autowired
    private IdSource ids;

    private Bringer bringer;
    private Organisation provider;
    private String id;

    @BeforeEach
    void aProviderWithANameOfItsOwn() {
        bringer = new Bringer(larkfield.callers, organisations, users);
        provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield " + ids.next());
        id = provider.id().toString();
    }

    private String refusal(String organisation, String email) {
        return assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> bringer.caller(organisation, email))
                .actual()
                .code();
    }

    @Test
    void theOrganisationIsFoundByItsIdAndByItsNameHoweverThatIsWritten() {
        var manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");

        assertThat(bringer.caller(id, Larkfield.email(manager))).isEqualTo(manager);
        assertThat(bringer.caller(provider.name().toUpperCase(Locale.UK), Larkfield.email(manager)))
                .isEqualTo(manager);
        assertThat(refusal("Larkfeild", Larkfield.email(manager))).isEqualTo("imports.unknown-organisation");
    }

    @Test
    void whereNobodyIsRegisteredYetItSaysHowRatherThanNamingTheInstallation() {
        assertThat(Bringer.whatToName(List.of())).contains("open Organisations");
        assertThat(Bringer.whatToName(List.of(provider))).isEqualTo("Name one of: " + provider.name() + ".");
    }

    @Test
    void onlyWhoCanBringFilesInIsNamed() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> bringer.caller("Larkfeild", "ruth@larkfield.example"))
                .satisfies(why -> assertThat(why.problems().get(0).whatToDo())
                        .contains(provider.name())
                        .doesNotContain("This installation"));
    }

    @Test
    void anAddressIsTheSameInSmallAndInCapitalLetters() {
        var coordinator = larkfield.user(provider, Role.COORDINATOR, "Sana Malik");

        assertThat(bringer.caller(id, Larkfield.email(coordinator).toUpperCase(Locale.UK)))
                .isEqualTo(coordinator);
    }

    @Test
    void whoMayNotOnThePagesMayNotHere() {
        var carer = larkfield.user(provider, Role.CARER, "Joanna Reed");

        assertThat(refusal(id, Larkfield.email(carer))).isEqualTo("imports.nobody-may");
        assertThat(refusal(id, "nobody@example.org")).isEqualTo("imports.nobody-may");
    }

    @Test
    void somebodyOfAnotherOrganisationMayNot() {
        Caller elsewhere = larkfield.user(
                larkfield.organisation(Organisation.Kind.PROVIDER, "Meadow Care"), Role.MANAGER, "Tom Price");

        assertThat(refusal(id, Larkfield.email(elsewhere))).isEqualTo("imports.nobody-may");
    }
}
