package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.Westmere;
import care.mainstay.edge.westmere.internal.life.Area;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.kernel.Refused;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demo once, into an installation that holds nothing. */
final class StoryBook implements Westmere {

    private final Rooms rooms;
    private final StoryTime time;
    private final Database database;

    /** Where the room's own two tables are, as whom, and what the real time is. */
    record Database(JdbcTemplate jdbc, TransactionTemplate transaction, Callers callers, InstantSource clock) {

        void asMainstay(Runnable work) {
            callers.as(Installation.ITSELF, () -> transaction.executeWithoutResult(status -> work.run()));
        }
    }

    StoryBook(Rooms rooms, StoryTime time, Database database) {
        this.rooms = rooms;
        this.time = time;
        this.database = database;
    }

    @Override
    public void load(Progress progress) {
        load(USUAL_SEED, database.clock().instant().atZone(Cast.LONDON).toLocalDate(), progress);
    }

    @Override
    public void load(long seed, LocalDate anchor, Progress progress) {
        database.asMainstay(this::requireNothingHere);
        progress.reached("Living the year", 1);
        var cast = new Cast(Area.simulate(seed, anchor));
        database.asMainstay(() ->
                database.jdbc().update("insert into westmere.telling (seed, anchor) values (?, ?)", seed, anchor));
        new WholeYear(new Telling(cast, new Voices(), rooms, time, database.transaction()), progress).tell();
        progress.reached("Putting the truth away", 97);
        database.asMainstay(() -> new TellTruth(database.jdbc()).keep(cast.area()));
        rooms.foundation().installation().foundDemo(cast.oneClick());
        database.asMainstay(() -> database.jdbc().update("update westmere.telling set finished_at = now()"));
        progress.reached("Ready", 100);
    }

    private void requireNothingHere() {
        boolean told = Boolean.TRUE.equals(
                database.jdbc().queryForObject("select exists (select 1 from westmere.telling)", Boolean.class));
        var organisations = rooms.foundation().organisations();
        boolean held = told
                || rooms.foundation().installation().founded()
                || !organisations.ofKind(Organisation.Kind.COUNCIL).isEmpty()
                || !organisations.ofKind(Organisation.Kind.PROVIDER).isEmpty();
        if (held) {
            throw new Refused(
                    "westmere.not-empty",
                    "This installation already holds data, so the demo is not loaded into it.",
                    "Maybe loading was interrupted before, or you meant another data directory: give an empty one with"
                            + " --data.");
        }
    }
}
