package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.home.FigureSource;
import care.mainstay.edge.web.home.Figures;
import care.mainstay.foundation.audit.Shown;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.Settlement;
import care.mainstay.money.settlement.StatementLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Totals for a scrutiny member, who may see no record. The council itself adds them up, in its own name and in a
 * transaction of its own, and only the sums leave this class.
 */
@Component
class ScrutinyAtHome implements FigureSource {

    private static final int MONTHS = 12;

    private final Contracts contracts;
    private final Settlement settlement;
    private final Callers callers;
    private final Shown shown;
    private final TransactionTemplate ofItsOwn;

    ScrutinyAtHome(
            Contracts contracts,
            Settlement settlement,
            Callers callers,
            Shown shown,
            PlatformTransactionManager transactions) {
        this.contracts = contracts;
        this.settlement = settlement;
        this.callers = callers;
        this.shown = shown;
        ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Optional<Figures> figuresFor(Caller caller) {
        if (caller.role() != Role.SCRUTINY) {
            return Optional.empty();
        }
        var council = Caller.system(caller.organisation(), caller.actor());
        return Optional.of(Paid.figures(callers.as(council, () -> ofItsOwn.execute(status -> posted(caller)))));
    }

    private Map<LocalDate, List<StatementLine>> posted(Caller reader) {
        var months = new HashMap<LocalDate, List<StatementLine>>();
        shown.record(
                new EvidenceRef("identity.organisation", reader.organisation().value()));
        for (var contract : contracts.all()) {
            settlement.periods(contract.id()).stream()
                    .filter(period -> period.council().equals(reader.organisation()))
                    .filter(period -> period.state() == PeriodState.POSTED || period.state() == PeriodState.PAID)
                    .limit(MONTHS)
                    .forEach(period -> settlement
                            .statement(period.id())
                            .ifPresent(statement -> months.computeIfAbsent(
                                            period.days().from(), first -> new ArrayList<>())
                                    .addAll(statement.lines())));
        }
        return months;
    }
}
