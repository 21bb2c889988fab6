package care.mainstay.money.settlement.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.FrozenTable;
import care.mainstay.money.settlement.LateEvidence;
import care.mainstay.money.settlement.LedgerEntry;
import care.mainstay.money.settlement.LineEvent;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.PeriodState.Act;
import care.mainstay.money.settlement.Settlement;
import care.mainstay.money.settlement.Statement;
import care.mainstay.money.settlement.StatementLine;
import care.mainstay.money.settlement.StatementPosted;
import care.mainstay.money.settlement.TakeBack;
import care.mainstay.money.terms.Explanation;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a month of a contract from open to paid, each act checked against the one table of transitions. */
@Service
@Transactional
class SettlementOffice implements Settlement {

    /** The rows of the ledger and of statements, and what is done with them line by line. */
    @Service
    record Books(PeriodRows periods, StatementRows statements, LedgerRows ledger, Lines lines, TakingBack takingBack) {}

    /** What every act needs to know: who acts, when, and how it is kept on the trail. */
    @Service
    record Desk(
            Callers callers, InstantSource clock, IdSource ids, AuditTrail audit, ApplicationEventPublisher events) {}

    private final Contracts contracts;
    private final Gathering gathering;
    private final Standing standing;
    private final Books books;
    private final Desk desk;

    SettlementOffice(Contracts contracts, Gathering gathering, Standing standing, Books books, Desk desk) {
        this.contracts = contracts;
        this.gathering = gathering;
        this.standing = standing;
        this.books = books;
        this.desk = desk;
    }

    @Override
    public PeriodId open(ContractId id, LocalDate firstDay) {
        var contract = contract(id);
        if (firstDay.getDayOfMonth() != 1) {
            throw Refused.field(
                    "settlement.not-a-month",
                    "month",
                    InWords.date(firstDay) + " is not the first of a month.",
                    "Choose a month: a contract is settled month by month.");
        }
        var terms = Gathering.binding(contract, firstDay);
        books.periods().lock(id);
        if (!gathering.isStillSettled(contract, firstDay)) {
            throw new Refused(
                    "settlement.contract-over",
                    "The contract ended on " + InWords.date(contract.endsOn().orElseThrow())
                            + ", nothing is held under it, and evidence is looked back on for "
                            + Sheets.lookBack(terms) + " months.",
                    "There is nothing left to settle.");
        }
        books.periods()
                .insert(
                        new PeriodId(desk.ids().next()),
                        contract,
                        new DateRange(firstDay, firstDay.plusMonths(1)),
                        caller().actor(),
                        now());
        var period = books.periods().of(id).stream()
                .filter(one -> one.days().from().equals(firstDay))
                .findFirst()
                .orElseThrow();
        wrote("settlement.open", period.id());
        return period.id();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isSettled(ContractId id, LocalDate firstDay) {
        return gathering.isStillSettled(contract(id), firstDay);
    }

    @Override
    public void gather(PeriodId id, Instant cutOff) {
        var period = locked(id);
        gathering.refuseOutOfOrder(period);
        allowed(period, Act.GATHER);
        if (cutOff.isAfter(now())
                || cutOff.isBefore(
                        period.days().until().atStartOfDay(London.ZONE).toInstant())) {
            throw Refused.field(
                    "settlement.cut-off-not-after-the-month",
                    "cut-off",
                    "The cut-off is " + InWords.date(cutOff.atZone(London.ZONE).toLocalDate())
                            + ", and the month ends on "
                            + InWords.date(period.days().lastDay()) + ".",
                    "Choose a moment after the month has ended and not later than now.");
        }
        var contract = contract(period.contract());
        if (!contract.partners().isEmpty() && !caller().organisation().equals(period.council())) {
            throw new Refused(
                    "settlement.council-gathers",
                    "Where several providers are paid, no one of them sees what all have recorded.",
                    "Ask the council to work the month out.");
        }
        int number = period.statementNumber() + 1;
        var frozen = gathering.gather(contract, period, cutOff);
        frozen.forEach(table -> books.periods().freeze(period, number, table, caller().actor(), now()));
        var terms = Gathering.binding(contract, period.days().from());
        books.periods().beginStatement(id, number, cutOff, terms.number());
        wrote("settlement.gather", id);
    }

    @Override
    public void calculate(PeriodId id) {
        var period = locked(id);
        var state = allowed(period, Act.CALCULATE);
        if (books.statements().statement(period).isEmpty()) {
            var payees = contract(period.contract());
            books.statements()
                    .insert(
                            period,
                            standing.calculated(period),
                            payees::paid,
                            desk.ids()::next,
                            caller().actor(),
                            now());
            books.lines().carryQueries(period);
        }
        books.periods().setState(id, state);
        wrote("settlement.calculate", id);
    }

    @Override
    public void propose(PeriodId id) {
        var period = locked(id);
        var state = allowed(period, Act.PROPOSE);
        standing.inOrder(period);
        var terms = gathering.terms(contract(period.contract()), period);
        var today = now().atZone(London.ZONE).toLocalDate();
        books.statements().propose(period, now(), today.plusDays(Sheets.payWithin(terms)));
        books.periods().setState(id, state);
        wrote("settlement.propose", id);
    }

    @Override
    public void approve(PeriodId id) {
        var period = locked(id);
        var state = allowed(period, Act.BOTH_APPROVE);
        standing.inOrder(period);
        standing.verified(period);
        var statement = books.statements().statement(period).orElseThrow();
        books.statements().approve(period, caller().organisation(), statement.sha256(), caller().actor(), now());
        var after = books.statements().statement(period).orElseThrow();
        if (after.approvedBy(period.council()) && after.approvedBy(period.provider())) {
            books.periods().setState(id, state);
        }
        wrote("settlement.approve", id);
    }

    @Override
    public void post(PeriodId id) {
        var period = locked(id);
        var state = allowed(period, Act.POST);
        standing.inOrder(period);
        var calculated = standing.verified(period);
        var kept = books.statements().lines(period);
        var postings = new Postings(desk.ids()::next, now(), caller().actor());
        var entries = new java.util.ArrayList<LedgerEntry>();
        for (int i = 0; i < kept.size(); i++) {
            entries.addAll(postings.line(
                    period,
                    kept.get(i).id(),
                    kept.get(i).payee(),
                    calculated.lines().get(i)));
        }
        books.ledger().insert(period, entries);
        books.lines().markAdjusted(period, kept);
        books.periods().setState(id, state);
        desk.events().publishEvent(new StatementPosted(id, caller().organisation(), caller().actor(), now()));
        wrote("settlement.post", id);
    }

    @Override
    public Money pay(PeriodId id, LocalDate on, String reference) {
        var period = locked(id);
        var state = allowed(period, Act.PAY);
        if (!caller().organisation().equals(period.council())) {
            throw new Refused(
                    "settlement.only-the-council-pays",
                    "Payments are recorded by the council.",
                    "Ask the council to record it.");
        }
        var unpaid = books.ledger().unpaid(period.contract(), period.days().from());
        var total = Money.sum(unpaid.stream().map(LedgerRows.Unpaid::left).toList());
        if (total.pence() <= 0) {
            throw new Refused(
                    "settlement.nothing-to-pay",
                    "Nothing is left to pay: " + total + ".",
                    "Queried lines can be paid when their query is settled.");
        }
        var postings = new Postings(desk.ids()::next, now(), caller().actor());
        var words = "Paid on " + InWords.date(on) + (reference.isBlank() ? "" : ", " + reference.strip());
        unpaid.stream()
                .collect(Collectors.groupingBy(LedgerRows.Unpaid::payee, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(theirs -> books.ledger()
                        .insert(
                                period,
                                postings.payment("pay/" + id + "/" + desk.ids().next(), period, theirs, words)));
        // everything undisputed up to this month is paid, so that earlier ones are too
        books.periods().of(period.contract()).stream()
                .filter(other -> other.state().isPosted()
                        && !other.days().from().isAfter(period.days().from()))
                .forEach(other -> books.periods().setState(other.id(), state));
        wrote("settlement.pay", id);
        return total;
    }

    @Override
    public boolean reverse(PeriodId id, String why) {
        var period = locked(id);
        var state = allowed(period, Act.REVERSE);
        standing.refuseUnderALaterMonth(period);
        var agreed = books.takingBack().bothWant(period, Optional.empty(), why);
        if (agreed.isEmpty()) {
            wrote("settlement.ask-to-reverse", id);
            return false;
        }
        var postings = new Postings(desk.ids()::next, now(), caller().actor());
        books.ledger()
                .insert(
                        period,
                        postings.reversal(
                                "reverse/" + id + "/" + period.statementNumber(),
                                books.ledger().of(id),
                                agreed.get()));
        books.periods().setState(id, state);
        wrote("settlement.reverse", id);
        return true;
    }

    @Override
    public void keep(PeriodId id) {
        books.takingBack().keep(locked(id), Optional.empty());
        wrote("settlement.keep", id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<TakeBack> asked(ContractId contract) {
        return books.takingBack().open(contract);
    }

    @Override
    public void query(LineId line, String words) {
        books.lines().query(line, words);
    }

    @Override
    public void answer(LineId line, String words) {
        books.lines().answer(line, words);
    }

    @Override
    public void resolve(LineId line, String words) {
        books.lines().resolve(line, words);
    }

    @Override
    public boolean reverse(LineId line, String why) {
        return books.lines().reverse(line, why);
    }

    @Override
    public void keep(LineId line) {
        books.lines().keep(line);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Period> find(PeriodId id) {
        return books.periods().find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Period> periods(ContractId contract) {
        return books.periods().of(contract);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Statement> statement(PeriodId id) {
        return books.periods()
                .find(id)
                .flatMap(period -> books.statements()
                        .statement(period)
                        .map(statement -> isBetween(period) ? statement : statement.asSeenByAPartner()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StatementLine> line(LineId id) {
        return books.statements().line(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<StatementLine> about(PersonId person) {
        return books.statements().about(person);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Account, Money> balances(PersonId person) {
        return books.ledger().balances(person);
    }

    @Override
    @Transactional(readOnly = true)
    public Explanation explain(LineId id) {
        return books.statements()
                .canonicalLine(id)
                .map(ExplanationReader::ofLine)
                .orElseThrow(() -> new NoSuchElementException("no line " + id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<LineEvent> history(LineId id) {
        return books.lines().history(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> canonical(PeriodId id, int number, int piece) {
        return books.statements().canonical(id, number, piece);
    }

    @Override
    @Transactional(readOnly = true)
    public List<FrozenTable> tables(PeriodId id) {
        return books.periods().tables(found(id));
    }

    @Override
    @Transactional(readOnly = true)
    public String table(PeriodId id, LocalDate month, String name) {
        return books.periods()
                .table(found(id), month, name)
                .orElseThrow(() -> new NoSuchElementException("no table " + name + " of " + month));
    }

    @Override
    @Transactional(readOnly = true)
    public List<LateEvidence> late(PeriodId id) {
        var period = found(id);
        return gathering.late(contract(period.contract()), period, now());
    }

    @Override
    @Transactional(readOnly = true)
    public List<LedgerEntry> ledger(ContractId contract, int skip, int most) {
        return books.ledger().of(contract, skip, most);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Account, Money> balances(ContractId contract) {
        return books.ledger().balances(contract);
    }

    private static PeriodState allowed(Period period, Act act) {
        return period.state()
                .after(act)
                .orElseThrow(() -> new Refused(
                        "settlement.not-in-that-state",
                        "This month is in the state “" + period.state().words() + "”, where this cannot be done.",
                        "The steps are: gather, calculate, propose, approve by both, post, pay."));
    }

    private Contract contract(ContractId id) {
        return contracts.find(id).orElseThrow(() -> new NoSuchElementException("no contract " + id));
    }

    private Period found(PeriodId id) {
        return books.periods().find(id).orElseThrow(() -> new NoSuchElementException("no period " + id));
    }

    /** The month, which waits for whoever acts on it: the council or the provider, which leads where there are partners. */
    private Period locked(PeriodId id) {
        var period = books.periods().lock(id).orElseThrow(() -> new NoSuchElementException("no period " + id));
        if (!isBetween(period)) {
            throw new Refused(
                    "settlement.partners-look-on",
                    "The council and the provider that leads settle this month for all partners.",
                    "Query a line of yours if you are not sure of it.");
        }
        return period;
    }

    private boolean isBetween(Period period) {
        var mine = caller().organisation();
        return mine.equals(period.council()) || mine.equals(period.provider());
    }

    private Caller caller() {
        return desk.callers().current();
    }

    private Instant now() {
        return desk.clock().instant();
    }

    private void wrote(String action, PeriodId id) {
        desk.audit().wrote(action, new EvidenceRef("settlement.period", id.value()), Optional.empty());
    }
}
