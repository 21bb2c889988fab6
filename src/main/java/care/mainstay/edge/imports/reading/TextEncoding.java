package care.mainstay.edge.imports.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a file's bytes stand for characters, found by looking at all of them.
 *
 * <p>A byte order mark decides; without one, zero bytes in every other place mean UTF-16; bytes that are valid UTF-8 to
 * the end are UTF-8 (text in another encoding with accents is practically never valid by chance); anything else is
 * Windows-1252, which British office software writes as "CSV" or "ANSI".
 */
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8, 0, "UTF-8"),
    UTF_8_MARKED(StandardCharsets.UTF_8, 3, "UTF-8 with a byte order mark"),
    UTF_16_BE(StandardCharsets.UTF_16BE, 0, "UTF-16, big-endian"),
    UTF_16_LE(StandardCharsets.UTF_16LE, 0, "UTF-16, little-endian"),
    UTF_16_BE_MARKED(StandardCharsets.UTF_16BE, 2, "UTF-16, big-endian"),
    UTF_16_LE_MARKED(StandardCharsets.UTF_16LE, 2, "UTF-16, little-endian"),
    WINDOWS_1252(Charset.forName("windows-1252"), 0, "Windows-1252");

    /**
     * What {@link #open} gives in place of bytes that the encoding does not know. It stands for no character (Unicode
     * keeps it free for uses such as this one), so that such a place is told from one where the file itself holds the
     * replacement character.
     */
    public static final char UNREADABLE = '\uFFFF';

    private static final int CHUNK = 1 << 16;

    private final Charset charset;
    private final int markLength;
    private final String words;

    TextEncoding(Charset charset, int markLength, String words) {
        this.charset = charset;
        this.markLength = markLength;
        this.words = words;
    }

    /** As it is shown to whoever brought the file. */
    public String words() {
        return words;
    }

    /** Reads the stream to its end and decides; the stream is left for the caller to close. */
    public static TextEncoding of(InputStream bytes) throws IOException {
        var head = bytes.readNBytes(CHUNK);
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return UTF_8_MARKED;
        }
        if (starts(head, 0xFE, 0xFF)) {
            return UTF_16_BE_MARKED;
        }
        if (starts(head, 0xFF, 0xFE)) {
            return UTF_16_LE_MARKED;
        }
        int zerosAtEven = 0;
        int zerosAtOdd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    zerosAtEven++;
                } else {
                    zerosAtOdd++;
                }
            }
        }
        int half = head.length / 2;
        if (half > 0 && zerosAtEven > half * 0.7 && zerosAtOdd < half * 0.1) {
            return UTF_16_BE;
        }
        if (half > 0 && zerosAtOdd > half * 0.7 && zerosAtEven < half * 0.1) {
            return UTF_16_LE;
        }
        return validUtf8(head, bytes) ? UTF_8 : WINDOWS_1252;
    }

    /** A reader of the characters after the byte order mark; {@link #UNREADABLE} where the encoding knows none. */
    public Reader open(InputStream bytes) throws IOException {
        var buffered = new BufferedInputStream(bytes, CHUNK);
        buffered.skipNBytes(markLength);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(UNREADABLE));
        return new InputStreamReader(buffered, decoder);
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean validUtf8(byte[] head, InputStream rest) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var characters = CharBuffer.allocate(CHUNK + 8);
        var pending = ByteBuffer.allocate(CHUNK + 8);
        pending.put(head).flip();
        while (true) {
            var chunk = rest.readNBytes(CHUNK);
            boolean last = chunk.length == 0;
            characters.clear();
            if (decoder.decode(pending, characters, last).isError()) {
                return false;
            }
            if (last) {
                return true;
            }
            pending.compact().put(chunk).flip();
        }
    }
}
