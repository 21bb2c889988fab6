package care.mainstay.edge.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.edge.web.components.Tile;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.home.Figures;
import care.mainstay.foundation.audit.AuditChain.Sealing;
import care.mainstay.foundation.identity.SignIn.Tries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdministratorAtHomeTest {

    private static final Instant NOW = Instant.parse("2026-11-04T09:05:00Z");

    private Tries tries = new Tries(40, 3, 0);
    private List<Instant> endings = List.of();
    private int unhandled = 0;
    private int organisations = 9;
    private Sealing sealing = new Sealing(Optional.of(NOW.minusSeconds(50)), 7, Optional.of(NOW.minusSeconds(40)));

    private Figures figures() {
        return AdministratorAtHome.figures(
                new AdministratorAtHome.Behind(tries, endings, organisations, unhandled, sealing, NOW));
    }

    private Tile tile(String words) {
        return figures().tiles().stream()
                .filter(tile -> tile.words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aQuietInstallationSaysSo() {
        assertThat(figures().lead()).isEqualTo("Mainstay runs as it should.");
        assertThat(figures().tiles()).extracting(Tile::tone).containsOnly(Tone.NEUTRAL);
        assertThat(tile("Failed tries to sign in since yesterday").note()).isEqualTo("of 40 tries");
        assertThat(tile("Entries of the audit trail not sealed yet").note())
                .isEqualTo("last sealed on Wednesday 4 November 2026 at 9:04am");
    }

    @Test
    void anEmptyInstallationDoesNotSayThatAllIsDone() {
        organisations = 0;

        assertThat(figures().lead())
                .isEqualTo("Mainstay runs as it should. No council and no provider works here yet.");
    }

    @Test
    void whatIsWrongIsSaidFirst() {
        tries = new Tries(60, 20, 2);
        unhandled = 1;
        sealing = new Sealing(Optional.empty(), 80, Optional.of(NOW.minus(Duration.ofMinutes(16))));

        assertThat(figures().lead())
                .isEqualTo(
                        "Look at this: 2 people cannot sign in for a while, after too many tries, the audit trail has not"
                                + " been sealed for more than 15 minutes and 1 piece of work that Mainstay does by itself is overdue.");
        assertThat(tile("Entries of the audit trail not sealed yet").tone()).isEqualTo(Tone.BAD);
        assertThat(tile("Sign-ins paused now").tone()).isEqualTo(Tone.ATTENTION);
    }

    @Test
    void onlyEndingsOfTheNextThirtyDaysAreCounted() {
        endings = List.of(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(29)), NOW.plus(Duration.ofDays(31)));

        assertThat(tile("Colleagues whose sign-in ends within 30 days").figure())
                .isEqualTo("1");
    }
}
