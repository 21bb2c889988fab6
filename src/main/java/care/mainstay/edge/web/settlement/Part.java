package care.mainstay.edge.web.settlement;

import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.StatementLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What an amount due is made up of. Every line that makes something due is in one of these, so that they add up to it. */
enum Part {
    CARE("Care delivered"),
    SET_ASIDE("Set aside for outcomes"),
    RELEASED("Released for outcomes"),
    AS_FEE("Paid as fee after all"),
    OTHER("Paid otherwise"),
    PUT_RIGHT("Earlier months put right"),
    TAKEN_BACK("Lines taken back");

    private final String words;

    Part(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The parts as amounts, nothing where there is none, in the order one would say them. */
    static Map<Part, Money> of(Collection<StatementLine> lines) {
        var parts = new EnumMap<Part, Money>(Part.class);
        for (var part : values()) {
            parts.put(part, Money.ZERO);
        }
        for (var line : lines) {
            of(line.kind()).forEach(part -> parts.merge(part, line.due(), Money::plus));
            if (line.state() == LineState.REVERSED) {
                parts.merge(TAKEN_BACK, line.due().negated(), Money::plus);
            }
        }
        return parts;
    }

    private static List<Part> of(LineKind kind) {
        return switch (kind) {
            case FEE -> List.of(CARE);
            case WITHHELD -> List.of(SET_ASIDE);
            case RELEASED -> List.of(RELEASED);
            case PAID_AS_FEE -> List.of(AS_FEE);
            case OTHER -> List.of(OTHER);
            case ADJUSTMENT -> List.of(PUT_RIGHT);
            case HELD, NOT_DUE, UNSETTLED -> List.of();
        };
    }

    /** What is due as the lines stand: all but those taken back. */
    static Money due(Collection<StatementLine> lines) {
        return Money.sum(lines.stream()
                .filter(line -> line.state() != LineState.REVERSED)
                .map(StatementLine::due)
                .toList());
    }

    /** What the lines leave waiting. It is in the ledger with the line that set it aside, and goes when that is taken back. */
    static Money waits(Collection<StatementLine> lines) {
        var without = lines.stream()
                .filter(line -> line.kind() == LineKind.WITHHELD && line.state() == LineState.REVERSED)
                .map(StatementLine::person)
                .toList();
        return Money.sum(lines.stream()
                .filter(line -> line.kind() == LineKind.HELD && !without.contains(line.person()))
                .map(StatementLine::about)
                .toList());
    }

    /** What the lines give back to the council of the money set aside. */
    static Money goesBack(Collection<StatementLine> lines) {
        return Money.sum(lines.stream()
                .filter(line -> line.kind() == LineKind.NOT_DUE && line.state() != LineState.REVERSED)
                .map(StatementLine::council)
                .toList());
    }

    /** The parts that any of these has, and care always: an empty column would only widen a table. */
    static List<Part> in(Collection<Map<Part, Money>> all) {
        var found = new ArrayList<Part>();
        for (var part : values()) {
            if (part == CARE
                    || all.stream()
                            .anyMatch(parts ->
                                    !parts.getOrDefault(part, Money.ZERO).isZero())) {
                found.add(part);
            }
        }
        return found;
    }
}
