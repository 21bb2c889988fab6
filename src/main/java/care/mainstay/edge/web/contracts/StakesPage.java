package care.mainstay.edge.web.contracts;

import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.SheetReports.Answer;

/** What is at stake in the latest version of a contract, on a page of its own. */
public record StakesPage(String contract, String caption, String address, StakesPart stakes) {

    static StakesPage of(Contract contract, Answer answer) {
        return new StakesPage(
                contract.id().toString(),
                contract.title() + ", version " + contract.latest().number(),
                "/contracts/" + contract.id() + "/stakes",
                StakesPart.of(answer));
    }
}
