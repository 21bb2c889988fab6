package care.mainstay.edge.cli;

import care.mainstay.foundation.database.FileTrouble;
import care.mainstay.foundation.kernel.Refused;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that was named on the command line to be read. */
final class GivenFile {

    private GivenFile() {}

    static void require(Path file) {
        if (!Files.exists(file)) {
            throw new Refused("file.not-there", "There is no file " + file + ".", "Maybe check its name.");
        }
        if (Files.isDirectory(file)) {
            throw new Refused("file.is-directory", file + " is a directory.", "Name a file in it.");
        }
        if (!Files.isReadable(file)) {
            throw new Refused(
                    "file.unreadable",
                    "The account " + System.getProperty("user.name") + " may not read " + file + ".",
                    "Give it the right to, or use another account.");
        }
    }

    static String text(Path file) {
        require(file);
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            throw new Refused("file.not-text", file + " is not a text in UTF-8.", "Maybe it is another file.");
        } catch (IOException problem) {
            throw new Refused(
                    "file.unreadable",
                    file + " cannot be read: " + FileTrouble.words(problem) + ".",
                    "Maybe copy it to another disk first.");
        }
    }
}
