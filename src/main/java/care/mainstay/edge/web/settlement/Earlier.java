package care.mainstay.edge.web.settlement;

import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.Settlement;
import care.mainstay.money.settlement.Statement;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the month of the same contract that one compares a month with: the last one before it that is worked out. */
@Component
class Earlier {

    private final Settlement settlement;

    Earlier(Settlement settlement) {
        this.settlement = settlement;
    }

    Optional<Statement> before(Period period) {
        return settlement.periods(period.contract()).stream()
                .filter(other -> other.days().from().isBefore(period.days().from()))
                .filter(other -> other.state().compareTo(PeriodState.CALCULATED) >= 0)
                .max(Comparator.comparing(other -> other.days().from()))
                .flatMap(other -> settlement.statement(other.id()));
    }
}
