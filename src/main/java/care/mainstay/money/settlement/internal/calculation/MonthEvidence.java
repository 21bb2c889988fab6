package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.contracts.EvidenceTables;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.LineKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A month's facts as tables that term sheets can ask for: one row for each visit, outcome, stretch of days, and so on. Which
 * columns they have is declared in {@link EvidenceTables}.
 *
 * <p>Nothing is decided here. Where a rule would need a calendar, the table says how many days lie between, and the sheet
 * says what that means.
 */
final class MonthEvidence {

    /** The outcome of money that is held for none. */
    static final String NO_OUTCOME = "none";

    private static final Set<LineKind> DECIDED =
            EnumSet.of(LineKind.RELEASED, LineKind.PAID_AS_FEE, LineKind.HELD, LineKind.NOT_DUE);

    private final DateRange month;
    private final List<PersonFacts> people;
    private final Map<String, InputTable> tables = new TreeMap<>();

    private MonthEvidence(DateRange month, List<PersonFacts> people) {
        this.month = month;
        this.people = people;
    }

    /** Money held for an outcome from an earlier month, by the ledger and by what the statement itself puts right. */
    record Held(
            PersonId person,
            Optional<OutcomeId> outcome,
            LocalDate month,
            Money byTheLedger,
            Money putRight,
            List<EvidenceRef> evidence) {}

    /** The tables of the month that is settled. */
    static Map<String, InputTable> settled(MonthTables tables, Collection<Held> held) {
        var evidence = new MonthEvidence(tables.month(), tables.people());
        evidence.make(false);
        evidence.whoCame(tables);
        evidence.held(held);
        evidence.decided(List.of());
        return evidence.tables;
    }

    /** The tables of an earlier month that is looked at again, with what was decided in it. */
    static Map<String, InputTable> lookedAtAgain(MonthTables tables) {
        var evidence = new MonthEvidence(tables.month(), tables.people());
        evidence.make(true);
        evidence.whoCame(tables);
        evidence.held(List.of());
        evidence.decided(tables.rows(Facts.Posted.TABLE, Facts.Posted::of));
        return evidence.tables;
    }

    private void make(boolean again) {
        add("people", people.stream().map(facts -> person(facts, again)).toList());
        var visits = new ArrayList<List<String>>();
        var carers = new ArrayList<List<String>>();
        var stretches = new ArrayList<List<String>>();
        var standing = new ArrayList<List<String>>();
        var outcomes = new ArrayList<List<String>>();
        var gates = new ArrayList<List<String>>();
        for (var facts : people) {
            facts.visits().stream()
                    .filter(visit -> facts.spans().stream().anyMatch(span -> covers(span, visit.day())))
                    .forEach(visit -> {
                        visits.add(visit(visit, facts));
                        for (int i = 0; i < visit.each().size(); i++) {
                            carers.add(List.of(
                                    key(visit),
                                    "" + (i + 1),
                                    "" + visit.each().get(i),
                                    visit.evidence().toString()));
                        }
                    });
            for (var stretch : new Stretches(month).of(facts.spans(), facts.outcomes())) {
                stretches.add(stretch(facts, stretch));
                stretch.outcomes()
                        .forEach(outcome -> standing.add(List.of(
                                facts.person().toString(),
                                stretch.from().toString(),
                                outcome.outcome().toString(),
                                outcome.evidence().toString())));
            }
            facts.outcomes().forEach(outcome -> outcomes.add(outcome(outcome)));
            facts.gates().stream()
                    .map(gate -> List.of(
                            gate.person().toString(),
                            gate.condition(),
                            gate.on() + " " + gate.evidence(),
                            gate.evidence().toString()))
                    .distinct()
                    .forEach(gates::add);
        }
        add("visits", visits);
        add("carers", carers);
        add("stretches", stretches);
        add("standing", standing);
        add("outcomes", outcomes);
        add("gates", gates);
    }

    /** Of those who were under the contract on some day of the month, as it was frozen. */
    private void whoCame(MonthTables frozen) {
        var under = people.stream()
                .filter(facts -> facts.spans().stream().anyMatch(span -> touches(span, month)))
                .map(PersonFacts::person)
                .collect(Collectors.toSet());
        add(
                WhoCameFacts.TABLE,
                frozen.rows(WhoCameFacts.TABLE, row -> row).stream()
                        .filter(row -> under.contains(WhoCameFacts.person(row)))
                        .toList());
    }

    private static boolean touches(Facts.Person span, DateRange days) {
        return span.from().isBefore(days.until())
                && span.until().map(until -> until.isAfter(days.from())).orElse(true);
    }

    private void add(String name, List<List<String>> rows) {
        tables.put(name, new InputTable(name, EvidenceTables.columns(name), rows));
    }

    private static boolean covers(Facts.Person span, LocalDate day) {
        return !day.isBefore(span.from()) && span.until().map(day::isBefore).orElse(true);
    }

    private List<String> person(PersonFacts facts, boolean again) {
        boolean goesOn = facts.spans().stream()
                .anyMatch(span -> span.endedOn()
                        .filter(end -> !end.isAfter(month.lastDay()))
                        .isEmpty());
        var last = facts.spans().stream()
                .max(Comparator.comparing((Facts.Person span) -> span.endedOn().orElse(LocalDate.MAX))
                        .thenComparing(Facts.Person::from));
        return List.of(
                facts.person().toString(),
                month.lastDay().toString(),
                yes(again),
                yes(goesOn || last.isEmpty()),
                goesOn ? "" : last.map(Facts.Person::endedBecause).orElse(""),
                refs(facts.spans().stream().map(Facts.Person::evidence).toList()));
    }

    /** Named by its day first, so that visits stand in the order of days. */
    private static String key(Facts.Visit visit) {
        return visit.day() + " " + visit.evidence().id();
    }

    private static List<String> visit(Facts.Visit visit, PersonFacts facts) {
        var stay = facts.stays().stream()
                .filter(one -> !visit.day().isBefore(one.admitted())
                        && one.discharged()
                                .map(home -> !visit.day().isAfter(home))
                                .orElse(true))
                .max(Comparator.comparing(Facts.Stay::admitted).thenComparing(Facts.Stay::evidence));
        var death = facts.spans().stream()
                .filter(span -> span.endedBecause().equals("died")
                        && span.endedOn()
                                .filter(day -> !visit.day().isBefore(day))
                                .isPresent())
                .max(Comparator.comparing((Facts.Person span) -> span.endedOn().orElseThrow())
                        .thenComparing(Facts.Person::evidence));
        return List.of(
                key(visit),
                visit.person().toString(),
                visit.state(),
                "" + visit.carers(),
                "" + visit.plannedMinutes(),
                "" + visit.minutes(),
                stay.map(one -> "" + ChronoUnit.DAYS.between(one.admitted(), visit.day()))
                        .orElse(""),
                death.map(one -> "" + ChronoUnit.DAYS.between(one.endedOn().orElseThrow(), visit.day()))
                        .orElse(""),
                visit.evidence().toString(),
                stay.map(one -> one.evidence().toString()).orElse(""),
                death.map(one -> one.evidence().toString()).orElse(""));
    }

    private static List<String> stretch(PersonFacts facts, Stretches.Stretch stretch) {
        return List.of(
                facts.person().toString(),
                stretch.from().toString(),
                "" + stretch.days(),
                stretch.standing().code(),
                stretch.without().map(String::valueOf).orElse(""),
                refs(facts.spans().stream().map(Facts.Person::evidence).toList()));
    }

    private static List<String> outcome(Facts.Outcome outcome) {
        return List.of(
                outcome.person().toString(),
                outcome.outcome().toString(),
                outcome.domain(),
                text(outcome.startedOn()),
                text(outcome.endedOn()),
                text(outcome.lockedOn()),
                yes(outcome.independent()),
                outcome.status(),
                yes(outcome.achieved()),
                yes(outcome.borneOut()),
                outcome.overriddenBy(),
                "" + outcome.weeks(),
                outcome.confirmation(),
                outcome.collectedBy(),
                outcome.feasibility(),
                outcome.contribution().map(Facts::plain).orElse(""),
                outcome.evidence().toString(),
                refs(outcome.seen()),
                refs(outcome.confirmed()),
                refs(outcome.decided()),
                refs(outcome.decided()));
    }

    private void held(Collection<Held> held) {
        add(
                "held",
                held.stream()
                        .map(one -> List.of(
                                one.person().toString(),
                                one.outcome().map(OutcomeId::toString).orElse(NO_OUTCOME),
                                one.month().toString(),
                                one.byTheLedger().inPounds().toPlainString(),
                                one.putRight().inPounds().toPlainString(),
                                "" + ChronoUnit.MONTHS.between(one.month(), month.from()),
                                refs(one.evidence())))
                        .toList());
    }

    /** What was decided about outcomes in their own month, by what was posted about them. */
    private void decided(List<Facts.Posted> posted) {
        var rows = new TreeMap<String, List<String>>();
        for (var row : posted) {
            if (LineKey.outcome(row.key()).isPresent() && DECIDED.contains(row.kind())) {
                rows.putIfAbsent(
                        row.key().substring(row.key().indexOf('/')),
                        List.of(
                                LineKey.person(row.key()).orElseThrow().toString(),
                                LineKey.outcome(row.key()).orElseThrow().toString(),
                                row.kind().code(),
                                refs(row.evidence())));
            }
        }
        add("decided", List.copyOf(rows.values()));
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String refs(Collection<EvidenceRef> refs) {
        return new TreeSet<>(refs).stream().map(EvidenceRef::toString).collect(Collectors.joining(" "));
    }
}
