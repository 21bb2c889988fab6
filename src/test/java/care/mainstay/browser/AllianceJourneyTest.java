package care.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.money.Parties;
import care.mainstay.money.contracts.ContractState;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.NewContract;
import care.mainstay.money.contracts.SheetExamples;
import care.mainstay.people.Neighbourhood;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A contract with two providers, from the sheet that names them to the signature of the last of three. */
@MainstayTest
class AllianceJourneyTest extends Journey {

    private static final String TWO = SheetExamples.SHARED_BY_PARTNERS
            .text()
            .replace("  third_partner: {role: partner, share: 10 %}\n", "")
            .replace("      - {partner: third_partner, share: 10 %}\n", "")
            .replace("lead: {role: leads, share: 60 %}", "lead: {role: leads, share: 70 %}")
            .replace("{partner: lead, share: 60 %}", "{partner: lead, share: 70 %}");

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
                        "Homecare by two providers",
                        LocalDate.of(2027, 4, 1),
                        Optional.empty(),
                        Parties.usual())));
    }

    @Test
    void theSheetNamesAPartnerTheContractSaysWhoItIsAndAllThreeSign() {
        try (var council = chromium.visitor();
                var lead = chromium.visitor();
                var partner = chromium.visitor()) {
            var ruth = signedIn(council, Neighbourhood.email(town.commissioner));
            ruth.navigate(address("/contracts/" + contract + "/sheet"));
            ruth.locator("#sheet").fill(TWO);
            PlaywrightAssertions.assertThat(ruth.locator("#sheet-standing")).hasText("Nothing stops this sheet.");
            click(ruth, "Save");
            ruth.getByText("Go to the contract").click();
            click(ruth, "Check these terms");
            PlaywrightAssertions.assertThat(ruth.locator(".govuk-error-summary"))
                    .containsText("It is not said which provider “second_partner” is.");
            look(council, "/contracts/" + contract, "alliance-draft");
            ruth.navigate(address("/contracts/" + contract));
            click(ruth, "Choose these partners");
            PlaywrightAssertions.assertThat(ruth.locator(".govuk-error-summary"))
                    .containsText("It is not said which provider “second_partner” is.");
            ruth.getByLabel("Which provider is “second_partner”?")
                    .selectOption(town.otherProvider().toString());
            click(ruth, "Choose these partners");
            click(ruth, "Check these terms");
            click(ruth, "Agree to these terms");
            var helen = signedIn(partner, Neighbourhood.email(town.otherManager));
            helen.navigate(address("/contracts/" + contract));
            assertThat(helen.getByText("Edit the term sheet").count()).isZero();
            click(helen, "Agree to these terms");
            PlaywrightAssertions.assertThat(helen.getByText("Waiting for Larkfield Homecare."))
                    .isVisible();
            var tom = signedIn(lead, Neighbourhood.email(town.manager));
            tom.navigate(address("/contracts/" + contract));
            click(tom, "Agree to these terms");
            for (var page : new Page[] {tom, ruth, helen}) {
                page.navigate(address("/contracts/" + contract));
                click(page, "Sign");
            }
            PlaywrightAssertions.assertThat(helen.getByText("Second partner is a partner, 30%."))
                    .isVisible();
            look(partner, "/contracts/" + contract, "alliance-signed");
            look(partner, "/contracts", "alliance-list");
        }
        assertThat(callers.as(
                        town.commissioner,
                        () -> contracts.find(contract).orElseThrow().latest().state()))
                .isEqualTo(ContractState.SIGNED);
        assertThat(findings).isEmpty();
    }

    private void look(BrowserContext visitor, String path, String name) {
        findings.addAll(Inspection.of(visitor, address(path), name, 200));
    }
}
