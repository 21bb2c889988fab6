package care.mainstay.money.terms.internal.sheet;

import care.mainstay.money.terms.internal.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the lines of a statement, and what the codes of reasons mean that lines give. */
final class StatementReader {

    static final Set<String> LINE = Part.of(
            "line",
            "for each",
            "shown when",
            "pays",
            "to",
            "sets aside",
            "speaks of",
            "counts as",
            "becomes",
            "because",
            "says",
            "vat",
            "chargeable to the person",
            "chargeable when",
            "held when");

    static final Set<String> REASON = Part.of("says", "mend");

    /** What a line can count as. */
    static final List<String> KINDS = List.of("fee", "withheld", "released", "paid-as-fee", "held", "not-due", "other");

    private final Findings findings;

    StatementReader(Findings findings) {
        this.findings = findings;
    }

    List<Sheet.Line> lines(Part sheet, Set<String> reasons) {
        var lines = new ArrayList<Sheet.Line>();
        for (var item : sheet.items("statement")) {
            var part = new Part(item, "a line of the statement", LINE, findings);
            part.required("pays");
            var name = part.required("line");
            var amount = part.names("pays");
            if (amount.size() == 1) {
                lines.add(new Sheet.Line(
                        name,
                        part.names("for each"),
                        amount.get(0),
                        part.text("to", ""),
                        part.text("says", name),
                        part.text("vat", ""),
                        part.yes("chargeable to the person"),
                        part.names("held when").stream().findFirst(),
                        part.names("shown when").stream().findFirst(),
                        booking(part, reasons),
                        part.placeOf("line")));
            }
        }
        return lines;
    }

    private Sheet.Booking booking(Part line, Set<String> reasons) {
        var counts = line.text("counts as", "other");
        var because = line.text("because", "");
        if (!KINDS.contains(counts)) {
            findings.unknown(line.placeOf("counts as"), "kind of line called", counts, KINDS);
        }
        return new Sheet.Booking(
                line.names("sets aside"),
                line.names("speaks of").stream().findFirst(),
                counts,
                line.names("becomes").stream().findFirst(),
                reasons.contains(because)
                        ? Optional.empty()
                        : line.names("because").stream().findFirst(),
                reasons.contains(because) ? because : "",
                line.names("chargeable when").stream().findFirst());
    }

    Map<String, Sheet.Said> reasons(Yaml yaml) {
        var reasons = new LinkedHashMap<String, Sheet.Said>();
        for (var entry : Part.entries(yaml, "a reason", findings)) {
            var code = entry.key();
            var part = new Part(entry.value(), "the reason " + code.text(), REASON, findings);
            part.required("says");
            reasons.put(code.text(), new Sheet.Said(part.text("says", ""), part.text("mend", ""), code.place()));
        }
        return reasons;
    }
}
