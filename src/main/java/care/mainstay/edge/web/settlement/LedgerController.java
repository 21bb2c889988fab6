package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.components.Pagination;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.settlement.Settlement;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ledger of a contract. */
@Controller
class LedgerController {

    private final Settlement settlement;
    private final Contracts contracts;
    private final Naming naming;
    private final SettlementController.Desk desk;

    LedgerController(Settlement settlement, Contracts contracts, Naming naming, SettlementController.Desk desk) {
        this.settlement = settlement;
        this.contracts = contracts;
        this.naming = naming;
        this.desk = desk;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/contracts/{contract}/ledger")
    ModelAndView ledger(@PathVariable UUID contract, @RequestParam(defaultValue = "1") int page) {
        var found = contracts.find(new ContractId(contract)).orElseThrow(NotFound::new);
        long all = settlement.entries(found.id());
        int pages = (int) Math.max(1, (all + LedgerPage.AT_ONCE - 1) / LedgerPage.AT_ONCE);
        int at = Math.max(1, Math.min(page, pages));
        var entries = settlement.ledger(found.id(), (at - 1) * LedgerPage.AT_ONCE, LedgerPage.AT_ONCE);
        desk.shown().record(new EvidenceRef("contracts.contract", contract));
        return Page.of(
                "settlement/ledger",
                LedgerPage.of(
                        found,
                        settlement.balances(found.id()),
                        entries,
                        all,
                        naming.people(entries.stream()
                                .flatMap(entry -> entry.person().stream())
                                .collect(Collectors.toSet())),
                        new Pagination(at, pages, "/contracts/" + contract + "/ledger?page=")));
    }
}
