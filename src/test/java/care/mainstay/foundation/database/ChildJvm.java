package care.mainstay.foundation.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A Java process of a test's own, to be killed or listened to, on the test's class path. */
public final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private ChildJvm(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static ChildJvm start(String mainClass, String... arguments) {
        return start(List.of(), classPath(), mainClass, List.of(arguments));
    }

    static ChildJvm start(List<String> prefix, String classPath, String mainClass, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath));
        command.add(mainClass);
        command.addAll(arguments);
        try {
            return new ChildJvm(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The next line it prints, or null when it has ended. */
    public String nextLine() {
        try {
            return out.readLine();
        } catch (IOException ended) {
            return null;
        }
    }

    /** Reads on to the line that starts so, and returns it; everything it said is in the failure otherwise. */
    public String await(String start) {
        var said = new StringBuilder();
        for (String line = nextLine(); line != null; line = nextLine()) {
            if (line.startsWith(start)) {
                return line;
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("It ended without saying \"" + start + "\":\n" + said);
    }

    public List<String> restOfOutput() {
        return out.lines().toList();
    }

    /** The process and everything it has started. */
    public List<ProcessHandle> family() {
        return Stream.concat(Stream.of(process.toHandle()), process.toHandle().descendants())
                .toList();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** As the terminal's Ctrl-C, or {@code kill}. */
    public void signal(String name) {
        try {
            Commands.signal(name, process.pid());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public int exitCode() {
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                throw new AssertionError("It does not end");
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Waits until something has come about, looking often. */
    static void eventually(String what, Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + patience + ": " + what);
            }
            // a test that only waits leaves the processor to the others
            LockSupport.parkNanos(2_000_000);
        }
    }

    static boolean runsAsRoot() {
        return new File("/root").canWrite();
    }

    /** Kills it, if it is still there, and sees it gone; what it had started may outlive it. */
    @Override
    public void close() {
        process.destroyForcibly();
        exitCode();
    }
}
