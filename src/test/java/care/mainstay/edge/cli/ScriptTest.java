package care.mainstay.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./mainstay} says on a machine where something is missing: one line, and what to do. */
class ScriptTest {

    @TempDir
    private Path directory;

    private Path programs;

    /** A fresh source tree, not built, on a machine with little more than a shell. */
    @BeforeEach
    void aMachineWithLittle() throws IOException {
        programs = Files.createDirectory(directory.resolve("programs"));
        for (String program : List.of("bash", "dirname", "sed", "head", "find", "id")) {
            link(program);
        }
        Files.copy(Path.of("mainstay"), directory.resolve("mainstay"));
        Files.setPosixFilePermissions(directory.resolve("mainstay"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(directory.resolve("pom.xml"), "<project/>");
        Files.createDirectories(directory.resolve("src/main"));
    }

    @Test
    void aMissingJavaIsSaidInOneLine() throws IOException, InterruptedException {
        assertThat(refusalOf("start")).singleElement().asString().startsWith("Java is missing: install a JDK, 17");
    }

    @Test
    void aJavaThatIsTooOldIsSaidInOneLine() throws IOException, InterruptedException {
        program("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        assertThat(refusalOf("start")).singleElement().asString().startsWith("This Java is version 11: install a JDK");
    }

    @Test
    void aJavaThatCannotCompileIsSaidInOneLine() throws IOException, InterruptedException {
        program("java", "echo 'openjdk version \"21.0.1\" 2023-10-17' >&2");
        assertThat(refusalOf("start")).singleElement().asString().startsWith("This Java cannot compile: install a JDK");
    }

    @Test
    void aMissingMavenIsSaidInOneLine() throws IOException, InterruptedException {
        program("java", "echo 'openjdk version \"17.0.15\" 2025-04-15' >&2");
        program("javac", "");
        assertThat(refusalOf("start")).singleElement().asString().startsWith("Maven is missing: install it");
    }

    @Test
    void aBrowserThatCannotBeInstalledIsSaidInOneLine() throws IOException, InterruptedException {
        program("java", "echo 'openjdk version \"17.0.15\" 2025-04-15' >&2");
        program("javac", "");
        program("mvn", "echo tests would run");
        assertThat(refusalOf("test"))
                .singleElement()
                .asString()
                .startsWith("Chromium is missing, which the browser tests");
    }

    @Test
    void withABrowserEveryTestIsRun() throws IOException, InterruptedException {
        program("java", "echo 'openjdk version \"17.0.15\" 2025-04-15' >&2");
        program("javac", "");
        program("chromium", "");
        program("mvn", "echo \"$@\"");
        Process script = run("test");
        assertThat(output(script)).containsExactly("-B --no-transfer-progress verify");
        assertThat(script.waitFor()).isZero();
    }

    @Test
    void aBuildLeavesTheOneThatAServerRunsFrom() throws IOException, InterruptedException {
        for (String program : List.of("mktemp", "rm", "touch", "sleep", "sh", "mkdir")) {
            link(program);
        }
        program("javac", "");
        program("mvn", "mkdir -p target && echo \"$RANDOM\" > target/mainstay.jar");
        // takes the jar apart, or runs until it is stopped, or ends
        program("java", """
                case "$*" in
                    -version) echo 'openjdk version "17.0.15" 2025-04-15' >&2 ;;
                    *extract*) echo taken-apart > mainstay.jar ;;
                    *start*) echo started; exec sleep 60 ;;
                    *) echo "from $*" ;;
                esac""");
        Path target = directory.resolve("target");

        Process server = run("start");
        try {
            awaitAParted(target);
            Path running = parted(target).get(0);
            Files.setLastModifiedTime(
                    directory.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(5)));

            assertThat(output(run("stop")))
                    .singleElement()
                    .asString()
                    .contains(running.getFileName() + "/mainstay.jar");
            assertThat(parted(target)).as("stopping builds nothing").containsExactly(running);

            assertThat(output(run("version")))
                    .last()
                    .asString()
                    .doesNotContain(running.getFileName().toString());
            assertThat(parted(target)).as("the one in use is left").hasSize(2).contains(running);
        } finally {
            server.destroy();
            server.waitFor();
        }
        Files.setLastModifiedTime(
                directory.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(10)));
        Files.setLastModifiedTime(
                target.resolve("mainstay.jar"), FileTime.from(Instant.now().minusSeconds(60)));
        output(run("version"));
        assertThat(parted(target)).as("what nobody uses any more is removed").hasSize(1);
    }

    private static void awaitAParted(Path target) throws IOException {
        for (int i = 0; i < 200; i++) {
            if (Files.isDirectory(target)
                    && !parted(target).isEmpty()
                    && Files.exists(target.resolve("mainstay.current"))
                    && hasUser(parted(target).get(0))) {
                return;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("nothing was taken apart within 10 seconds");
    }

    private static boolean hasUser(Path parted) throws IOException {
        try (var inside = Files.list(parted)) {
            return inside.anyMatch(file -> file.getFileName().toString().startsWith("used-by-"));
        }
    }

    private static List<Path> parted(Path target) throws IOException {
        try (var inside = Files.list(target)) {
            return inside.filter(Files::isDirectory).toList();
        }
    }

    private void link(String program) throws IOException {
        Path found =
                Files.exists(Path.of("/usr/bin", program)) ? Path.of("/usr/bin", program) : Path.of("/bin", program);
        Files.createSymbolicLink(programs.resolve(program), found);
    }

    private void program(String name, String does) throws IOException {
        Path program = programs.resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> refusalOf(String command) throws IOException, InterruptedException {
        Process script = run(command);
        List<String> lines = output(script);
        assertThat(script.waitFor()).isEqualTo(1);
        return lines;
    }

    private Process run(String command) throws IOException {
        var builder = new ProcessBuilder(
                        programs.resolve("bash").toString(),
                        directory.resolve("mainstay").toString(),
                        command)
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        return builder.start();
    }

    private static List<String> output(Process script) throws IOException {
        return new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
