package care.mainstay.money.settlement.internal;

import care.mainstay.care.continuity.ContinuityOfCare;
import care.mainstay.money.settlement.GatherRequest;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.InputTableSource;
import care.mainstay.money.settlement.internal.calculation.WhoCameFacts;
import org.springframework.stereotype.Component;

/** Who came to everybody in the four weeks up to the end of the month, as had been written down by the cut-off. */
@Component
class ContinuitySource implements InputTableSource {

    private final ContinuityOfCare continuity;

    ContinuitySource(ContinuityOfCare continuity) {
        this.continuity = continuity;
    }

    @Override
    public String name() {
        return WhoCameFacts.TABLE;
    }

    @Override
    public InputTable gather(GatherRequest request) {
        return WhoCameFacts.of(continuity.asKnown(
                request.provider(), request.people(), request.month().lastDay(), request.cutOff()));
    }
}
