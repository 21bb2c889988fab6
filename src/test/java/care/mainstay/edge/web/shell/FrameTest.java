package care.mainstay.edge.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class FrameTest {

    @Test
    void theLayoutHasAllItsWordsInWelshToo() {
        var english = ResourceBundle.getBundle("messages", Locale.ROOT);
        var welsh = ResourceBundle.getBundle("messages", Locale.forLanguageTag("cy"));

        assertThat(welsh.getLocale().getLanguage()).isEqualTo("cy");
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(welsh.getString(key)).as(key).isNotEqualTo(english.getString(key)));
    }

    @Test
    void englishIsAnsweredEvenOnAWelshServer() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("cy-GB"));
        try {
            assertThat(frame(Locale.UK).say("layout.sign-out")).isEqualTo("Sign out");
            assertThat(frame(Locale.forLanguageTag("cy")).say("layout.sign-out"))
                    .isEqualTo("Allgofnodi");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theLanguageOfThePageIsSaid() {
        assertThat(frame(Locale.UK).lang()).isEqualTo("en-GB");
    }

    @Test
    void anUnknownThemeLeavesTheChoiceToTheDevice() {
        assertThat(Theme.of("dark")).isEqualTo(Theme.DARK);
        assertThat(Theme.of("<script>")).isEqualTo(Theme.DEVICE);
        assertThat(Theme.of(null)).isEqualTo(Theme.DEVICE);
    }

    private static Frame frame(Locale locale) {
        return new Frame(
                locale, Theme.DEVICE, "/assets/0", null, List.of(), null, new Csrf("_csrf", "token"), "/", false);
    }
}
