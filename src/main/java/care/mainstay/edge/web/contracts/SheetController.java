package care.mainstay.edge.web.contracts;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.ContractState;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.Finding;
import care.mainstay.money.contracts.SheetExamples;
import care.mainstay.money.contracts.SheetReports;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Writing the term sheet itself, and reading what is at stake in it.
 *
 * <p>Whatever is asked of the text that was typed, saved or not, the answer shows that text again.
 */
@Controller
class SheetController {

    private static final String SHEET = "contracts/sheet";
    private static final String EXAMPLE = "example-";

    private final Contracts contracts;
    private final SheetReports reports;

    SheetController(Contracts contracts, SheetReports reports) {
        this.contracts = contracts;
        this.reports = reports;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @GetMapping("/contracts/{contract}/sheet")
    ModelAndView write(@PathVariable UUID contract) {
        var found = found(contract);
        var latest = found.latest();
        return latest.state().after(ContractState.Act.REVISE).isPresent()
                ? Page.of(SHEET, page(found, latest.text(), latest.sha256()))
                : Page.seeOther("/contracts/" + contract);
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/contracts/{contract}/sheet")
    ModelAndView typed(@PathVariable UUID contract, @RequestParam MultiValueMap<String, String> typed) {
        var found = found(contract);
        var form = Form.of(typed);
        var text = text(form);
        var act = form.text("act");
        var example = act.startsWith(EXAMPLE)
                ? SheetExamples.ofCode(act.substring(EXAMPLE.length()))
                : java.util.Optional.<SheetExamples>empty();
        if (example.isPresent()) {
            return Page.of(
                    SHEET,
                    page(found, example.get().text(), form.text("based-on"))
                            .beside(new SheetPage.Other(
                                    "What stood in the box before",
                                    "The example stands in its place and is not saved yet. Copy from here what you want"
                                            + " to take over.",
                                    text)));
        }
        return switch (act) {
            case "check" -> checked(found, form, text);
            case "stakes" ->
                Page.of(
                        SHEET,
                        page(found, text, form.text("based-on"))
                                .with(StakesPart.of(reports.of(normal(text), Duration.ofSeconds(15)))));
            default -> saved(found, form, text);
        };
    }

    private ModelAndView checked(Contract contract, Form form, String text) {
        var findings = contracts.findings(contract.id(), text);
        var page = SheetPage.of(contract, normal(text), form.text("based-on"), findings);
        return findings.stream().anyMatch(Finding::stops)
                ? Page.refused(SHEET, page.refused(form.refused(SheetFindings.refused(findings))))
                : Page.of(SHEET, page);
    }

    private ModelAndView saved(Contract contract, Form form, String text) {
        try {
            contracts.revise(contract.id(), text, form.text("based-on"));
            var standing = SheetFindings.of(contracts.findings(contract.id(), text));
            return Page.seeOther(
                    "/contracts/" + contract.id() + "/sheet",
                    standing.good()
                            ? Banner.success(
                                    "The sheet is saved as a draft. Next, check it on the page of the contract.",
                                    "Go to the contract",
                                    "/contracts/" + contract.id())
                            : Banner.important("The sheet is saved as a draft. " + standing.standing()));
        } catch (Refused why) {
            var latest = found(contract.id().value());
            boolean isNewer = !latest.latest().sha256().equals(form.text("based-on"));
            var page = page(latest, text, isNewer ? latest.latest().sha256() : form.text("based-on"))
                    .refused(form.refused(why));
            return Page.refused(
                    SHEET,
                    isNewer
                            ? page.beside(new SheetPage.Other(
                                    "What is saved now, by somebody else",
                                    "Your own text stands in the box. If you save it, it takes the place of this one.",
                                    latest.latest().text()))
                            : page);
        }
    }

    /** What the check finds in a text while it is being typed; nothing is kept of it. */
    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/contracts/{contract}/sheet/findings")
    ModelAndView findings(@PathVariable UUID contract, @RequestParam MultiValueMap<String, String> typed) {
        return Page.of(
                "contracts/sheetFindings",
                SheetFindings.of(contracts.findings(found(contract).id(), text(Form.of(typed)))));
    }

    /** What is at stake in the latest version, for everybody who may read the contract. */
    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/contracts/{contract}/stakes")
    ModelAndView stakes(@PathVariable UUID contract) {
        var found = found(contract);
        return Page.of(
                "contracts/stakes",
                StakesPage.of(found, reports.of(found.latest().text(), Duration.ofSeconds(4))));
    }

    private SheetPage page(Contract contract, String text, String basedOn) {
        return SheetPage.of(contract, normal(text), basedOn, contracts.findings(contract.id(), text));
    }

    /** As it was typed, blanks and all. */
    private static String text(Form form) {
        return form.all("sheet").stream().findFirst().orElse("");
    }

    /** A browser sends other ends of lines than a file has. */
    private static String normal(String text) {
        return text.replace("\r\n", "\n");
    }

    private Contract found(UUID contract) {
        return contracts.find(new ContractId(contract)).orElseThrow(NotFound::new);
    }
}
