package care.mainstay.edge.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file to be read, as often as needed: once to look at it, once to take it. */
public interface ImportFile {

    /** The name it came with. */
    String name();

    InputStream open() throws IOException;

    static ImportFile of(Path path) {
        return new ImportFile() {
            @Override
            public String name() {
                return path.getFileName().toString();
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }
        };
    }
}
