package care.mainstay.money.settlement.internal;

import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.ContractVersion;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.Particulars;
import care.mainstay.money.contracts.ParticularsBook;
import care.mainstay.money.settlement.Correction;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.Priced;
import care.mainstay.money.settlement.Remittance;
import care.mainstay.money.settlement.Remittances;
import care.mainstay.money.settlement.Statement;
import care.mainstay.money.settlement.StatementLine;
import care.mainstay.money.settlement.Vat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a posted statement as finance offices need it: lines by reference, with their tax, and without a reason why. */
@Service
@Transactional(readOnly = true)
class RemittanceOffice implements Remittances {

    /** Kinds of line that pay for something counted. */
    private static final Set<LineKind> COUNTED = Set.of(LineKind.FEE, LineKind.OTHER);

    private final Callers callers;
    private final Contracts contracts;
    private final PeriodRows periods;
    private final StatementRows statements;
    private final LedgerRows ledger;
    private final ParticularsBook book;

    RemittanceOffice(
            Callers callers,
            Contracts contracts,
            PeriodRows periods,
            StatementRows statements,
            LedgerRows ledger,
            ParticularsBook book) {
        this.callers = callers;
        this.contracts = contracts;
        this.periods = periods;
        this.statements = statements;
        this.ledger = ledger;
        this.book = book;
    }

    @Override
    public Map<OrganisationId, Particulars> particulars(PeriodId id) {
        var period = periods.find(id).orElseThrow(() -> new NoSuchElementException("no period " + id));
        return known(period, postedAt(period, statement(period)));
    }

    private Map<OrganisationId, Particulars> known(Period period, Instant at) {
        var known = new HashMap<OrganisationId, Particulars>();
        var contract = contract(period);
        for (var party : contract.parties(contract.version(statement(period).termsVersion()))) {
            book.known(party, at).ifPresent(said -> known.put(party, said));
        }
        return known;
    }

    @Override
    public List<OrganisationId> payees(PeriodId id) {
        return payees(periods.find(id).orElseThrow(() -> new NoSuchElementException("no period " + id)));
    }

    private List<OrganisationId> payees(Period period) {
        var contract = contract(period);
        var mine = callers.current().organisation();
        return contract.paid(contract.version(statement(period).termsVersion())).stream()
                .filter(payee -> !contract.isPartner(mine) || payee.equals(mine))
                .toList();
    }

    private Statement statement(Period period) {
        return statements
                .statement(period)
                .orElseThrow(() -> new NoSuchElementException("no statement of " + period.id()));
    }

    @Override
    public Remittance of(PeriodId id, OrganisationId payee) {
        return of(periods.find(id).orElseThrow(() -> new NoSuchElementException("no period " + id)), payee);
    }

    @Override
    public Remittance of(PeriodId id, int statement, OrganisationId payee) {
        return of(earlier(id, statement), payee);
    }

    /** The month with one of the statements it has had. */
    private Period earlier(PeriodId id, int statement) {
        var period = periods.find(id).orElseThrow(() -> new NoSuchElementException("no period " + id));
        if (statement < 1 || statement > period.statementNumber()) {
            throw new NoSuchElementException("no statement " + statement + " of " + id);
        }
        boolean stands = statement == period.statementNumber();
        return new Period(
                period.id(),
                period.contract(),
                period.council(),
                period.provider(),
                period.days(),
                stands ? period.state() : PeriodState.OPEN,
                statement,
                period.cutOff());
    }

    @Override
    public List<Correction> corrections(PeriodId id) {
        if (periods.find(id).isEmpty()) {
            throw new NoSuchElementException("no period " + id);
        }
        var counted = new HashMap<String, Integer>();
        return ledger.reversals(id).stream()
                .map(reversal -> new Correction(
                        id,
                        reversal.statement(),
                        reversal.payee(),
                        counted.merge(reversal.statement() + " " + reversal.payee(), 1, Integer::sum),
                        number(earlier(id, reversal.statement()), reversal.payee()),
                        reversal.at().atZone(London.ZONE).toLocalDate(),
                        reversal.due()))
                .toList();
    }

    @Override
    public Remittance correction(PeriodId id, int statement, int number, OrganisationId payee) {
        var reversal = ledger.reversals(id).stream()
                .filter(one -> one.statement() == statement && one.payee().equals(payee))
                .skip(Math.max(0, number - 1))
                .findFirst()
                .filter(one -> number > 0)
                .orElseThrow(() -> new NoSuchElementException("nothing taken back " + statement + "/" + number));
        var period = earlier(id, statement);
        var entries = ledger.of(id).stream()
                .filter(entry -> entry.posting().equals(reversal.posting())
                        && entry.payee().equals(payee))
                .toList();
        return TakenBackItems.correction(
                of(period, payee),
                number,
                reversal.at().atZone(London.ZONE).toLocalDate(),
                entries,
                known(period, reversal.at()));
    }

    private String number(Period period, OrganisationId payee) {
        var contract = contract(period);
        return number(period, contract.version(statement(period).termsVersion()), contract, payee);
    }

    /** One for each document: where several are paid, with the place of the payee among them. */
    private static String number(Period period, ContractVersion version, Contract contract, OrganisationId payee) {
        return Remittance.contractReference(period.contract()) + "-"
                + period.days().from().toString().substring(0, 7) + "-" + period.statementNumber()
                + (version.partners().isEmpty()
                        ? ""
                        : "-" + (contract.paid(version).indexOf(payee) + 1));
    }

    private Remittance of(Period period, OrganisationId payee) {
        if (!payees(period).contains(payee)) {
            throw new NoSuchElementException(payee + " is not paid by the statement of " + period.id());
        }
        if (!period.state().isPosted() && ledger.postedAt(period).isEmpty()) {
            throw new Refused(
                    "settlement.no-remittance-before-posting",
                    "The statement of the month from "
                            + InWords.date(period.days().from())
                            + " is not in the ledger: it is in the state “"
                            + period.state().words() + "”, and can still become another.",
                    "Take the remittance once both sides have approved it and it is written to the ledger.");
        }
        var statement = statement(period);
        var contract = contract(period);
        var postedAt = postedAt(period, statement);
        var items = new ArrayList<Remittance.Item>();
        var priced = priced(period, statement);
        var taxes = new Taxes(contract, statement);
        for (var line : statement.lines()) {
            if (!line.payee().equals(payee)) {
                continue;
            }
            items.add(new Remittance.Item(
                    items.size() + 1,
                    line.id(),
                    line.person(),
                    line.kind(),
                    line.month(),
                    words(line, period),
                    Optional.ofNullable(priced.get(line.id())),
                    line.due(),
                    taxes.of(line),
                    Money.ZERO,
                    line.held(),
                    line.council()));
        }
        return new Remittance(
                number(period, contract.version(statement.termsVersion()), contract, payee),
                contract.id(),
                contract.title(),
                period.id(),
                period.days(),
                period.council(),
                payee,
                postedAt.atZone(London.ZONE).toLocalDate(),
                statement.payBy(),
                statement.sha256(),
                known(period, postedAt),
                Optional.empty(),
                Remittance.taxed(items));
    }

    private Contract contract(Period period) {
        return contracts
                .find(period.contract())
                .orElseThrow(() -> new NoSuchElementException("no contract " + period.contract()));
    }

    /** When its entries were written; of a statement that moves nothing, the day the second party approved it. */
    private Instant postedAt(Period period, Statement statement) {
        return ledger.postedAt(period)
                .or(() -> statement.approvals().stream()
                        .map(Statement.Approval::at)
                        .max(Instant::compareTo))
                .orElseThrow(() -> new NoSuchElementException("no posting of " + period.id()));
    }

    private Map<LineId, Priced> priced(Period period, Statement statement) {
        var due = new HashMap<LineId, Money>();
        statement.lines().stream()
                .filter(line -> COUNTED.contains(line.kind()) && !line.due().isZero())
                .forEach(line -> due.put(line.id(), line.due()));
        var priced = new HashMap<LineId, Priced>();
        statements.eachCanonical(
                period,
                COUNTED,
                (id, canonical) -> Optional.ofNullable(due.get(id))
                        .flatMap(amount -> PricedAmount.of(ExplanationReader.ofLine(canonical), amount))
                        .ifPresent(found -> priced.put(id, found)));
        return priced;
    }

    /** What kind of line it is, and of which month where it is another: the sentence of the line may say why, and stays. */
    private static String words(StatementLine line, Period period) {
        var words = line.kind() == LineKind.OTHER
                ? line.kind().words() + ": " + Taxes.sheetLine(line).replace('-', ' ')
                : line.kind().words();
        return line.month().equals(period.days().from())
                ? words
                : words + ", " + InWords.date(line.month()).substring(2);
    }

    /** What the terms say about tax: those of the statement, and for what it puts right those of that month. */
    private static final class Taxes {

        private final Contract contract;
        private final ContractVersion current;
        private final Map<String, Vat> read = new HashMap<>();

        Taxes(Contract contract, Statement statement) {
            this.contract = contract;
            current = contract.version(statement.termsVersion());
        }

        Vat of(StatementLine line) {
            var version = putsRight(line) ? contract.settlingOn(line.month()).orElse(current) : current;
            var name = sheetLine(line);
            return read.computeIfAbsent(version.number() + "/" + name, key -> read(version, name));
        }

        private static boolean putsRight(StatementLine line) {
            return line.kind() == LineKind.ADJUSTMENT && line.key().startsWith("adjustment/");
        }

        /** What the sheet calls the line: {@code fee/PERSON}, or in a later month {@code adjustment/MONTH/fee/PERSON}. */
        static String sheetLine(StatementLine line) {
            return line.key().split("/", -1)[putsRight(line) ? 2 : 0];
        }

        private static Vat read(ContractVersion version, String line) {
            var words = Sheets.of(version).vat(line).orElse("");
            return Vat.read(words)
                    .orElseThrow(() -> new Refused(
                            "settlement.vat-not-understood",
                            "The terms say “" + words + "” about VAT on the line “" + line
                                    + "”, and no finance system can be told that.",
                            "Maybe “exempt, welfare services”, “zero-rated” or “20 %”: amend the terms."));
        }
    }
}
