package care.mainstay.browser;

import care.mainstay.people.Neighbourhood;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every journey by clicking needs: a browser, where Mainstay is, and what was found wrong with pages on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {

    private static final ContainsTextOptions PATIENT = new ContainsTextOptions().setTimeout(30_000);

    Chromium chromium;

    @LocalServerPort
    int port;

    final List<String> findings = new ArrayList<>();

    @BeforeAll
    void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** A page of this visitor's, signed in with the password that everybody in tests has. */
    Page signedIn(BrowserContext visitor, String email) {
        var page = visitor.newPage();
        page.navigate(address("/sign-in"));
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Neighbourhood.PASSWORD);
        click(page, "Sign in");
        page.waitForURL(address("/"));
        return page;
    }

    /** Waits until the page says all of it: what is read at once after a click may be half of the page that is coming. */
    static void says(Page page, String... words) {
        for (var each : words) {
            PlaywrightAssertions.assertThat(page.locator("body")).containsText(each, PATIENT);
        }
    }

    static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
