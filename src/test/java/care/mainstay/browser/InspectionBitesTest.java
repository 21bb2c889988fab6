package care.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The inspection finds each of the faults it says it looks for, and nothing on a page without. */
class InspectionBitesTest {

    private static final String ADDRESS = "https://mainstay.example/page";
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void aPageWithoutFaultPasses() {
        assertThat(inspect("en-GB", "<h1>Hello</h1><p>All is well.</p>")).isEmpty();
    }

    @Test
    void wordsThatCannotBeReadInTheDarkAreFound() {
        var page = """
                <style>@media (prefers-color-scheme: dark) { body { background: #222; color: #444 } }</style>
                <h1>Hello</h1>""";

        assertThat(inspect("en-GB", page)).singleElement().asString().startsWith("dark: axe color-contrast");
    }

    @Test
    void aButtonWithoutAWordThatOnlyAPhoneShowsIsFound() {
        var page = """
                <style>@media (min-width: 600px) { button { display: none } }</style>
                <h1>Hello</h1><button style='width: 3em; height: 3em'></button>""";

        assertThat(inspect("en-GB", page)).singleElement().asString().startsWith("phone: axe button-name");
    }

    @Test
    void aFieldWithoutALabelIsFound() {
        assertThat(inspect("en-GB", "<h1>Hello</h1><input name='x'>"))
                .anySatisfy(finding -> assertThat(finding).startsWith("light: axe label"));
    }

    @Test
    void aPageWithoutALanguageIsFound() {
        assertThat(inspect("", "<h1>Hello</h1>"))
                .anySatisfy(finding -> assertThat(finding).startsWith("light: axe html-has-lang"));
    }

    @Test
    void aPageWiderThanAPhoneIsFoundWithWhatMakesItSo() {
        assertThat(inspect(
                        "en-GB", "<style>.broad { width: 500px }</style><h1>Hello</h1><p class='broad'>So broad.</p>"))
                .singleElement()
                .asString()
                .startsWith("phone: too wide by")
                .endsWith("p.broad");
    }

    @Test
    void aScriptThatFailsAndAPictureThatIsNotThereAreFound() {
        assertThat(inspect(
                        "en-GB",
                        "<h1>Hello</h1><img src='/gone.png' alt='Gone'><script>throw new Error('oh')</script>"))
                .anySatisfy(finding -> assertThat(finding).contains("gone.png"))
                .anySatisfy(finding -> assertThat(finding).startsWith("script: "));
    }

    private static List<String> inspect(String lang, String body) {
        try (var visitor = chromium.visitor()) {
            visitor.route("**/*", route -> answer(route, lang, body));
            return Inspection.of(visitor, ADDRESS, "bites", 200);
        }
    }

    private static void answer(Route route, String lang, String body) {
        var there = route.request().url().equals(ADDRESS);
        var language = lang.isEmpty() ? "" : " lang=\"" + lang + "\"";
        route.fulfill(new Route.FulfillOptions()
                .setStatus(there ? 200 : 404)
                .setHeaders(Map.of("content-type", "text/html;charset=UTF-8"))
                .setBody("<!DOCTYPE html><html" + language + "><title>Try – Mainstay</title>"
                        + "<meta name='viewport' content='width=device-width'><main>" + body + "</main>"));
    }
}
