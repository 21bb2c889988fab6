package care.mainstay.foundation.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server program that ends with this process, however that ends, and is started again when it ends by itself.
 *
 * <p>On Linux the kernel interrupts it when the thread that started it ends ({@code setpriv --pdeathsig}), so that thread
 * is kept for nothing else. Elsewhere a shell stands beside it and interrupts it when our end of a pipe closes. Either
 * way it is in a session of its own, so that Ctrl-C in a terminal reaches us and not the server.
 */
final class KeptProcess {

    private static final Logger log = LoggerFactory.getLogger(KeptProcess.class);

    /** Between a server's end and its next start: enough for what is left of it to go. */
    private static final Duration BREATH = Duration.ofSeconds(1);

    private static final String WATCH = """
            set -m
            trap '' INT
            exec 3<&0
            "$@" </dev/null &
            server=$!
            { cat <&3 >/dev/null; kill -INT "$server"; } &
            wait "$server"
            """;

    private final List<String> command;
    private final boolean watchedByShell;
    private final Path output;

    private @Nullable Process process;
    private boolean startedAgain;
    private boolean stopping;

    private KeptProcess(List<String> command, boolean watchedByShell, Path output) {
        this.command = command;
        this.watchedByShell = watchedByShell;
        this.output = output;
    }

    /**
     * Starts the program; whoever is {@code account} runs it.
     *
     * @param output where what it says is added
     */
    static KeptProcess launch(ServerAccount account, List<String> program, Path output) throws IOException {
        boolean byKernel = Commands.has("setpriv") && Commands.has("setsid");
        var command = new ArrayList<String>();
        if (byKernel) {
            command.addAll(List.of("setpriv", "--pdeathsig=INT", "setsid"));
        }
        command.addAll(program);
        var complete = new ArrayList<>(account.running(command));
        if (!byKernel) {
            complete.addAll(0, List.of("sh", "-c", WATCH, "sh"));
        }
        var kept = new KeptProcess(complete, !byKernel, output);
        var started = new CompletableFuture<Boolean>();
        var keeper = new Thread(() -> kept.keep(started), "postgres-keeper");
        keeper.setDaemon(true);
        keeper.start();
        try {
            started.get();
            return kept;
        } catch (ExecutionException problem) {
            throw new IOException(problem.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the server was starting", interrupted);
        }
    }

    /** The life of the thread that the server's life hangs on. */
    private void keep(CompletableFuture<Boolean> started) {
        try {
            started.complete(launchUnlessStopping());
        } catch (IOException problem) {
            started.completeExceptionally(problem);
            return;
        }
        while (awaitEnd()) {
            log.error("The database server has ended by itself; starting it again");
            try {
                launchUnlessStopping();
            } catch (IOException problem) {
                log.error("The database server could not be started again", problem);
            }
        }
    }

    private synchronized boolean launchUnlessStopping() throws IOException {
        if (!stopping) {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            // whom, besides its parent, the server must not take for another server
            builder.environment()
                    .put(
                            "PG_GRANDPARENT_PID",
                            Long.toString(ProcessHandle.current().pid()));
            process = builder.start();
        }
        return !stopping;
    }

    /** Returns when the program has ended: true when it is to be started again. */
    private boolean awaitEnd() {
        Process current = current();
        while (current.isAlive()) {
            try {
                current.waitFor();
            } catch (InterruptedException interrupted) {
                // nobody has a reason to interrupt this thread, and ending it would end the server: go on waiting
                log.debug("Interrupted while keeping the server", interrupted);
            }
        }
        synchronized (this) {
            try {
                if (startedAgain && !stopping) {
                    wait(BREATH.toMillis());
                }
            } catch (InterruptedException interrupted) {
                log.debug("Interrupted while keeping the server", interrupted);
            }
            return startedAgain && !stopping;
        }
    }

    private synchronized Process current() {
        if (process == null) {
            throw new IllegalStateException("The server has not been started");
        }
        return process;
    }

    boolean isAlive() {
        return current().isAlive();
    }

    /** From now on it is started again when it ends. False when it has ended before anybody could rely on it. */
    synchronized boolean startAgainWhenItEnds() {
        startedAgain = current().isAlive();
        return startedAgain;
    }

    /** Asks it to end its connections and stop, and waits; a server that does not is told to leave at once. */
    void stop(Duration patience) throws IOException {
        synchronized (this) {
            stopping = true;
            notifyAll();
        }
        Process current = current();
        try {
            if (watchedByShell) {
                current.getOutputStream().close();
            } else {
                Commands.signal("INT", current.pid());
            }
            if (!current.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("The database server does not stop; making it");
                Commands.signal("QUIT", current.pid());
                current.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
