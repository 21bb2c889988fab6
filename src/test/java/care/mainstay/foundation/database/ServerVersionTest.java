package care.mainstay.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.foundation.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server elsewhere that is older than what Mainstay needs is refused before anything is done to it. */
class ServerVersionTest {

    @Test
    @Timeout(60)
    void aServerThatIsTooOldIsRefusedInOneSentenceThatNamesBothVersions() throws Exception {
        try (var listening = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var asked = CompletableFuture.supplyAsync(() -> greetAs(listening, "14.11 (Debian 14.11-1)"));
            // nothing is asked of the server by the driver itself, so that whatever it hears comes from us
            var address = new DatabaseAddress(
                    "jdbc:postgresql://127.0.0.1:" + listening.getLocalPort()
                            + "/care?sslmode=disable&gssEncMode=disable&assumeMinServerVersion=9.0&socketTimeout=10",
                    Map.of(DatabaseRole.OWNER, "x"));

            assertThatThrownBy(() -> Database.external(address)).isInstanceOfSatisfying(Refused.class, refused -> {
                var problem = refused.problems().get(0);
                assertThat(problem.code()).isEqualTo("database.server-too-old");
                assertThat(refused.getMessage())
                        .contains("is PostgreSQL 14.11")
                        .contains("Mainstay needs PostgreSQL 15 or later");
            });
            assertThat(asked.join()).as("statements sent to it").isEmpty();
        }
    }

    /** Lets one client in without a password, says the version, and hears what statements come before the farewell. */
    private static String greetAs(ServerSocket listening, String version) {
        try (Socket client = listening.accept();
                var in = new DataInputStream(client.getInputStream());
                var out = new DataOutputStream(client.getOutputStream())) {
            in.skipNBytes(in.readInt() - 4L);
            send(out, 'R', new byte[4]);
            for (String[] status : new String[][] {
                {"server_version", version},
                {"client_encoding", "UTF8"},
                {"DateStyle", "ISO, MDY"},
                {"integer_datetimes", "on"},
                {"standard_conforming_strings", "on"}
            }) {
                send(out, 'S', (status[0] + '\0' + status[1] + '\0').getBytes(StandardCharsets.UTF_8));
            }
            send(out, 'K', new byte[8]);
            send(out, 'Z', new byte[] {'I'});
            out.flush();
            var statements = new StringBuilder();
            for (int kind = in.read(); kind != -1 && kind != 'X'; kind = in.read()) {
                statements.append(new String(in.readNBytes(in.readInt() - 4), StandardCharsets.UTF_8));
            }
            return statements.toString();
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    private static void send(DataOutputStream out, char kind, byte[] body) throws IOException {
        var message = new ByteArrayOutputStream();
        message.write(body);
        out.writeByte(kind);
        out.writeInt(body.length + 4);
        message.writeTo(out);
    }
}
