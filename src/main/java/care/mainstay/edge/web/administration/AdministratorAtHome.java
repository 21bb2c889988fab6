package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Tile;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.home.FigureSource;
import care.mainstay.edge.web.home.Figures;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.audit.AuditChain;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.SignIn;
import care.mainstay.foundation.identity.Users;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an administrator finds at home: whether signing in, the trail and Mainstay's own rounds are as they should be. */
@Component
class AdministratorAtHome implements FigureSource {

    private static final Duration LATE = Duration.ofMinutes(15);
    private static final Duration SOON = Duration.ofDays(30);

    private final SignIn signIn;
    private final Users users;
    private final Organisations organisations;
    private final Installation installation;
    private final AuditChain chain;
    private final InstantSource clock;

    AdministratorAtHome(
            SignIn signIn,
            Users users,
            Organisations organisations,
            Installation installation,
            AuditChain chain,
            InstantSource clock) {
        this.signIn = signIn;
        this.users = users;
        this.organisations = organisations;
        this.installation = installation;
        this.chain = chain;
        this.clock = clock;
    }

    /**
     * Everything the figures are made from.
     *
     * @param endings when the sign-in of colleagues ended or will end
     * @param unhandled events that were to be handled a quarter of an hour ago, and are not
     */
    record Behind(
            SignIn.Tries tries,
            List<Instant> endings,
            int organisations,
            int unhandled,
            AuditChain.Sealing sealing,
            Instant now) {}

    @Override
    public Optional<Figures> figuresFor(Caller caller) {
        if (caller.role() != Role.ADMINISTRATOR) {
            return Optional.empty();
        }
        var now = clock.instant();
        return Optional.of(figures(new Behind(
                signIn.triesSince(now.minus(Duration.ofDays(1))),
                List.copyOf(users.endings(caller.organisation()).values()),
                EnumSet.of(Organisation.Kind.COUNCIL, Organisation.Kind.PROVIDER, Organisation.Kind.REGULATOR).stream()
                        .mapToInt(kind -> organisations.ofKind(kind).size())
                        .sum(),
                installation.unhandledFromBefore(now.minus(LATE)),
                chain.sealing(),
                now)));
    }

    static Figures figures(Behind behind) {
        boolean sealsLate = behind.sealing()
                .waitingSince()
                .filter(since -> since.isBefore(behind.now().minus(LATE)))
                .isPresent();
        var wrong = new ArrayList<String>();
        if (behind.tries().paused() > 0) {
            wrong.add(Words.count(behind.tries().paused(), "person cannot", "people cannot")
                    + " sign in for a while, after too many tries");
        }
        if (sealsLate) {
            wrong.add("the audit trail has not been sealed for more than 15 minutes");
        }
        if (behind.unhandled() > 0) {
            wrong.add(Words.count(
                            behind.unhandled(),
                            "piece of work that Mainstay does by itself is",
                            "pieces of work that Mainstay does by itself are")
                    + " overdue");
        }
        long ending = behind.endings().stream()
                .filter(end ->
                        end.isAfter(behind.now()) && end.isBefore(behind.now().plus(SOON)))
                .count();
        return new Figures(
                "How this installation is",
                wrong.isEmpty() ? quiet(behind.organisations()) : "Look at this: " + Words.and(wrong) + ".",
                List.of(
                        new Tile(
                                "Sign-ins paused now",
                                String.valueOf(behind.tries().paused()),
                                "after 5 failures, for 15 minutes",
                                null,
                                behind.tries().paused() > 0 ? Tone.ATTENTION : Tone.NEUTRAL),
                        new Tile(
                                "Failed tries to sign in since yesterday",
                                String.valueOf(behind.tries().failed()),
                                "of " + Words.count(behind.tries().all(), "try", "tries"),
                                null,
                                Tone.NEUTRAL),
                        new Tile(
                                "Colleagues whose sign-in ends within 30 days",
                                String.valueOf(ending),
                                null,
                                "/administration/users",
                                Tone.NEUTRAL),
                        new Tile(
                                "Entries of the audit trail not sealed yet",
                                String.valueOf(behind.sealing().waiting()),
                                behind.sealing()
                                        .sealedAt()
                                        .map(at -> "last sealed on " + Words.moment(at))
                                        .orElse("nothing was sealed yet"),
                                "/administration/audit",
                                sealsLate ? Tone.BAD : Tone.NEUTRAL),
                        new Tile(
                                "Overdue work of Mainstay itself",
                                String.valueOf(behind.unhandled()),
                                null,
                                null,
                                behind.unhandled() > 0 ? Tone.ATTENTION : Tone.NEUTRAL),
                        new Tile(
                                "Councils, providers and regulators",
                                String.valueOf(behind.organisations()),
                                null,
                                "/administration/organisations",
                                Tone.NEUTRAL)),
                null,
                List.of(
                        "Sign-ins are counted over all organisations, and nobody is named: whoever is locked out asks their"
                                + " own organisation.",
                        "The audit trail is sealed every minute. Its page checks the whole of it, and so does the command"
                                + " “mainstay audit verify” against heads that are kept elsewhere."));
    }

    private static String quiet(int organisations) {
        return organisations == 0
                ? "Mainstay runs as it should. No council and no provider works here yet."
                : "Mainstay runs as it should.";
    }
}
