package care.mainstay.foundation.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of the PostgreSQL that Mainstay brings along, unpacked once per machine and version.
 *
 * <p>They go to a cache directory rather than into the data: they can be had again at any time, and several
 * installations share them. Readable by everybody, because the server runs as an account without rights; writable only
 * by who unpacked them.
 */
final class PostgresBinaries {

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /**
     * Unpacks the archive found on the class path, unless this version is there already.
     *
     * @param data the installation's directory, where the programs go when there is nowhere else
     */
    static PostgresBinaries unpacked(Path data) {
        String name = archiveName();
        URL archive = PostgresBinaries.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new IllegalStateException("The PostgreSQL programs for this machine (" + name
                    + ") are not in this build. Maybe it was built on another kind of machine: build it here, or start with"
                    + " --database-url to use a PostgreSQL of your own.");
        }
        try {
            long size = archive.openConnection().getContentLengthLong();
            Path cache = cacheDirectory(data);
            Path home = cache.resolve(name.replace(".txz", "") + "-" + size);
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                unpack(archive, cache, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException problem) {
            throw new UncheckedIOException("The PostgreSQL programs could not be unpacked", problem);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }

    private static Path cacheDirectory(Path data) {
        String chosen = System.getProperty("mainstay.cache", "");
        if (chosen.isEmpty()) {
            chosen = System.getenv().getOrDefault("MAINSTAY_CACHE", "");
        }
        if (!chosen.isEmpty()) {
            return Path.of(chosen);
        }
        if (System.getProperty("user.name").equals("root")) {
            // not root's home: the account that runs the server cannot look in there
            return Path.of("/var/cache/mainstay");
        }
        Path home = Path.of(System.getProperty("user.home"));
        // accounts for services often have no home
        return Files.isWritable(home) ? home.resolve(".cache/mainstay") : data.resolve("programs");
    }

    private static void unpack(URL archive, Path cache, Path home) throws IOException {
        Files.createDirectories(cache);
        Path partial = Files.createTempDirectory(cache, "unpacking-");
        try (InputStream raw = archive.openStream();
                var tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(raw, 1 << 16)))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                unpackEntry(tar, entry, partial);
                entry = tar.getNextEntry();
            }
            makeReadable(partial);
            moveInto(partial, home);
        } finally {
            delete(partial);
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("The archive names a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, root.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(target, readableBy(true));
            }
        }
    }

    private static void makeReadable(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                if (!Files.isSymbolicLink(path)) {
                    Files.setPosixFilePermissions(
                            path, readableBy(Files.isDirectory(path) || Files.isExecutable(path)));
                }
            }
        }
    }

    private static Set<PosixFilePermission> readableBy(boolean executable) {
        var permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if (executable) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }

    /** Another process may have unpacked the same version meanwhile; then its copy is as good. */
    private static void moveInto(Path partial, Path home) throws IOException {
        try {
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException alreadyThere) {
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw alreadyThere;
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) all.sorted(java.util.Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
