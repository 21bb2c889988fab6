package care.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.money.Parties;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.NewContract;
import care.mainstay.money.contracts.SheetExamples;
import care.mainstay.people.Neighbourhood;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A term sheet is written by clicking and typing, with script and without, and every page on the way is clean. */
@MainstayTest
class SheetJourneyTest extends Journey {

    private static final String REWARD = SheetExamples.REWARD_FOR_OUTCOMES.text();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Callers callers;

    @Autowired
    private Contracts contracts;

    private Neighbourhood town;
    private ContractId contract;

    @BeforeEach
    void aDraft() {
        town = Neighbourhood.signingIn(application);
        contract = callers.as(
                town.commissioner,
                () -> contracts.draft(new NewContract(
                        Optional.empty(),
                        town.council(),
                        town.provider(),
                        "Homecare that pays for outcomes",
                        LocalDate.of(2027, 4, 1),
                        Optional.empty(),
                        Parties.usual())));
    }

    @Test
    void aSheetIsCheckedWhileItIsTypedAndSavedAndAgreed() {
        try (var council = chromium.visitor();
                var provider = chromium.visitor()) {
            var ruth = signedIn(council, Neighbourhood.email(town.commissioner));
            look(council, "/contracts/" + contract, "contract-draft");
            look(council, "/contracts/" + contract + "/sheet", "sheet");
            ruth.navigate(address("/contracts/" + contract));
            ruth.locator("a[href$='/sheet']").click();
            var text = ruth.locator("#sheet");
            text.fill(REWARD.replace("rate * minutes_in_all", "rats * minutes_in_all"));
            PlaywrightAssertions.assertThat(ruth.locator("#sheet-standing")).hasText("1 thing stops this sheet.");
            ruth.locator("#sheet-findings a").click();
            for (var look : List.of(Look.PHONE, Look.DARK, Look.LIGHT)) {
                look.of(ruth);
                picture(ruth, "sheet-finding-" + look.code());
            }
            assertThat(ruth.evaluate("() => document.activeElement.id")).isEqualTo("sheet");
            assertThat(selected(ruth)).startsWith("rats * minutes_in_all");
            text.press("Tab");
            assertThat(ruth.evaluate("() => document.activeElement.id")).isNotEqualTo("sheet");
            anIndentedLineIsFollowedByAnother(ruth);
            text.fill(REWARD);
            PlaywrightAssertions.assertThat(ruth.locator("#sheet-standing")).hasText("Nothing stops this sheet.");
            click(ruth, "What is at stake");
            PlaywrightAssertions.assertThat(ruth.locator("#stakes")).isVisible();
            picture(ruth, "sheet-stakes");
            PlaywrightAssertions.assertThat(text).hasValue(REWARD);
            theOtherWritesMeanwhile();
            click(ruth, "Save");
            PlaywrightAssertions.assertThat(ruth.locator(".govuk-error-summary"))
                    .containsText("Somebody has written this version anew");
            PlaywrightAssertions.assertThat(text).hasValue(REWARD);
            click(ruth, "Save");
            PlaywrightAssertions.assertThat(ruth.getByText("The sheet is saved as a draft."))
                    .isVisible();
            ruth.getByText("Go to the contract").click();
            click(ruth, "Check these terms");
            PlaywrightAssertions.assertThat(ruth.getByText("The check found nothing that stops it."))
                    .isVisible();
            look(council, "/contracts/" + contract + "/stakes", "stakes");
            signedIn(provider, Neighbourhood.email(town.manager));
            look(provider, "/contracts/" + contract, "contract-checked");
        }
        assertThat(findings).isEmpty();
    }

    private void anIndentedLineIsFollowedByAnother(Page page) {
        var text = page.locator("#sheet");
        text.fill("overall:\n  one: 1");
        text.press("End");
        text.press("Control+End");
        text.press("Enter");
        text.pressSequentially("two: one + 1");
        PlaywrightAssertions.assertThat(text).hasValue("overall:\n  one: 1\n  two: one + 1");
    }

    private void theOtherWritesMeanwhile() {
        callers.as(
                town.manager,
                () -> contracts.revise(
                        contract,
                        SheetExamples.FEE_BY_THE_HOUR.text(),
                        contracts.find(contract).orElseThrow().latest().sha256()));
    }

    private static String selected(Page page) {
        return (String) page.evaluate("() => { const box = document.querySelector('#sheet');"
                + " return box.value.slice(box.selectionStart, box.selectionEnd) }");
    }

    @Test
    void withoutScriptTheCheckButtonSaysTheSameAndLosesNothing() {
        try (var council = chromium.visitorWithoutScript()) {
            var ruth = signedIn(council, Neighbourhood.email(town.commissioner));
            ruth.navigate(address("/contracts/" + contract + "/sheet"));
            assertThat(ruth.getByText("It is checked while you type.").isVisible())
                    .isFalse();
            var wrong = REWARD.replace("rate * minutes_in_all", "rats * minutes_in_all");
            ruth.locator("#sheet").fill(wrong);
            click(ruth, "Check");
            PlaywrightAssertions.assertThat(ruth.locator(".govuk-error-summary"))
                    .containsText("There is no name “rats”. Maybe “rate”?");
            PlaywrightAssertions.assertThat(ruth.locator("#sheet")).hasValue(wrong);
            picture(ruth, "sheet-without-script");
            ruth.locator("#sheet").fill(REWARD);
            click(ruth, "Check");
            PlaywrightAssertions.assertThat(ruth.locator("#sheet-standing")).hasText("Nothing stops this sheet.");
            click(ruth, "Save");
            PlaywrightAssertions.assertThat(ruth.getByText("The sheet is saved as a draft."))
                    .isVisible();
        }
        var kept = callers.as(
                town.commissioner, () -> contracts.find(contract).orElseThrow().latest());
        assertThat(kept.text()).isEqualTo(REWARD);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private void look(BrowserContext visitor, String path, String name) {
        findings.addAll(Inspection.of(visitor, address(path), name, 200));
    }
}
