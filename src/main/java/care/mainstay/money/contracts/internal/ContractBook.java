package care.mainstay.money.contracts.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.ContractSigned;
import care.mainstay.money.contracts.ContractState;
import care.mainstay.money.contracts.ContractState.Act;
import care.mainstay.money.contracts.ContractVersion;
import care.mainstay.money.contracts.ContractVersion.Consent;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.Finding;
import care.mainstay.money.contracts.NewContract;
import care.mainstay.money.contracts.PersonUnderContract;
import care.mainstay.money.contracts.RewardSheet;
import care.mainstay.money.contracts.RewardTerms;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps contracts through their life: every act is checked against the one table of transitions. */
@Service
@Transactional
class ContractBook implements Contracts {

    /** What every act needs to know: who acts, when, and how it is kept on the trail. */
    @Service
    record Desk(
            Callers callers,
            InstantSource clock,
            IdSource ids,
            AuditTrail audit,
            Organisations organisations,
            ApplicationEventPublisher events) {}

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ContractRows rows;
    private final Desk desk;

    ContractBook(ContractRows rows, Desk desk) {
        this.rows = rows;
        this.desk = desk;
    }

    @Override
    public ContractId draft(NewContract contract) {
        var problems = problemsWith(contract);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        var id = contract.id().orElseGet(() -> new ContractId(desk.ids().next()));
        rows.insert(
                id,
                contract.council(),
                contract.provider(),
                contract.title().strip(),
                contract.startsOn(),
                contract.endsOn().orElse(null),
                caller().actor(),
                desk.clock().instant());
        var kept = found(id);
        rows.insertVersion(
                kept,
                1,
                contract.startsOn(),
                RewardSheet.text(contract.terms()),
                caller().actor(),
                desk.clock().instant());
        wrote("contract.draft", id);
        return id;
    }

    @Override
    public void revise(ContractId id, RewardTerms terms) {
        var version = writable(id).latest();
        allowed(version, Act.REVISE);
        rows.rewrite(
                id,
                version.number(),
                RewardSheet.text(terms),
                caller().actor(),
                desk.clock().instant());
        wrote("contract.revise", id);
    }

    @Override
    public void revise(ContractId id, String typed, String basedOn) {
        var version = writable(id).latest();
        allowed(version, Act.REVISE);
        if (!version.sha256().equals(basedOn)) {
            throw Refused.field(
                    "contracts.written-meanwhile",
                    "sheet",
                    "Somebody has written this version anew since you opened it.",
                    "Both texts are kept below. Take over from theirs what you want, and save again.");
        }
        var text = SheetText.of(typed);
        if (!text.equals(version.text())) {
            rows.rewrite(
                    id, version.number(), text, caller().actor(), desk.clock().instant());
            wrote("contract.revise", id);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> findings(ContractId id, String typed) {
        var text = SheetText.normal(typed);
        return Stream.of(
                        RewardSheet.read(text).map(TermsCheck::of).orElse(List.of()),
                        SheetCheck.of(text),
                        SheetCheck.people(text, peopleToday(found(id))))
                .flatMap(List::stream)
                .toList();
    }

    private long peopleToday(Contract contract) {
        var today = desk.clock().instant().atZone(LONDON).toLocalDate();
        return rows
                .people(
                        contract.id(),
                        new DateRange(today, today.plusDays(1)),
                        desk.clock().instant())
                .stream()
                .map(PersonUnderContract::person)
                .distinct()
                .count();
    }

    @Override
    public List<Finding> findings(RewardTerms terms) {
        return TermsCheck.of(terms);
    }

    @Override
    public void choosePartners(ContractId id, Map<String, OrganisationId> providers) {
        var contract = writable(id);
        var version = contract.latest();
        allowed(version, Act.CHECK);
        var problems = Partners.problems(contract, providers, desk.organisations());
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        providers.forEach((name, provider) -> rows.choosePartner(
                contract, name, provider, caller().actor(), desk.clock().instant()));
        rows.setState(id, version.number(), ContractState.DRAFT);
        wrote("contract.choose-partners", id);
    }

    @Override
    public void check(ContractId id) {
        var contract = writable(id);
        var version = contract.latest();
        var state = allowed(version, Act.CHECK);
        var stopping = Stream.of(
                        version.terms().map(TermsCheck::of).orElse(List.of()),
                        SheetCheck.of(version.text()),
                        Partners.missing(contract),
                        version.terms().isPresent() ? List.<Finding>of() : SheetCheck.wages(version.text()))
                .flatMap(List::stream)
                .filter(Finding::stops)
                .map(finding ->
                        new Refused.Problem(finding.code(), finding.field(), finding.placed(), finding.whatToDo()))
                .toList();
        if (!stopping.isEmpty()) {
            throw new Refused(stopping);
        }
        rows.setState(id, version.number(), state);
        wrote("contract.check", id);
    }

    @Override
    public void agree(ContractId id) {
        consent(id, Consent.Kind.AGREED, ContractState.CHECKED, Act.BOTH_AGREE);
        wrote("contract.agree", id);
    }

    @Override
    public void sign(ContractId id) {
        var signed = consent(id, Consent.Kind.SIGNED, ContractState.AGREED, Act.BOTH_SIGN);
        if (signed.latest().state() == ContractState.SIGNED) {
            signed.versions().stream()
                    .filter(earlier ->
                            earlier.number() < signed.latest().number() && earlier.state() == ContractState.SIGNED)
                    .forEach(earlier -> rows.setState(id, earlier.number(), allowed(earlier, Act.AMEND)));
            desk.events()
                    .publishEvent(new ContractSigned(
                            id,
                            signed.latest().number(),
                            caller().organisation(),
                            caller().actor(),
                            desk.clock().instant()));
        }
        wrote("contract.sign", id);
    }

    /** Keeps the caller's consent to the latest version, and moves it on when every party has given theirs. */
    private Contract consent(ContractId id, Consent.Kind kind, ContractState expected, Act whenBoth) {
        var contract = locked(id);
        var version = contract.latest();
        if (version.state() != expected) {
            throw illegal(version, whenBoth);
        }
        rows.insertConsent(
                contract,
                version,
                caller().organisation(),
                kind,
                caller().actor(),
                desk.clock().instant());
        var after = found(id).latest();
        if (contract.parties(after).stream().allMatch(party -> after.has(party, kind))) {
            rows.setState(id, version.number(), allowed(version, whenBoth));
        }
        return found(id);
    }

    @Override
    public int amend(ContractId id, LocalDate from, RewardTerms terms) {
        return amend(writable(id), from, RewardSheet.text(terms));
    }

    @Override
    public int amend(ContractId id, LocalDate from) {
        var contract = writable(id);
        return amend(contract, from, contract.latest().text());
    }

    private int amend(Contract contract, LocalDate from, String text) {
        var latest = contract.latest();
        if (latest.state() != ContractState.SIGNED) {
            throw illegal(latest, Act.AMEND);
        }
        if (from.getDayOfMonth() != 1 || !from.isAfter(latest.from())) {
            throw Refused.field(
                    "contracts.amendment-splits-a-month",
                    "from",
                    "An amendment from " + InWords.date(from) + " would change terms within a month, or before "
                            + InWords.date(latest.from().plusDays(1)) + ".",
                    "Choose the first of a later month: a month is settled under one version.");
        }
        int number = contract.versions().size() + 1;
        rows.insertVersion(
                contract, number, from, text, caller().actor(), desk.clock().instant());
        wrote("contract.amend", contract.id());
        return number;
    }

    @Override
    public void end(ContractId id, LocalDate lastDay, String why) {
        var contract = writable(id);
        var ending = contract.versions().stream()
                .filter(version -> version.state().after(Act.END).isPresent())
                .findFirst()
                .orElseThrow(() -> illegal(contract.latest(), Act.END));
        if (lastDay.isBefore(contract.startsOn()) || why.isBlank()) {
            throw Refused.field(
                    "contracts.end-needs-a-day-and-a-reason",
                    "last-day",
                    "A contract that started on " + InWords.date(contract.startsOn()) + " cannot end on "
                            + InWords.date(lastDay) + " without a reason.",
                    "Give a last day after the start, and say why it ends.");
        }
        rows.end(id, lastDay, why.strip(), caller().actor(), desk.clock().instant());
        rows.setState(id, ending.number(), allowed(ending, Act.END));
        if (contract.latest().number() != ending.number()) {
            rows.setState(id, contract.latest().number(), allowed(contract.latest(), Act.WITHDRAW));
        }
        wrote("contract.end", id);
    }

    @Override
    public void withdraw(ContractId id) {
        var version = writable(id).latest();
        rows.setState(id, version.number(), allowed(version, Act.WITHDRAW));
        wrote("contract.withdraw", id);
    }

    @Override
    public void place(ContractId id, PersonId person, ReferralId referral, LocalDate from) {
        placeAll(id, List.of(new PersonUnderContract(person, referral, from, Optional.empty())));
    }

    @Override
    public void placeAll(ContractId id, Collection<PersonUnderContract> people) {
        rows.insertPeople(found(id), people, caller().actor(), desk.clock().instant());
        wrote("contract.place", id);
    }

    @Override
    public void release(ContractId id, PersonId person, LocalDate until) {
        if (rows.release(
                        desk.ids().next(),
                        found(id).id(),
                        person,
                        until,
                        caller().actor(),
                        desk.clock().instant())
                == 0) {
            throw new Refused(
                    "contracts.not-under-it",
                    "The person is not under this contract on " + InWords.date(until) + ".",
                    "Maybe they were taken out earlier.");
        }
        desk.audit().wrote("contract.release", reference(id), Optional.of(person));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Contract> find(ContractId id) {
        return rows.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Contract> all() {
        return rows.all();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonUnderContract> people(ContractId id, DateRange days) {
        return rows.people(id, days, desk.clock().instant());
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonUnderContract> people(ContractId id, DateRange days, Instant recordedBy) {
        return rows.peopleAsKnown(id, days, recordedBy);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ContractId> of(PersonId person) {
        return rows.of(person);
    }

    private List<Refused.Problem> problemsWith(NewContract contract) {
        var problems = new ArrayList<Refused.Problem>();
        if (contract.title().isBlank()) {
            problems.add(new Refused.Problem(
                    "contracts.no-title", "title", "The contract has no name.", "Enter what both sides call it."));
        }
        kind(contract.council(), Organisation.Kind.COUNCIL, "council", problems);
        kind(contract.provider(), Organisation.Kind.PROVIDER, "provider", problems);
        var mine = caller().organisation();
        if (!mine.equals(contract.council()) && !mine.equals(contract.provider())) {
            problems.add(new Refused.Problem(
                    "contracts.not-a-party",
                    "provider",
                    "Your organisation is neither the council nor the provider.",
                    "Draft contracts that your own organisation is a party to."));
        }
        if (contract.startsOn().getDayOfMonth() != 1) {
            problems.add(new Refused.Problem(
                    "contracts.starts-within-a-month",
                    "starts-on",
                    "The contract starts on " + InWords.date(contract.startsOn()) + ", within a month.",
                    "Choose the first of a month: a month is settled under one version."));
        }
        if (contract.endsOn().filter(end -> end.isBefore(contract.startsOn())).isPresent()) {
            problems.add(new Refused.Problem(
                    "contracts.ends-before-it-starts",
                    "ends-on",
                    "The contract ends before it starts, on " + InWords.date(contract.startsOn()) + ".",
                    "Choose a later last day, or leave it empty."));
        }
        return problems;
    }

    private void kind(OrganisationId id, Organisation.Kind kind, String field, List<Refused.Problem> problems) {
        if (desk.organisations().find(id).filter(found -> found.kind() == kind).isEmpty()) {
            problems.add(new Refused.Problem(
                    "contracts.not-a-" + field, field, "That is not a " + field + ".", "Choose one from the list."));
        }
    }

    private static ContractState allowed(ContractVersion version, Act act) {
        return version.state().after(act).orElseThrow(() -> illegal(version, act));
    }

    private static Refused illegal(ContractVersion version, Act act) {
        return new Refused(
                "contracts.not-in-that-state",
                "Version " + version.number() + " is in the state “"
                        + version.state().words() + "”, where this cannot be done.",
                switch (act) {
                    case REVISE, CHECK -> "What is signed stays; start an amendment instead.";
                    case BOTH_AGREE -> "Run the check first; a changed text is checked again.";
                    case BOTH_SIGN -> "All parties agree first, then all sign.";
                    case AMEND, END ->
                        version.number() > 1
                                        && version.state().after(Act.WITHDRAW).isPresent()
                                ? "Change that version, or withdraw it first."
                                : "Only a signed contract can be amended or ended.";
                    case WITHDRAW -> "What is signed stays; a contract is ended, not withdrawn.";
                });
    }

    /** Locked for whoever may write it: a partner reads, agrees and signs. */
    private Contract writable(ContractId id) {
        var contract = locked(id);
        if (contract.isPartner(caller().organisation())) {
            throw new Refused(
                    "contracts.partners-do-not-write",
                    "The council and the provider that leads write this contract; a partner agrees to it and signs it.",
                    "Ask one of them to change it.");
        }
        return contract;
    }

    private Contract locked(ContractId id) {
        rows.lock(id);
        return found(id);
    }

    private Contract found(ContractId id) {
        return rows.find(id).orElseThrow(() -> new NoSuchElementException("no contract " + id));
    }

    private Caller caller() {
        return desk.callers().current();
    }

    private void wrote(String action, ContractId id) {
        desk.audit().wrote(action, reference(id), Optional.empty());
    }

    private static EvidenceRef reference(ContractId id) {
        return new EvidenceRef("contracts.contract", id.value());
    }
}
