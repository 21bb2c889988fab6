package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.ImportKind;
import care.mainstay.foundation.kernel.OrganisationId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids made from the name a record has elsewhere (RFC 9562, version 8 over SHA-256): keeper, kind, system and reference.
 * The same file brought into an empty installation gives the same ids, and so the same evidence for a settlement.
 */
final class NamedIds {

    private NamedIds() {}

    static UUID of(OrganisationId keeper, ImportKind kind, String sourceSystem, String reference) {
        return of(keeper + "\0" + kind.code() + "\0" + sourceSystem + "\0" + reference);
    }

    static UUID of(String name) {
        var hash = ByteBuffer.wrap(digest().digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = (hash.getLong() & ~0xF000L) | 0x8000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
