package care.mainstay.foundation.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.TestDatabase;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MainstayTest
class SignInTest {

    private static final String PASSWORD = "three random words";

    @Autowired
    private SignIn signIn;

    @Autowired
    private Users users;

    @Autowired
    private Callers callers;

    @Autowired
    private TestDatabase database;

    private User anAdministrator(String email) {
        var user =
                new User(new UserId(UUID.randomUUID()), Installation.OPERATOR, Role.ADMINISTRATOR, "Ada Bello", email);
        callers.as(Installation.ITSELF, () -> users.register(user, Optional.of(PASSWORD)));
        return user;
    }

    @Test
    void theRightPasswordSignsInWhateverTheCaseOfTheAddress() {
        var user = anAdministrator("ada@example.org");

        assertThat(signIn.withPassword("Ada@Example.org", PASSWORD, "192.0.2.1").caller())
                .contains(user.caller());
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldInTheSameWords() {
        anAdministrator("bea@example.org");

        var wrong = signIn.withPassword("bea@example.org", "three other words", "192.0.2.1");
        var unknown = signIn.withPassword("nobody@example.org", PASSWORD, "192.0.2.1");

        assertThat(wrong.caller()).isEmpty();
        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordWaits() {
        anAdministrator("cas@example.org");
        for (int i = 0; i < 5; i++) {
            signIn.withPassword("cas@example.org", "guess number " + i, "192.0.2.2");
        }

        var answer = signIn.withPassword("cas@example.org", PASSWORD, "192.0.2.3");

        assertThat(answer.caller()).isEmpty();
        assertThat(answer.whatToDo()).contains("Wait 15 minutes");
    }

    @Test
    void manyTriesAtOnceCountAsMany() throws InterruptedException {
        anAdministrator("ola@example.org");
        var passed = new AtomicInteger();
        var together = new CountDownLatch(1);
        var threads = IntStream.range(0, 12)
                .mapToObj(i -> new Thread(() -> {
                    try {
                        together.await();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                    if (!signIn.withPassword("ola@example.org", "guess number " + i, "192.0.2.9")
                            .whatToDo()
                            .contains("Wait 15 minutes")) {
                        passed.incrementAndGet();
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        together.countDown();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(passed).as("guesses whose password was looked at").hasValue(5);
    }

    @Test
    void anAddressThatNobodyWouldChooseIsAnAddressNobodyHas() {
        for (var typed : List.of("a\\b@x", "\\x41@example.org", "ü\\000@example.org")) {
            assertThat(signIn.withPassword(typed, PASSWORD, "192.0.2.8").caller())
                    .isEmpty();
        }
    }

    @Test
    void fiftyFailuresFromOnePlaceLockThatPlaceForEverybody() {
        anAdministrator("dee@example.org");
        for (int i = 0; i < 50; i++) {
            signIn.withPassword("guess" + i + "@example.org", "guess", "192.0.2.4");
        }

        assertThat(signIn.withPassword("dee@example.org", PASSWORD, "192.0.2.4").caller())
                .isEmpty();
        assertThat(signIn.withPassword("dee@example.org", PASSWORD, "192.0.2.5").caller())
                .isPresent();
    }

    @Test
    void aPasswordOfFewerThanTwelveCharactersIsRefused() {
        var user = new User(
                new UserId(UUID.randomUUID()), Installation.OPERATOR, Role.ADMINISTRATOR, "Eli", "eli@example.org");

        assertThatThrownBy(() -> callers.as(Installation.ITSELF, () -> users.register(user, Optional.of("short"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("user.password-short");
    }

    @Test
    void passwordsAreKeptAsArgon2idHashesAndNothingElse() throws SQLException {
        anAdministrator("fay@example.org");

        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement();
                var found = statement.executeQuery(
                        "select password_hash from identity.app_user where email = 'fay@example.org'")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1))
                    .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                    .doesNotContain(PASSWORD);
        }
    }

    @Test
    void oneClickIsOfferedByADemoAndByNothingElse() throws SQLException {
        anAdministrator("gus@example.org");
        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("update identity.app_user set one_click = true where email = 'gus@example.org'");
            statement.execute("delete from identity.installation");

            assertThat(signIn.offers()).isEmpty();
            assertThat(signIn.withOneClick("gus@example.org").caller()).isEmpty();

            statement.execute("insert into identity.installation (demo) values (true)");

            assertThat(signIn.offers())
                    .singleElement()
                    .extracting(SignIn.Offer::email)
                    .isEqualTo("gus@example.org");
            assertThat(signIn.withOneClick("gus@example.org").caller()).isPresent();
            assertThat(signIn.withOneClick("ada@example.org").caller()).isEmpty();
            statement.execute("delete from identity.installation");
        }
    }
}
