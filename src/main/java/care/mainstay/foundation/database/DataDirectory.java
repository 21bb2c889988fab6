package care.mainstay.foundation.database;

import care.mainstay.foundation.kernel.Refused;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where an installation keeps its data, held by one process at a time.
 *
 * <p>The lock is the operating system's, so it is gone with the process however that ends. It guards the whole directory
 * and is taken before PostgreSQL's own lock file is looked at: a server that still runs while the lock is free was left
 * behind by a process that is no more.
 *
 * <pre>
 * mainstay.lock        held while in use
 * mainstay.pid         by which process, and at which address it answers
 * mainstay.log         what the application said
 * passwords            of the database's roles, readable by its owner only
 * postgresql/          the database
 * postgresql.log       what the server said
 * </pre>
 */
public final class DataDirectory implements AutoCloseable {

    /** Who holds a data directory. The address is empty until pages are served. */
    public record Holder(long process, Optional<String> address) {}

    /**
     * What this process holds. The operating system's locks belong to a process and are given up when any channel to the
     * file is closed in it, so a directory we hold must not be tried again.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Makes the directory if need be and takes it.
     *
     * @throws Refused when another process, or another part of this one, holds it
     */
    public static DataDirectory take(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory);
                // others may pass through, which the server's account must, but not look around
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
            }
            Path root = directory.toRealPath();
            if (!HELD_HERE.add(root)) {
                throw inUse(root);
            }
            Optional<FileChannel> locked = lock(root);
            if (locked.isEmpty()) {
                HELD_HERE.remove(root);
                throw inUse(root);
            }
            var taken = new DataDirectory(root, locked.get());
            taken.writeHolder("");
            return taken;
        } catch (IOException problem) {
            throw new Refused(
                    "database.directory-unusable",
                    "The data directory " + directory.toAbsolutePath() + " cannot be used: "
                            + FileTrouble.words(problem) + ".",
                    "Maybe choose another with --data, or look at who may write there.");
        }
    }

    private static Optional<FileChannel> lock(Path root) throws IOException {
        var channel =
                FileChannel.open(root.resolve("mainstay.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() != null) {
            return Optional.of(channel);
        }
        channel.close();
        return Optional.empty();
    }

    private static Refused inUse(Path root) {
        String where = holder(root)
                .flatMap(Holder::address)
                .map(address -> " and answers at " + address)
                .orElse("");
        return new Refused(
                "database.in-use",
                "Mainstay is already running on the data in " + root + where + ".",
                "Maybe that is the one you want; otherwise stop it (./mainstay stop) or choose another directory (--data).");
    }

    /** Who holds a directory now; empty when nobody does. */
    public static Optional<Holder> holder(Path directory) {
        try {
            if (!Files.exists(directory.resolve("mainstay.lock"))) {
                return Optional.empty();
            }
            Path root = directory.toRealPath();
            if (!HELD_HERE.contains(root)) {
                Optional<FileChannel> free = lock(root);
                if (free.isPresent()) {
                    free.get().close();
                    return Optional.empty();
                }
            }
            List<String> lines = Files.readAllLines(root.resolve("mainstay.pid"));
            Optional<String> address =
                    lines.size() > 1 && !lines.get(1).isBlank() ? Optional.of(lines.get(1)) : Optional.empty();
            return lines.isEmpty() ? Optional.empty() : Optional.of(new Holder(Long.parseLong(lines.get(0)), address));
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException(
                    "The data directory " + directory + " cannot be looked at: " + FileTrouble.words(problem), problem);
        }
    }

    /** Says at which address the holder's pages are. */
    public void announce(String address) {
        try {
            writeHolder(address);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void writeHolder(String address) throws IOException {
        Path partial = root.resolve("mainstay.pid.new");
        Files.writeString(partial, ProcessHandle.current().pid() + "\n" + address + "\n");
        Files.move(partial, root.resolve("mainstay.pid"), StandardCopyOption.ATOMIC_MOVE);
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

    /** The passwords of the database's roles, made up when they are first needed. */
    Properties passwords(List<String> roles) throws IOException {
        Properties passwords = readPasswords(root);
        if (hasDatabase() && passwords.isEmpty()) {
            throw new Refused(
                    "database.no-passwords",
                    "The database in " + root + " is there, but the file passwords beside it is not, or is empty.",
                    "Put that file back from where the directory came from, or restore a backup into a new directory.");
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
                passwords.store(writer, "Passwords of this installation’s database roles. Keep them with the data.");
            }
            Files.move(partial, root.resolve("passwords"), StandardCopyOption.ATOMIC_MOVE);
        }
        return passwords;
    }

    static Properties readPasswords(Path root) throws IOException {
        var passwords = new Properties();
        Path file = root.resolve("passwords");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            }
        }
        return passwords;
    }

    /** The server's process and port, as its lock file says; empty when there is no such file. */
    Optional<ServerLock> serverLock() throws IOException {
        return ServerLock.read(database().resolve("postmaster.pid"));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(root.resolve("mainstay.pid"));
            channel.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } finally {
            HELD_HERE.remove(root);
        }
    }
}
