package care.mainstay.house;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Raw SQL as the application's role, for random callers, against every table in the catalogue: nobody sees, changes or
 * forges a row beyond the wall.
 *
 * <p>The wall, worked out here from the grants alone and without the database's own functions: a row is the caller's
 * organisation's own, or it is between the caller's organisation and another, or its keeper has opened its records about
 * that person to the caller. What is in front of the wall (purposes, roles, safeguarding) each module tests for itself.
 */
class TenancyTest {

    private static TestDatabase database;
    private static Connection superuser;
    private static RandomRows rows;

    @BeforeAll
    static void fillEveryTableWithRowsOfManyKeepers() throws SQLException {
        database = TestDatabase.fresh();
        superuser = database.asSuperuser();
        rows = new RandomRows(superuser, 20261122);
        rows.fillEverything();
    }

    @AfterAll
    static void drop() throws SQLException {
        superuser.close();
        database.drop();
    }

    @Test
    void everyTableIsUnderRowLevelSecurityThatItsOwnerCannotEscape() throws SQLException {
        assertThat(Catalogue.tablesWithoutForcedRowLevelSecurity(superuser))
                .containsExactlyInAnyOrderElementsOf(Catalogue.EXEMPT);
    }

    @Test
    void nobodySeesARowBeyondTheWall() throws SQLException {
        var beyond = new ArrayList<String>();
        for (var caller : rows.callers()) {
            for (var table : rows.tables()) {
                beyond.addAll(new Wall(superuser, table).rowsSeenBeyondIt(caller));
            }
        }
        assertThat(beyond).isEmpty();
    }

    @Test
    void whatAKeeperHasOpenedToItselfItSees() throws SQLException {
        var neverSeen = new TreeSet<String>();
        for (var table : rows.tables()) {
            boolean seen = false;
            for (var caller : rows.callers()) {
                seen |= new Wall(superuser, table).seesAnything(caller);
            }
            if (!seen) {
                neverSeen.add(table.name());
            }
        }
        assertThat(neverSeen)
                .as("tables of which no random caller saw a row: the demo’s hidden truth alone")
                .containsExactly("westmere.truth");
    }

    @Test
    void whoSaysNotWhoTheyAreSeesNothingAboutAnybody() throws SQLException {
        for (var table : rows.tables()) {
            assertThat(new Wall(superuser, table).seesAnything(RandomRows.Caller.NOBODY))
                    .as(table.name())
                    .isFalse();
        }
    }

    @Test
    void nobodyChangesOrRemovesAnotherKeepersRow() throws SQLException {
        var changed = new ArrayList<String>();
        for (var caller : rows.callers()) {
            for (var table : rows.tables()) {
                changed.addAll(new Wall(superuser, table).foreignRowsChanged(caller));
            }
        }
        assertThat(changed).isEmpty();
    }

    @Test
    void nobodyForgesARowInAnotherKeepersName() throws SQLException {
        var forged = new ArrayList<String>();
        for (var caller : rows.callers().subList(0, 12)) {
            for (var table : rows.tables()) {
                forged.addAll(new Wall(superuser, table).rowsForged(caller));
            }
        }
        assertThat(forged).isEmpty();
    }

    @Test
    void everyTableInTheCatalogueIsTried() throws SQLException {
        var known = new TreeSet<>(Catalogue.EXEMPT);
        rows.tables().forEach(table -> known.add(table.name()));
        assertThat(Catalogue.tables(superuser))
                .as("tables whose rows belong to nobody, of which the database’s documentation says who reads them")
                .filteredOn(table -> !known.contains(table))
                .containsExactlyInAnyOrder(RandomRows.NOBODYS);
    }

    @Test
    void forgingIsNoticedWhereATablesProtectionIsOff() throws SQLException {
        var unnoticed = new TreeSet<String>();
        for (var table : rows.tables()) {
            var open = new Wall(superuser, table).after("alter table " + table.name() + " disable row level security");
            boolean noticed = false;
            for (var caller : rows.callers().subList(0, 12)) {
                noticed = noticed || !open.rowsForged(caller).isEmpty();
            }
            if (!noticed) {
                unnoticed.add(table.name());
            }
        }
        assertThat(unnoticed)
                .as("written by a function of the owner; the application may write nothing into it at all")
                .containsExactly("persons.parting");
    }

    @Test
    void switchingOffOneTablesProtectionIsNoticed() throws SQLException {
        var unnoticed = new TreeSet<String>();
        for (var table : rows.tables()) {
            boolean noticed = false;
            for (var caller : rows.callers()) {
                noticed |= !new Wall(superuser, table)
                        .after("alter table " + table.name() + " disable row level security")
                        .rowsSeenBeyondIt(caller)
                        .isEmpty();
                if (noticed) {
                    break;
                }
            }
            if (!noticed) {
                unnoticed.add(table.name());
            }
        }
        assertThat(unnoticed)
                .as("tables that stay closed even then: the application may not read the demo’s hidden truth at all")
                .containsExactly("westmere.truth");
    }

    @Test
    void droppingAnyOnePolicyIsNoticed() throws SQLException {
        var unnoticed = new ArrayList<String>();
        var power = new Power(superuser, rows);
        for (var policy : Catalogue.policies(superuser)) {
            if (!power.changesWithout(policy)) {
                unnoticed.add(policy.table() + " " + policy.name());
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void thePoliciesAreThoseTheDocumentationShows() throws SQLException {
        Drift.check("docs/architecture/need-to-know.md", Catalogue.policyPage(superuser));
    }

    @Test
    void everyFunctionThatRunsAsTheOwnerSaysWhatItIs() throws SQLException {
        assertThat(Catalogue.functionsOfTheOwner(superuser))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).doesNotEndWith(": "));
    }

    @Test
    void whatBearsOnAnOutcomeIsToldToWhoeverSeesTheOutcomeAndOnlyToThem() throws SQLException {
        var outcomes = new Wall(superuser, rows.table("outcomes.outcome"));
        var everyOutcome = everyOutcome();
        int told = 0;
        for (var caller : rows.callers()) {
            var theirs = outcomes.valuesSeen(caller, "id");
            for (var function : List.of(
                    "terms_of(%s)",
                    "answers_to(%s)",
                    "reminders_of(%s)",
                    "overrides_of(%s)",
                    "heard(%s, now())",
                    "last_looks(%s, now())")) {
                var about = outcomes.asked(
                        caller, "select outcome_id::text from outcomes." + function.formatted(everyOutcome));
                told += about.size();
                assertThat(theirs).as(caller + " asks " + function).containsAll(about);
            }
        }
        assertThat(told).isPositive();
    }

    /** As a stranger would ask who had learnt all identifiers. */
    private static String everyOutcome() {
        return "array['" + String.join("', '", rows.outcomes()) + "']::uuid[]";
    }

    @Test
    void whatIsToldOfARowAsOpenIsARowTheCallerSees() throws SQLException {
        var wall = new Wall(superuser, rows.table("outcomes.observation"));
        var everyOutcome = everyOutcome();
        int open = 0;
        for (var caller : rows.callers()) {
            var asOpen =
                    wall.asked(caller, "select id::text from outcomes.heard(" + everyOutcome + ", now()) where open");
            open += asOpen.size();
            assertThat(wall.asked(
                            caller,
                            "select h.id::text from outcomes.heard(" + everyOutcome
                                    + ", now()) h join outcomes.observation o using (id)"))
                    .as(caller.toString())
                    .containsExactlyInAnyOrderElementsOf(asOpen);
            assertThat(new Wall(superuser, rows.table("outcomes.answer")).valuesSeen(caller, "words"))
                    .containsAll(wall.asked(
                            caller, "select words from outcomes.answers_to(" + everyOutcome + ") where words <> ''"));
        }
        assertThat(open).isPositive();
    }

    @Test
    void everyTableAndColumnSaysWhatItIs() throws SQLException {
        assertThat(Catalogue.withoutComment(superuser)).isEmpty();
    }

    @Test
    void theApplicationReadsNoPasswordHash() throws SQLException {
        assertThat(Catalogue.unreadableColumns(superuser)).containsExactly("identity.app_user.password_hash");
    }

    @Test
    void theApplicationMayNeitherTruncateNorOwnAnything() throws SQLException {
        assertThat(Catalogue.tooMuchForTheApplication(superuser)).isEqualTo(List.of());
    }
}
