package care.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
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
            page.locator("main a[href*='/people/']:visible").first().click();
            look(visitor, page.url(), "settlement-person");
            page.navigate(month);
            var line = lineWithAnObservation(page, hrefs(page, "main a[href*='/people/']"));
            page.navigate(address(line));
            look(visitor, page.url(), "settlement-line");
            var observation = hrefs(page, "main a[href*='/observations/']").get(0);
            page.navigate(address(observation));
            look(visitor, page.url(), "observation");
            page.locator("main a[href^='/visits/']").first().click();
            says(page, "What was planned");
            aContractIsDraftedAndItsTermsAreChanged(visitor, page);
        }
        assertThat(findings).isEmpty();
    }

    private void aContractIsDraftedAndItsTermsAreChanged(BrowserContext visitor, Page page) {
        page.navigate(address("/contracts/new"));
        page.locator("#title").fill("Homecare that pays for outcomes, south area");
        page.locator("#council").selectOption(new SelectOption().setIndex(1));
        page.locator("[name=starts-on-day]").fill("1");
        page.locator("#starts-on-month").fill("4");
        page.locator("#starts-on-year").fill("2030");
        page.locator("#rate-per-hour").fill("32");
        page.locator("#cost-per-hour").fill("27.50");
        page.locator("#cost-source").fill("Open book, October");
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(url -> url.matches(".*/contracts/[0-9a-f-]{36}"));
        page.locator("a[href$='/terms']").click();
        look(visitor, page.url(), "contract-terms");
        page.locator("#rate-per-hour").fill("33");
        click(page, "Save");
        says(page, "The terms are changed.");
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
            says(page, "Month by month");
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
