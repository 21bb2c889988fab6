package care.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.people.Neighbourhood;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody is registered, referred, taken on, assessed and supported by clicking, and every page on the way is clean. */
@MainstayTest
class PeopleJourneyTest extends Journey {

    @Autowired
    private ApplicationContext application;

    @Test
    void fromRegistrationToTheStartOfSupport() {
        var town = Neighbourhood.signingIn(application);
        try (var council = chromium.visitor();
                var provider = chromium.visitor()) {
            var ruth = signedIn(council, Neighbourhood.email(town.commissioner));
            var person = register(council, ruth);
            tellAboutMe(council, ruth, person);
            circle(council, ruth, person);
            var referral = refer(council, ruth, person);
            var tom = signedIn(provider, Neighbourhood.email(town.manager));
            answer(provider, tom, referral);
            assess(provider, tom, referral, person);
            end(provider, tom, referral);
            look(council, "/people", "people");
            look(council, "/people/" + person, "person");
            look(council, "/people/" + person + "/plain", "person-plain");
            look(council, "/people/" + person + "/support", "support");
            look(council, "/people/" + person + "/timeline", "timeline");
            look(council, "/referrals/" + referral, "referral-ended");
            carers(provider, tom);
            enquiry(council, ruth);
        }
        assertThat(findings).isEmpty();
    }

    private String register(BrowserContext visitor, Page page) {
        look(visitor, "/people?q=nobody", "people-nobody");
        look(visitor, "/people/new", "register");
        page.navigate(address("/people/new"));
        fill(page, "given-name", "Margaret");
        fill(page, "family-name", "Hale");
        fill(page, "known-as", "Peggy");
        day(page, "born-on", "30", "2", "1938");
        fill(page, "nhs-number", "999 000 0035");
        click(page, "Register");
        says(page, "is not a day", "has a digit wrong");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(java.nio.file.Path.of("target", "screenshots", "register-refused.png")));
        day(page, "born-on", "14", "3", "1938");
        fill(page, "nhs-number", "999 000 0034");
        page.locator("#address").fill("4 Mill Lane\nWestmere");
        fill(page, "postcode", "wm42qf");
        fill(page, "phone", "01632 960 017");
        click(page, "Register");
        page.waitForURL(url -> url.matches(".*/people/[0-9a-f-]{36}"));
        return page.url().replaceAll(".*/people/", "");
    }

    private void tellAboutMe(BrowserContext visitor, Page page, String person) {
        look(visitor, "/people/" + person, "person-new");
        look(visitor, "/people/" + person + "/about", "about");
        page.navigate(address("/people/" + person + "/about"));
        page.locator("#what-matters")
                .fill("My garden, my daughter Ann, and Tess the dog. I was a cook for forty years.");
        page.locator("#how-i-like-things").fill("Tea before anything else. Radio 4 on low.");
        page.locator("#please-do").fill("Knock and call out before you come in.");
        page.locator("#please-do-not").fill("Do not move my glasses.");
        page.locator("#in-whose-words").check();
        click(page, "Save");
        page.waitForURL(address("/people/" + person));
    }

    private void circle(BrowserContext visitor, Page page, String person) {
        look(visitor, "/people/" + person + "/circle/add", "circle-add");
        page.navigate(address("/people/" + person + "/circle/add"));
        fill(page, "name", "Ann Hale");
        fill(page, "relationship", "daughter");
        fill(page, "phone", "01632 960 018");
        page.getByLabel("Attorney for health and welfare").check();
        page.getByLabel("Care: outcomes, the plan, risks").check();
        click(page, "Save");
        page.waitForURL(address("/people/" + person + "/circle"));
        look(visitor, "/people/" + person + "/circle", "circle");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Let them sign in"))
                .first()
                .click();
        look(visitor, page.url().replace(address(""), ""), "invite");
        fill(page, "email", "ann." + person + "@example.org");
        fill(page, "password", Neighbourhood.PASSWORD);
        click(page, "Let them sign in");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Choose what to share"))
                .first()
                .click();
        look(visitor, page.url().replace(address(""), ""), "share");
        page.getByLabel("Who comes, and when").check();
        page.getByLabel("Peggy decided").check();
        click(page, "Save");
        page.waitForURL(address("/people/" + person + "/circle"));
        look(visitor, "/people/" + person + "/circle", "circle-shared");
    }

    private String refer(BrowserContext visitor, Page page, String person) {
        look(visitor, "/people/" + person + "/refer", "refer");
        page.navigate(address("/people/" + person + "/refer"));
        page.locator("#why-now").fill("Home from hospital after a fall in September. Loses heart in the mornings.");
        fill(page, "hours-a-week", "10.5");
        click(page, "Save and continue");
        page.waitForURL(url -> url.endsWith("/wishes"));
        var referral = page.url().replaceAll(".*/referrals/([0-9a-f-]{36})/wishes", "$1");
        look(visitor, "/referrals/" + referral + "/wishes", "wishes");
        look(visitor, "/referrals/" + referral, "referral-draft-without-wish");
        page.locator("#intent-1-words")
                .fill("I make my own breakfast again, porridge and tea, without anyone standing over me.");
        page.locator("#intent-1-domain").selectOption("independence");
        page.locator("#intent-1-kind").selectOption("improve");
        click(page, "Save");
        page.waitForURL(address("/referrals/" + referral));
        look(visitor, "/referrals/" + referral, "referral-draft");
        look(visitor, "/referrals/" + referral + "/send", "send");
        page.navigate(address("/referrals/" + referral + "/send"));
        page.getByLabel("Larkfield Homecare").first().check();
        click(page, "Send");
        page.waitForURL(address("/referrals/" + referral));
        look(visitor, "/referrals/" + referral, "referral-offered");
        look(visitor, "/referrals", "referrals-council");
        return referral;
    }

    private void answer(BrowserContext visitor, Page page, String referral) {
        look(visitor, "/", "home-manager");
        look(visitor, "/referrals", "referrals-provider");
        look(visitor, "/referrals/" + referral + "/decline", "decline");
        look(visitor, "/referrals/" + referral, "referral-to-answer");
        page.navigate(address("/referrals/" + referral));
        click(page, "Yes, we can take this on");
        click(page, "Begin the assessment");
    }

    private void assess(BrowserContext visitor, Page page, String referral, String person) {
        look(visitor, "/referrals/" + referral + "/assessment", "assessment");
        page.navigate(address("/referrals/" + referral + "/assessment"));
        fill(page, "present", "Ann, her daughter");
        page.locator("#strengths").fill("Knows every recipe by heart. Walks to the gate with her frame.");
        page.locator("#what-matters").fill("Being in her own kitchen.");
        page.locator("#from-impairment").check();
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        for (var letter : List.of("a", "b")) {
            page.locator("#need-" + letter).check();
            page.locator("#need-" + letter + "-words").fill("Cannot lift the kettle or stand for long.");
        }
        page.locator("#wellbeing-4").check();
        page.locator("#wellbeing-words").fill("She feels like a guest in her own kitchen.");
        click(page, "Save the assessment");
        page.waitForURL(address("/referrals/" + referral));
        look(visitor, "/referrals/" + referral, "referral-assessed");
        click(page, "Go on to planning");
        look(visitor, "/referrals/" + referral + "/start", "start");
        page.navigate(address("/referrals/" + referral + "/start"));
        click(page, "Start support");
        page.waitForURL(address("/referrals/" + referral));
        look(visitor, "/people/" + person, "person-supported");
    }

    private void end(BrowserContext visitor, Page page, String referral) {
        look(visitor, "/referrals/" + referral + "/end", "end");
        page.navigate(address("/referrals/" + referral + "/end"));
        page.locator("#reason").check();
        page.locator("#words").fill("She does it all herself.");
        click(page, "End support");
        page.waitForURL(address("/referrals/" + referral));
        says(page, "Support ended on");
    }

    private void carers(BrowserContext visitor, Page page) {
        look(visitor, "/carers", "carers-none");
        look(visitor, "/carers/new", "hire");
        page.navigate(address("/carers/new"));
        fill(page, "name", "Joanna Reid");
        fill(page, "guaranteed-hours", "30");
        click(page, "Save");
        page.waitForURL(url -> url.matches(".*/carers/[0-9a-f-]{36}"));
        look(visitor, page.url().replace(address(""), ""), "carer");
        look(visitor, "/carers", "carers");
    }

    private void enquiry(BrowserContext visitor, Page page) {
        look(visitor, "/enquiries", "enquiries-none");
        look(visitor, "/enquiries/new", "enquire");
        page.navigate(address("/enquiries/new"));
        fill(page, "about-name", "Edith Moss");
        fill(page, "asked-by", "June Moss, her sister");
        page.locator("#words").fill("She has stopped going out and is not eating well.");
        click(page, "Save");
        page.waitForURL(address("/enquiries"));
        look(visitor, "/enquiries", "enquiries");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edith Moss"))
                .click();
        look(visitor, page.url().replace(address(""), ""), "enquiry");
    }

    private static void fill(Page page, String id, String words) {
        page.locator("#" + id).fill(words);
    }

    private static void day(Page page, String id, String day, String month, String year) {
        page.locator("[name='" + id + "-day']").fill(day);
        page.locator("[name='" + id + "-month']").fill(month);
        page.locator("[name='" + id + "-year']").fill(year);
    }

    private void look(BrowserContext visitor, String path, String name) {
        Inspection.of(visitor, address(path), "people-" + name, 200)
                .forEach(finding -> findings.add(name + ": " + finding));
    }
}
