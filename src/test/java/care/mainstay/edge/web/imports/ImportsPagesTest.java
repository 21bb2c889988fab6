package care.mainstay.edge.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.edge.imports.DateOrder;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.edge.imports.ImportRun;
import care.mainstay.edge.imports.Imports;
import care.mainstay.edge.imports.Mapping;
import care.mainstay.foundation.audit.AuditReading;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.people.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of an import over HTTP: what is found in a file, a trial, bringing it in, and the rows given back. */
@MainstayTest
class ImportsPagesTest {

    private static final Mapping ROSTER = new Mapping(
            "", ImportKind.PEOPLE, "Roster", Map.of(), Map.of(), Map.of(), Optional.of(DateOrder.DAY_FIRST));

    @LocalServerPort
    private int port;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private Imports imports;

    @Autowired
    private AuditReading trail;

    @Test
    void aFileIsLookedAtTriedBroughtInAndItsRejectedRowsAreGivenBack() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        var manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        var other = larkfield.user(
                larkfield.organisation(Organisation.Kind.PROVIDER, "Another Homecare"), Role.MANAGER, "Otto Marsh");
        var run = uploaded(
                manager, "Client ID,First Name,Surname,DOB\nC1,<b>Ann</b>,Lee,03/05/1931\nC2,Bo,Ray,31/02/1931\n");
        var visitor = Visitor.signedIn(port, Larkfield.email(manager), Larkfield.PASSWORD);

        assertThat(visitor.get("/imports").body()).contains("people.csv").contains("Waiting for you");
        assertThat(visitor.get("/imports/" + run).body())
                .contains("2 rows below headings on line 1")
                .contains("Born on (optional)", "NHS number (optional)")
                .contains("&lt;b&gt;Ann")
                .doesNotContain("<b>Ann");
        assertThat(visitor.post("/imports/" + run, form("try")).status()).isEqualTo(303);
        finished(manager, run);
        assertThat(visitor.get("/imports/" + run).body())
                .contains("1 row would be taken")
                .contains("There is no day “31/02/1931”");
        assertThat(visitor.post("/imports/" + run, form("bring")).status()).isEqualTo(303);
        finished(manager, run);
        assertThat(visitor.get("/imports/" + run).body()).contains("1 row was taken");
        assertThat(visitor.get("/imports/" + run + "/rejected.csv").body())
                .contains("Client ID,First Name,Surname,DOB,Line")
                .contains("imports.no-such-day");
        var read = larkfield
                .as(
                        manager,
                        () -> trail.latest(
                                new AuditReading.Question(Optional.empty(), Optional.empty(), Optional.empty()),
                                Long.MAX_VALUE,
                                100))
                .stream()
                .filter(entry -> entry.subject().equals(Optional.of("imports.run:" + run)) && !entry.write())
                .map(AuditReading.Entry::action);
        assertThat(read)
                .as("whoever looked at rows of the file is in the trail")
                .contains("/imports/{run}", "/imports/{run}/rejected.csv");
        assertThat(Visitor.signedIn(port, Larkfield.email(other), Larkfield.PASSWORD)
                        .get("/imports/" + run)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatNeedsAnAnswerStandsFirstAndTheSystemIsNotMadeUp() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        var manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        var text = "What we call them,First Name,Surname,DOB\nC1,Ann,Lee,13/05/1931\n";
        var unsaid = uploaded(manager, text, Mapping.unsaid(ImportKind.PEOPLE));
        var visitor = Visitor.signedIn(port, Larkfield.email(manager), Larkfield.PASSWORD);

        var page = visitor.get("/imports/" + unsaid).body();

        assertThat(page)
                .contains("name=\"source-system\" type=\"text\" value=\"\"")
                .containsPattern("(?s)id=\"column-reference\".*headings found.*id=\"column-given-name\"")
                .containsPattern("(?s)not found, and not needed.*id=\"column-nhs-number\"");

        var first = uploaded(manager, text, ROSTER);
        var form = form("bring");
        form.put("column-reference", List.of("What we call them"));
        visitor.get("/imports/" + first);
        assertThat(visitor.post("/imports/" + first, form).status()).isEqualTo(303);
        finished(manager, first);
        assertThat(visitor.get("/imports/" + unsaid).body()).contains("Before, you wrote: Roster.");
    }

    private UUID uploaded(Caller who, String text) {
        return uploaded(who, text, ROSTER);
    }

    private UUID uploaded(Caller who, String text, Mapping mapping) {
        return larkfield.as(who, () -> {
            try {
                return imports.upload(
                        "people.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), mapping);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static HashMap<String, List<String>> form(String act) {
        var form = new HashMap<String, List<String>>();
        form.put("act", List.of(act));
        form.put("source-system", List.of("Roster"));
        form.put("dates", List.of("day-first"));
        form.put("mapping-name", List.of("Weekly people"));
        form.put("column-reference", List.of("Client ID"));
        form.put("column-given-name", List.of("First Name"));
        form.put("column-family-name", List.of("Surname"));
        form.put("column-born-on", List.of("DOB"));
        return form;
    }

    private void finished(Caller who, UUID run) {
        for (int i = 0; i < 300; i++) {
            var state = larkfield.as(who, () -> imports.find(run).orElseThrow().state());
            if (state == ImportRun.State.FINISHED || state == ImportRun.State.STOPPED) {
                assertThat(state).isEqualTo(ImportRun.State.FINISHED);
                return;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("the import did not finish within 30 seconds");
    }
}
