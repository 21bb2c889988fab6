package care.mainstay.edge.web.settlement;

import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.StatementLine;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was set aside and released because of an outcome, later corrections of it included; never fee, and only from
 * statements that are in the ledger.
 *
 * <p>A correction counts by the kind of the line that it corrects: its key is that line's key under its month.
 */
final class Rewards {

    private final Map<PeriodId, Period> periods;
    private final Set<String> released;

    /** @param lines all of one person, those of the months that were corrected among them */
    Rewards(Collection<StatementLine> lines, Map<PeriodId, Period> periods) {
        this.periods = periods;
        this.released = lines.stream()
                .filter(line -> line.kind() == LineKind.RELEASED)
                .map(line -> placed(line, "adjustment/" + line.month() + "/" + line.key()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Money of(Collection<StatementLine> lines) {
        return Money.sum(lines.stream()
                .filter(line -> period(line).state().isPosted())
                .filter(line -> line.state() != LineState.REVERSED)
                .filter(this::isReward)
                .map(StatementLine::due)
                .toList());
    }

    private boolean isReward(StatementLine line) {
        return line.kind() == LineKind.RELEASED
                || line.kind() == LineKind.ADJUSTMENT && released.contains(placed(line, line.key()));
    }

    private String placed(StatementLine line, String key) {
        return period(line).contract() + " " + key;
    }

    private Period period(StatementLine line) {
        return Objects.requireNonNull(periods.get(line.period()));
    }
}
