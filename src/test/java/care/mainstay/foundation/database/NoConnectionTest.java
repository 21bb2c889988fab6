package care.mainstay.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why there is no connection, in words, with the one thing to do about it. */
class NoConnectionTest {

    private static final DatabaseAddress ADDRESS = new DatabaseAddress("jdbc:postgresql://db.example/care", Map.of());

    @Test
    void whatIsWrongIsToldApart() {
        assertThat(refusal("08001", new UnknownHostException("db.example")))
                .contains("There is no machine called db.example.");
        assertThat(refusal("08001", new SocketTimeoutException("Connect timed out")))
                .contains("Nothing answers at db.example:5432.");
        assertThat(refusal("28P01", null))
                .contains("does not take the password of mainstay_app", "MAINSTAY_PASSWORD_APPLICATION");
        assertThat(refusal("08004", null)).contains("asks for the password of mainstay_app, and none was given");
        assertThat(refusal("3D000", null)).contains("There is no database care at db.example:5432.");
        assertThat(refusal("42501", null)).contains("grant connect, temporary on database care to mainstay_app.");
    }

    @Test
    void anythingElseIsSaidAsTheServerSaysItWithoutItsRank() {
        assertThat(refusal("55000", null)).contains("let mainstay_app in: it is Tuesday. ");
    }

    private static String refusal(String state, Throwable cause) {
        return NoConnection.refusal(
                        ADDRESS,
                        DatabaseRole.APPLICATION,
                        new SQLException("FATAL: it is Tuesday. Hint: wait", state, cause))
                .getMessage();
    }
}
