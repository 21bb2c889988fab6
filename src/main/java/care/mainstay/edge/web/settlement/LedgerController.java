package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Pagination;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.settlement.Ledger;
import care.mainstay.money.settlement.Settlement;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ledger of a contract. */
@Controller
class LedgerController {

    private final Settlement settlement;
    private final Ledger ledger;
    private final Contracts contracts;
    private final Naming naming;
    private final SettlementController.Desk desk;

    LedgerController(
            Settlement settlement, Ledger ledger, Contracts contracts, Naming naming, SettlementController.Desk desk) {
        this.settlement = settlement;
        this.ledger = ledger;
        this.contracts = contracts;
        this.naming = naming;
        this.desk = desk;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/contracts/{contract}/ledger")
    ModelAndView ledger(
            @PathVariable UUID contract,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String account) {
        var found = contracts.find(new ContractId(contract)).orElseThrow(NotFound::new);
        desk.shown().record(new EvidenceRef("contracts.contract", contract));
        var statements = ledger.byStatement(found.id(), Optional.empty());
        var choices = new LedgerChoices(
                settlement.periods(found.id()).stream()
                        .filter(period -> statements.containsKey(period.id()))
                        .toList(),
                naming.people(ledger.people(found.id())),
                month,
                person,
                account);
        var wanted = choices.wanted();
        long all = ledger.count(found.id(), wanted);
        int pages = (int) Math.max(1, (all + LedgerPage.AT_ONCE - 1) / LedgerPage.AT_ONCE);
        int at = Math.max(1, Math.min(page, pages));
        return Page.of(
                "settlement/ledger",
                LedgerPage.of(
                        found,
                        choices,
                        wanted.person().isPresent() ? ledger.byStatement(found.id(), wanted.person()) : statements,
                        ledger.postings(found.id(), wanted, (at - 1) * LedgerPage.AT_ONCE, LedgerPage.AT_ONCE),
                        all,
                        new Pagination(at, pages, "/contracts/" + contract + "/ledger" + choices.query("page="))));
    }
}
