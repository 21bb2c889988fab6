package care.mainstay.foundation.database;

import care.mainstay.foundation.kernel.Refused;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Where an installation keeps its data, held by one process at a time.
 *
 * <p>The lock is the operating system's, so it is gone with the process however that ends. It guards the whole directory
 * and is taken before PostgreSQL's own lock file is looked at: a server that still runs while the lock is free was left
 * behind by a process that is no more.
 *
 * <pre>
 * mainstay.lock        held while in use
 * passwords            of the database's roles, readable by its owner only
 * postgresql/          the database
 * postgresql.log       what the server said
 * </pre>
 */
final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Makes the directory if need be and takes it. */
    static DataDirectory take(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root);
            // others may pass through, which the server's account must, but not look around
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
        }
        var channel =
                FileChannel.open(root.resolve("mainstay.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DataDirectory(root, channel);
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            throw inUse(root);
        }
        channel.close();
        throw inUse(root);
    }

    private static Refused inUse(Path root) {
        return new Refused(
                "database.in-use",
                "The data in " + root.toAbsolutePath() + " is in use by another Mainstay.",
                "Maybe stop that one first (./mainstay stop), or choose another directory with --data.");
    }

    Path root() {
        return root;
    }

    /** A file of this process's own making in the directory. */
    Path lockFile() {
        return root.resolve("mainstay.lock");
    }

    Path database() {
        return root.resolve("postgresql");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    boolean hasDatabase() {
        return Files.exists(database().resolve("PG_VERSION"));
    }

    /** The passwords of the database's roles, made up when it is first needed. */
    Properties passwords(List<String> roles) throws IOException {
        var passwords = new Properties();
        Path file = root.resolve("passwords");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            }
        }
        boolean changed = false;
        var random = new SecureRandom();
        for (String role : roles) {
            if (passwords.getProperty(role) == null) {
                byte[] secret = new byte[24];
                random.nextBytes(secret);
                passwords.setProperty(role, HexFormat.of().formatHex(secret));
                changed = true;
            }
        }
        if (changed) {
            Path partial = root.resolve("passwords.new");
            Files.deleteIfExists(partial);
            Files.createFile(
                    partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(partial)) {
                passwords.store(writer, "Passwords of this installation's database roles. Keep them with the data.");
            }
            Files.move(partial, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        }
        return passwords;
    }

    /** The server's process and port, as its lock file says; empty when there is no such file. */
    Optional<ServerLock> serverLock() throws IOException {
        return ServerLock.read(database().resolve("postmaster.pid"));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
