package care.mainstay.edge.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.mainstay.foundation.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeDirectoriesTest {

    @TempDir
    private Path disk;

    @Test
    void everythingGetsItsNameTogether() {
        var home = disk.resolve("export");

        int files = WholeDirectories.write(home, directories -> {
            file(directories, "one");
            assertThat(home.resolve("one")).as("while the other is not there").doesNotExist();
            file(directories, "two");
            return 2;
        });

        assertThat(files).isEqualTo(2);
        assertThat(home.resolve("one/rows.csv")).hasContent("rows");
        assertThat(home).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aDiskThatFillsUpIsSaidAndNothingIsKeptOfTheExport() {
        var home = disk.resolve("export");

        var refused = catchThrowableOfType(Refused.class, () -> fillingUp(home));

        assertThat(refused.getMessage()).contains("exports.not-written", "the disk is full", home.toString());
        assertThat(home).doesNotExist();
    }

    @Test
    void aDirectoryThatWasThereIsLeftEmptyAsItWas() throws IOException {
        Files.createDirectories(disk.resolve("stick"));

        catchThrowableOfType(Refused.class, () -> fillingUp(disk.resolve("stick")));

        assertThat(disk.resolve("stick")).isEmptyDirectory();
    }

    @Test
    void whatWasLeftOfAnExportThatWasKilledIsNotWrittenInto() throws IOException {
        Files.createDirectories(disk.resolve("one.part/tables"));

        var refused = catchThrowableOfType(
                Refused.class,
                () -> WholeDirectories.write(disk, directories -> {
                    file(directories, "one");
                    return 1;
                }));

        assertThat(refused.code()).isEqualTo("exports.directory-not-empty");
        assertThat(disk.resolve("one.part/tables")).isEmptyDirectory();
    }

    private static Integer fillingUp(Path home) {
        return WholeDirectories.write(home, directories -> {
            file(directories, "one");
            file(directories, "two");
            throw new UncheckedIOException(new IOException("No space left on device"));
        });
    }

    private static void file(WholeDirectories directories, String name) {
        try {
            Files.writeString(directories.begin(name).resolve("rows.csv"), "rows");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
