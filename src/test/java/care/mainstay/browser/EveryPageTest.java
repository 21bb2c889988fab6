package care.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Installation;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page that can be reached by clicking, as everyone who signs in, is clean in every look. */
@MainstayTest
class EveryPageTest {

    private static final String PASSWORD = "a long sentence nobody guesses 7";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Installation installation;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void beforeSigningInAndWhereNothingIs() {
        try (var visitor = chromium.visitor()) {
            assertThat(Inspection.of(visitor, address("/sign-in"), "sign-in", 200))
                    .isEmpty();
            assertThat(Inspection.of(visitor, address("/no-such-page"), "no-such-page", 404))
                    .isEmpty();
        }
    }

    @Test
    void everyPageTheAdministratorCanReach() {
        installation.found("first@example.org", PASSWORD);
        try (var visitor = chromium.visitor()) {
            try (var page = visitor.newPage()) {
                page.navigate(address("/sign-in"));
                page.getByLabel("E-mail address").fill("first@example.org");
                page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                        .fill(PASSWORD);
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                        .click();
                page.waitForURL(address("/"));
            }
            assertThat(walk(visitor, "administrator", new LinkedHashSet<>())).isEqualTo(List.of());
        }
    }

    /** Follows every link to a kind of page not seen before, starting at home. */
    private List<String> walk(BrowserContext visitor, String who, Set<String> kindsSeen) {
        var findings = new ArrayList<String>();
        var open = new ArrayDeque<String>(List.of("/"));
        while (!open.isEmpty()) {
            var path = open.remove();
            if (!kindsSeen.add(kind(path))) {
                continue;
            }
            var name = who + kind(path).replaceAll("[^a-z]+", "-");
            Inspection.of(visitor, address(path), name, 200, page -> open.addAll(linksOn(page)))
                    .forEach(finding -> findings.add(who + " at " + path + ": " + finding));
        }
        return findings;
    }

    private static String kind(String path) {
        return ID.matcher(path.replaceAll("[?#].*", "")).replaceAll("{id}");
    }

    private List<String> linksOn(Page page) {
        var all = (List<?>) page.evaluate(
                "[...document.querySelectorAll('main a[href], nav a[href]')].map(link => link.getAttribute('href'))");
        return all.stream()
                .map(String::valueOf)
                .filter(href -> href.startsWith("/") && !href.startsWith("//"))
                .toList();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
