package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.Exports;
import care.mainstay.foundation.documents.CsvWriter;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.Snapshots;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes exports table by table, as the catalogue lists them. Those that are written together are of one moment, so that
 * what two organisations share says the same in both.
 */
@Service
class OrganisationExports implements Exports {

    /** The manifest's own shape. */
    record Manifest(int format, String organisation, String name, String writtenAt, List<Written> files) {}

    record Written(String name, long rows, String sha256) {}

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final JdbcTemplate jdbc;
    private final Organisations organisations;
    private final Users users;
    private final Callers callers;
    private final InstantSource clock;
    private final Snapshots snapshots;
    private final TransactionTemplate snapshot;

    OrganisationExports(
            JdbcTemplate jdbc,
            Organisations organisations,
            Users users,
            Callers callers,
            InstantSource clock,
            Snapshots snapshots,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.users = users;
        this.callers = callers;
        this.clock = clock;
        this.snapshots = snapshots;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    @Override
    public Summary everything(Path directory) throws IOException {
        WholeDirectories.requireEmpty(directory);
        var all = callers.as(
                Installation.ITSELF,
                () -> Arrays.stream(Organisation.Kind.values())
                        .flatMap(kind -> organisations.ofKind(kind).stream())
                        .toList());
        // who reads is found out before, because the snapshot's own transaction is for nobody of them
        var readers = new LinkedHashMap<Organisation, Caller>();
        all.forEach(organisation -> readers.put(organisation, caller(organisation)));
        return WholeDirectories.write(
                directory,
                directories -> callers.as(
                        Installation.ITSELF,
                        () -> snapshots.same(() -> {
                            int files = 0;
                            long rows = 0;
                            for (var reader : readers.entrySet()) {
                                var written = write(reader.getKey(), reader.getValue(), directories);
                                files += written.files().size();
                                rows += rows(written);
                            }
                            return new Summary(all.size(), files, rows);
                        })));
    }

    @Override
    public Summary of(OrganisationId id, Path directory) {
        var organisation = callers.as(Installation.ITSELF, () -> organisations.find(id))
                .orElseThrow(() -> new Refused(
                        "exports.unknown-organisation",
                        "There is no organisation " + id + " here.",
                        "Maybe its name was meant: ./mainstay export lists them."));
        var written = WholeDirectories.write(
                directory, directories -> write(organisation, caller(organisation), directories));
        return new Summary(1, written.files().size(), rows(written));
    }

    private Manifest write(Organisation organisation, Caller reader, WholeDirectories directories) {
        try {
            var target = directories.begin(organisation.id().toString());
            Files.createDirectories(target.resolve("tables"));
            var files = callers.as(reader, () -> snapshot.execute(status -> writeTables(organisation.id(), target)));
            var manifest = new Manifest(
                    1,
                    organisation.id().toString(),
                    organisation.name(),
                    clock.instant().toString(),
                    files);
            Files.write(target.resolve("manifest.json"), JSON.writeValueAsBytes(manifest));
            return manifest;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A household's records are opened to the person by name, so its export is read as the person would. */
    private Caller caller(Organisation organisation) {
        if (organisation.kind() != Organisation.Kind.HOUSEHOLD) {
            return Caller.system(organisation.id(), Installation.MAINSTAY);
        }
        var itself = Caller.system(organisation.id(), Installation.MAINSTAY);
        return callers.as(itself, () -> users.of(organisation.id())).stream()
                .filter(user -> user.role() == Role.PERSON)
                .findFirst()
                .map(User::id)
                .map(person -> Caller.system(organisation.id(), person))
                .orElse(itself);
    }

    private List<Written> writeTables(OrganisationId organisation, Path target) {
        var files = new ArrayList<Written>();
        var tables = ExportedTable.all(jdbc);
        for (var table : tables) {
            var file = target.resolve("tables").resolve(table.name() + ".csv");
            var written = toFile(file, out -> copy(table.copyOut(organisation), out));
            files.add(new Written("tables/" + table.name() + ".csv", written.rows(), written.sha256()));
        }
        var dictionary = toFile(target.resolve("dictionary.csv"), out -> {
            var text = new StringBuilder();
            var writer = CsvWriter.exact(text).row(List.of("table", "column", "meaning"));
            tables.forEach(table -> table.dictionary().forEach(writer::row));
            out.write(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return text.toString().lines().count() - 1;
        });
        files.add(new Written("dictionary.csv", dictionary.rows(), dictionary.sha256()));
        return List.copyOf(files);
    }

    private interface Content {
        long writeTo(OutputStream out) throws IOException;
    }

    private record Sealed(long rows, String sha256) {}

    private static Sealed toFile(Path file, Content content) {
        var digest = NamedIds.digest();
        try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
            long rows = content.writeTo(out);
            out.flush();
            return new Sealed(rows, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private long copy(String statement, OutputStream out) {
        Long rows = jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return postgres(connection).getCopyAPI().copyOut(statement, out);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        return rows == null ? 0 : rows;
    }

    private static PGConnection postgres(Connection connection) throws SQLException {
        return DataSourceUtils.getTargetConnection(connection).unwrap(PGConnection.class);
    }

    /** Of the records: the dictionary is none. */
    private static long rows(Manifest written) {
        return written.files().stream()
                .filter(file -> file.name().startsWith("tables/"))
                .mapToLong(Written::rows)
                .sum();
    }
}
