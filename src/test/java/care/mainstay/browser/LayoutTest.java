package care.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What axe cannot see: the keyboard, the choice of colours, fingers, and a browser without script. */
class LayoutTest {

    private static ConfigurableApplicationContext server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        server = GalleryServer.start();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @Test
    void theFirstStopOfTheKeyboardLeadsPastTheNavigation() {
        try (var visitor = chromium.visitor();
                var page = open(visitor, "")) {
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Skip to main content");

            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void aProblemInTheSummaryLeadsToItsField() {
        try (var visitor = chromium.visitor();
                var page = open(visitor, "/forms")) {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Enter the person’s name."))
                    .click();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("name");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("is not a day"))
                    .click();
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("started-day");
        }
    }

    @Test
    void darkIsChosenAndKeptWithoutScript() {
        try (var visitor = chromium.visitorWithoutScript();
                var page = open(visitor, "/content")) {
            var ground = "getComputedStyle(document.body).backgroundColor";
            assertThat(page.evaluate(ground)).isEqualTo("rgb(248, 245, 239)");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dark"))
                    .click();
            page.waitForURL(address("/content"));
            assertThat(page.evaluate(ground)).isEqualTo("rgb(18, 25, 27)");

            page.navigate(address("/forms"));
            assertThat(page.evaluate(ground)).isEqualTo("rgb(18, 25, 27)");
        }
    }

    @Test
    void whoChoseLightSeesItOnADarkDevice() {
        try (var visitor = chromium.visitor();
                var page = open(visitor, "")) {
            Look.DARK.of(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Light"))
                    .click();
            page.waitForLoadState();
            assertThat(page.evaluate("document.documentElement.dataset.theme")).isEqualTo("light");
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(248, 245, 239)");
        }
    }

    @Test
    void aFurtherQuestionShowsWithItsAnswerWithoutScript() {
        try (var visitor = chromium.visitorWithoutScript();
                var page = open(visitor, "/forms")) {
            var further = page.getByLabel("Who pays?", new Page.GetByLabelOptions().setExact(true));
            assertThat(further.isVisible()).isFalse();

            page.getByLabel("Somebody else").check();
            assertThat(further.isVisible()).isTrue();
        }
    }

    @Test
    void whatAFingerMustHitIsFortyFourPixelsHigh() {
        try (var visitor = chromium.visitor();
                var page = open(visitor, "/forms")) {
            Look.PHONE.of(page);
            var tooSmall = page.evaluate("""
                    [...document.querySelectorAll('button, select, textarea, nav a, '
                        + 'input:not([type=hidden]):not([type=radio]):not([type=checkbox]), .govuk-radios__item, .govuk-checkboxes__item')]
                      .filter(e => e.offsetParent !== null && e.getBoundingClientRect().height < 44)
                      .map(e => e.tagName + ' ' + e.className + ' ' + e.getBoundingClientRect().height)
                    """);
            assertThat((List<?>) tooSmall).isEmpty();
        }
    }

    @Test
    void aTableThatGoesOnBeyondAPhonesEdgeShowsThatItDoes() {
        try (var visitor = chromium.visitor();
                var page = open(visitor, "/content")) {
            Look.PHONE.of(page);
            var wider = page.locator(".ms-table-scroll--more");
            assertThat(wider.count())
                    .isPositive()
                    .isEqualTo(
                            page.evaluate(
                                    "[...document.querySelectorAll('.ms-table-scroll')].filter(e => e.scrollWidth > e.clientWidth).length"));

            page.evaluate("document.querySelectorAll('.ms-table-scroll').forEach(e => e.scrollLeft = e.scrollWidth)");
            page.waitForCondition(() -> wider.count() == 0);
        }
    }

    @Test
    void styleAndScriptAreKeptForAYearUnderANameThatChangesWithThem() {
        try (var visitor = chromium.visitor();
                var page = open(visitor, "")) {
            var style = (String) page.evaluate("document.querySelector('link[rel=stylesheet]').href");
            assertThat(style).matches(".*/assets/[0-9a-f]{12}/css/govuk-frontend.css");

            var answer = page.context().request().get(style);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().get("cache-control")).isEqualTo("max-age=31536000, public, immutable");
        }
    }

    @Test
    void theTypefaceIsOurs() {
        try (var visitor = chromium.visitor();
                var page = open(visitor, "")) {
            page.evaluate("document.fonts.ready");
            assertThat(page.evaluate("document.fonts.check('18px Atkinson Hyperlegible Next')"))
                    .isEqualTo(true);
            assertThat((String) page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily"))
                    .startsWith("\"Atkinson Hyperlegible Next\"");
        }
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.textContent");
    }

    private static Page open(BrowserContext visitor, String path) {
        var page = visitor.newPage();
        page.navigate(address(path));
        page.waitForLoadState();
        return page;
    }

    private static String address(String path) {
        return GalleryServer.address(server) + "/design-system" + path;
    }
}
