package care.mainstay.edge.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import care.mainstay.MainstayTest;
import care.mainstay.edge.imports.ImportFile;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.edge.imports.ImportRun;
import care.mainstay.edge.imports.Mapping;
import care.mainstay.edge.imports.RejectedRow;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a run does with what the database will not take, for rows that are each an act of their own. */
@MainstayTest
class RunTest {

    private static final Caller CALLER =
            Caller.system(new OrganisationId(new UUID(0x8000, 1L)), new UserId(new UUID(0x8000, 2L)));

    private final UUID id = UUID.randomUUID();

    private final Callers callers;
    private final Organisations organisations;
    private final Runs runs;
    private final References references;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    @Autowired
    RunTest(
            Callers callers,
            Organisations organisations,
            Runs runs,
            References references,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.callers = callers;
        this.organisations = organisations;
        this.runs = runs;
        this.references = references;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void somebodyImports() {
        callers.as(
                CALLER,
                () -> organisations.register(new Organisation(
                        CALLER.organisation(), Organisation.Kind.PROVIDER, "Brook Homecare", Optional.empty())));
    }

    @Test
    void aRowThatTheDatabaseWillNotTakeIsRejectedWithItsLineAndTheRestIsTaken() {
        read(new DataIntegrityViolationException("no", new SQLException("does not fit", "23505")));

        var run = callers.as(CALLER, () -> transaction.execute(status -> runs.find(id)))
                .orElseThrow();
        assertThat(run).extracting(ImportRun::taken, ImportRun::rejected).containsExactly(59L, 1L);
        List<RejectedRow> rejected = callers.as(CALLER, () -> transaction.execute(status -> runs.rejected(id, 10)));
        assertThat(rejected)
                .extracting(RejectedRow::line, RejectedRow::code)
                .containsExactly(tuple(41L, "imports.conflicts"));
    }

    @Test
    void aFaultThatIsNoRowsStopsTheRunWhereItCanGoOn() {
        var full = new UncategorizedSQLException("insert", "insert", new SQLException("No space left", "53100"));

        assertThatThrownBy(() -> read(full)).isSameAs(full);

        var run = callers.as(CALLER, () -> transaction.execute(status -> runs.find(id)))
                .orElseThrow();
        assertThat(run.taken()).isEqualTo(25);
        assertThat(run.resumeAfterLine()).isEqualTo(26);
        assertThat(Faults.words(full, run.resumeAfterLine()))
                .contains("disk")
                .contains("make room")
                .contains("continue");
        assertThat(Faults.words(new IllegalStateException("?"), 26)).contains("after line 26");
    }

    private void read(DataAccessException failure) {
        var mapping = new Mapping(
                "",
                ImportKind.REFERRALS,
                id.toString(),
                Map.of("reference", "id"),
                Map.of(),
                Map.of(),
                Optional.empty());
        callers.as(CALLER, () -> {
            transaction.executeWithoutResult(status -> runs.add(id, CALLER, mapping, "r.csv", false, clock.instant()));
            var bringing = new Bringing(CALLER, mapping, id, Instant.EPOCH, references);
            try {
                new Run<>(new Failing(failure), bringing, references, runs, clock, transaction, transaction, false)
                        .read(sixtyRows(), 0, () -> {});
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    /** Lines 2 to 61. */
    private static ImportFile sixtyRows() {
        var text = new StringBuilder("id\n");
        for (int i = 1; i <= 60; i++) {
            text.append('R').append(i).append('\n');
        }
        return new ImportFile() {
            @Override
            public String name() {
                return "r.csv";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    /** Takes every row but one. */
    private record Failing(DataAccessException failure) implements Intake<String> {

        @Override
        public ImportKind kind() {
            return ImportKind.REFERRALS;
        }

        @Override
        public boolean actsRowByRow() {
            return true;
        }

        @Override
        public String read(MappedRow row, Bringing bringing) {
            return row.needed("reference");
        }

        @Override
        public List<Verdict> take(List<Draft<String>> drafts, Bringing bringing) {
            var draft = Objects.requireNonNull(drafts.get(0));
            if (draft.content().equals("R40")) {
                throw failure;
            }
            return List.of(Verdict.taken(draft.id()));
        }
    }
}
