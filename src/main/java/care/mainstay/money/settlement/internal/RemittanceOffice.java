package care.mainstay.money.settlement.internal;

import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.InWords;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.contracts.Contract;
import care.mainstay.money.contracts.ContractVersion;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.Period;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.Priced;
import care.mainstay.money.settlement.Remittance;
import care.mainstay.money.settlement.Remittances;
import care.mainstay.money.settlement.Statement;
import care.mainstay.money.settlement.StatementLine;
import care.mainstay.money.settlement.Vat;
import java.time.Instant;
import java.time.LocalDate;
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

    RemittanceOffice(
            Callers callers, Contracts contracts, PeriodRows periods, StatementRows statements, LedgerRows ledger) {
        this.callers = callers;
        this.contracts = contracts;
        this.periods = periods;
        this.statements = statements;
        this.ledger = ledger;
    }

    @Override
    public List<OrganisationId> payees(PeriodId id) {
        var period = periods.find(id).orElseThrow(() -> new NoSuchElementException("no period " + id));
        var contract = contract(period);
        var statement =
                statements.statement(period).orElseThrow(() -> new NoSuchElementException("no statement of " + id));
        var mine = callers.current().organisation();
        return contract.paid(contract.version(statement.termsVersion())).stream()
                .filter(payee -> !contract.isPartner(mine) || payee.equals(mine))
                .toList();
    }

    @Override
    public Remittance of(PeriodId id, OrganisationId payee) {
        if (!payees(id).contains(payee)) {
            throw new NoSuchElementException(payee + " is not paid by the statement of " + id);
        }
        var period = periods.find(id).orElseThrow(() -> new NoSuchElementException("no period " + id));
        if (!period.state().isPosted()) {
            throw new Refused(
                    "settlement.no-remittance-before-posting",
                    "The statement of the month from "
                            + InWords.date(period.days().from())
                            + " is not in the ledger: it is in the state “"
                            + period.state().words() + "”, and can still become another.",
                    "Take the remittance once both sides have approved it and it is written to the ledger.");
        }
        var statement =
                statements.statement(period).orElseThrow(() -> new NoSuchElementException("no statement of " + id));
        var contract = contract(period);
        var version = contract.version(statement.termsVersion());
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
                Remittance.contractReference(contract.id()) + "-"
                        + period.days().from().toString().substring(0, 7) + "-" + statement.number()
                        + (version.partners().isEmpty()
                                ? ""
                                : "-" + (contract.paid(version).indexOf(payee) + 1)),
                contract.id(),
                contract.title(),
                id,
                period.days(),
                period.council(),
                payee,
                postedOn(period, statement),
                statement.payBy(),
                statement.sha256(),
                Remittance.taxed(items));
    }

    private Contract contract(Period period) {
        return contracts
                .find(period.contract())
                .orElseThrow(() -> new NoSuchElementException("no contract " + period.contract()));
    }

    /** The day its entries were written; of a statement that moves nothing, the day the second party approved it. */
    private LocalDate postedOn(Period period, Statement statement) {
        return ledger.postedAt(period)
                .or(() -> statement.approvals().stream()
                        .map(Statement.Approval::at)
                        .max(Instant::compareTo))
                .orElseThrow(() -> new NoSuchElementException("no posting of " + period.id()))
                .atZone(London.ZONE)
                .toLocalDate();
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
