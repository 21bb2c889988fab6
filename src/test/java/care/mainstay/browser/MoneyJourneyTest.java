package care.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From a person to the amount paid because of an outcome, and on to the rule, the observation and the visit note. */
@MainstayTest(westmere = true)
class MoneyJourneyTest extends Journey {

    private boolean moneySeen;

    @Test
    void anAmountIsFollowedFromThePersonToTheVisitNote() {
        try (var visitor = chromium.visitor()) {
            var page = visitor.newPage();
            page.navigate(address("/sign-in"));
            page.locator("form:has(input[value='manager@westmere.example']) button")
                    .click();
            page.waitForURL(address("/"));
            page.navigate(address("/contracts"));
            page.locator("main table a").first().click();
            var contract = page.url();
            look(visitor, contract + "/end", "contract-end");
            page.locator("a[href$='/end']").waitFor();
            page.locator("main a[href*='/settlements/']").first().click();
            look(visitor, page.url(), "settlement-month");
            look(visitor, page.url() + "/late", "settlement-late");
            var month = page.url();
            page.locator("main a[href*='/people/']").first().click();
            look(visitor, page.url(), "settlement-person");
            page.navigate(month);
            var line = lineWithAnObservation(page, hrefs(page, "main a[href*='/people/']"));
            page.navigate(address(line));
            look(visitor, page.url(), "settlement-line");
            var observation = hrefs(page, "main a[href*='/observations/']").get(0);
            page.navigate(address(observation));
            look(visitor, page.url(), "observation");
            page.locator("main a[href^='/visits/']").first().click();
            assertThat(page.content()).contains("What was planned");
        }
        assertThat(findings).isEmpty();
    }

    /** Opens the money of one person after another until an amount rests on an observation made on a visit. */
    private String lineWithAnObservation(Page page, List<String> statements) {
        for (var statement : statements) {
            var person = statement.replaceAll(".*/people/", "");
            page.navigate(address("/people/" + person));
            if (page.locator("a[href='/people/" + person + "/money']").count() == 0) {
                continue;
            }
            page.locator("a[href='/people/" + person + "/money']").first().click();
            page.waitForURL(url -> url.endsWith("/money"));
            if (!moneySeen) {
                look(page.context(), page.url(), "person-money");
                moneySeen = true;
            }
            assertThat(page.content()).contains("Month by month");
            for (var line : hrefs(page, "main table a[href*='/settlements/lines/']")) {
                page.navigate(address(line));
                for (var observation : hrefs(page, "main a[href*='/observations/']")) {
                    page.navigate(address(observation));
                    if (page.locator("main a[href^='/visits/']").count() > 0) {
                        return line;
                    }
                    break;
                }
            }
        }
        throw new AssertionError("no amount of the month rests on an observation made on a visit");
    }

    private static List<String> hrefs(Page page, String selector) {
        return page.locator(selector).all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .toList();
    }

    private void look(BrowserContext visitor, String address, String name) {
        findings.addAll(Inspection.of(visitor, address, name, 200));
    }
}
