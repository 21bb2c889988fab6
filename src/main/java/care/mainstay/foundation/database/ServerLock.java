package care.mainstay.foundation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's lock file {@code postmaster.pid}, whose lines are: process, directory, start time, port, and more.
 *
 * @param port 0 while the server has not written it yet
 */
record ServerLock(Path file, long process, int port) {

    static Optional<ServerLock> read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
            return Optional.empty();
        }
        boolean hasPort = lines.size() > 3 && lines.get(3).strip().matches("\\d+");
        return Optional.of(new ServerLock(
                file,
                Long.parseLong(lines.get(0).strip()),
                hasPort ? Integer.parseInt(lines.get(3).strip()) : 0));
    }

    /** Whether the process is alive and is a PostgreSQL server, not a stranger that was given the number since. */
    boolean serverIsAlive() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    /**
     * Puts our process in the place of a dead one whose number a stranger may bear by now, so that PostgreSQL, which
     * trusts the process that starts it, goes on to its second check: whether the shared memory named further down in the
     * file is still used by a part of the old server. Taking the file away would skip that check.
     */
    void standIn() throws IOException {
        if (ProcessHandle.of(process).isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);
    }

    /** Asks the server to end its connections and stop, as {@code pg_ctl stop -m fast} does. */
    void stopFast() throws IOException {
        Commands.signal("INT", process);
    }

    /**
     * Makes the server end at once, as {@code pg_ctl stop -m immediate} does: what was acknowledged is found again from its
     * log at the next start.
     */
    void stopAtOnce() throws IOException {
        Commands.signal("QUIT", process);
    }
}
