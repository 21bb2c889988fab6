package care.mainstay.foundation.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The migrations on the class path, with the checksums by which Flyway knows them again.
 *
 * <p>Flyway's checksum is the CRC-32 of a file's lines without their ends. Working it out here tells in milliseconds
 * whether a database is up to date, which takes Flyway a good part of the start. Were Flyway to change its way, the
 * shortcut would merely not be taken.
 */
final class MigrationFiles {

    private MigrationFiles() {}

    /** A module's migrations, in the order of their file names. */
    static List<BackupManifest.Migration> of(String module) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/migration/" + module + "/V*.sql");
            var found = new ArrayList<BackupManifest.Migration>();
            for (Resource file : files) {
                found.add(new BackupManifest.Migration(module, name(file), checksum(file)));
            }
            found.sort(Comparator.comparing(BackupManifest.Migration::script, MigrationFiles::byVersion));
            return found;
        } catch (IOException problem) {
            throw new UncheckedIOException("The migrations cannot be read", problem);
        }
    }

    private static String name(Resource file) {
        String name = file.getFilename();
        if (name == null) {
            throw new IllegalStateException("A migration without a name: " + file);
        }
        return name;
    }

    private static int checksum(Resource file) throws IOException {
        var checksum = new CRC32();
        try (var reader = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null) {
                checksum.update(line.getBytes(StandardCharsets.UTF_8));
                line = reader.readLine();
            }
        }
        return (int) checksum.getValue();
    }

    /** {@code V2__…} before {@code V10__…}. */
    private static int byVersion(String one, String other) {
        return Arrays.compare(version(one), version(other));
    }

    private static int[] version(String script) {
        return Arrays.stream(script.substring(1, script.indexOf("__")).split("[._]"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
