package care.mainstay.edge.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two colour files: the same names in both, and enough contrast in each (WCAG 2.2, 1.4.3 and 1.4.11). */
class ColoursTest {

    private static final Path STYLES = Path.of("src/main/resources/static/assets/css");
    private static final Pattern NAMED = Pattern.compile("(--[a-z-]+): (#[0-9a-f]{3,6});");

    private static final Map<String, String> LIGHT = named("colours.css");
    private static final Map<String, String> DARK = named("dark.css");

    @Test
    void everyColourHasItsDarkCounterpart() {
        var light = new TreeMap<>(LIGHT);
        // ink on paper is black, whatever was chosen for screens
        light.remove("--govuk-print-text-colour");

        assertThat(DARK.keySet()).isEqualTo(light.keySet());
    }

    @ParameterizedTest
    @EnumSource(Tone.class)
    void theWordsOfATagCanBeReadOnItsGround(Tone tone) {
        var ground = "--ms-" + tone.name().toLowerCase(Locale.ROOT);

        assertThat(contrast(LIGHT, ground + "-text", ground)).isGreaterThan(4.5);
        assertThat(contrast(DARK, ground + "-text", ground)).isGreaterThan(4.5);
    }

    @ParameterizedTest
    @EnumSource(Tone.class)
    void aMarkInAPictureStandsOutFromItsGround(Tone tone) {
        var mark = "--ms-" + tone.name().toLowerCase(Locale.ROOT) + "-mark";

        assertThat(contrast(LIGHT, mark, "--ms-card")).isGreaterThan(3);
        assertThat(contrast(DARK, mark, "--ms-card")).isGreaterThan(3);
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        double first = luminance(colours.get(one));
        double second = luminance(colours.get(other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** Relative luminance as WCAG defines it. */
    private static double luminance(String hex) {
        var rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> named(String file) {
        try {
            var found = new TreeMap<String, String>();
            NAMED.matcher(Files.readString(STYLES.resolve(file)))
                    .results()
                    .forEach(match -> found.put(match.group(1), match.group(2)));
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
