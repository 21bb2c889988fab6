package care.mainstay.edge.web.contracts;

import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Table;
import care.mainstay.edge.web.components.Table.Cell;
import care.mainstay.edge.web.components.Table.Column;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.ContractState;
import java.util.List;
import java.util.function.Function;

/** The contracts of an organisation. */
public record ContractsPage(boolean empty, Table contracts, boolean mayDraft, boolean maySayWhoWeAre) {

    static ContractsPage of(
            List<Contract> contracts, OrganisationId mine, Function<OrganisationId, String> name, boolean mayDraft) {
        return new ContractsPage(
                contracts.isEmpty(),
                new Table(
                        "Contracts",
                        List.of(
                                Column.of("Contract"),
                                Column.of("With"),
                                Column.of("From"),
                                Column.of("Where it stands")),
                        contracts.stream()
                                .map(contract -> List.of(
                                        Cell.link(contract.title(), "/contracts/" + contract.id()),
                                        Cell.of(name.apply(
                                                contract.council().equals(mine)
                                                        ? contract.provider()
                                                        : contract.council())),
                                        Cell.of(Words.date(contract.startsOn())),
                                        Cell.status(status(contract.latest().state()))))
                                .toList()),
                mayDraft,
                mayDraft);
    }

    static Status status(ContractState state) {
        return new Status(
                state.words(),
                switch (state) {
                    case DRAFT -> Tone.NEUTRAL;
                    case CHECKED -> Tone.PROGRESS;
                    case AGREED -> Tone.INFORMATION;
                    case SIGNED -> Tone.GOOD;
                    case AMENDED, ENDED, WITHDRAWN -> Tone.NEUTRAL;
                });
    }
}
