package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.LineKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of the frozen tables as the calculation reads them, and how each is written to its table. */
public final class Facts {

    private Facts() {}

    /**
     * A person's time under the contract: table {@code people}.
     *
     * @param from first day under it
     * @param until first day no longer under it; empty while there is no end
     * @param started the day support started, from which the time to agree outcomes runs
     * @param endedOn the day support ended
     * @param endedBecause code of the reason
     */
    public record Person(
            PersonId person,
            LocalDate from,
            Optional<LocalDate> until,
            LocalDate started,
            Optional<LocalDate> endedOn,
            String endedBecause,
            EvidenceRef evidence) {

        public static final String TABLE = "people";
        static final List<String> COLUMNS =
                List.of("person", "from", "until", "started", "ended_on", "ended_because", "evidence");

        List<String> row() {
            return List.of(
                    person.toString(),
                    from.toString(),
                    text(until),
                    started.toString(),
                    text(endedOn),
                    endedBecause,
                    evidence.toString());
        }

        static Person of(List<String> row) {
            return new Person(
                    PersonId.parse(row.get(0)),
                    LocalDate.parse(row.get(1)),
                    day(row.get(2)),
                    LocalDate.parse(row.get(3)),
                    day(row.get(4)),
                    row.get(5),
                    EvidenceRef.parse(row.get(6)));
        }
    }

    /**
     * A visit that ended one way or another: table {@code visits}.
     *
     * @param state code of how it ended
     * @param plannedMinutes planned length times carers
     * @param minutes whole minutes of care, of all carers together
     * @param each the same of each carer who came, the most first, where more than one was needed; otherwise empty
     */
    public record Visit(
            PersonId person,
            LocalDate day,
            EvidenceRef evidence,
            String state,
            int carers,
            int plannedMinutes,
            int minutes,
            List<Integer> each) {

        public static final String TABLE = "visits";
        static final List<String> COLUMNS =
                List.of("person", "day", "evidence", "state", "carers", "planned_minutes", "minutes", "minutes_each");

        List<String> row() {
            return List.of(
                    person.toString(),
                    day.toString(),
                    evidence.toString(),
                    state,
                    "" + carers,
                    "" + plannedMinutes,
                    "" + minutes,
                    each.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }

        static Visit of(List<String> row) {
            return new Visit(
                    PersonId.parse(row.get(0)),
                    LocalDate.parse(row.get(1)),
                    EvidenceRef.parse(row.get(2)),
                    row.get(3),
                    Integer.parseInt(row.get(4)),
                    Integer.parseInt(row.get(5)),
                    Integer.parseInt(row.get(6)),
                    row.get(7).isEmpty()
                            ? List.of()
                            : Stream.of(row.get(7).split(" "))
                                    .map(Integer::valueOf)
                                    .toList());
        }
    }

    /** A stay in hospital: table {@code stays}. */
    public record Stay(PersonId person, LocalDate admitted, Optional<LocalDate> discharged, EvidenceRef evidence) {

        public static final String TABLE = "stays";
        static final List<String> COLUMNS = List.of("person", "admitted", "discharged", "evidence");

        List<String> row() {
            return List.of(person.toString(), admitted.toString(), text(discharged), evidence.toString());
        }

        static Stay of(List<String> row) {
            return new Stay(
                    PersonId.parse(row.get(0)),
                    LocalDate.parse(row.get(1)),
                    day(row.get(2)),
                    EvidenceRef.parse(row.get(3)));
        }
    }

    /**
     * A safety condition of the month: table {@code gates}. There is never a row for a mere report.
     *
     * @param condition {@code avoidable-harm}, {@code late-report} or {@code unfinished-action}
     * @param on the day it was found by a review, reported, or still undone
     */
    public record Gate(PersonId person, String condition, LocalDate on, EvidenceRef evidence) {

        public static final String TABLE = "gates";
        static final List<String> COLUMNS = List.of("person", "condition", "on", "evidence");

        List<String> row() {
            return List.of(person.toString(), condition, on.toString(), evidence.toString());
        }

        static Gate of(List<String> row) {
            return new Gate(
                    PersonId.parse(row.get(0)), row.get(1), LocalDate.parse(row.get(2)), EvidenceRef.parse(row.get(3)));
        }
    }

    /** Money held for an outcome from an earlier month, by the ledger: table {@code carried}. */
    public record Carried(
            PersonId person, Optional<OutcomeId> outcome, LocalDate month, Money held, List<EvidenceRef> evidence) {

        public static final String TABLE = "carried";
        static final List<String> COLUMNS = List.of("person", "outcome", "month", "held", "evidence");

        List<String> row() {
            return List.of(
                    person.toString(),
                    outcome.map(OutcomeId::toString).orElse(""),
                    month.toString(),
                    held.inPounds().toPlainString(),
                    refs(evidence));
        }

        static Carried of(List<String> row) {
            return new Carried(
                    PersonId.parse(row.get(0)),
                    row.get(1).isEmpty() ? Optional.empty() : Optional.of(OutcomeId.parse(row.get(1))),
                    LocalDate.parse(row.get(2)),
                    Money.ofPounds(row.get(3)),
                    refs(row.get(4)));
        }
    }

    /**
     * What was posted for an earlier month about one thing, per account: table {@code posted}.
     *
     * @param key what it is about
     * @param kind what was decided about it in its own month
     * @param chargeable whether it could be charged on to the person
     * @param reversed whether it was taken back by hand, and is therefore left alone
     */
    public record Posted(
            String key,
            LineKind kind,
            Account account,
            Optional<OutcomeId> outcome,
            Money amount,
            boolean chargeable,
            boolean reversed,
            List<EvidenceRef> evidence) {

        public static final String TABLE = "posted";
        static final List<String> COLUMNS =
                List.of("key", "kind", "account", "outcome", "amount", "chargeable", "reversed", "evidence");

        List<String> row() {
            return List.of(
                    key,
                    kind.code(),
                    account.code(),
                    outcome.map(OutcomeId::toString).orElse(""),
                    amount.inPounds().toPlainString(),
                    yes(chargeable),
                    yes(reversed),
                    refs(evidence));
        }

        static Posted of(List<String> row) {
            return new Posted(
                    row.get(0),
                    LineKind.ofCode(row.get(1)),
                    Account.ofCode(row.get(2)),
                    row.get(3).isEmpty() ? Optional.empty() : Optional.of(OutcomeId.parse(row.get(3))),
                    Money.ofPounds(row.get(4)),
                    row.get(5).equals("yes"),
                    row.get(6).equals("yes"),
                    refs(row.get(7)));
        }
    }

    /**
     * An outcome and everything the prelude may ask of it: table {@code outcomes}.
     *
     * @param agreedOn the day its last party agreed, or was deemed to for payment
     * @param endedOn the day it was completed or stopped
     * @param lockedOn the day its baseline was locked
     * @param independent whether the lock is by a source other than the provider, and not written down by the provider
     * @param status code of what the evidence says at the cut-off
     * @param borneOut whether it is achieved on more than what the provider wrote down itself
     * @param overriddenBy {@code provider} or {@code other}: whose review set the status by hand; empty when none did
     * @param weeks whole weeks it has held, hospital days left out
     * @param confirmation code of where the person's word stands
     * @param collectedBy code of who asked
     * @param feasibility {@code none}, {@code open}, or the code of what was decided about a missed one
     * @param contribution homecare's part in a met one; empty counts as all of it
     */
    public record Outcome(
            PersonId person,
            OutcomeId outcome,
            String domain,
            boolean funded,
            Optional<LocalDate> startedOn,
            Optional<LocalDate> agreedOn,
            Optional<LocalDate> endedOn,
            Optional<LocalDate> lockedOn,
            boolean independent,
            String status,
            boolean achieved,
            boolean borneOut,
            String overriddenBy,
            Optional<LocalDate> achievedOn,
            int weeks,
            String confirmation,
            String collectedBy,
            String feasibility,
            Optional<BigDecimal> contribution,
            List<EvidenceRef> seen,
            List<EvidenceRef> confirmed,
            List<EvidenceRef> decided,
            EvidenceRef evidence) {

        public static final String TABLE = "outcomes";
        static final List<String> COLUMNS = List.of(
                "person",
                "outcome",
                "domain",
                "funded",
                "started_on",
                "agreed_on",
                "ended_on",
                "locked_on",
                "independent",
                "status",
                "achieved",
                "borne_out",
                "overridden_by",
                "achieved_on",
                "weeks",
                "confirmation",
                "collected_by",
                "feasibility",
                "contribution",
                "seen",
                "confirmed",
                "decided",
                "evidence");

        List<String> row() {
            return List.of(
                    person.toString(),
                    outcome.toString(),
                    domain,
                    yes(funded),
                    text(startedOn),
                    text(agreedOn),
                    text(endedOn),
                    text(lockedOn),
                    yes(independent),
                    status,
                    yes(achieved),
                    yes(borneOut),
                    overriddenBy,
                    text(achievedOn),
                    "" + weeks,
                    confirmation,
                    collectedBy,
                    feasibility,
                    contribution.map(Facts::plain).orElse(""),
                    refs(seen),
                    refs(confirmed),
                    refs(decided),
                    evidence.toString());
        }

        static Outcome of(List<String> row) {
            return new Outcome(
                    PersonId.parse(row.get(0)),
                    OutcomeId.parse(row.get(1)),
                    row.get(2),
                    row.get(3).equals("yes"),
                    day(row.get(4)),
                    day(row.get(5)),
                    day(row.get(6)),
                    day(row.get(7)),
                    row.get(8).equals("yes"),
                    row.get(9),
                    row.get(10).equals("yes"),
                    row.get(11).equals("yes"),
                    row.get(12),
                    day(row.get(13)),
                    Integer.parseInt(row.get(14)),
                    row.get(15),
                    row.get(16),
                    row.get(17),
                    row.get(18).isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(row.get(18))),
                    refs(row.get(19)),
                    refs(row.get(20)),
                    refs(row.get(21)),
                    EvidenceRef.parse(row.get(22)));
        }
    }

    public static InputTable people(Collection<Person> facts) {
        return new InputTable(Person.TABLE, Person.COLUMNS, rows(facts, Person::row));
    }

    public static InputTable visits(Collection<Visit> facts) {
        return new InputTable(Visit.TABLE, Visit.COLUMNS, rows(facts, Visit::row));
    }

    public static InputTable stays(Collection<Stay> facts) {
        return new InputTable(Stay.TABLE, Stay.COLUMNS, rows(facts, Stay::row));
    }

    public static InputTable gates(Collection<Gate> facts) {
        return new InputTable(Gate.TABLE, Gate.COLUMNS, rows(facts, Gate::row));
    }

    /** The facts about outcomes; what the prelude makes of them is added for the month that is settled. */
    public static InputTable outcomes(Collection<Outcome> facts) {
        return new InputTable(Outcome.TABLE, Outcome.COLUMNS, rows(facts, Outcome::row));
    }

    public static InputTable carried(Collection<Carried> facts) {
        return new InputTable(Carried.TABLE, Carried.COLUMNS, rows(facts, Carried::row));
    }

    public static InputTable posted(Collection<Posted> facts) {
        return new InputTable(Posted.TABLE, Posted.COLUMNS, rows(facts, Posted::row));
    }

    private static <T> List<List<String>> rows(Collection<T> facts, Function<T, List<String>> row) {
        return facts.stream().map(row).toList();
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static String refs(List<EvidenceRef> refs) {
        return refs.stream().sorted().map(EvidenceRef::toString).collect(Collectors.joining(" "));
    }

    private static List<EvidenceRef> refs(String text) {
        return text.isEmpty()
                ? List.of()
                : java.util.Arrays.stream(text.split(" "))
                        .map(EvidenceRef::parse)
                        .toList();
    }
}
