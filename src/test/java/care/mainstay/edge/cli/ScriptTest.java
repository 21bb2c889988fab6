package care.mainstay.edge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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
            Path found = Files.exists(Path.of("/usr/bin", program))
                    ? Path.of("/usr/bin", program)
                    : Path.of("/bin", program);
            Files.createSymbolicLink(programs.resolve(program), found);
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
