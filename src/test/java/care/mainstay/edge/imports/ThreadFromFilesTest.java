package care.mainstay.edge.imports;

import static care.mainstay.edge.imports.ImportingWorld.COMMISSIONER;
import static care.mainstay.edge.imports.ImportingWorld.COUNCIL;
import static care.mainstay.edge.imports.ImportingWorld.MANAGER;
import static care.mainstay.edge.imports.ImportingWorld.PROVIDER;
import static care.mainstay.edge.imports.ImportingWorld.bring;
import static care.mainstay.edge.imports.ImportingWorld.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.TestDatabase;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.database.ChildJvm;
import care.mainstay.foundation.database.Reimport;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.NewContract;
import care.mainstay.money.contracts.RewardTerms;
import care.mainstay.money.settlement.Behind;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.Settlement;
import care.mainstay.money.settlement.Statement;
import care.mainstay.money.settlement.WholeStatement;
import care.mainstay.money.terms.Explanation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** From the sample files to a settled, explained statement, and with everything to another installation. */
@MainstayTest
class ThreadFromFilesTest {

    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 1);

    @Autowired
    private org.springframework.context.ApplicationContext application;

    @TempDir
    private Path directory;

    @Test
    void aMonthBroughtInFromFilesIsSettledExplainedAndTheSameElsewhere() throws IOException, SQLException {
        ImportingWorld.register(bean(Callers.class), bean(Organisations.class), bean(Users.class));
        for (var file : List.of("people", "orders")) {
            take(COMMISSIONER, "care-management/" + file + ".txt");
        }
        for (var file : List.of("people", "staff", "support", "outcomes", "visits", "follow-ups")) {
            take(MANAGER, "roster/" + file + ".csv");
        }
        take(MANAGER, "call-monitoring/calls.csv");
        for (var file : List.of("answers", "contacts", "confirmations")) {
            take(COMMISSIONER, "care-management/" + file + ".txt");
        }
        var referrals = as(MANAGER, () -> bean(Referrals.class).inbox(EnumSet.of(ReferralState.ACTIVE)));
        var period = settled(contract(referrals));

        var settlement = bean(Settlement.class);
        var statement = as(COMMISSIONER, () -> settlement.statement(period).orElseThrow());
        assertThat(statement.total()).isGreaterThan(Money.ZERO);
        assertThat(Money.sum(statement.lines().stream().map(line -> line.due()).toList()))
                .isEqualTo(statement.total());
        var explained = statement.lines().stream()
                .map(line -> as(COMMISSIONER, () -> settlement.explain(line.id())))
                .flatMap(ThreadFromFilesTest::everything)
                .flatMap(part -> Behind.records(part).stream())
                .filter(evidence -> evidence.kind().equals("visits.visit"))
                .distinct();
        assertThat(explained.count()).isEqualTo(28);
        aReleasedLineRestsOnAnObservationAndOnTheNoteOfTheVisit(statement);

        var canonical = as(COMMISSIONER, () -> WholeStatement.of(settlement, period));
        var cutOff = as(
                COMMISSIONER,
                () -> settlement.find(period).orElseThrow().cutOff().orElseThrow());
        bean(Exports.class).everything(directory.resolve("all"));
        var elsewhere = TestDatabase.empty();
        Reimport.from(directory.resolve("all"), elsewhere.address());
        onlyRecordsInAnotherOrder(elsewhere);
        settleIn(elsewhere, statement.period().contract(), cutOff);

        assertThat(directory.resolve("from-records.json")).hasContent(canonical);
        assertThat(directory.resolve("after-more.json")).hasContent(canonical);
        assertThat(Files.readString(directory.resolve("as-of-now.json"))).isNotEqualTo(canonical);
        elsewhere.drop();
        assertThat(as(COMMISSIONER, () -> WholeStatement.of(settlement, period)))
                .isEqualTo(canonical);
    }

    /** Throws away whatever the settlement kept, and lets the rows of everything else lie in a random order. */
    private static void onlyRecordsInAnotherOrder(TestDatabase database) throws SQLException {
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate settlement.period cascade");
            var tables = new java.util.ArrayList<String>();
            try (var row = statement.executeQuery("""
                    select table_schema || '.' || table_name from information_schema.columns
                    where column_name = 'recorded_at'
                      and table_schema in ('referrals', 'outcomes', 'visits', 'safety', 'reviews', 'contracts')
                    """)) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            assertThat(tables).contains("visits.visit_record", "outcomes.observation");
            for (var table : tables) {
                statement.execute("update " + table + " set recorded_at = recorded_at where random() < 0.5");
            }
        }
    }

    private void settleIn(TestDatabase database, ContractId contract, Instant cutOff) {
        var arguments = new java.util.ArrayList<>(List.of(
                contract.toString(),
                OCTOBER.toString(),
                cutOff.toString(),
                directory.toString(),
                "--server.port=0",
                "--mainstay.database-url=" + database.address().url(),
                "--mainstay.data=" + directory.resolve("data")));
        database.address()
                .passwords()
                .forEach((role, password) -> arguments.add(
                        "--mainstay.password." + role.name().toLowerCase(java.util.Locale.ROOT) + "=" + password));
        try (var java = ChildJvm.start(SettledElsewhere.class.getName(), arguments.toArray(String[]::new))) {
            java.await("settled");
        }
    }

    private void aReleasedLineRestsOnAnObservationAndOnTheNoteOfTheVisit(Statement statement) {
        var released = statement.lines().stream()
                .filter(line -> line.kind() == LineKind.RELEASED)
                .toList();
        assertThat(released).singleElement().satisfies(line -> {
            assertThat(line.due()).isGreaterThan(Money.ZERO);
            assertThat(line.reason().code()).isEqualTo("achieved-and-held");
        });
        var line = released.get(0);
        var evidence = everything(as(COMMISSIONER, () -> bean(Settlement.class).explain(line.id())))
                .flatMap(part -> Behind.records(part).stream())
                .toList();
        assertThat(evidence).extracting(EvidenceRef::kind).contains("reviews.confirmation", "outcomes.observation");
        var seen = as(
                        COMMISSIONER,
                        () -> bean(Outcomes.class).observations(line.outcome().orElseThrow()))
                .stream()
                .filter(one -> evidence.contains(
                        new EvidenceRef("outcomes.observation", one.id().value())))
                .toList();
        assertThat(seen).extracting(Observation::words).contains("On the telephone: “Still my own toast, thank you.”");
        var notes = seen.stream()
                .flatMap(one -> one.derivedFrom().stream())
                .map(visit -> as(COMMISSIONER, () -> bean(Visits.class).recorded(new VisitId(visit.id()))))
                .map(visit -> visit.orElseThrow().note().words());
        assertThat(notes).contains("Twelve weeks on: she made the toast while we talked, and the tea.");
    }

    private ContractId contract(List<Referral> referrals) {
        var contracts = bean(Contracts.class);
        var usual = RewardTerms.usual(
                new BigDecimal("26.00"), new RewardTerms.WageFloor(new BigDecimal("21.00"), "Made up for this test"));
        var terms = withTheProvidersBaseline(usual);
        var id = as(
                COMMISSIONER,
                () -> contracts.draft(new NewContract(
                        Optional.empty(),
                        COUNCIL.id(),
                        PROVIDER.id(),
                        "Easton homecare",
                        OCTOBER,
                        Optional.empty(),
                        terms)));
        as(COMMISSIONER, () -> {
            contracts.check(id);
            contracts.agree(id);
            return true;
        });
        as(MANAGER, () -> {
            contracts.agree(id);
            contracts.sign(id);
            return true;
        });
        as(COMMISSIONER, () -> {
            contracts.sign(id);
            referrals.forEach(referral -> contracts.place(id, referral.person(), referral.id(), OCTOBER));
            return true;
        });
        return id;
    }

    /** The roster says who confirmed the starting point: a provider's word, which the usual terms do not take. */
    private static RewardTerms withTheProvidersBaseline(RewardTerms usual) {
        return new RewardTerms(
                usual.fee(),
                usual.absence(),
                usual.pot(),
                new RewardTerms.Proof(
                        14, false, usual.proof().confirmation(), usual.proof().feasibilityWithinDays()),
                usual.gate(),
                usual.ending(),
                usual.charging(),
                usual.payment(),
                usual.wageFloor());
    }

    private PeriodId settled(ContractId contract) {
        var settlement = bean(Settlement.class);
        return as(COMMISSIONER, () -> {
            var period = settlement.open(contract, OCTOBER);
            settlement.gather(period, bean(InstantSource.class).instant());
            settlement.calculate(period);
            settlement.propose(period);
            return period;
        });
    }

    private void take(User who, String file) throws IOException {
        var imports = bean(Imports.class);
        var mapping = imports.fromJson(
                Files.readString(Path.of("samples", file.replaceAll("\\.(csv|txt)$", ".mapping.json"))));
        var run = bring(imports, bean(Callers.class), who, ImportFile.of(Path.of("samples", file)), mapping);
        assertThat(rejected(imports, bean(Callers.class), who, run)).as(file).isEmpty();
    }

    private static Stream<Explanation> everything(Explanation explanation) {
        return Stream.concat(
                Stream.of(explanation), explanation.parts().stream().flatMap(ThreadFromFilesTest::everything));
    }

    private <T> T as(User who, java.util.function.Supplier<T> work) {
        return bean(Callers.class).as(who.caller(), work);
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
