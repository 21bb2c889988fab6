package care.mainstay.money.contracts.internal;

import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which providers the partners of a term sheet may be: each one of its own, chosen before anybody agrees. */
final class Partners {

    private Partners() {}

    /** Everything that is wrong with a choice. */
    static List<Refused.Problem> problems(
            Contract contract, Map<String, OrganisationId> providers, Organisations register) {
        var version = contract.latest();
        if (!version.consents().isEmpty()) {
            return List.of(new Refused.Problem(
                    "contracts.agreed-meanwhile",
                    "",
                    "Somebody has agreed to this version with the partners as they are.",
                    "Change the term sheet first: agreements to the earlier text fall away."));
        }
        var after = new TreeMap<>(contract.partners());
        after.putAll(providers);
        var problems = new Refused.Problems();
        providers.forEach((name, provider) -> {
            var field = "partner-" + name;
            problems.when(
                    !version.partners().contains(name),
                    "contracts.no-such-partner",
                    field,
                    "The term sheet names no partner “" + name + "”.",
                    version.partners().isEmpty()
                            ? "Maybe “" + name + ": {role: partner, share: 30 %}” among its parties."
                            : "It names " + String.join(", ", version.partners()) + ".");
            var found = register.find(provider).filter(one -> one.kind() == Organisation.Kind.PROVIDER);
            problems.when(
                    found.isEmpty(),
                    "contracts.not-a-provider",
                    field,
                    "That is not a provider.",
                    "Choose one from the list.");
            boolean isTaken = provider.equals(contract.provider())
                    || after.values().stream().filter(provider::equals).count() > 1;
            problems.when(
                    found.isPresent() && isTaken,
                    "contracts.party-twice",
                    field,
                    found.map(Organisation::name).orElse("") + " would be two parties to this contract.",
                    "Choose a provider of its own for each partner.");
            problems.when(
                    isBound(contract, name)
                            && !provider.equals(contract.partners().get(name)),
                    "contracts.partner-is-bound",
                    field,
                    "“" + name + "” has signed an earlier version, and is paid by it.",
                    "Name another partner in the term sheet, and give it the share.");
        });
        return problems.found();
    }

    private static boolean isBound(Contract contract, String name) {
        return contract.versions().stream()
                .anyMatch(version ->
                        version.state().isBinding() && version.partners().contains(name));
    }

    /** The partners of the latest version for whom nobody is chosen. */
    static List<Finding> missing(Contract contract) {
        return contract.latest().partners().stream()
                .filter(name -> !contract.partners().containsKey(name))
                .map(name -> new Finding(
                        "contracts.partner-not-chosen",
                        true,
                        "partner-" + name,
                        Optional.empty(),
                        "It is not said which provider “" + name + "” is.",
                        "Choose one on the page of the contract."))
                .toList();
    }
}
