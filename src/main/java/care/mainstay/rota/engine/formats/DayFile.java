package care.mainstay.rota.engine.formats;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.engine.Day;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A day in one of the public formats, which is told by what is in it: the JSON in which the sets of Mankowska, Kummer and the
 * Italian cities are kept ({@code central_offices}), or that of the Unified Home Healthcare problem
 * ({@code terminal_points}).
 */
public final class DayFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private DayFile() {}

    /** The day, or everything that is wrong with the file. */
    public static Day read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refused("rota.no-file", "There is no file " + file + ".", "Maybe check its name.");
        }
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(in)) {
            return day(parser);
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

    private static Day day(JsonParser parser) {
        ObjectNode rest = JSON.createObjectNode();
        Distances distances = null;
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw unknown();
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("distances")) {
                distances = Distances.read(parser);
            } else {
                rest.set(name, JSON.readTree(parser));
            }
        }
        if (distances == null) {
            throw new Refused("rota.no-distances", "There are no travel times.", "Maybe “distances” is missing.");
        }
        if (rest.has("central_offices")) {
            return new HhcrspReader(rest, distances).day();
        }
        if (rest.has("terminal_points")) {
            return new UhhcReader(rest, distances).day();
        }
        throw unknown();
    }

    private static Refused unknown() {
        return new Refused(
                "rota.unknown-format",
                "This is in neither of the formats that can be read.",
                "Maybe it lacks “central_offices” (HHCRSP) or “terminal_points” (UHHC).");
    }
}
