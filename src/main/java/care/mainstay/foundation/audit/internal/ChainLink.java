package care.mainstay.foundation.audit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One entry as it is hashed, and the hash of a batch of them. Pure: the same entries give the same hash anywhere. */
final class ChainLink {

    static final byte[] BEFORE_THE_FIRST = new byte[32];

    /** An audit entry in full. */
    record Entry(
            long id,
            UUID organisation,
            Instant at,
            UUID actor,
            String role,
            String kind,
            String action,
            @Nullable String subject,
            List<UUID> people) {}

    private ChainLink() {}

    /**
     * SHA-256 over the previous hash, the batch's number and time (microseconds, the database's precision), and the
     * entries in order, each field with its length so that no two different entries read the same.
     */
    static byte[] hash(byte[] previous, int number, Instant sealedAt, List<Entry> entries) {
        var digest = sha256();
        digest.update(previous);
        add(digest, Integer.toString(number));
        add(digest, micros(sealedAt));
        for (var entry : entries) {
            add(digest, Long.toString(entry.id()));
            add(digest, entry.organisation().toString());
            add(digest, micros(entry.at()));
            add(digest, entry.actor().toString());
            add(digest, entry.role());
            add(digest, entry.kind());
            add(digest, entry.action());
            add(digest, entry.subject());
            add(digest, entry.people().stream().map(UUID::toString).collect(Collectors.joining(",")));
        }
        return digest.digest();
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static String micros(Instant instant) {
        return instant.getEpochSecond() + "." + instant.getNano() / 1000;
    }

    private static void add(MessageDigest digest, @Nullable String text) {
        var bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        digest.update(
                ByteBuffer.allocate(4).putInt(text == null ? -1 : bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
