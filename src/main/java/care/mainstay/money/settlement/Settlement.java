package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.terms.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is due under the contracts of the caller's organisation, month by month.
 *
 * <p>What cannot be done is {@link care.mainstay.foundation.kernel.Refused}; a period or line of a contract the caller is
 * no party to does not exist ({@link java.util.NoSuchElementException}).
 */
public interface Settlement {

    // The months of a contract, in order ---------------------------------------------------------------------------

    /**
     * Opens a month under the version of the contract that binds in it, or bound last where the contract has ended; the same
     * again answers the same.
     */
    PeriodId open(ContractId contract, LocalDate firstDay);

    /**
     * Whether a month is one to settle: terms bind in it; or the contract has ended and money is still held under it, or late
     * evidence can still adjust what was settled.
     */
    boolean isSettled(ContractId contract, LocalDate firstDay);

    /** Freezes everything recorded up to the cut-off. Gathering again starts a new statement of the month. */
    void gather(PeriodId period, Instant cutOff);

    /** Calculates the statement from the frozen tables, and from nothing else. */
    void calculate(PeriodId period);

    /**
     * Puts the statement to both parties; the days to pay start now. Like approving and posting, it is refused while an
     * earlier month is not posted, and when the ledger has changed since the month was gathered.
     */
    void propose(PeriodId period);

    /**
     * Approves for the caller's organisation: recalculates first, and refuses when a single byte differs from what was
     * proposed.
     */
    void approve(PeriodId period);

    /** Writes the approved statement to the ledger, once. */
    void post(PeriodId period);

    /** Records that the council paid what is undisputed and not yet paid of this and earlier months; answers how much. */
    Money pay(PeriodId period, LocalDate on, String reference);

    /**
     * Asks to take a posted, unpaid statement back; when the other party has asked already, agrees, and the entries are
     * taken back by new ones and the month is open again. Refused when a later month was worked out.
     *
     * @param why needed from whoever asks first
     * @return whether it was taken back
     */
    boolean reverse(PeriodId period, String why);

    /** Leaves the statement posted: withdraws the wish to take it back, or says no to the other party's. */
    void keep(PeriodId period);

    /** What one party wants taken back and the other has not agreed to: lines and whole statements, the latest first. */
    List<TakeBack> asked(ContractId contract);

    // Lines --------------------------------------------------------------------------------------------------------

    void query(LineId line, String words);

    void answer(LineId line, String words);

    /** Accepts the line as it is; only the party that asked can. */
    void resolve(LineId line, String words);

    /**
     * Asks to take one posted line back; when the other party has asked already, agrees, and new entries take it back,
     * once.
     *
     * @param why needed from whoever asks first
     * @return whether it was taken back
     */
    boolean reverse(LineId line, String why);

    /** Leaves the line posted: withdraws the wish to take it back, or says no to the other party's. */
    void keep(LineId line);

    // Looking ------------------------------------------------------------------------------------------------------

    Optional<Period> find(PeriodId period);

    /** The months of a contract, the latest first. */
    List<Period> periods(ContractId contract);

    /** The statement of a month as last calculated. */
    Optional<Statement> statement(PeriodId period);

    Optional<StatementLine> line(LineId line);

    /** Every line about a person in the statements that stand, of all contracts of the caller: the latest month first. */
    List<StatementLine> about(PersonId person);

    /** What the ledger says about a person, of all contracts of the caller. */
    Map<Account, Money> balances(PersonId person);

    Explanation explain(LineId line);

    /** What was said and done about a line, the earliest first. */
    List<LineEvent> history(LineId line);

    /**
     * The canonical bytes of a statement as JSON text, piece by piece: the next few hundred lines each time, from piece 0 until
     * one is empty. Nothing of a statement ever changes, and the bytes of a long month are more than a memory holds.
     *
     * @param number of the statement, as a month that is gathered again has several
     */
    Optional<String> canonical(PeriodId period, int number, int piece);

    /** The tables the statement rests on, by month and name. */
    List<FrozenTable> tables(PeriodId period);

    /** The frozen table itself, as CSV. */
    String table(PeriodId period, LocalDate month, String name);

    /**
     * What has been written down since the cut-off that the month would otherwise have counted: visits, stays in hospital,
     * safety conditions, ends of support. Empty before the month is gathered.
     */
    List<LateEvidence> late(PeriodId period);

    /** Entries of a contract, the latest first: at most so many after skipping so many. */
    List<LedgerEntry> ledger(ContractId contract, int skip, int most);

    /** The balance of every account of a contract. */
    Map<Account, Money> balances(ContractId contract);
}
