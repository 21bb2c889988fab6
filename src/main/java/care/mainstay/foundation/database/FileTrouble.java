package care.mainstay.foundation.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.zip.ZipException;

/** What is the matter with a file or directory, as part of a sentence: Java's own messages are often only its name. */
public final class FileTrouble {

    private FileTrouble() {}

    /** Words without a full stop, which name the file wherever Java does. */
    public static String words(IOException problem) {
        String said = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        if (problem instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there and cannot be made";
        }
        if (problem instanceof AccessDeniedException denied) {
            return "the account " + System.getProperty("user.name") + " has no right to " + denied.getFile();
        }
        if (problem instanceof FileAlreadyExistsException there) {
            return there.getFile() + " is there already, and is a file";
        }
        if (problem instanceof NotDirectoryException other) {
            return other.getFile() + " is no directory";
        }
        if (problem instanceof FileSystemException other && other.getReason() != null) {
            return other.getFile() + ": " + reason(other.getReason());
        }
        return problem instanceof ZipException ? "it is not a whole zip file (" + said + ")" : reason(said);
    }

    /** The operating system's commonest reasons, in words that say whose they are. */
    private static String reason(String said) {
        return switch (said) {
            case "No space left on device" -> "the disk is full";
            case "Read-only file system" -> "this file system can only be read";
            case "Not a directory" -> "a file is in the way";
            case "Is a directory" -> "it is a directory";
            default -> said;
        };
    }
}
