package care.mainstay.edge.web.contracts;

import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.edge.web.components.Choice;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.audit.Shown;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.ParticularsBook;
import care.mainstay.money.contracts.PersonUnderContract;
import care.mainstay.money.contracts.SheetReports;
import care.mainstay.money.settlement.Settlement;
import care.mainstay.people.persons.PersonName;
import care.mainstay.people.persons.Persons;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of contracts, one contract, and the steps from draft to signature. */
@Controller
class ContractsController {

    private static final String CONTRACT = "contracts/contract";

    /** Who may be put under a contract, and what people are called. */
    @Component
    record PeopleAround(Persons persons, Referrals referrals) {

        Map<PersonId, String> names(Collection<PersonId> people) {
            return persons.names(people).values().stream()
                    .collect(Collectors.toMap(PersonName::id, PersonName::inLists));
        }

        /** Referrals between the two under which support is under way, and whose person is not under the contract. */
        List<Referral> placeable(Contract contract, List<PersonUnderContract> under) {
            var already = under.stream().map(PersonUnderContract::person).collect(Collectors.toSet());
            return referrals
                    .inbox(EnumSet.of(ReferralState.ACTIVE, ReferralState.PAUSED, ReferralState.PLANNING))
                    .stream()
                    .filter(referral -> referral.keeper().equals(contract.council())
                            && referral.provider()
                                    .filter(contract.paid(contract.latest())::contains)
                                    .isPresent()
                            && !already.contains(referral.person()))
                    .toList();
        }
    }

    private final Contracts contracts;
    private final Settlement settlement;
    private final PeopleAround around;
    private final Organisations organisations;
    private final Desk desk;

    /** Who asks, when, and where it is said what is shown. */
    @Component
    record Desk(Callers callers, InstantSource clock, Shown shown, SheetReports reports, ParticularsBook book) {

        LocalDate today() {
            return clock.instant().atZone(Words.LONDON).toLocalDate();
        }

        boolean mayAct() {
            var role = callers.current().role();
            return role == Role.COMMISSIONER || role == Role.MANAGER;
        }
    }

    ContractsController(
            Contracts contracts, Settlement settlement, PeopleAround around, Organisations organisations, Desk desk) {
        this.contracts = contracts;
        this.settlement = settlement;
        this.around = around;
        this.organisations = organisations;
        this.desk = desk;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/contracts")
    ModelAndView list() {
        return Page.of(
                "contracts/contracts",
                ContractsPage.of(
                        contracts.all(), desk.callers().current().organisation(), organisations::name, desk.mayAct()));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/contracts/{contract}")
    ModelAndView contract(@PathVariable UUID contract) {
        var found = found(contract);
        desk.shown().record(new EvidenceRef("contracts.contract", contract));
        return Page.of(CONTRACT, page(found, Form.empty()));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/contracts/{contract}/check")
    ModelAndView check(@PathVariable UUID contract) {
        return act(contract, () -> contracts.check(found(contract).id()), "The check found nothing that stops it.");
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/contracts/{contract}/agree")
    ModelAndView agree(@PathVariable UUID contract) {
        return act(contract, () -> contracts.agree(found(contract).id()), "You have agreed for your organisation.");
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/contracts/{contract}/sign")
    ModelAndView sign(@PathVariable UUID contract) {
        return act(contract, () -> contracts.sign(found(contract).id()), "You have signed for your organisation.");
    }

    /** Says which provider each partner of the term sheet is. */
    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/contracts/{contract}/partners")
    ModelAndView partners(@PathVariable UUID contract, @RequestParam MultiValueMap<String, String> typed) {
        var found = found(contract);
        var form = Form.of(typed);
        var problems = new Refused.Problems();
        var providers = new TreeMap<String, OrganisationId>();
        for (var name : found.latest().partners()) {
            var field = Partnership.field(name);
            var chosen = providers(found).stream()
                    .map(Choice::value)
                    .filter(form.text(field)::equals)
                    .findFirst();
            problems.when(
                    chosen.isEmpty(),
                    "contracts.partner-not-chosen",
                    field,
                    "It is not said which provider “" + name + "” is.",
                    "Choose one from the list.");
            chosen.map(UUID::fromString).map(OrganisationId::new).ifPresent(provider -> providers.put(name, provider));
        }
        try {
            problems.refuseIfAny();
            contracts.choosePartners(found.id(), providers);
            return Page.seeOther("/contracts/" + contract, Banner.success("The partners are chosen."));
        } catch (Refused why) {
            return Page.refused(CONTRACT, page(found, form.refused(why)));
        }
    }

    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/contracts/{contract}/withdraw")
    ModelAndView withdraw(@PathVariable UUID contract) {
        return act(
                contract,
                () -> contracts.withdraw(found(contract).id()),
                "This version is withdrawn. What was signed before goes on as it is.");
    }

    /** Puts the person of a referral under the contract, from the day support started or the contract's first day. */
    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/contracts/{contract}/people")
    ModelAndView place(@PathVariable UUID contract, @RequestParam MultiValueMap<String, String> typed) {
        var found = found(contract);
        var form = Form.of(typed);
        try {
            var referral = around.placeable(found, under(found)).stream()
                    .filter(one -> one.id().toString().equals(form.text("referral")))
                    .findFirst()
                    .orElseThrow(() -> Refused.field(
                            "contracts.no-referral",
                            "referral",
                            "Nobody was chosen.",
                            "Choose a person from the list."));
            var started = referral.startedOn().orElse(desk.today());
            contracts.place(
                    found.id(),
                    referral.person(),
                    referral.id(),
                    started.isBefore(found.startsOn()) ? found.startsOn() : started);
            return Page.seeOther("/contracts/" + contract, Banner.success("They are now under this contract."));
        } catch (Refused why) {
            return Page.refused(CONTRACT, page(found, form.refused(why)));
        }
    }

    /** Opens a month and shows it. */
    @Access({Role.COMMISSIONER, Role.MANAGER})
    @PostMapping("/contracts/{contract}/months")
    ModelAndView openMonth(@PathVariable UUID contract, @RequestParam MultiValueMap<String, String> typed) {
        var found = found(contract);
        var form = Form.of(typed);
        try {
            if (!form.text("month").matches("\\d{4}-(0[1-9]|1[0-2])")) {
                throw Refused.field("settlement.not-a-month", "month", "That is not a month.", "Choose one.");
            }
            return Page.seeOther(
                    "/settlements/" + settlement.open(found.id(), LocalDate.parse(form.text("month") + "-01")));
        } catch (Refused why) {
            return Page.refused(CONTRACT, page(found, form.refused(why)));
        }
    }

    private ModelAndView act(UUID contract, Runnable act, String done) {
        try {
            act.run();
            return Page.seeOther("/contracts/" + contract, Banner.success(done));
        } catch (Refused why) {
            return Page.refused(CONTRACT, page(found(contract), Form.empty().refused(why)));
        }
    }

    private ContractPage page(Contract contract, Form form) {
        var under = under(contract);
        var placeable = around.placeable(contract, under);
        var names = around.names(Stream.concat(
                        under.stream().map(PersonUnderContract::person),
                        placeable.stream().map(Referral::person))
                .toList());
        return ContractPage.of(
                new ContractPage.Facts(
                        contract,
                        desk.callers().current().organisation(),
                        desk.mayAct(),
                        names(contract),
                        names,
                        under,
                        placeable.stream()
                                .filter(referral -> names.containsKey(referral.person()))
                                .map(referral -> new Choice(
                                        referral.id().toString(), String.valueOf(names.get(referral.person()))))
                                .toList(),
                        settlement.periods(contract.id()),
                        contract.latest().partners().isEmpty() ? List.of() : providers(contract),
                        period -> settlement.statement(period.id()),
                        contracts.findings(contract.id(), contract.latest().text()),
                        text -> StakesPart.of(desk.reports().of(text, Duration.ZERO)),
                        month -> settlement.isSettled(contract.id(), month),
                        desk.today(),
                        invoicing(contract)),
                form);
    }

    /** Providers that a partner may be: all but the one that leads. */
    private List<Choice> providers(Contract contract) {
        return organisations.ofKind(Organisation.Kind.PROVIDER).stream()
                .filter(provider -> !provider.id().equals(contract.provider()))
                .map(provider -> new Choice(provider.id().toString(), provider.name()))
                .toList();
    }

    /** What every side says of itself for invoices, those who are paid first. */
    private List<InvoicingPart> invoicing(Contract contract) {
        var mine = desk.callers().current().organisation();
        var now = desk.clock().instant();
        return Stream.concat(
                        contract.paid(contract.latest()).stream()
                                .map(payee -> InvoicingPart.ofProvider(
                                        organisations.find(payee).orElseThrow(NotFound::new),
                                        desk.book().known(payee, now),
                                        payee.equals(mine))),
                        Stream.of(InvoicingPart.ofCouncil(
                                organisations.name(contract.council()),
                                desk.book().known(contract.council(), now),
                                contract.council().equals(mine))))
                .toList();
    }

    private List<PersonUnderContract> under(Contract contract) {
        var today = desk.today();
        return contracts.people(contract.id(), new DateRange(today, today.plusDays(1)));
    }

    private Map<OrganisationId, String> names(Contract contract) {
        return Stream.concat(Stream.of(contract.council(), contract.provider()), contract.partners().values().stream())
                .collect(Collectors.toMap(party -> party, organisations::name));
    }

    private Contract found(UUID contract) {
        return contracts.find(new ContractId(contract)).orElseThrow(NotFound::new);
    }
}
