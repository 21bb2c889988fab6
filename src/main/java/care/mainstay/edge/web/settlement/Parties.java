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
import org.jspecify.annotations.Nullable;
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

    /** What those who are paid, as far as the reader sees them, and the council had not said when the month was posted. */
    List<String> lacks(Period period) {
        var known = remittances.particulars(period.id());
        var council = Particulars.missingOfCouncil(Optional.ofNullable(known.get(period.council())));
        return Stream.concat(
                        remittances.payees(period.id()).stream().flatMap(payee -> lacks(payee, known.get(payee))),
                        council.stream().map(what -> organisations.name(period.council()) + ": " + what))
                .toList();
    }

    private Stream<String> lacks(OrganisationId payee, @Nullable Particulars known) {
        boolean coded =
                organisations.find(payee).orElseThrow(NotFound::new).code().isPresent();
        return Particulars.missingOfProvider(Optional.ofNullable(known), coded).stream()
                .map(what -> organisations.name(payee) + ": " + what);
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
