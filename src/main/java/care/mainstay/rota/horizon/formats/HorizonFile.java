package care.mainstay.rota.horizon.formats;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.horizon.Horizon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A horizon as a file, told from other files by its {@code "format"}. */
public final class HorizonFile {

    /** What stands in a file’s {@code "format"}. */
    public static final String FORMAT = "mainstay-horizon-1";

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** 400 people with every visit and their ways are a tenth of it. */
    private static final long MOST_BYTES = 200_000_000;

    private HorizonFile() {}

    /** Whether the file says that it is one; false for whatever cannot be read. */
    public static boolean isOne(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("format")) {
                    return value == JsonToken.VALUE_STRING && parser.getString().startsWith("mainstay-horizon");
                }
                parser.skipChildren();
            }
            return false;
        } catch (JacksonException | IOException unreadable) {
            return false;
        }
    }

    /** The horizon, or everything that is wrong with the file. */
    public static Horizon read(Path file) {
        return new HorizonReader(tree(file)).horizon();
    }

    static JsonNode tree(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refused("rota.no-file", "There is no file " + file + ".", "Maybe check its name.");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Refused(
                        "rota.too-large",
                        file + " has " + Files.size(file) + " bytes; " + MOST_BYTES + " is the most that is read.",
                        "Maybe plan area by area.");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return JSON.readTree(in);
            }
        } catch (JacksonException notJson) {
            throw new Refused(
                    "rota.not-json",
                    file + " is not JSON: " + notJson.getOriginalMessage()
                            + (notJson.getLocation() == null
                                    ? ""
                                    : " (line " + notJson.getLocation().getLineNr() + ")")
                            + ".",
                    "Maybe it was cut off, or is another file.");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public static void write(Path file, Horizon horizon) {
        try {
            Files.writeString(file, text(horizon));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The file’s text: the same horizon is always the same text. */
    public static String text(Horizon horizon) {
        return HorizonWriter.text(horizon);
    }
}
