package care.mainstay.money.settlement.internal;

import care.mainstay.care.continuity.ContinuityOfCare;
import care.mainstay.care.continuity.KnownFourWeeks;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.GatherRequest;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.InputTableSource;
import care.mainstay.money.settlement.internal.calculation.WhoCameFacts;
import java.util.Comparator;
import java.util.TreeMap;
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
        // somebody whom two partners visited stands with the first of them: a row is for a person
        var known = new TreeMap<PersonId, KnownFourWeeks>(Comparator.comparing(PersonId::toString));
        request.providers().stream()
                .sorted(Comparator.comparing(OrganisationId::toString))
                .flatMap(provider ->
                        continuity
                                .asKnown(
                                        provider,
                                        request.people(),
                                        request.month().lastDay(),
                                        request.cutOff())
                                .stream())
                .forEach(one -> known.putIfAbsent(one.person(), one));
        return WhoCameFacts.of(known.values());
    }
}
