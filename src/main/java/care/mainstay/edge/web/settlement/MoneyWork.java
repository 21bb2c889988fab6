package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.home.WorkItem;
import care.mainstay.edge.web.home.WorkSource;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.ContractState;
import care.mainstay.money.contracts.ContractVersion.Consent;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.Settlement;
import care.mainstay.money.settlement.TakeBack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What contracts and settlements need of those who act on them. */
@Component
class MoneyWork implements WorkSource {

    private final Contracts contracts;
    private final Settlement settlement;

    MoneyWork(Contracts contracts, Settlement settlement) {
        this.contracts = contracts;
        this.settlement = settlement;
    }

    @Override
    public String heading() {
        return "Contracts and payments";
    }

    @Override
    public List<WorkItem> workFor(Caller caller) {
        if (caller.role() != Role.COMMISSIONER && caller.role() != Role.MANAGER) {
            return List.of();
        }
        var work = new ArrayList<WorkItem>();
        for (var contract : contracts.all()) {
            signing(contract, caller).ifPresent(work::add);
            settlement.asked(contract.id()).stream()
                    .filter(asked -> !asked.by().equals(caller.organisation()))
                    .map(asked -> takingBack(contract, asked))
                    .forEach(work::add);
            for (var period : settlement.periods(contract.id())) {
                paying(contract, period, caller).ifPresent(work::add);
            }
        }
        return work;
    }

    private static Optional<WorkItem> signing(Contract contract, Caller caller) {
        var latest = contract.latest();
        var href = "/contracts/" + contract.id();
        if (latest.state() == ContractState.CHECKED && !latest.has(caller.organisation(), Consent.Kind.AGREED)) {
            return Optional.of(new WorkItem(
                    "Agree to “" + contract.title() + "”", "The terms are checked.", Optional.empty(), href));
        }
        if (latest.state() == ContractState.AGREED && !latest.has(caller.organisation(), Consent.Kind.SIGNED)) {
            return Optional.of(new WorkItem(
                    "Sign “" + contract.title() + "”", "Both of you have agreed to it.", Optional.empty(), href));
        }
        return Optional.empty();
    }

    private static WorkItem takingBack(Contract contract, TakeBack asked) {
        return new WorkItem(
                asked.line().isPresent() ? "Say whether a line is taken back" : "Say whether a statement is taken back",
                contract.title() + ": " + asked.words(),
                Optional.empty(),
                asked.line().map(line -> "/settlements/lines/" + line).orElse("/settlements/" + asked.period()));
    }

    private Optional<WorkItem> paying(Contract contract, Period period, Caller caller) {
        if (period.state() != PeriodState.PROPOSED && period.state() != PeriodState.POSTED) {
            return Optional.empty();
        }
        var month = SettlementPage.month(period);
        var href = "/settlements/" + period.id();
        var statement = settlement.statement(period.id());
        if (period.state() == PeriodState.PROPOSED
                && statement
                        .filter(one -> !one.approvedBy(caller.organisation()))
                        .isPresent()) {
            return Optional.of(new WorkItem(
                    "Look through and approve " + month,
                    contract.title() + ", " + statement.get().total(),
                    statement.get().payBy(),
                    href));
        }
        if (period.state() == PeriodState.POSTED && caller.organisation().equals(period.council())) {
            return statement.map(
                    one -> new WorkItem("Pay " + month, contract.title() + ", " + one.undisputed(), one.payBy(), href));
        }
        return Optional.empty();
    }
}
