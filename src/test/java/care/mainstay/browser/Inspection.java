package care.mainstay.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One page looked at in one way: what is wrong with it, and a picture of it.
 *
 * <p>Wrong is: anything axe finds against WCAG 2.0 to 2.2, level A and AA; a message on the browser's console; a request
 * that failed; a page wider than its window; an element that the content security policy stopped.
 */
final class Inspection {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Inspection() {}

    /**
     * Opens the address in the given context and returns every finding in words.
     *
     * @param expectedStatus such as 200, or 404 for the page that says so
     */
    static List<String> of(BrowserContext context, String address, String name, Look look, int expectedStatus) {
        var findings = new ArrayList<String>();
        try (var page = context.newPage()) {
            page.onConsoleMessage(message -> {
                var refusal = message.text().contains("status of " + expectedStatus);
                if (List.of("error", "warning").contains(message.type()) && !refusal) {
                    findings.add("console: " + message.text());
                }
            });
            page.onPageError(error -> findings.add("script: " + error));
            page.onRequestFailed(request -> findings.add("failed: " + request.url() + " " + request.failure()));
            page.onResponse(response -> {
                if (response.status() >= 400 && !response.url().equals(address)) {
                    findings.add("failed: " + response.url() + " " + response.status());
                }
            });
            var response = page.navigate(address);
            page.waitForLoadState();
            if (response == null || response.status() != expectedStatus) {
                findings.add("status: " + (response == null ? "none" : response.status()) + ", not " + expectedStatus);
            }
            if (look == Look.PRINT) {
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            } else {
                findings.addAll(byAxe(page));
            }
            widths(page).ifPresent(findings::add);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(name + "-" + look.code() + ".png")));
        }
        return List.copyOf(findings);
    }

    private static List<String> byAxe(Page page) {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(Inspection::inWords)
                        .toList();
    }

    private static String inWords(Rule rule) {
        var where = rule.getNodes().stream().limit(5).map(CheckedNode::getHtml).toList();
        var why = rule.getNodes().get(0).getFailureSummary();
        return "axe " + rule.getId() + ": " + rule.getHelp() + "\n  " + why + "\n  at " + String.join("\n  at ", where);
    }

    private static java.util.Optional<String> widths(Page page) {
        var over =
                (Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over.intValue() <= 0) {
            return java.util.Optional.empty();
        }
        var widest = page.evaluate("""
                [...document.querySelectorAll('body *')]
                  .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                  .slice(0, 4).map(e => e.tagName.toLowerCase() + '.' + e.getAttribute('class')).join(', ')
                """);
        return java.util.Optional.of("too wide by " + over + " pixels: " + widest);
    }
}
