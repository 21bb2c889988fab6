package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.ImportFile;
import care.mainstay.foundation.identity.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Uploaded files, in pieces of a megabyte, in the database: any instance of the application can continue a run. */
@Repository
class Uploads {

    private static final int PIECE = 1 << 20;

    private final JdbcTemplate jdbc;

    Uploads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID run, Caller caller, InputStream content) throws IOException {
        var piece = content.readNBytes(PIECE);
        for (int position = 0; piece.length > 0; position++) {
            jdbc.update(
                    "insert into imports.upload_chunk (run_id, organisation_id, position, content) values (?, ?, ?, ?)",
                    run,
                    caller.organisation().value(),
                    position,
                    piece);
            piece = content.readNBytes(PIECE);
        }
    }

    Optional<ImportFile> find(UUID run, String name, PlatformTransactionManager transactions) {
        var pieces =
                jdbc.queryForObject("select count(*) from imports.upload_chunk where run_id = ?", Integer.class, run);
        if (pieces == null || pieces == 0) {
            return Optional.empty();
        }
        var reading = new TransactionTemplate(transactions);
        return Optional.of(new ImportFile() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new SequenceInputStream(new Enumeration<>() {
                    private int next;

                    @Override
                    public boolean hasMoreElements() {
                        return next < pieces;
                    }

                    @Override
                    public InputStream nextElement() {
                        if (next >= pieces) {
                            throw new NoSuchElementException();
                        }
                        int position = next++;
                        return new ByteArrayInputStream(
                                java.util.Objects.requireNonNull(reading.execute(status -> piece(run, position))));
                    }
                });
            }
        });
    }

    void drop(UUID run) {
        jdbc.update("delete from imports.upload_chunk where run_id = ?", run);
    }

    private byte[] piece(UUID run, int position) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(
                "select content from imports.upload_chunk where run_id = ? and position = ?",
                byte[].class,
                run,
                position));
    }
}
