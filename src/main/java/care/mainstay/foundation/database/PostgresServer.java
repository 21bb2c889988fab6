package care.mainstay.foundation.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server on a data directory: brought up past whatever an earlier one has left there, kept running, and stopped. */
final class PostgresServer {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    /** How long leftovers of an earlier server may take to clear, and a recovery after a crash may take to start. */
    private static final Duration CLEARING = Duration.ofSeconds(30);

    private static final Duration RECOVERING = Duration.ofMinutes(30);

    private static final Duration STOPPING = Duration.ofSeconds(60);

    private final DataDirectory directory;
    private final KeptProcess process;
    private final int port;

    private PostgresServer(DataDirectory directory, KeptProcess process, int port) {
        this.directory = directory;
        this.process = process;
        this.port = port;
    }

    static PostgresServer start(DataDirectory directory, String password, List<String> settings) throws IOException {
        var binaries = PostgresBinaries.unpacked(directory.root());
        var account = ServerAccount.forDatabase(directory);
        if (!directory.hasDatabase()) {
            NewCluster.initialise(directory, binaries, account, password, settings.isEmpty());
        }
        clearLeftover(directory);
        long deadline = System.nanoTime() + CLEARING.toNanos();
        while (true) {
            int port = freePort();
            KeptProcess process =
                    KeptProcess.launch(account, command(binaries, directory, port, settings), directory.log());
            if (isReady(process, port, password) && process.startAgainWhenItEnds()) {
                return new PostgresServer(directory, process, port);
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("it ended at once, several times. Its last words, from " + directory.log() + ":\n"
                        + lastWords(directory.log()));
            }
            pause(250);
        }
    }

    private static List<String> command(
            PostgresBinaries binaries, DataDirectory directory, int port, List<String> settings) {
        var command = new ArrayList<String>();
        command.addAll(
                List.of(binaries.program("postgres"), "-D", directory.database().toString()));
        // given on the command line, where no file in the data directory can contradict them
        var all = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                "max_connections=60",
                "shared_buffers=256MB",
                "max_wal_size=2GB",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC"));
        all.addAll(settings);
        for (String setting : all) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    /** True once the server lets us in, false when the process has ended instead. */
    private static boolean isReady(KeptProcess process, int port, String password) throws IOException {
        long deadline = System.nanoTime() + RECOVERING.toNanos();
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=5&socketTimeout=10";
        while (process.isAlive()) {
            try {
                DriverManager.getConnection(url, "postgres", password).close();
                return true;
            } catch (SQLException problem) {
                boolean mayYetCome = problem.getSQLState() == null
                        || problem.getSQLState().startsWith("08")
                        || problem.getSQLState().equals("57P03");
                if (!mayYetCome || System.nanoTime() > deadline) {
                    process.stop(STOPPING);
                    throw new IOException("it does not let us in: " + problem.getMessage(), problem);
                }
                pause(20);
            }
        }
        return false;
    }

    /**
     * Deals with what an earlier process has left: a server still running is stopped, at once if it does not come to an end
     * by itself (one whose disk is full may not), and a lock file that names what is by now some other program's process
     * is made to name ours.
     */
    private static void clearLeftover(DataDirectory directory) throws IOException {
        var found = directory.serverLock();
        if (found.isEmpty()) {
            return;
        }
        ServerLock leftover = found.get();
        if (!leftover.serverIsAlive()) {
            endOrphans(directory);
            leftover.standIn();
            return;
        }
        log.warn("A database server (process {}) was left behind; stopping it", leftover.process());
        leftover.stopFast();
        if (!ended(leftover)) {
            leftover.stopAtOnce();
            if (!ended(leftover)) {
                throw new IOException("a server left behind (process " + leftover.process() + ") does not stop");
            }
        }
    }

    /**
     * Ends what a killed server has left of itself: one that was writing may wait for ever for another that has gone with it,
     * and while it is there no server starts. Where the system does not tell where a process works, nothing is ended.
     */
    private static void endOrphans(DataDirectory directory) {
        ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(program -> program.endsWith("/postgres"))
                        .isPresent())
                .filter(process -> worksIn(process, directory.database()))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean worksIn(ProcessHandle process, Path place) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"))
                    .equals(place);
        } catch (IOException | UnsupportedOperationException hidden) {
            return false;
        }
    }

    private static boolean ended(ServerLock leftover) throws IOException {
        long deadline = System.nanoTime() + CLEARING.toNanos();
        while (leftover.serverIsAlive() && System.nanoTime() < deadline) {
            pause(50);
        }
        return !leftover.serverIsAlive();
    }

    /** The number of the server's process, which changes when it has to be started again. */
    long process() {
        try {
            return directory.serverLock().map(ServerLock::process).orElse(0L);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    int port() {
        return port;
    }

    /** Ends all connections, writes a checkpoint and stops; what was acknowledged is on disk either way. */
    void stop() throws IOException {
        process.stop(STOPPING);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static String lastWords(Path logFile) throws IOException {
        File file = logFile.toFile();
        if (!file.exists()) {
            return "(nothing)";
        }
        try (var words = new java.io.RandomAccessFile(file, "r")) {
            words.seek(Math.max(0, words.length() - 2000));
            byte[] tail = new byte[(int) (words.length() - words.getFilePointer())];
            words.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8);
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the server", interrupted);
        }
    }
}
