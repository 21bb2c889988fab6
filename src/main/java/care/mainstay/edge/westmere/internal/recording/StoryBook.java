package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.Westmere;
import care.mainstay.edge.westmere.internal.life.Area;
import care.mainstay.foundation.database.DatabaseAddress;
import care.mainstay.foundation.database.DatabaseRole;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.kernel.Refused;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demo once, into an installation that holds nothing, and lets its life go on from there. */
final class StoryBook implements Westmere {

    private final Rooms rooms;
    private final StoryTime time;
    private final Here here;
    private final CutOff cutOff;
    private final AtomicReference<@Nullable GoingOn> goingOn = new AtomicReference<>();

    /** Where the room's own two tables are, as whom, and what the real time is. */
    record Here(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Callers callers,
            InstantSource clock,
            DatabaseAddress address) {

        <T> T asMainstay(Supplier<T> work) {
            return callers.as(Installation.ITSELF, () -> transaction.execute(status -> work.get()));
        }

        void doAsMainstay(Runnable work) {
            callers.as(Installation.ITSELF, () -> transaction.executeWithoutResult(status -> work.run()));
        }
    }

    StoryBook(Rooms rooms, StoryTime time, Here here, CutOff cutOff) {
        this.rooms = rooms;
        this.time = time;
        this.here = here;
        this.cutOff = cutOff;
    }

    @Override
    public void load(Progress progress) {
        load(USUAL_SEED, here.clock().instant(), EVERYBODY, progress);
    }

    @Override
    public void load(long seed, LocalDate anchor, Progress progress) {
        load(seed, Cast.at(anchor, 0, 0), EVERYBODY, progress);
    }

    @Override
    public void load(long seed, Instant moment, int people, Progress progress) {
        try (var alone = here.address().as(DatabaseRole.APPLICATION).getConnection();
                var asking = alone.createStatement();
                var answer = asking.executeQuery("select pg_try_advisory_lock(hashtextextended('westmere', 0))")) {
            answer.next();
            if (!answer.getBoolean(1)) {
                throw new Refused(
                        "westmere.being-loaded",
                        "The demo is being loaded into this database by another Mainstay at this moment.",
                        "Maybe wait until that one has said that it is ready.");
            }
            loadAlone(new Begun(seed, day(moment), people, moment, false), inTurn(progress));
        } catch (SQLException problem) {
            throw new IllegalStateException("The database cannot be asked: " + problem.getMessage(), problem);
        }
    }

    /** Told from several threads, and never backwards. */
    private static Progress inTurn(Progress progress) {
        return new Progress() {
            private int furthest = -1;

            @Override
            public synchronized void reached(String words, int done) {
                if (done >= furthest) {
                    furthest = done;
                    progress.reached(words, done);
                }
            }
        };
    }

    private void loadAlone(Begun story, Progress progress) {
        if (wasCutOff()) {
            progress.reached("an earlier load was cut off: what it left is cleared away, and it begins again", 0);
            cutOff.clear();
        }
        here.doAsMainstay(this::requireNothingHere);
        progress.reached("Living the year", 1);
        var cast = cast(story);
        here.doAsMainstay(() -> story.putDown(here.jdbc()));
        new WholeYear(telling(cast), cutOff::takeStock, this::keepTruth, progress).tell();
        rooms.foundation().installation().foundDemo(cast.oneClick());
        here.doAsMainstay(() -> Begun.finished(here.jdbc()));
        cutOff.takeStock();
        progress.reached("Ready", 100);
    }

    private void keepTruth(Area area) {
        here.doAsMainstay(() -> new TellTruth(here.jdbc()).keep(area));
    }

    private Cast cast(Begun story) {
        var area = Area.simulate(story.seed(), story.anchor());
        return new Cast(story.people() == EVERYBODY ? area : area.only(story.people()), story.toldUntil());
    }

    private Telling telling(Cast cast) {
        return new Telling(cast, new Voices(), rooms, time, here.transaction());
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Cast.LONDON).toLocalDate();
    }

    private Optional<Begun> begun() {
        return here.asMainstay(() -> Begun.read(here.jdbc()));
    }

    /** Whether a load was begun here, by nobody who is still at it, and there is nothing here but its beginning. */
    private boolean wasCutOff() {
        var begun = begun().filter(story -> !story.finished());
        return begun.isPresent()
                && !here.asMainstay(() -> rooms.foundation().installation().founded())
                && here.asMainstay(() -> cutOff.holdsNothingElse(cast(begun.get())));
    }

    private void requireNothingHere() {
        var organisations = rooms.foundation().organisations();
        boolean held = Begun.read(here.jdbc()).isPresent()
                || rooms.foundation().installation().founded()
                || !organisations.ofKind(Organisation.Kind.COUNCIL).isEmpty()
                || !organisations.ofKind(Organisation.Kind.PROVIDER).isEmpty();
        if (held) {
            throw new Refused(
                    "westmere.not-empty",
                    "This installation already holds data, so the demo is not loaded into it.",
                    "Maybe you meant another data directory: give an empty one with --data.");
        }
    }

    @Override
    public void requireNone() {
        if (begun().isPresent()) {
            throw new Refused(
                    "westmere.here",
                    "The demo, or a part of it that was loaded, is in this installation already.",
                    "For earnest use choose another directory (--data DIR) or database; for the demo start without --empty.");
        }
    }

    @Override
    public int goOn() {
        var begun = begun().filter(Begun::finished);
        if (begun.isEmpty()) {
            return 0;
        }
        var now = here.clock().instant();
        var going = goingOn.updateAndGet(
                known -> known == null ? new GoingOn(telling(cast(begun.get())), here.callers()) : known);
        int told = going.tell(begun.get().toldUntil(), now);
        here.doAsMainstay(() -> Begun.toldUntil(here.jdbc(), now));
        return told;
    }
}
