package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.contracts.RewardSheet;
import care.mainstay.money.contracts.RewardTerms;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.terms.TermSheet;
import care.mainstay.money.terms.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * A month to be settled, told in a few words. The usual month is November 2026 at £36.00 an hour with ten per cent set
 * aside; Ada's support started on 1 September and stands on its own unless said otherwise.
 */
public final class AMonth {

    public static final ContractId CONTRACT = new ContractId(new UUID(0, 1));
    public static final PersonId ADA = new PersonId(new UUID(1, 1));
    public static final PersonId BEN = new PersonId(new UUID(1, 2));
    public static final OutcomeId BREAKFAST = new OutcomeId(new UUID(2, 1));
    public static final OutcomeId CHOIR = new OutcomeId(new UUID(2, 2));
    public static final OutcomeId TABLETS = new OutcomeId(new UUID(2, 3));

    private static final RewardTerms USUAL = RewardTerms.usual(
            new BigDecimal("36.00"),
            new RewardTerms.WageFloor(new BigDecimal("29.50"), "Westmere cost of care exercise"));

    private final DateRange month;
    private RewardTerms terms = USUAL;
    private int visits;
    private final List<Facts.Person> people = new ArrayList<>();
    private final List<Facts.Visit> delivered = new ArrayList<>();
    private final List<Facts.Outcome> outcomes = new ArrayList<>();
    private final List<Facts.Stay> stays = new ArrayList<>();
    private final List<Facts.Gate> gates = new ArrayList<>();
    private final List<Facts.Carried> carried = new ArrayList<>();
    private final List<Facts.Posted> posted = new ArrayList<>();
    private final List<AMonth> earlier = new ArrayList<>();

    private AMonth(int month) {
        this.month = DateRange.month(2026, month);
    }

    public static AMonth november() {
        return new AMonth(11);
    }

    public static AMonth october() {
        return new AMonth(10);
    }

    public static LocalDate november(int day) {
        return LocalDate.of(2026, 11, day);
    }

    public static LocalDate october(int day) {
        return LocalDate.of(2026, 10, day);
    }

    static EvidenceRef ref(String kind, long number) {
        return new EvidenceRef(kind, new UUID(9, number));
    }

    public static RewardTerms usualTerms() {
        return USUAL;
    }

    private static final Map<String, TermSheet> SHEETS = new ConcurrentHashMap<>();

    /** The sheet that says these terms. */
    public static TermSheet sheet(RewardTerms terms) {
        return SHEETS.computeIfAbsent(RewardSheet.text(terms), text -> {
            var reading = Terms.read(text);
            return reading.sheet().orElseThrow(() -> new AssertionError(reading.findings()));
        });
    }

    public AMonth under(UnaryOperator<RewardTerms> change) {
        terms = change.apply(terms);
        return this;
    }

    public AMonth under(RewardTerms other) {
        terms = other;
        return this;
    }

    public AMonth with(PersonId person) {
        return with(person, LocalDate.of(2026, 9, 1));
    }

    public AMonth with(PersonId person, LocalDate from) {
        people.add(new Facts.Person(
                person, from, Optional.empty(), from, Optional.empty(), "", ref("referrals.referral", people.size())));
        return this;
    }

    public AMonth whoseSupportEnded(PersonId person, LocalDate on, String because) {
        people.add(new Facts.Person(
                person,
                LocalDate.of(2026, 9, 1),
                Optional.empty(),
                LocalDate.of(2026, 9, 1),
                Optional.of(on),
                because,
                ref("referrals.referral", people.size())));
        return this;
    }

    public AMonth visit(PersonId person, LocalDate day, String state, int planned, int recorded) {
        return visit(person, day, state, 1, planned, recorded);
    }

    /** Of several carers, each stayed as long as the others. */
    public AMonth visit(PersonId person, LocalDate day, String state, int carers, int planned, int recorded) {
        return visit(
                person,
                day,
                state,
                carers,
                planned,
                carers == 1 ? List.of(recorded) : Collections.nCopies(carers, recorded / carers));
    }

    public AMonth visit(PersonId person, LocalDate day, String state, int carers, int planned, List<Integer> recorded) {
        delivered.add(new Facts.Visit(
                person,
                day,
                ref("visits.visit", 100 * month.from().getMonthValue() + ++visits),
                state,
                carers,
                planned,
                recorded.stream().mapToInt(Integer::intValue).sum(),
                carers == 1 ? List.of() : recorded));
        return this;
    }

    /** Whole hours of care, an hour a day from the first of the month. */
    public AMonth hours(PersonId person, int hours) {
        for (int i = 0; i < hours; i++) {
            visit(person, month.from().plusDays(i % month.days()), "completed", 60, 60);
        }
        return this;
    }

    public AMonth outcome(AnOutcome outcome) {
        outcomes.add(outcome.facts());
        return this;
    }

    public AMonth stay(PersonId person, LocalDate admitted, LocalDate home) {
        stays.add(new Facts.Stay(person, admitted, Optional.of(home), ref("safety.stay", stays.size())));
        return this;
    }

    public AMonth gate(PersonId person, String condition, LocalDate on) {
        gates.add(new Facts.Gate(person, condition, on, ref("safety.incident", gates.size())));
        return this;
    }

    public AMonth carrying(PersonId person, OutcomeId outcome, LocalDate since, String pounds) {
        carried.add(new Facts.Carried(
                person,
                Optional.of(outcome),
                since,
                Money.ofPounds(pounds),
                List.of(ref("settlement.line", carried.size()))));
        return this;
    }

    public AMonth lookingBackAt(AMonth other) {
        earlier.add(other);
        return this;
    }

    /** What the ledger would say of this month after the statement was posted. */
    public AMonth posted(CalculatedStatement statement) {
        for (var line : statement.lines()) {
            var evidence = List.of(ref("settlement.line", line.key().hashCode() & 0xffff));
            if (line.kind() == LineKind.HELD) {
                posted.add(new Facts.Posted(
                        line.key(),
                        line.kind(),
                        care.mainstay.money.settlement.Account.HELD,
                        line.outcome(),
                        Money.ZERO,
                        line.chargeable(),
                        false,
                        evidence));
            }
            line.moves()
                    .forEach(move -> posted.add(new Facts.Posted(
                            line.key(),
                            line.kind(),
                            move.account(),
                            move.outcome(),
                            move.amount(),
                            line.chargeable(),
                            false,
                            evidence)));
        }
        return this;
    }

    public AMonth takenBackByHand(String key) {
        posted.replaceAll(row -> row.key().equals(key)
                ? new Facts.Posted(
                        row.key(),
                        row.kind(),
                        row.account(),
                        row.outcome(),
                        Money.ZERO,
                        row.chargeable(),
                        true,
                        row.evidence())
                : row);
        return this;
    }

    public MonthTables tables() {
        return MonthTables.of(month, 1, "0".repeat(64), sheet(terms), frozen());
    }

    public List<InputTable> frozen() {
        return List.of(
                Facts.people(people),
                Facts.visits(delivered),
                Facts.outcomes(outcomes),
                Facts.stays(stays),
                Facts.gates(gates),
                Facts.carried(carried),
                Facts.posted(posted));
    }

    public CalculatedStatement settle() {
        return Calculation.run(
                CONTRACT, tables(), earlier.stream().map(AMonth::tables).toList());
    }

    /** The lines as a table that can be read: kind, what is due, what is held, words. */
    public List<String> lines() {
        return settle().lines().stream().map(AMonth::asRow).toList();
    }

    static String asRow(CalculatedLine line) {
        return line.kind().code() + " | due " + line.to(care.mainstay.money.settlement.Account.DUE) + " | held "
                + line.to(care.mainstay.money.settlement.Account.HELD) + " | " + line.words();
    }
}
