package care.mainstay.foundation.identity.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.SignIn;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.kernel.EvidenceRef;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class JdbcSignIn implements SignIn {

    private static final int LONGEST_TYPED = 500;
    private static final Answer WRONG = new Answer(
            Optional.empty(), "That e-mail address and password do not go together.", "Check both and try again.");
    private static final Answer SLOW_DOWN = new Answer(
            Optional.empty(),
            "There have been too many tries.",
            "Wait 15 minutes, then try again, or ask your administrator for help.");

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final InstantSource clock;
    private final Callers callers;
    private final AuditTrail audit;
    private final String nobodysHash;

    JdbcSignIn(JdbcClient jdbc, PasswordEncoder passwords, InstantSource clock, Callers callers, AuditTrail audit) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
        this.callers = callers;
        this.audit = audit;
        this.nobodysHash = String.valueOf(passwords.encode("nobody signs in with this"));
    }

    private record Candidate(User user, @Nullable String hash, boolean oneClick) {}

    /** Not one transaction: an attempt must be remembered, and seen by those that come at the same time. */
    @Override
    public Answer withPassword(String email, String password, String networkAddress) {
        if (email.length() > LONGEST_TYPED || password.length() > LONGEST_TYPED) {
            return WRONG;
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var attempt = begun(email, networkAddress, now);
        if (attempt.isEmpty()) {
            return SLOW_DOWN;
        }
        var candidate = candidate(email);
        String hash = candidate.map(Candidate::hash).orElse(null);
        // A stranger's address takes as long to refuse as a known one.
        boolean matches = passwords.matches(password, hash == null ? nobodysHash : hash) && hash != null;
        if (matches) {
            jdbc.sql("select identity.sign_in_succeeded(?)")
                    .param(attempt.get())
                    .query((row, i) -> i)
                    .list();
        }
        return matches ? signedIn(candidate.orElseThrow().user()) : WRONG;
    }

    /** The attempt, written down before the password is looked at; empty when there were too many. */
    private Optional<Long> begun(String email, String networkAddress, OffsetDateTime now) {
        return jdbc.sql("select identity.sign_in_begun(?, ?, ?) as attempt")
                .params(email, networkAddress, now)
                .query((row, i) -> Optional.ofNullable(row.getObject("attempt", Long.class)))
                .single();
    }

    @Override
    public Answer withOneClick(String email) {
        return offered().stream().anyMatch(offer -> offer.email().equals(email))
                ? candidate(email).map(candidate -> signedIn(candidate.user())).orElse(WRONG)
                : WRONG;
    }

    private Answer signedIn(User user) {
        Caller caller = user.caller();
        callers.as(
                caller,
                () -> audit.wrote(
                        "user.sign-in",
                        new EvidenceRef("identity.user", user.id().value()),
                        Optional.empty()));
        return new Answer(Optional.of(caller), "", "");
    }

    private Optional<Candidate> candidate(String email) {
        return jdbc.sql("select * from identity.sign_in_candidate(?)")
                .param(email)
                .query((row, i) ->
                        new Candidate(JdbcUsers.user(row), row.getString("password_hash"), row.getBoolean("one_click")))
                .optional();
    }

    /** Not a transaction of the caller's: who that is, is the question. */
    @Override
    public boolean mayStillAct(Caller caller) {
        return jdbc.sql("select identity.may_act(?, ?, ?)")
                .params(
                        caller.actor().value(),
                        caller.organisation().value(),
                        caller.role().code())
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Offer> offers() {
        return offered();
    }

    @Override
    @Transactional(readOnly = true)
    public Tries triesSince(Instant since) {
        return jdbc.sql("select * from identity.sign_in_tries(?, ?)")
                .params(since.atOffset(ZoneOffset.UTC), clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, i) -> new Tries(row.getInt("tries"), row.getInt("failed"), row.getInt("paused")))
                .single();
    }

    private List<Offer> offered() {
        return jdbc.sql("select * from identity.one_click_users()")
                .query((row, i) -> new Offer(
                        row.getString("email"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                        row.getString("organisation")))
                .list();
    }
}
