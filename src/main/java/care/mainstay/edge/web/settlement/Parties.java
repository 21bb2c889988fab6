package care.mainstay.edge.web.settlement;

import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.Particulars;
import care.mainstay.money.settlement.Correction;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.Remittances;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The contract behind a month, and what its parties are called. */
@Component
class Parties {

    private final Contracts contracts;
    private final Organisations organisations;
    private final Remittances remittances;

    Parties(Contracts contracts, Organisations organisations, Remittances remittances) {
        this.contracts = contracts;
        this.organisations = organisations;
        this.remittances = remittances;
    }

    /** What neither had said of itself for a complete invoice when the month was posted. */
    List<String> lacks(Period period) {
        var known = remittances.particulars(period.id());
        var provider = organisations.find(period.provider()).orElseThrow(NotFound::new);
        return Stream.concat(
                        Particulars.missingOfProvider(
                                        Optional.ofNullable(known.get(provider.id())),
                                        provider.code().isPresent())
                                .stream()
                                .map(what -> provider.name() + ": " + what),
                        Particulars.missingOfCouncil(Optional.ofNullable(known.get(period.council()))).stream()
                                .map(what -> organisations.name(period.council()) + ": " + what))
                .toList();
    }

    /** What was taken back of what was ever posted for a month. */
    List<Correction> taken(Period period) {
        return remittances.corrections(period.id());
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
