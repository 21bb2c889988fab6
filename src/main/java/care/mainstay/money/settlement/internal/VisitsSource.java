package care.mainstay.money.settlement.internal;

import care.mainstay.care.visits.Visits;
import care.mainstay.money.settlement.GatherRequest;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.InputTableSource;
import care.mainstay.money.settlement.internal.calculation.Facts;
import org.springframework.stereotype.Component;

/** The provider's visits planned for the month, as the records stood at the cut-off. */
@Component
class VisitsSource implements InputTableSource {

    private final Visits visits;

    VisitsSource(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String name() {
        return Facts.Visit.TABLE;
    }

    @Override
    public InputTable gather(GatherRequest request) {
        return Facts.visits(visits.delivered(request.people(), request.month(), request.cutOff()).stream()
                .filter(visit -> request.providers().contains(visit.keeper())
                        && visit.state().isEnd())
                .map(visit -> new Facts.Visit(
                        visit.person(),
                        visit.day(),
                        visit.evidence(),
                        visit.state().code(),
                        visit.carersNeeded(),
                        visit.plannedMinutes(),
                        visit.minutes(),
                        visit.minutesEach()))
                .toList());
    }
}
