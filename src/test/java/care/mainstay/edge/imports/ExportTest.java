package care.mainstay.edge.imports;

import static care.mainstay.edge.imports.ImportingWorld.COMMISSIONER;
import static care.mainstay.edge.imports.ImportingWorld.MANAGER;
import static care.mainstay.edge.imports.ImportingWorld.OTHER;
import static care.mainstay.edge.imports.ImportingWorld.PROVIDER;
import static care.mainstay.edge.imports.ImportingWorld.bring;
import static care.mainstay.edge.imports.ImportingWorld.file;
import static care.mainstay.edge.imports.ImportingWorld.guessed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.mainstay.MainstayTest;
import care.mainstay.TestDatabase;
import care.mainstay.foundation.database.DatabaseAddress;
import care.mainstay.foundation.database.DatabaseRole;
import care.mainstay.foundation.database.Reimport;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.Refused;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@MainstayTest
class ExportTest {

    private final Imports imports;
    private final Exports exports;
    private final Callers callers;
    private final Organisations organisations;
    private final Users users;
    private final HikariDataSource dataSource;

    @TempDir
    private Path directory;

    @Autowired
    ExportTest(
            Imports imports,
            Exports exports,
            Callers callers,
            Organisations organisations,
            Users users,
            HikariDataSource dataSource) {
        this.imports = imports;
        this.exports = exports;
        this.callers = callers;
        this.organisations = organisations;
        this.users = users;
        this.dataSource = dataSource;
    }

    @BeforeEach
    void aLittleLife() {
        ImportingWorld.register(callers, organisations, users);
        bring(
                imports,
                callers,
                COMMISSIONER,
                file("p.csv", "id,first name,surname\nC1,Margaret,Hale\n"),
                guessed(ImportKind.PEOPLE, "LAS"));
        bring(
                imports,
                callers,
                COMMISSIONER,
                file(
                        "r.csv",
                        "id,person,provider,hours,start date,reason,outcome\n"
                                + "R1,C1,Brook Homecare,7,1/10/2024,Came home.,I make my own breakfast.\n"),
                guessed(ImportKind.REFERRALS, "LAS"));
        bring(
                imports,
                callers,
                MANAGER,
                file("p.csv", "id,first name,surname\nP2,Tom,Achebe\n"),
                guessed(ImportKind.PEOPLE, "Roster"));
        bring(
                imports,
                callers,
                MANAGER,
                file("s.csv", "id,name,start date\nE1,Ama Mensah,1/3/2023\n"),
                guessed(ImportKind.CARERS, "Roster"));
        bring(
                imports,
                callers,
                MANAGER,
                file(
                        "v.csv",
                        "id,client,carer,date,planned start,planned duration,in,out,notes\n"
                                + "V1,P2,E1,7/10/2024,09:00,30,09:01,09:31,\"Two\nlines, \"\"quoted\"\", \\N and 介護\"\n"),
                guessed(ImportKind.VISITS, "Roster"));
    }

    @Test
    void whatIsExportedAndBroughtIntoAnEmptyInstallationIsTheSameRowForRow() throws IOException, SQLException {
        exports.everything(directory.resolve("all"));
        var empty = TestDatabase.empty();

        Reimport.from(directory.resolve("all"), empty.address());

        var before = contents(url(), empty.address());
        var after = contents(empty.address().url(), empty.address());
        assertThat(before).containsKeys("visits.visit", "audit.entry", "identity.access_grant", "persons.person");
        assertThat(after).isEqualTo(before);
        empty.drop();
    }

    @Test
    void anOrganisationsExportHoldsNothingThatAnotherKeeps() throws IOException {
        exports.of(OTHER.id(), directory);

        var tables = directory.resolve(OTHER.id().toString()).resolve("tables");
        assertThat(Files.readAllLines(tables.resolve("persons.person.csv"))).hasSize(1);
        assertThat(Files.readAllLines(tables.resolve("visits.visit.csv"))).hasSize(1);
        exports.of(PROVIDER.id(), directory);
        var ours = directory.resolve(PROVIDER.id().toString());
        assertThat(Files.readString(ours.resolve("tables/visits.visit_record.csv")))
                .contains("介護");
        assertThat(Files.readString(ours.resolve("dictionary.csv"))).contains("visits.visit,id,");
        assertThat(Files.readString(ours.resolve("tables/identity.app_user.csv")))
                .doesNotContain("password_hash");
        assertThat(Files.readString(ours.resolve("manifest.json"))).contains("sha256");
    }

    @Test
    void anExportThatWasChangedIsNotBroughtIn() throws IOException {
        exports.everything(directory.resolve("all"));
        var file = directory.resolve("all").resolve(PROVIDER.id().toString()).resolve("tables/visits.visit_record.csv");
        Files.writeString(file, Files.readString(file).replace("Two", "Three"));
        var empty = TestDatabase.empty();

        var refused =
                catchThrowableOfType(Refused.class, () -> Reimport.from(directory.resolve("all"), empty.address()));

        assertThat(refused.code()).isEqualTo("reimport.damaged");
        assertThat(refused.getMessage()).contains("visits.visit_record");
        empty.drop();
    }

    @Test
    void anInstallationThatHoldsDataIsLeftAlone() throws IOException {
        exports.everything(directory.resolve("all"));
        var fresh = TestDatabase.fresh();

        assertThatThrownBy(() -> Reimport.from(directory.resolve("all"), fresh.address()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("restore.not-empty");
        fresh.drop();
    }

    @Test
    void aDirectoryThatHoldsSomethingIsNotWrittenInto() throws IOException {
        Files.writeString(directory.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> exports.everything(directory))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("exports.directory-not-empty");
    }

    private String url() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    /** A digest of every table's rows, past every policy; what belongs to a sign-in or a queue is nobody's record. */
    private static TreeMap<String, String> contents(String url, DatabaseAddress passwords) throws SQLException {
        var contents = new TreeMap<String, String>();
        var address = new DatabaseAddress(url, passwords.passwords());
        try (Connection connection = address.as(DatabaseRole.BACKUP).getConnection()) {
            var tables = new java.util.ArrayList<String>();
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("""
                            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where c.relkind = 'r' and pg_get_userbyid(c.relowner) = 'mainstay_owner'
                              and c.relname <> 'schema_history'
                            """)) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            tables.removeAll(List.of(
                    "identity.spring_session",
                    "identity.spring_session_attributes",
                    "identity.sign_in_attempt",
                    "identity.event_publication",
                    "imports.upload_chunk"));
            for (var table : tables) {
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery(
                                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                        + table + " t")) {
                    row.next();
                    contents.put(table, row.getString(1));
                }
            }
        }
        return contents;
    }
}
