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
import care.mainstay.foundation.audit.AuditChain;
import care.mainstay.foundation.database.DatabaseAddress;
import care.mainstay.foundation.database.DatabaseRole;
import care.mainstay.foundation.database.Reimport;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Jobs;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Snapshots;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.Person;
import care.mainstay.people.persons.PersonDetails;
import care.mainstay.people.persons.Persons;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@MainstayTest
class ExportTest {

    private final Imports imports;
    private final Exports exports;
    private final Callers callers;
    private final Organisations organisations;
    private final Users users;
    private final HikariDataSource dataSource;
    private final Persons persons;
    private final Snapshots snapshots;
    private final PlatformTransactionManager transactions;
    private final Jobs jobs;
    private final AuditChain chain;

    @TempDir
    private Path directory;

    @Autowired
    ExportTest(
            Imports imports,
            Exports exports,
            Callers callers,
            Organisations organisations,
            Users users,
            HikariDataSource dataSource,
            Persons persons,
            Snapshots snapshots,
            PlatformTransactionManager transactions,
            Jobs jobs,
            AuditChain chain) {
        this.imports = imports;
        this.exports = exports;
        this.callers = callers;
        this.organisations = organisations;
        this.users = users;
        this.dataSource = dataSource;
        this.persons = persons;
        this.snapshots = snapshots;
        this.transactions = transactions;
        this.jobs = jobs;
        this.chain = chain;
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
        sealEveryTrail();
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
    void exportsThatSayDifferentThingsOfASharedRecordAreNotBroughtIn() throws IOException {
        exports.everything(directory.resolve("all"));
        var theirs = directory.resolve("all").resolve(PROVIDER.id().toString());
        var file = theirs.resolve("tables/referrals.referral.csv");
        var before = sha256(file);
        Files.writeString(file, Files.readString(file).replace("Came home.", "Went home."));
        var manifest = theirs.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace(before, sha256(file)));
        var empty = TestDatabase.empty();

        var refused =
                catchThrowableOfType(Refused.class, () -> Reimport.from(directory.resolve("all"), empty.address()));

        assertThat(refused.code()).isEqualTo("reimport.contradiction");
        assertThat(refused.getMessage()).contains("1 of referrals.referral");
        empty.drop();
    }

    @Test
    void aFileThatIsNotInTheManifestIsNotBroughtIn() throws IOException {
        exports.everything(directory.resolve("all"));
        var theirs = directory.resolve("all").resolve(PROVIDER.id().toString());
        Files.writeString(theirs.resolve("tables/visits.more.csv"), "id\n");
        var empty = TestDatabase.empty();

        var refused =
                catchThrowableOfType(Refused.class, () -> Reimport.from(directory.resolve("all"), empty.address()));

        assertThat(refused.code()).isEqualTo("reimport.damaged");
        assertThat(refused.getMessage()).contains("tables/visits.more.csv is not in the manifest");
        empty.drop();
    }

    @Test
    void whatIsReadForSeveralCallersIsOfOneMoment() {
        var reading = new TransactionTemplate(transactions);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        var writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        Supplier<List<Person>> people =
                () -> callers.as(COMMISSIONER.caller(), () -> reading.execute(status -> persons.all(10)));
        var newcomer = NewPerson.of(new PersonId(UUID.randomUUID()), PersonDetails.named("New", "Comer"));

        var before = people.get();
        var meanwhile = callers.as(
                MANAGER.caller(),
                () -> snapshots.same(() -> {
                    callers.as(
                            COMMISSIONER.caller(),
                            () -> writing.executeWithoutResult(status -> persons.registerAll(List.of(newcomer))));
                    return people.get();
                }));

        assertThat(meanwhile).hasSameSizeAs(before);
        assertThat(people.get()).hasSize(before.size() + 1);
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Every household is an organisation, so that a small place has some fifty exports and a large one thousands. */
    @Test
    void fiftyExportsAreBroughtInTogether() throws IOException, SQLException {
        sealEveryTrail();
        var all = directory.resolve("all");
        exports.everything(all);
        for (int more = 0; more < 50; more++) {
            copy(all.resolve(PROVIDER.id().toString()), all.resolve("again-" + more));
        }
        var empty = TestDatabase.empty();

        Reimport.from(all, empty.address());

        assertThat(contents(empty.address().url(), empty.address())).isEqualTo(contents(url(), empty.address()));
        empty.drop();
    }

    /** Which is done every minute, and then changes nothing any more while an export is compared with what is there. */
    private void sealEveryTrail() {
        jobs.forEveryOrganisation("audit.seal", chain::seal);
    }

    private static void copy(Path export, Path target) throws IOException {
        try (var files = Files.walk(export)) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(export.relativize(file).toString()));
            }
        }
    }

    @Test
    void anExportThatWasCutOffIsNotBroughtIn() throws IOException {
        exports.everything(directory.resolve("all"));
        var theirs = directory.resolve("all").resolve(PROVIDER.id().toString());
        Files.move(theirs, theirs.resolveSibling(PROVIDER.id() + ".part"));
        var empty = TestDatabase.empty();

        assertThatThrownBy(() -> Reimport.from(directory.resolve("all"), empty.address()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was cut off while it was written");
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
