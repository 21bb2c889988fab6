package care.mainstay.money.terms.internal;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in hexadecimal: names a content for ever. */
public final class Digest {

    private final MessageDigest digest;

    public Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    public static String sha256(String text) {
        return new Digest().add(text).hex();
    }

    public Digest add(CharSequence text) {
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The same stream, of which everything that is written counts. */
    public OutputStream of(OutputStream stream) {
        return new DigestOutputStream(stream, digest);
    }

    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
