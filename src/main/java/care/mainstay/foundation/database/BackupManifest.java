package care.mainstay.foundation.database;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself: of which schema it is, and how much of what must come out of it again.
 *
 * @param format of the file; 1 is a zip of one CSV file per table and this
 * @param madeAt the moment of the one snapshot that everything is from
 */
record BackupManifest(int format, String madeAt, List<Migration> schema, List<Table> tables, List<Sequence> sequences) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A migration that the schema has been through. */
    record Migration(String module, String script, int checksum) {}

    /**
     * A table's content.
     *
     * @param sha256 of its CSV file, whose rows are in the order of the primary key
     */
    record Table(String name, long rows, String sha256) {}

    /** Where a sequence had got to. */
    record Sequence(String name, long lastValue) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    byte[] toJson() {
        return JSON.writeValueAsBytes(this);
    }

    static BackupManifest read(InputStream json) throws IOException {
        try {
            return JSON.readValue(json.readNBytes(16 << 20), BackupManifest.class);
        } catch (JacksonException problem) {
            throw new IOException("its manifest cannot be read", problem);
        }
    }
}
