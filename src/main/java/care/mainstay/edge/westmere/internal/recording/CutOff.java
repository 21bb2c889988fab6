package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.foundation.database.Database;
import care.mainstay.foundation.database.DatabaseRole;
import care.mainstay.foundation.database.Migrations;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.OrganisationId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A load that was cut off, by a power cut or by Ctrl-C, and its half a year, which nobody can use: cleared away, so that
 * loading can begin again.
 *
 * <p>Only when nothing else can be there. Whatever is written anywhere is written for an organisation by a user, so it is
 * enough that there is nobody but those whom this very story registers; none of them can have signed in, because until the
 * end of a load no sign-in is offered and nobody has a password.
 */
final class CutOff {

    private final Database database;
    private final Organisations organisations;
    private final Users users;

    CutOff(Database database, Organisations organisations, Users users) {
        this.database = database;
        this.organisations = organisations;
        this.users = users;
    }

    /** Whether there is nobody here but those of the story. Asked in a transaction of Mainstay itself. */
    boolean holdsNothingElse(Cast cast) {
        var known = cast.organisations().stream().map(Organisation::id).collect(Collectors.toCollection(HashSet::new));
        var people = cast.users().stream().map(User::id).collect(Collectors.toCollection(HashSet::new));
        cast.area().lives().forEach(life -> {
            known.add(cast.household(life.person().id()));
            people.add(cast.userId("person " + life.person().number()));
        });
        people.addAll(Set.of(cast.personUser(), cast.daughterUser(), Installation.MAINSTAY));
        known.add(Installation.OPERATOR);
        return organisationsHere().stream().allMatch(known::contains)
                && organisationsHere().stream()
                        .flatMap(organisation -> users.of(organisation).stream())
                        .map(User::id)
                        .allMatch(people::contains);
    }

    private Set<OrganisationId> organisationsHere() {
        var here = new HashSet<OrganisationId>();
        for (var kind : Organisation.Kind.values()) {
            organisations.ofKind(kind).forEach(organisation -> here.add(organisation.id()));
        }
        return here;
    }

    /** Puts the database back to what the migrations leave. */
    void clear() {
        var modules = new ArrayList<>(Migrations.ORDER);
        Collections.reverse(modules);
        try (var owner = database.address().as(DatabaseRole.OWNER).getConnection();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            for (String module : modules) {
                statement.execute("drop schema if exists " + module + " cascade");
            }
            owner.commit();
        } catch (SQLException problem) {
            throw new IllegalStateException(
                    "What is left of a load that was cut off could not be cleared away: " + problem.getMessage(),
                    problem);
        }
        Migrations.run(database.address());
    }

    /** Brings what the planner knows of the tables up to date, which otherwise takes some minutes of running. */
    void takeStock() {
        try (var owner = database.address().as(DatabaseRole.OWNER).getConnection();
                var statement = owner.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException problem) {
            throw new IllegalStateException("The tables could not be analysed: " + problem.getMessage(), problem);
        }
    }
}
