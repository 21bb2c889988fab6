package care.mainstay.edge.westmere;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.TestDatabase;
import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.OutcomeId;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds what the rules make of the records against what was really so, which only the owner of the database can read.
 *
 * <p>By itself on a few people of one seed, to see that it does not fall below what it was. More with {@code
 * -Dmainstay.westmere.seeds=4711,31337 -Dmainstay.westmere.people=240}; the numbers of the last such run are in
 * docs/westmere.md.
 */
@MainstayTest
class ScoringTest {

    private static final LocalDate ANCHOR = LocalDate.of(2026, 10, 5);
    private static final Instant AS_OF =
            ANCHOR.atStartOfDay(ZoneId.of("Europe/London")).toInstant();

    @Autowired
    private Westmere westmere;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Callers callers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestDatabase database;

    @Autowired
    private HikariDataSource connections;

    /** What was judged of outcomes that had come true, and of those that had not. */
    private record Score(
            int thereAchieved, int thereNot, int thereUnknown, int notAchieved, int notNot, int notUnknown) {

        Score and(Score other) {
            return new Score(
                    thereAchieved + other.thereAchieved,
                    thereNot + other.thereNot,
                    thereUnknown + other.thereUnknown,
                    notAchieved + other.notAchieved,
                    notNot + other.notNot,
                    notUnknown + other.notUnknown);
        }

        int outcomes() {
            return thereAchieved + thereNot + thereUnknown + notAchieved + notNot + notUnknown;
        }

        double agreement() {
            return share(thereAchieved + notNot, thereAchieved + thereNot + notAchieved + notNot);
        }

        double sensitivity() {
            return share(thereAchieved, thereAchieved + thereNot + thereUnknown);
        }

        double falselyAchieved() {
            return share(notAchieved, notAchieved + notNot + notUnknown);
        }

        private static double share(int some, int all) {
            return all == 0 ? 0 : 1.0 * some / all;
        }

        @Override
        public String toString() {
            return String.format(
                    "%d outcomes: come true %d (judged achieved %d, not %d, unknown %d), not come true %d (judged"
                            + " achieved %d, not %d, unknown %d); agreement %.2f, sensitivity %.2f, falsely achieved %.2f",
                    outcomes(),
                    thereAchieved + thereNot + thereUnknown,
                    thereAchieved,
                    thereNot,
                    thereUnknown,
                    notAchieved + notNot + notUnknown,
                    notAchieved,
                    notNot,
                    notUnknown,
                    agreement(),
                    sensitivity(),
                    falselyAchieved());
        }
    }

    @Test
    void theJudgementIsSeldomKinderThanTheTruthAndOftenAgreesWithIt() throws SQLException {
        int people = Integer.getInteger("mainstay.westmere.people", 60);
        var all = new Score(0, 0, 0, 0, 0, 0);
        for (String seed : System.getProperty("mainstay.westmere.seeds", "4711").split(",")) {
            database.becomeCopyOf(TestDatabase.fresh());
            connections.getHikariPoolMXBean().softEvictConnections();
            westmere.load(Long.parseLong(seed), AS_OF, people, Westmere.Progress.SILENT);
            var byKind = scores();
            var score = byKind.values().stream().reduce(new Score(0, 0, 0, 0, 0, 0), Score::and);
            System.out.println("Westmere, seed " + seed + ": " + score);
            byKind.forEach((kind, part) -> System.out.println("  " + kind + ": " + part));
            all = all.and(score);
        }

        assertThat(all.outcomes()).isGreaterThan(50);
        assertThat(all.agreement()).isGreaterThan(0.6);
        assertThat(all.falselyAchieved()).isLessThan(0.25);
    }

    /** The last that is known of each outcome that was still lived with at the end, and that had had sixty days. */
    private Map<OutcomeId, Boolean> truth() throws SQLException {
        var truth = new HashMap<OutcomeId, Boolean>();
        try (var owner = database.address()
                        .as(care.mainstay.foundation.database.DatabaseRole.OWNER)
                        .getConnection();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        select distinct on (outcome_id) outcome_id, there from westmere.truth t
                        where kind = 'there' and day > date '%1$s' - 8
                          and (select min(first.day) from westmere.truth first
                               where first.outcome_id = t.outcome_id) < date '%1$s' - 60
                        order by outcome_id, day desc
                        """.formatted(ANCHOR))) {
            while (rows.next()) {
                truth.put(new OutcomeId(rows.getObject(1, java.util.UUID.class)), rows.getBoolean(2));
            }
        }
        return truth;
    }

    private Map<String, Score> scores() throws SQLException {
        var truth = truth();
        var scores = new TreeMap<String, Score>();
        var providers = callers.as(
                Installation.ITSELF,
                () -> transaction.execute(status -> organisations.ofKind(Organisation.Kind.PROVIDER)));
        for (Organisation provider : providers) {
            callers.as(
                    Caller.system(provider.id(), Installation.MAINSTAY),
                    () -> transaction.executeWithoutResult(status -> outcomes.achievements(truth.keySet(), AS_OF)
                            .forEach((id, judged) -> outcomes.find(id)
                                    .filter(outcome -> outcome.lifecycle().isLive())
                                    .ifPresent(outcome ->
                                            scores.merge(kind(outcome), score(truth.get(id), judged), Score::and)))));
        }
        return scores;
    }

    private static String kind(Outcome outcome) {
        return outcome.kind() + " " + outcome.measure().id();
    }

    private static Score score(boolean there, Achievement judged) {
        int[] cells = new int[6];
        int judgedAs = judged.derived() == AchievementStatus.NOT_ENOUGH_EVIDENCE
                ? 2
                : judged.derived().isAchieved() ? 0 : 1;
        Arrays.fill(cells, 0);
        cells[(there ? 0 : 3) + judgedAs] = 1;
        return new Score(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }
}
