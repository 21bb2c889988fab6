package care.mainstay.edge.web.contracts;

import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.Finding;
import care.mainstay.money.contracts.NewContract;
import care.mainstay.money.contracts.RewardTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing terms: of a new contract, of a draft, of an amendment. Everything the check finds is said beside its field. */
@Controller
class TermsController {

    private static final String TERMS = "contracts/terms";

    private final Contracts contracts;
    private final Organisations organisations;
    private final Callers callers;

    TermsController(Contracts contracts, Organisations organisations, Callers callers) {
        this.contracts = contracts;
        this.organisations = organisations;
        this.callers = callers;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @GetMapping("/contracts/new")
    ModelAndView fresh() {
        var form = TermsForm.show(Form.empty(), usual())
                .with("rate-per-hour", "")
                .with("cost-per-hour", "")
                .with("cost-source", "");
        return Page.of(TERMS, freshPage(form));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/contracts/new")
    ModelAndView draft(@RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var title = reading.text("title", "a name for the contract", 120);
            var starts = reading.day("starts-on", "the first month it covers");
            var terms = terms(form, reading, usual());
            var mine = callers.current().organisation();
            var other = organisation(form.text(partyField()));
            var id = contracts.draft(new NewContract(
                    Optional.empty(),
                    isCouncil() ? mine : other,
                    isCouncil() ? other : mine,
                    title.orElseThrow(),
                    starts.orElseThrow(),
                    Optional.empty(),
                    terms));
            return Page.seeOther("/contracts/" + id, Banner.success("The draft is saved. Next, check it."));
        } catch (Refused why) {
            return Page.refused(TERMS, freshPage(form.refused(why)));
        }
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @GetMapping("/contracts/{contract}/terms")
    ModelAndView revising(@PathVariable UUID contract) {
        var found = found(contract);
        if (found.latest().terms().isEmpty()) {
            return Page.seeOther("/contracts/" + contract + "/sheet");
        }
        return Page.of(
                TERMS,
                TermsPage.revising(
                        contract.toString(),
                        TermsForm.show(Form.empty(), found.latest().terms().orElseGet(TermsController::usual))));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/contracts/{contract}/terms")
    ModelAndView revise(@PathVariable UUID contract, @RequestParam MultiValueMap<String, String> typed) {
        var found = found(contract);
        var form = Form.of(typed);
        try {
            contracts.revise(found.id(), terms(form, new Reading(form), ofTheForm(found)));
            return Page.seeOther("/contracts/" + contract, Banner.success("The terms are changed. Next, check them."));
        } catch (Refused why) {
            return Page.refused(TERMS, TermsPage.revising(contract.toString(), form.refused(why)));
        }
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @GetMapping("/contracts/{contract}/amendment")
    ModelAndView amending(@PathVariable UUID contract) {
        var found = found(contract);
        return Page.of(
                TERMS,
                TermsPage.amending(
                        contract.toString(),
                        found.latest()
                                .terms()
                                .map(terms -> TermsForm.show(Form.empty(), terms))
                                .orElse(Form.empty()),
                        hasForm(found)));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/contracts/{contract}/amendment")
    ModelAndView amend(@PathVariable UUID contract, @RequestParam MultiValueMap<String, String> typed) {
        var found = found(contract);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var from = reading.day("from", "the first month it applies to");
            if (hasForm(found)) {
                var terms = terms(form, reading, ofTheForm(found));
                contracts.amend(found.id(), from.orElseThrow(), terms);
            } else {
                reading.done();
                contracts.amend(found.id(), from.orElseThrow());
            }
            return Page.seeOther("/contracts/" + contract, Banner.success("The amendment is saved as a draft."));
        } catch (Refused why) {
            return Page.refused(TERMS, TermsPage.amending(contract.toString(), form.refused(why), hasForm(found)));
        }
    }

    /** Whether its sheet is the one that the form writes; another is changed where sheets are written. */
    private static boolean hasForm(Contract contract) {
        return contract.latest().terms().isPresent();
    }

    private static RewardTerms ofTheForm(Contract contract) {
        return contract.latest()
                .terms()
                .orElseThrow(() -> new Refused(
                        "contracts.sheet-of-its-own",
                        "The sheet of this version says more than the form can.",
                        "Edit the term sheet itself."));
    }

    /** Terms that can be read and that the check does not stop; otherwise everything wrong with them at once. */
    private RewardTerms terms(Form form, Reading reading, RewardTerms start) {
        var terms = TermsForm.read(form, reading, start);
        reading.done();
        var stopping = contracts.findings(terms.orElseThrow()).stream()
                .filter(Finding::stops)
                .map(finding ->
                        new Refused.Problem(finding.code(), finding.field(), finding.words(), finding.whatToDo()))
                .toList();
        if (!stopping.isEmpty()) {
            throw new Refused(stopping);
        }
        return terms.orElseThrow();
    }

    private static RewardTerms usual() {
        return RewardTerms.usual(BigDecimal.ZERO, new RewardTerms.WageFloor(BigDecimal.ZERO, ""));
    }

    private TermsPage freshPage(Form form) {
        var kind = isCouncil() ? Organisation.Kind.PROVIDER : Organisation.Kind.COUNCIL;
        List<Choice> parties = organisations.ofKind(kind).stream()
                .map(one -> new Choice(one.id().toString(), one.name()))
                .toList();
        return TermsPage.fresh(form, partyField(), parties);
    }

    private String partyField() {
        return isCouncil() ? "provider" : "council";
    }

    private boolean isCouncil() {
        return organisations
                .find(callers.current().organisation())
                .filter(one -> one.kind() == Organisation.Kind.COUNCIL)
                .isPresent();
    }

    /** A forged or missing choice names nobody, which drafting refuses beside its field. */
    private static OrganisationId organisation(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? OrganisationId.parse(typed)
                : new OrganisationId(new UUID(0, 0));
    }

    private Contract found(UUID contract) {
        return contracts.find(new ContractId(contract)).orElseThrow(NotFound::new);
    }
}
