package care.mainstay.edge.westmere.internal.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the text files that Westmere is written in: {@code [heading]} lines, each followed by its lines; {@code #} starts
 * a comment. A heading met twice, in one file or several, is continued.
 */
public record Sheets(Map<String, List<String>> headings) {

    public static Sheets read(String... files) {
        var sheets = new LinkedHashMap<String, List<String>>();
        for (String file : files) {
            readInto(sheets, file);
        }
        return new Sheets(sheets);
    }

    /** The lines under a heading; {@link IllegalStateException} when there is no such heading. */
    public List<String> lines(String heading) {
        var lines = headings.get(heading);
        if (lines == null) {
            throw new IllegalStateException("no heading [" + heading + "]. Maybe it is spelt otherwise in the sheet");
        }
        return lines;
    }

    /** What is under a heading, divided by a mark such as a comma, over all its lines. */
    public List<String> split(String heading, String mark) {
        return Arrays.stream(String.join(mark, lines(heading)).split(mark))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static void readInto(Map<String, List<String>> sheets, String file) {
        var stream = Sheets.class.getResourceAsStream("/westmere/" + file + ".txt");
        if (stream == null) {
            throw new IllegalStateException("no sheet westmere/" + file + ".txt");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> under = List.of();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String text = line.strip();
                if (text.startsWith("[") && text.endsWith("]")) {
                    under = sheets.computeIfAbsent(text.substring(1, text.length() - 1), heading -> new ArrayList<>());
                } else if (!text.isEmpty() && !text.startsWith("#")) {
                    under.add(text);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("westmere/" + file + ".txt", unreadable);
        }
    }
}
