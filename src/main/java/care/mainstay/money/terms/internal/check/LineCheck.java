package care.mainstay.money.terms.internal.check;

import care.mainstay.money.terms.Place;
import care.mainstay.money.terms.internal.Findings;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the lines of the statement: that they pay money to somebody who is bound, and speak of what there is. */
public final class LineCheck {

    /** A name in braces, whose value is to stand in words. */
    public static final Pattern IN_BRACES =
            Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)(?: as (per cent|a number))?\\}");

    private final Sheet sheet;
    private final Findings findings;
    private final Names names;
    private final Lattice lattice;
    private final Typing typing;

    LineCheck(Sheet sheet, Findings findings, Names names, Lattice lattice, Typing typing) {
        this.sheet = sheet;
        this.findings = findings;
        this.names = names;
        this.lattice = lattice;
        this.typing = typing;
    }

    /** The names a line speaks of, each understood or said to be wrong. */
    Plan.LineNames names(Sheet.Line line) {
        names.checkGrain(line.grain(), lattice);
        var grain = Plan.grain(line.grain());
        line.grain().forEach(name -> names.useDimension(name.name()));
        payee(line);
        var booking = line.booking();
        var because = booking.because().map(name -> one(name, grain, Type.Kind.TEXT));
        return new Plan.LineNames(
                money(line, "pays", line.amount(), grain),
                line.held().map(name -> one(name, grain, Type.Kind.TRUTH)),
                line.shownWhen().map(name -> one(name, grain, Type.Kind.TRUTH)),
                booking.setsAside().stream()
                        .map(name -> money(line, "sets aside", name, finer(line, name, grain)))
                        .toList(),
                booking.speaksOf().map(name -> money(line, "speaks of", name, grain)),
                booking.becomes().map(name -> one(name, grain, Type.Kind.TEXT)),
                because,
                booking.chargeableWhen().map(name -> one(name, grain, Type.Kind.TRUTH)),
                told(line, grain));
    }

    /** What is set aside may be known for each of something finer, such as for each outcome of a person. */
    private Grain finer(Sheet.Line line, Sheet.Named name, Grain grain) {
        var quantity = names.quantities().get(name.name());
        if (quantity == null || lattice.covers(grain, Plan.grain(quantity))) {
            return grain;
        }
        if (!lattice.covers(Plan.grain(quantity), grain)) {
            findings.error(
                    name.place(),
                    "grain",
                    "“" + name.name() + "” is for " + Plan.grain(quantity) + ", and the line “" + line.name()
                            + "” is for " + grain + ".",
                    "Maybe a quantity for the same, or for something finer.");
        }
        return Plan.grain(quantity);
    }

    private Map<String, Expr.Name> told(Sheet.Line line, Grain grain) {
        var told = new LinkedHashMap<String, Expr.Name>();
        tell(line.says(), line.place(), grain, told);
        sheet.reasons().forEach((code, reason) -> {
            if (line.booking().because().isPresent() || line.booking().reason().equals(code)) {
                tell(reason.says(), reason.place(), grain, told);
            }
        });
        return told;
    }

    private void tell(String words, Place place, Grain grain, Map<String, Expr.Name> told) {
        var found = IN_BRACES.matcher(words);
        while (found.find()) {
            var named = new Sheet.Named(found.group(1), place);
            told.computeIfAbsent(named.name(), ignored -> {
                var name = new Expr.Name(Optional.empty(), named.name(), place);
                typing.resolve(name);
                typing.type(name, grain, grain);
                return name;
            });
        }
    }

    private Expr.Name one(Sheet.Named named, Grain grain, Type.Kind kind) {
        var name = new Expr.Name(Optional.empty(), named.name(), named.place());
        typing.resolve(name);
        typing.expect(name, typing.type(name, grain, grain), kind);
        return name;
    }

    private Expr.Name money(Sheet.Line line, String does, Sheet.Named named, Grain grain) {
        var amount = new Expr.Name(Optional.empty(), named.name(), named.place());
        typing.resolve(amount);
        var type = typing.type(amount, grain, grain);
        if (type.isKnown()
                && (type.kind() != Type.Kind.NUMBER || type.unit().currency().isEmpty() && !type.fitsAny())) {
            findings.error(
                    amount.place(),
                    "unit",
                    "The line “" + line.name() + "” " + does + " " + amount + ", which is not money but " + type.words()
                            + ".",
                    "");
        } else if (type.isFraction()) {
            findings.error(
                    amount.place(),
                    "places",
                    "The line “" + line.name() + "” " + does + " " + amount + ", which was never rounded to the penny.",
                    "Maybe “round(…, 2 places, half_up)”.");
        }
        return amount;
    }

    private void payee(Sheet.Line line) {
        var parties = sheet.agreement().parties();
        if (!line.payee().isEmpty()
                && !parties.isEmpty()
                && parties.stream().noneMatch(party -> party.name().equals(line.payee()))) {
            findings.unknown(
                    line.place(),
                    "party",
                    line.payee(),
                    parties.stream().map(party -> party.name()).toList());
        }
    }
}
