package care.mainstay.edge.westmere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.TestDatabase;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The story told again: the same, also after a load that was cut off; and going on while nobody looks. */
@MainstayTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetellingTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final long SEED = 7;
    private static final int PEOPLE = 24;

    @Autowired
    private Westmere westmere;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Callers callers;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    @Autowired
    private TestDatabase database;

    @Autowired
    private HikariDataSource connections;

    private TestDatabase nothing;
    private TestDatabase finished;
    private TestDatabase cutOff;
    private LocalDate anchor;
    private Instant moment;
    private Map<String, String> told;

    @BeforeAll
    void toldOnce() throws SQLException {
        nothing = TestDatabase.fresh();
        anchor = clock.instant().atZone(LONDON).toLocalDate().minusDays(1);
        moment = anchor.atTime(10, 30).atZone(LONDON).toInstant();
        westmere.load(SEED, moment, PEOPLE, Westmere.Progress.SILENT);
        told = Retold.digests(database);
        finished = database.copy();
        putBack();
        cutOff();
        cutOff = database.copy();
        putBack();
    }

    @AfterEach
    void putBack() {
        become(nothing);
    }

    private void become(TestDatabase other) {
        database.becomeCopyOf(other);
        connections.getHikariPoolMXBean().softEvictConnections();
    }

    @Test
    void theSameSeedAndMomentGiveTheSameRecordsDownToEveryStatementAndEntryOfTheTrail() throws SQLException {
        assertThat(told).containsKeys("visits.visit_record", "settlement.statement", "audit.entry", "westmere.truth");
        assertThat(told.get("visits.visit_record")).doesNotStartWith("0 ");

        westmere.load(SEED, moment, PEOPLE, Westmere.Progress.SILENT);

        assertThat(Retold.digests(database)).isEqualTo(told);
    }

    @Test
    void aLoadThatWasCutOffIsClearedAwayAndBegunAgain() throws SQLException {
        become(cutOff);
        assertThat(count("visits.visit_record")).isPositive();
        assertThatThrownBy(westmere::requireNone)
                .as("nobody begins in earnest on top of it")
                .isInstanceOf(Refused.class)
                .hasMessageContaining("westmere.here");
        var said = new ArrayList<String>();

        westmere.load(SEED, moment, PEOPLE, (words, done) -> said.add(words));

        assertThat(said.get(0)).contains("cut off").contains("begins again");
        assertThat(Retold.digests(database)).isEqualTo(told);
    }

    @Test
    void whatElseIsThereIsNeverClearedAway() throws SQLException {
        become(cutOff);
        var theirs = new OrganisationId(ids.next());
        callers.as(
                Installation.ITSELF,
                () -> organisations.register(
                        new Organisation(theirs, Organisation.Kind.PROVIDER, "Larkfield Homecare", Optional.empty())));
        long before = count("visits.visit_record");

        assertThatThrownBy(() -> westmere.load(SEED, moment, PEOPLE, Westmere.Progress.SILENT))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("westmere.not-empty");

        assertThat(count("visits.visit_record")).isEqualTo(before);
    }

    @Test
    void aLoadUnderWayElsewhereIsNotDisturbed() throws SQLException {
        try (var other = database.asSuperuser();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('westmere', 0))");

            assertThatThrownBy(() -> westmere.load(SEED, moment, PEOPLE, Westmere.Progress.SILENT))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("westmere.being-loaded");
        }
    }

    @Test
    void theDayUnderWayIsToldAsFarAsItHasComeAndGoesOnFromThere() throws SQLException {
        become(finished);
        String today = "planned_day = '" + anchor + "'";
        assertThat(states(today)).contains("completed", "published");
        assertThat(number("select count(*) from visits.visit_record where recorded_at > '" + moment + "'"))
                .isZero();
        assertThat(number("select count(*) from visits.visit v where " + today
                        + " and not exists (select 1 from visits.visit_carer c where c.visit_id = v.id)"))
                .isEqualTo(1);

        assertThat(westmere.goOn()).isPositive();

        assertThat(number("select count(*) from visits.visit where state = 'published' and planned_end < '"
                        + anchor.plusDays(1) + "' and planned_start > '" + moment + "'"))
                .isBetween(1L, 8L);
        assertThat(westmere.goOn()).isBetween(0, 3);
    }

    /** As if the machine had gone out in the middle of the year. */
    private void cutOff() {
        assertThatThrownBy(() -> westmere.load(SEED, moment, PEOPLE, (words, done) -> {
                    if (done > 50) {
                        throw new IllegalStateException("the lights went out");
                    }
                }))
                .hasMessage("the lights went out");
    }

    private long count(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<String> states(String where) throws SQLException {
        var states = new ArrayList<String>();
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select distinct state from visits.visit where " + where)) {
            while (rows.next()) {
                states.add(rows.getString(1));
            }
        }
        return states;
    }
}
