package care.mainstay.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One page looked at in every way: what is wrong with it and, when asked for, its pictures.
 *
 * <p>Wrong is: anything axe finds against WCAG 2.0 to 2.2, level A and AA; a message on the browser's console, such as an
 * element that the content security policy stopped; a request that failed; a page wider than its window; a title that
 * does not end in the name of the house. Of print, only pictures are taken: axe judges screens.
 */
final class Inspection {

    /** Pictures of long pages take longer than looking at them; {@code -Dmainstay.pictures=true} asks for them. */
    private static final boolean TAKES_PICTURES = Boolean.getBoolean("mainstay.pictures");

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Axe's rules about colours. */
    private static final List<String> OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    /** Axe's rules about what lies where, and whose names can go with what a narrow window hides. */
    private static final List<String> OF_LAYOUT = List.of(
            "target-size",
            "scrollable-region-focusable",
            "aria-hidden-focus",
            "button-name",
            "link-name",
            "label",
            "select-name");

    private static final String AXE = axe();

    private final String address;
    private final int expectedStatus;
    private final List<String> findings = new ArrayList<>();

    private Inspection(String address, int expectedStatus) {
        this.address = address;
        this.expectedStatus = expectedStatus;
    }

    /**
     * Opens the address and returns every finding in words.
     *
     * @param name of the pictures, in {@code target/screenshots}
     * @param expectedStatus such as 200, or 404 for the page that says so
     */
    static List<String> of(BrowserContext context, String address, String name, int expectedStatus) {
        return of(context, address, name, expectedStatus, page -> {});
    }

    /** The same, and lets the caller read the open page, such as where it leads. */
    static List<String> of(
            BrowserContext context, String address, String name, int expectedStatus, Consumer<Page> reader) {
        try (var tab = context.newPage()) {
            return in(tab, address, name, expectedStatus, EnumSet.allOf(Look.class), reader);
        }
    }

    /** The same in some looks only, in a tab that stays open: many pages one after another are sooner looked at in one. */
    static List<String> in(
            Page tab, String address, String name, int expectedStatus, Set<Look> looks, Consumer<Page> reader) {
        var inspection = new Inspection(address, expectedStatus);
        Look.LIGHT.of(tab);
        var deaf = inspection.listen(tab);
        try {
            inspection.open(tab);
            reader.accept(tab);
            for (var look : looks) {
                inspection.look(tab, look, name);
            }
        } finally {
            deaf.run();
        }
        return List.copyOf(inspection.findings);
    }

    /** Hears what the page has to complain of, until the answer is run. */
    private Runnable listen(Page page) {
        Consumer<ConsoleMessage> console = message -> {
            var expectedRefusal = message.text().contains("status of " + expectedStatus);
            if (List.of("error", "warning").contains(message.type()) && !expectedRefusal) {
                findings.add("console: " + message.text());
            }
        };
        Consumer<String> script = error -> findings.add("script: " + error);
        Consumer<Request> failed = request -> findings.add("failed: " + request.url() + " " + request.failure());
        Consumer<Response> refused = response -> {
            if (response.status() >= 400 && !response.url().equals(address)) {
                findings.add("failed: " + response.url() + " " + response.status());
            }
        };
        page.onConsoleMessage(console);
        page.onPageError(script);
        page.onRequestFailed(failed);
        page.onResponse(refused);
        return () -> {
            page.offConsoleMessage(console);
            page.offPageError(script);
            page.offRequestFailed(failed);
            page.offResponse(refused);
        };
    }

    private void open(Page page) {
        var response = page.navigate(address);
        page.waitForLoadState();
        if (response == null || response.status() != expectedStatus) {
            findings.add("status: " + (response == null ? "none" : response.status()) + ", not " + expectedStatus);
        }
        if (!page.title().endsWith(" – Mainstay")) {
            findings.add("title: “" + page.title() + "”");
        }
        // closed answers are looked at too; the menu, which lies over what is below it, on one page only
        var closed = address.endsWith("/design-system") ? "details" : "main details";
        page.evaluate(AXE);
        page.evaluate("closed => document.querySelectorAll(closed).forEach(answer => answer.open = true)", closed);
    }

    private void look(Page page, Look look, String name) {
        look.of(page);
        if (look != Look.PRINT) {
            byAxe(page, look);
            tooWide(page).ifPresent(finding -> findings.add(look.code() + ": " + finding));
        }
        if (TAKES_PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(name + "-" + look.code() + ".png")));
        }
    }

    /** Everything in the light; in the dark the colours and on the phone the layout, which are all that differs. */
    private void byAxe(Page page, Look look) {
        var asked = switch (look) {
            case DARK -> Map.of("type", "rule", "values", OF_COLOUR);
            case PHONE -> Map.of("type", "rule", "values", OF_LAYOUT);
            default -> Map.of("type", "tag", "values", WCAG);
        };
        var violations = (List<?>) page.evaluate("""
                asked => axe.run({runOnly: asked, resultTypes: ['violations']})
                  .then(found => found.violations.map(rule =>
                    `axe ${rule.id}: ${rule.help}\\n  ${rule.nodes[0].failureSummary}\\n  at `
                      + rule.nodes.slice(0, 5).map(node => node.html).join('\\n  at ')))
                """, asked);
        violations.forEach(rule -> findings.add(look.code() + ": " + rule));
    }

    /** Axe as its makers give it out, brought into a page once for all looks. */
    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Optional<String> tooWide(Page page) {
        var over =
                (Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over.intValue() <= 0) {
            return Optional.empty();
        }
        var widest = page.evaluate("""
                [...document.querySelectorAll('body *')]
                  .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                  .slice(0, 4).map(e => e.tagName.toLowerCase() + '.' + e.getAttribute('class')).join(', ')
                """);
        return Optional.of("too wide by " + over + " pixels: " + widest);
    }
}
