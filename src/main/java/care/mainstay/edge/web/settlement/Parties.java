package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.settlement.Period;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The contract behind a month, and what its parties are called. */
@Component
class Parties {

    private final Contracts contracts;
    private final Organisations organisations;

    Parties(Contracts contracts, Organisations organisations) {
        this.contracts = contracts;
        this.organisations = organisations;
    }

    Contract contract(Period period) {
        return contracts.find(period.contract()).orElseThrow(NotFound::new);
    }

    Map<OrganisationId, String> names(Period period) {
        var contract = contract(period);
        return Stream.concat(Stream.of(contract.council(), contract.provider()), contract.partners().values().stream())
                .collect(Collectors.toMap(party -> party, organisations::name));
    }
}
