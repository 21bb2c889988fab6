package care.mainstay.edge.imports.internal;

import care.mainstay.foundation.database.FileTrouble;
import care.mainstay.foundation.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Directories that are there whole or not at all: each is written as {@code NAME.part}, and gets its name when all of
 * them are whole. What is left after a failure is removed; what is left of a process that was killed keeps {@code .part}
 * in its name, and is not taken for an export.
 */
final class WholeDirectories {

    private static final String UNFINISHED = ".part";

    private final Path home;
    private final List<Path> begun = new ArrayList<>();

    private WholeDirectories(Path home) {
        this.home = home;
    }

    /** Answers what {@code content} answers, once everything that it began stands below {@code home} under its name. */
    static <T> T write(Path home, Function<WholeDirectories, T> content) {
        var directories = new WholeDirectories(home);
        boolean isOurs = !Files.exists(home);
        boolean isWhole = false;
        try {
            Files.createDirectories(home);
            T answer = content.apply(directories);
            directories.name();
            isWhole = true;
            return answer;
        } catch (IOException broken) {
            throw notWritten(home, broken);
        } catch (UncheckedIOException broken) {
            throw notWritten(home, Objects.requireNonNull(broken.getCause()));
        } finally {
            if (!isWhole) {
                directories.remove();
                if (isOurs) {
                    home.toFile().delete();
                }
            }
        }
    }

    /** An empty directory to write into, which is going to be called {@code name}. */
    Path begin(String name) throws IOException {
        requireEmpty(home.resolve(name));
        requireEmpty(home.resolve(name + UNFINISHED));
        var directory = home.resolve(name + UNFINISHED);
        begun.add(directory);
        return Files.createDirectories(directory);
    }

    private void name() throws IOException {
        for (Path directory : List.copyOf(begun)) {
            var part = directory.getFileName().toString();
            var named = home.resolve(part.substring(0, part.length() - UNFINISHED.length()));
            Files.deleteIfExists(named);
            Files.move(directory, named);
            begun.set(begun.indexOf(directory), named);
        }
    }

    private void remove() {
        for (Path directory : begun) {
            if (Files.exists(directory)) {
                try (Stream<Path> inside = Files.walk(directory)) {
                    inside.sorted(Comparator.reverseOrder())
                            .forEach(each -> each.toFile().delete());
                } catch (IOException unreadable) {
                    // the failure that led here is what is told; its remains keep .part in their name
                }
            }
        }
    }

    static void requireEmpty(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> inside = Files.list(directory)) {
            if (inside.findAny().isPresent()) {
                throw new Refused(
                        "exports.directory-not-empty",
                        directory + " holds something already.",
                        "Name a directory that is new or empty.");
            }
        }
    }

    private static Refused notWritten(Path home, IOException broken) {
        return new Refused(
                "exports.not-written",
                "The export could not be written to " + home + ": " + FileTrouble.words(broken) + ".",
                "Maybe name another place. Nothing has been kept of it.");
    }
}
