package care.mainstay.foundation.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Running the operating system's small programs to their end. */
final class Commands {

    private Commands() {}

    /** Whether a program can be found. */
    static boolean has(String program) {
        return Arrays.stream(
                        System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    /** Sends a process a signal. Through the shell, which always can; small systems lack the program. */
    static void signal(String signal, long process) throws IOException {
        output(List.of("sh", "-c", "kill -" + signal + " " + process));
    }

    static boolean succeeds(List<String> command) throws IOException {
        return output(command).isPresent();
    }

    /** What the program printed, trimmed; empty when it failed or is not on this machine. */
    static Optional<String> output(List<String> command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
        } catch (IOException notThere) {
            return Optional.empty();
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return ended(process) == 0 ? Optional.of(text) : Optional.empty();
    }

    /** Runs a program that must succeed; what it said is in the error otherwise. */
    static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int result = ended(process);
        if (result != 0) {
            throw new IOException(command.get(0) + " ended with " + result + ": " + said);
        }
    }

    private static int ended(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a program was running", interrupted);
        }
    }
}
