package care.mainstay.money.settlement.internal;

import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.internal.calculation.CalculatedStatement;
import care.mainstay.money.settlement.internal.calculation.Calculation;
import java.util.Comparator;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** What must still stand before a month goes a step further: the order of months, the ledger it rests on, its bytes. */
@Component
class Standing {

    private final Contracts contracts;
    private final Gathering gathering;
    private final PeriodRows periods;
    private final StatementRows statements;

    Standing(Contracts contracts, Gathering gathering, PeriodRows periods, StatementRows statements) {
        this.contracts = contracts;
        this.gathering = gathering;
        this.periods = periods;
        this.statements = statements;
    }

    /** Earlier months are posted, and the ledger still says what it said when this one was gathered. */
    void inOrder(Period period) {
        gathering.refuseOutOfOrder(period);
        gathering.refuseStale(contract(period), period);
    }

    /** A month that was worked out rests on what the ones before it hold and have posted. */
    void refuseUnderALaterMonth(Period period) {
        periods.of(period.contract()).stream()
                .filter(other -> other.days().from().isAfter(period.days().from()) && other.state() != PeriodState.OPEN)
                .min(Comparator.comparing(other -> other.days().from()))
                .ifPresent(later -> {
                    throw new Refused(
                            "settlement.later-month-under-way",
                            "The month from " + InWords.date(later.days().from())
                                    + " has been worked out and carries what this one holds ("
                                    + later.state().words() + ").",
                            "Take single lines back, or let late evidence adjust it.");
                });
    }

    /** Recalculates from the frozen tables, and refuses when it is not what was kept, byte for byte. */
    CalculatedStatement verified(Period period) {
        var header = statements
                .header(period)
                .orElseThrow(() -> new NoSuchElementException("no statement of " + period.id()));
        if (!CalculatedStatement.isByTheseRules(header)) {
            throw new Refused(
                    "settlement.earlier-rules",
                    "The statement was worked out by earlier rules of Mainstay, which are not in use any more.",
                    "Work the month out again, and look at what has changed before you approve it.");
        }
        var calculated = calculated(period);
        if (!calculated.header().equals(header) || !isSame(calculated, period)) {
            throw new Refused(
                    "settlement.bytes-differ",
                    "Calculated again from the same evidence, the statement is not the same.",
                    "Gather the month again, and tell whoever runs Mainstay: something was changed outside it.");
        }
        return calculated;
    }

    /** Line by line, so that the bytes of all are never in memory together. */
    private boolean isSame(CalculatedStatement calculated, Period period) {
        var differ = new boolean[1];
        int size = calculated.lines().size();
        int kept = statements.eachCanonicalLine(
                period,
                (place, line) ->
                        differ[0] = differ[0] || place >= size || !line.equals(calculated.canonicalLine(place)));
        return kept == size && !differ[0];
    }

    CalculatedStatement calculated(Period period) {
        var contract = contract(period);
        var inputs = gathering.inputs(contract, period);
        return Calculation.run(contract.id(), inputs.current(), inputs.earlier());
    }

    private Contract contract(Period period) {
        return contracts
                .find(period.contract())
                .orElseThrow(() -> new NoSuchElementException("no contract " + period.contract()));
    }
}
