package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.terms.Declared;
import care.mainstay.money.terms.Explanation;
import care.mainstay.money.terms.Line;
import care.mainstay.money.terms.Run;
import care.mainstay.money.terms.TermSheet;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A month worked out by a term sheet, and what its lines do to the accounts of the ledger.
 *
 * <p>What a line pays becomes due; what it sets aside is held, for the outcome and from the month its key names; the council
 * bears both. A line the sheet holds is held instead of due. What is missing or unsettled moves nothing.
 */
final class SheetMonth {

    private final LocalDate month;
    /** The parties that can be paid, by their names; only one where nobody is a partner. */
    private final Set<String> paid;

    private final boolean isShared;
    private final Run run;
    private final List<Line> statement;
    private final Set<String> amounts;
    private final Map<String, String> keys = new TreeMap<>();

    private SheetMonth(LocalDate month, TermSheet sheet, Run run) {
        this.month = month;
        this.isShared = !sheet.partners().isEmpty();
        this.paid = sheet.parties().stream()
                .filter(party -> !party.pays())
                .map(Declared.Party::name)
                .collect(Collectors.toSet());
        this.run = run;
        this.statement = run.statement();
        this.amounts = statement.stream().map(Line::spokenBy).collect(Collectors.toSet());
    }

    /** @param tables everything that is gathered, of which a sheet is given what it asks for */
    static SheetMonth run(TermSheet sheet, LocalDate month, Map<String, InputTable> tables) {
        var readers = new TreeMap<String, Reader>();
        for (var asked : sheet.inputs()) {
            var table = tables.get(asked.name());
            if (table != null) {
                readers.put(asked.name(), table.reader());
            }
        }
        return new SheetMonth(month, sheet, sheet.run(readers));
    }

    /** A line of the sheet, by its key in the statement, with its movements. */
    record Booked(
            String key,
            Line line,
            Optional<PersonId> person,
            Optional<OutcomeId> outcome,
            boolean isForNobody,
            List<Move> moves) {

        /** Whether it has an amount; one that has none moves nothing. */
        boolean isWorkedOut() {
            return line.pays().isPresent() && !isForNobody;
        }

        LineKind kind() {
            if (isForNobody) {
                return LineKind.UNSETTLED;
            }
            return switch (line.state()) {
                case MISSING -> LineKind.HELD;
                case UNSETTLED -> LineKind.UNSETTLED;
                default -> LineKind.ofCode(line.countsAs());
            };
        }

        Money speaksOf() {
            return line.speaksOf().map(Money::ofPounds).orElse(Money.ZERO);
        }
    }

    List<Booked> lines() {
        var lines = new ArrayList<Booked>();
        for (var line : statement) {
            var outcome = outcome(line.key());
            lines.add(new Booked(
                    LineKey.of(line.name(), line.key(), outcome, isShared ? line.payee() : ""),
                    line,
                    Optional.ofNullable(line.key().get("person")).map(PersonId::parse),
                    outcome,
                    isForNobody(line),
                    line.pays().isPresent() && !isForNobody(line) ? moves(line) : List.of()));
        }
        return lines;
    }

    /** Whether a line is for a partner whom the sheet does not name, so that nobody can be paid. */
    private boolean isForNobody(Line line) {
        var partner = line.key().get(LineKey.PARTNER);
        return isShared && partner != null && !paid.contains(partner);
    }

    /** The way to what a line speaks of, as far as the amounts of other lines, which explain themselves. */
    Explanation why(Booked booked) {
        var quantity = booked.line().spokenBy();
        return withLines(run.explain(quantity, booked.line().key(), amounts), keys());
    }

    /** The whole way to what it speaks of. */
    Explanation wholeWhy(Booked booked) {
        return run.explain(booked.line().spokenBy(), booked.line().key());
    }

    /** The whole way to what it pays. */
    Explanation whyPaid(Booked booked) {
        return run.explain(booked.line().paidBy(), booked.line().key());
    }

    /** The keys of lines by the quantity they speak of and its key. */
    private Map<String, String> keys() {
        if (keys.isEmpty()) {
            lines().forEach(booked -> keys.put(
                    booked.line().spokenBy() + new TreeMap<>(booked.line().key()), booked.key()));
        }
        return keys;
    }

    private static Explanation withLines(Explanation node, Map<String, String> keys) {
        var line = node.told() && node.kind().equals("quantity")
                ? keys.get(node.name() + new TreeMap<>(node.key()))
                : null;
        var parts = withLines(node.parts(), keys);
        if (line == null && parts == node.parts()) {
            return node;
        }
        return new Explanation(
                node.kind(),
                node.name(),
                node.key(),
                node.value(),
                node.known(),
                node.unit(),
                node.formula(),
                node.says(),
                node.words(),
                line == null ? node.source() : "line " + line,
                node.told(),
                parts);
    }

    /** The same list where no line is named in it, as in most. */
    private static List<Explanation> withLines(List<Explanation> parts, Map<String, String> keys) {
        List<Explanation> changed = null;
        for (int i = 0; i < parts.size(); i++) {
            var part = withLines(parts.get(i), keys);
            if (part != parts.get(i)) {
                changed = changed == null ? new ArrayList<>(parts) : changed;
                changed.set(i, part);
            }
        }
        return changed == null ? parts : changed;
    }

    String value(String quantity, Map<String, String> key) {
        return run.value(quantity, key);
    }

    /** Why something could not be worked out, each reason once. */
    Collection<String> faults() {
        return run.faults().keySet();
    }

    private List<Move> moves(Line line) {
        var moves = new ArrayList<Move>();
        var pays = line.pays().map(Money::ofPounds).orElse(Money.ZERO);
        boolean isAboutSomebody = line.key().containsKey("person");
        boolean gated = line.state() == Line.State.HELD
                && line.setsAside().isEmpty()
                && !line.countsAs().equals("held");
        if (gated && !isAboutSomebody) {
            // no pot it could wait in: it is looked at again with the months that late evidence adjusts
            return moves;
        }
        moves.add(
                gated
                        ? new Move(Account.HELD, outcome(line.key()), month, pays)
                        : new Move(Account.DUE, Optional.empty(), month, pays));
        var all = pays;
        var held = new TreeMap<String, Move>();
        for (var kept : line.setsAside()) {
            var amount = Money.ofPounds(kept.amount());
            var move = new Move(Account.HELD, outcome(kept.key()), month(kept.key()), amount);
            held.merge(
                    move.outcome().map(OutcomeId::toString).orElse("") + " " + move.month(),
                    move,
                    (one, other) -> new Move(
                            one.account(),
                            one.outcome(),
                            one.month(),
                            one.amount().plus(other.amount())));
            all = all.plus(amount);
        }
        moves.addAll(held.values());
        moves.add(new Move(Account.COUNCIL, Optional.empty(), month, all.negated()));
        return moves;
    }

    private static Optional<OutcomeId> outcome(Map<String, String> key) {
        return Optional.ofNullable(key.get("outcome"))
                .filter(outcome -> !outcome.equals(MonthEvidence.NO_OUTCOME))
                .map(OutcomeId::parse);
    }

    private LocalDate month(Map<String, String> key) {
        return Optional.ofNullable(key.get("month")).map(LocalDate::parse).orElse(month);
    }

    /** The line in words; of what was set aside in earlier months, with these. */
    String words(Booked booked) {
        if (booked.isForNobody()) {
            return booked.line().says() + ": no party is called “"
                    + booked.line().key().get(LineKey.PARTNER) + "”";
        }
        if (!booked.isWorkedOut()) {
            return booked.line().says() + ": " + booked.line().why();
        }
        var months = booked.line().setsAside().stream()
                .flatMap(kept -> Optional.ofNullable(kept.key().get("month")).stream())
                .map(LocalDate::parse)
                .collect(Collectors.toCollection(TreeSet::new));
        if (months.isEmpty()) {
            return booked.line().says();
        }
        return booked.line().says() + ", set aside in " + Wording.month(months.first())
                + (months.size() == 1 ? "" : " to " + Wording.month(months.last()));
    }
}
