package care.mainstay.money.contracts;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.OrganisationId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An agreement between a council that pays and a provider that is paid, alone or leading partners, with every version of its
 * terms.
 *
 * @param provider the one that provides the care, or leads those who do
 * @param partners which provider each partner of the term sheet is, by the name it has there
 * @param versions the first version first; never empty
 */
public record Contract(
        ContractId id,
        OrganisationId council,
        OrganisationId provider,
        Map<String, OrganisationId> partners,
        String title,
        LocalDate startsOn,
        Optional<LocalDate> endsOn,
        List<ContractVersion> versions) {

    /** The version one works with: the last one that was not withdrawn, or the only one there is. */
    public ContractVersion latest() {
        return versions.stream()
                .filter(version -> version.state() != ContractState.WITHDRAWN)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> versions.get(versions.size() - 1));
    }

    /** The version that binds on a day: the last one signed whose first day has come. */
    public Optional<ContractVersion> bindingOn(LocalDate day) {
        if (day.isBefore(startsOn) || endsOn.isPresent() && day.isAfter(endsOn.get())) {
            return Optional.empty();
        }
        return versions.stream()
                .filter(version ->
                        version.state().isBinding() && !version.from().isAfter(day))
                .max(Comparator.comparing(ContractVersion::from).thenComparing(ContractVersion::number));
    }

    /**
     * The version under which a month is settled: the one that binds on its first day, or after the last day the one that
     * bound then, because money is still held and evidence still comes.
     */
    public Optional<ContractVersion> settlingOn(LocalDate day) {
        return bindingOn(endsOn.filter(day::isAfter).orElse(day));
    }

    /** Whether a day lies after the last day it covers. */
    public boolean isOverOn(LocalDate day) {
        return endsOn.filter(day::isAfter).isPresent();
    }

    public boolean isParty(OrganisationId organisation) {
        return council.equals(organisation) || provider.equals(organisation) || isPartner(organisation);
    }

    /** Whether it provides care under the contract beside the one that leads. */
    public boolean isPartner(OrganisationId organisation) {
        return partners.containsValue(organisation);
    }

    /** The version with a number; {@link NoSuchElementException} where there is none. */
    public ContractVersion version(int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no version " + number));
    }

    /** Everybody who has to agree to a version: the council, the provider, and the partners it names. */
    public List<OrganisationId> parties(ContractVersion version) {
        return Stream.concat(
                        Stream.of(council, provider),
                        version.partners().stream().flatMap(name -> Optional.ofNullable(partners.get(name)).stream()))
                .toList();
    }

    /** Whom a version pays, the one that leads first. */
    public List<OrganisationId> paid(ContractVersion version) {
        return parties(version).stream().skip(1).toList();
    }

    /** Who is paid where the terms say this name; whoever provides or leads where they say none. */
    public OrganisationId paid(String name) {
        return partners.getOrDefault(name, provider);
    }
}
