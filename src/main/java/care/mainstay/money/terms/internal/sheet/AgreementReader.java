package care.mainstay.money.terms.internal.sheet;

import care.mainstay.money.terms.internal.Findings;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.number.Exact;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads who the parties are and which periods a sheet is settled in, and holds that shares and periods add up. */
final class AgreementReader {

    static final Set<String> PARTY = Part.of("role", "share", "says");
    static final Set<String> PERIOD = Part.of("name", "from", "until");

    private final Findings findings;

    AgreementReader(Findings findings) {
        this.findings = findings;
    }

    Agreement read(Part sheet) {
        var from = day(sheet, "from");
        var until = day(sheet, "until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            findings.error(
                    sheet.placeOf("until"),
                    "periods",
                    "The last day, " + until.get() + ", is before the first, " + from.get() + ".",
                    "Maybe the two are the wrong way round.");
        }
        return new Agreement(parties(sheet), from, until, periods(sheet, from, until));
    }

    private List<Agreement.Party> parties(Part sheet) {
        var parties = new ArrayList<Agreement.Party>();
        for (var entry : sheet.get("parties")
                .map(each -> Part.entries(each, "a party", findings))
                .orElse(List.of())) {
            var name = entry.key();
            var part = new Part(entry.value(), "the party " + name.text(), PARTY, findings);
            parties.add(new Agreement.Party(name.text(), part.text("role", ""), share(part), part.placeOf("share")));
        }
        var shares = parties.stream().flatMap(party -> party.share().stream()).toList();
        var sum = shares.stream().reduce(Exact.ZERO, Exact::plus);
        if (!shares.isEmpty() && !sum.equals(Exact.ONE)) {
            var off = sum.minus(Exact.ONE);
            findings.error(
                    sheet.placeOf("parties"),
                    "shares",
                    "The shares of the parties add up to " + perCent(sum) + ", not 100 %: "
                            + parties.stream()
                                    .flatMap(party ->
                                            party.share().stream().map(share -> party.name() + " " + perCent(share)))
                                    .collect(Collectors.joining(", "))
                            + ".",
                    off.signum() > 0
                            ? "Maybe " + perCent(off) + " less for one of them."
                            : "Maybe " + perCent(off.negated()) + " more for one of them.");
        }
        return parties;
    }

    private static String perCent(Exact share) {
        return share.times(Exact.of(100)) + " %";
    }

    private Optional<Exact> share(Part part) {
        var formula = part.formula("share");
        if (formula.isEmpty()) {
            return Optional.empty();
        }
        if (formula.get() instanceof Expr.Number number
                && number.unit().isNone()
                && number.value().signum() >= 0
                && number.value().compareTo(Exact.ONE) <= 0) {
            return Optional.of(number.value());
        }
        findings.error(formula.get().place(), "shares", "A share is between 0 % and 100 %.", "");
        return Optional.empty();
    }

    private List<Agreement.Span> periods(Part sheet, Optional<LocalDate> from, Optional<LocalDate> until) {
        var periods = new ArrayList<Agreement.Span>();
        for (var item : sheet.items("periods")) {
            var part = new Part(item, "a period", PERIOD, findings);
            part.required("from");
            part.required("until");
            var first = day(part, "from");
            var last = day(part, "until");
            if (first.isPresent() && last.isPresent()) {
                if (last.get().isBefore(first.get())) {
                    findings.error(
                            item.place(),
                            "periods",
                            "The period from " + first.get() + " ends before it starts, on " + last.get() + ".",
                            "Maybe the two are the wrong way round.");
                }
                periods.add(new Agreement.Span(
                        part.text("name", first.get().toString()), first.get(), last.get(), item.place()));
            }
        }
        periods.sort(Comparator.comparing(Agreement.Span::from));
        for (int i = 1; i < periods.size(); i++) {
            meet(periods.get(i - 1), periods.get(i));
        }
        if (!periods.isEmpty()) {
            ends(sheet, periods, from, until);
        }
        return periods;
    }

    private void meet(Agreement.Span one, Agreement.Span next) {
        var expected = one.until().plusDays(1);
        if (next.from().isBefore(expected)) {
            findings.error(
                    next.place(),
                    "periods",
                    "The periods “" + one.name() + "” (until " + one.until() + ") and “" + next.name() + "” (from "
                            + next.from() + ") overlap: days in both would be paid twice.",
                    "Maybe “" + next.name() + "” starts on " + expected + ".");
        } else if (next.from().isAfter(expected)) {
            findings.error(
                    next.place(),
                    "periods",
                    "Between the periods “" + one.name() + "” (until " + one.until() + ") and “" + next.name()
                            + "” (from " + next.from() + ") days are in no period and would never be paid.",
                    "Maybe “" + next.name() + "” starts on " + expected + ".");
        }
    }

    private void ends(Part sheet, List<Agreement.Span> periods, Optional<LocalDate> from, Optional<LocalDate> until) {
        var first = periods.get(0);
        var last = periods.get(periods.size() - 1);
        if (from.isPresent() && !first.from().equals(from.get())) {
            findings.error(
                    first.place(),
                    "periods",
                    "The first period starts on " + first.from() + ", the contract on " + from.get() + ".",
                    "");
        }
        if (until.isPresent() && !last.until().equals(until.get())) {
            findings.error(
                    sheet.placeOf("until"),
                    "periods",
                    "The last period ends on " + last.until() + ", the contract on " + until.get() + ".",
                    "");
        }
    }

    private Optional<LocalDate> day(Part part, String key) {
        var scalar = part.scalar(key);
        try {
            return scalar.map(each -> LocalDate.parse(each.text().strip()));
        } catch (DateTimeException none) {
            findings.error(
                    scalar.orElseThrow().place(),
                    "date",
                    "“" + scalar.orElseThrow().text() + "” is no day.",
                    "Maybe write it as 2026-04-01: year, month, day.");
            return Optional.empty();
        }
    }
}
