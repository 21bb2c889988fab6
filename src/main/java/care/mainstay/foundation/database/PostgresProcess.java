package care.mainstay.foundation.database;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's process: made, waited for, and stopped.
 *
 * <p>On Linux the kernel interrupts it when the thread that started it ends ({@code setpriv --pdeathsig}), so that thread
 * is kept for as long as this process lives. Elsewhere a shell stands beside it and stops it when our end of a pipe
 * closes. Either way it is in a session of its own, so that Ctrl-C in a terminal reaches us and not the server.
 */
final class PostgresProcess {

    private static final Logger log = LoggerFactory.getLogger(PostgresProcess.class);

    /** How long leftovers of an earlier server may take to clear, and a recovery after a crash may take to start. */
    private static final Duration CLEARING = Duration.ofSeconds(30);

    private static final Duration RECOVERING = Duration.ofMinutes(30);

    private static final Duration STOPPING = Duration.ofSeconds(60);

    private static final String WATCH = """
            set -m
            trap '' INT
            exec 3<&0
            "$@" </dev/null &
            server=$!
            { cat <&3 >/dev/null; kill -INT "$server"; } &
            wait "$server"
            """;

    private final Process process;
    private final ServerLock lock;
    private final int port;

    private PostgresProcess(Process process, ServerLock lock, int port) {
        this.process = process;
        this.lock = lock;
        this.port = port;
    }

    static PostgresProcess start(DataDirectory directory, String password, List<String> settings) throws IOException {
        var binaries = PostgresBinaries.unpacked(directory.root());
        var account = ServerAccount.forDatabase(directory);
        if (!directory.hasDatabase()) {
            NewCluster.initialise(directory, binaries, account, password, settings.isEmpty());
        }
        clearLeftover(directory);
        long deadline = System.nanoTime() + CLEARING.toNanos();
        while (true) {
            int port = freePort();
            Process process = spawn(account.running(command(binaries, directory, port, settings)), directory.log());
            if (waitUntilReady(process, port, password)) {
                ServerLock lock = directory
                        .serverLock()
                        .orElseThrow(() -> new IOException("The server runs without its lock file"));
                return new PostgresProcess(process, lock, port);
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
        if (Commands.has("setpriv") && Commands.has("setsid")) {
            command.addAll(List.of("setpriv", "--pdeathsig=INT", "setsid"));
        }
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

    /** Starts the process from a thread of its own that ends only with this process. */
    private static Process spawn(List<String> command, Path logFile) throws IOException {
        var complete = new ArrayList<>(command);
        if (!command.contains("setsid")) {
            complete.addAll(0, List.of("sh", "-c", WATCH, "sh"));
        }
        var started = new CountDownLatch(1);
        var result = new AtomicReference<@Nullable Process>();
        var failure = new AtomicReference<@Nullable IOException>();
        var keeper = new Thread(
                () -> {
                    try {
                        var builder = new ProcessBuilder(complete)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
                        // whom, besides its parent, the server must not take for another server
                        builder.environment()
                                .put(
                                        "PG_GRANDPARENT_PID",
                                        Long.toString(ProcessHandle.current().pid()));
                        result.set(builder.start());
                    } catch (IOException problem) {
                        failure.set(problem);
                    }
                    started.countDown();
                    Process mine = result.get();
                    while (mine != null && mine.isAlive()) {
                        waitFor(mine);
                    }
                },
                "postgres-keeper");
        keeper.setDaemon(true);
        keeper.start();
        await(started);
        IOException problem = failure.get();
        if (problem != null) {
            throw problem;
        }
        Process process = result.get();
        if (process == null) {
            throw new IOException("Interrupted while the server was starting");
        }
        return process;
    }

    private static void waitFor(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            // nobody has a reason to interrupt this thread, and ending it would end the server: go on waiting
            log.debug("Interrupted while keeping the server", interrupted);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** True once the server lets us in, false when the process has ended instead. */
    private static boolean waitUntilReady(Process process, int port, String password) throws IOException {
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
                    process.destroy();
                    throw new IOException("it does not let us in: " + problem.getMessage(), problem);
                }
                pause(20);
            }
        }
        return false;
    }

    /**
     * Deals with what an earlier process has left: a server still running is stopped, and a lock file that names what is
     * by now some other program's process is made to name ours.
     */
    private static void clearLeftover(DataDirectory directory) throws IOException {
        var found = directory.serverLock();
        if (found.isEmpty()) {
            return;
        }
        ServerLock leftover = found.get();
        if (!leftover.serverIsAlive()) {
            leftover.standIn();
            return;
        }
        log.warn("A database server (process {}) was left behind; stopping it", leftover.process());
        leftover.stopFast();
        long deadline = System.nanoTime() + CLEARING.toNanos();
        while (leftover.serverIsAlive()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("a server left behind (process " + leftover.process() + ") does not stop");
            }
            pause(50);
        }
    }

    long process() {
        return lock.process();
    }

    int port() {
        return port;
    }

    /** Ends all connections, writes a checkpoint and stops; what was acknowledged is on disk either way. */
    void stop() throws IOException {
        if (!process.isAlive()) {
            return;
        }
        lock.stopFast();
        try {
            if (!process.waitFor(STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
                Commands.signal("QUIT", lock.process());
                process.waitFor(STOPPING.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
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
