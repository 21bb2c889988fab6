package care.mainstay.money.terms.internal.sheet;

import care.mainstay.money.terms.Place;
import care.mainstay.money.terms.internal.Findings;
import care.mainstay.money.terms.internal.formula.Currency;
import care.mainstay.money.terms.internal.number.Rounding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a term sheet from its text: what it says, without asking yet whether that makes sense. */
public final class SheetReader {

    static final Set<String> OUTPUT = Part.of("for each", "columns", "says");
    static final Set<String> QUANTITY = Part.of("is", "says");
    static final Set<String> MOTIVES = Part.of("pays", "costs", "source", "grown");

    static final Set<String> SETTLED = Part.of("pay within", "look back");

    private static final Pattern SPAN = Pattern.compile("(\\d{1,3}) (days?|months?)");

    static final Set<String> PARTS = Part.of(
            "terms",
            "title",
            "version",
            "source",
            "says",
            "currency",
            "parties",
            "from",
            "until",
            "periods",
            "agreed",
            "bands",
            "inputs",
            "overall",
            "outputs",
            "statement",
            "reasons",
            "settled",
            "incentives");

    private static final String FOR_EACH = "for each ";

    /** What is written for it. */
    private static final Pattern EVERY = Pattern.compile("(?i)(for|each|every|per)\\b.*");

    private static final Pattern OUTPUT_COLUMN =
            Pattern.compile("(\\S+)(?:\\s+to\\s+(\\d{1,2})\\s+places?(?:\\s+(\\w+))?)?");

    private final Findings findings;
    private final Set<String> unreadable = new HashSet<>();

    private SheetReader(Findings findings) {
        this.findings = findings;
    }

    /** The sheet, unless its text is no sheet at all. */
    public static Optional<Sheet> read(String text, Findings findings) {
        return YamlReader.read(text, findings).map(new SheetReader(findings)::sheet);
    }

    private Sheet sheet(Yaml yaml) {
        var plain = new ArrayList<Yaml.Entry>();
        var quantities = new ArrayList<Sheet.Quantity>();
        for (var entry : Part.entries(yaml, "a term sheet", findings)) {
            var key = entry.key().text();
            if (key.startsWith(FOR_EACH)) {
                var grain =
                        Part.names(key.substring(FOR_EACH.length()), entry.key().place(), findings);
                quantities.addAll(quantities(entry.value(), grain));
            } else if (key.equals("overall")) {
                quantities.addAll(quantities(entry.value(), List.of()));
            } else if (EVERY.matcher(key).matches()) {
                findings.error(
                        entry.key().place(),
                        "unknown-name",
                        "There is no part of a term sheet called “" + key + "”.",
                        "Maybe “for each person”, where person is the key of a table.");
                findings.loseNames();
            } else {
                plain.add(entry);
            }
        }
        var part = new Part(new Yaml.Mapping(plain, Place.START), "a term sheet", PARTS, findings);
        var name = part.required("terms");
        if (!name.isEmpty() && !name.matches("[a-z0-9][a-z0-9-]*")) {
            findings.error(
                    part.placeOf("terms"),
                    "name",
                    "“" + name + "” cannot be the name of a sheet: small letters, digits and hyphens.",
                    "");
        }
        var statement = new StatementReader(findings);
        var reasons = part.get("reasons").map(statement::reasons).orElse(Map.of());
        return new Sheet(
                name,
                part.text("title", name),
                part.text("version", "1"),
                currency(part),
                new AgreementReader(findings).read(part),
                part.get("agreed").map(agreed -> quantities(agreed, List.of())).orElse(List.of()),
                part.get("bands").map(this::bands).orElse(Map.of()),
                part.get("inputs")
                        .map(inputs -> new InputReader(currency(part), findings, unreadable).inputs(inputs))
                        .orElse(List.of()),
                quantities,
                part.get("outputs").map(this::outputs).orElse(List.of()),
                statement.lines(part, reasons.keySet()),
                reasons,
                motives(part),
                settled(part),
                unreadable,
                Optional.empty());
    }

    private Sheet.Motives motives(Part sheet) {
        var part = sheet.get("incentives").map(yaml -> new Part(yaml, "the incentives", MOTIVES, findings));
        return new Sheet.Motives(
                part.map(each -> each.names("pays")).orElse(List.of()),
                part.map(each -> each.names("costs")).orElse(List.of()),
                part.flatMap(each -> each.names("grown").stream().findFirst()),
                part.map(each -> each.text("source", "")).orElse(""));
    }

    private Sheet.Settled settled(Part sheet) {
        var part = sheet.get("settled").map(yaml -> new Part(yaml, "how it is settled", SETTLED, findings));
        return new Sheet.Settled(
                part.flatMap(each -> span(each, "pay within", "day")),
                part.flatMap(each -> span(each, "look back", "month")));
    }

    /** So many days or months. */
    private Optional<Integer> span(Part part, String key, String unit) {
        var scalar = part.scalar(key);
        if (scalar.isEmpty()) {
            return Optional.empty();
        }
        var matcher = SPAN.matcher(scalar.get().text().strip());
        if (!matcher.matches() || !matcher.group(2).startsWith(unit)) {
            findings.error(
                    scalar.get().place(),
                    "settled",
                    "“" + key + "” is a number of " + unit + "s, not “"
                            + scalar.get().text() + "”.",
                    "Maybe “" + (unit.equals("day") ? "30 days" : "3 months") + "”.");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(matcher.group(1)));
    }

    private Currency currency(Part part) {
        var scalar = part.scalar("currency");
        if (scalar.isEmpty()) {
            return Currency.GBP;
        }
        var currency = Currency.ofCode(scalar.get().text());
        if (currency.isEmpty()) {
            findings.unknown(scalar.get().place(), "currency", scalar.get().text(), Currency.codes());
        }
        return currency.orElse(Currency.GBP);
    }

    private List<Sheet.Quantity> quantities(Yaml yaml, List<Sheet.Named> grain) {
        var quantities = new ArrayList<Sheet.Quantity>();
        for (var entry : Part.entries(yaml, "a quantity", findings)) {
            Optional<Yaml.Scalar> formula;
            String says = "";
            if (entry.value() instanceof Yaml.Scalar scalar) {
                formula = Optional.of(scalar);
            } else {
                var part = new Part(entry.value(), "the quantity " + entry.key().text(), QUANTITY, findings);
                part.required("is");
                formula = part.scalar("is");
                says = part.text("says", "");
            }
            var place = entry.key().place();
            for (var named : Part.given(entry.key(), findings)) {
                var tree = formula.flatMap(scalar -> Part.formula(scalar, findings));
                if (tree.isEmpty()) {
                    unreadable.add(named.name());
                } else {
                    var source = formula.orElseThrow().source();
                    quantities.add(new Sheet.Quantity(named.name(), grain, tree.get(), source, says, place));
                }
            }
        }
        return quantities;
    }

    private Map<String, Sheet.BandTable> bands(Yaml yaml) {
        var tables = new LinkedHashMap<String, Sheet.BandTable>();
        for (var entry : Part.entries(yaml, "a table of bands", findings)) {
            var bands = new ArrayList<Sheet.Band>();
            var items = entry.value() instanceof Yaml.Sequence sequence ? sequence.items() : List.<Yaml>of();
            if (items.isEmpty()) {
                findings.error(entry.value().place(), "shape", "A table of bands is a list.", "Maybe “- from: 0”.");
            }
            for (var item : items) {
                var part = new Part(item, "a band", Part.of("from", "gives", "to"), findings);
                part.required("from");
                part.required("gives");
                var from = part.formula("from");
                var gives = part.formula("gives");
                var to = part.formula("to");
                if (from.isPresent() && gives.isPresent()) {
                    bands.add(new Sheet.Band(from.get(), gives.get(), to));
                }
            }
            var place = entry.key().place();
            Part.name(entry.key().text(), place, findings)
                    .forEach(named -> tables.put(named.name(), new Sheet.BandTable(named.name(), bands, place)));
        }
        return tables;
    }

    private List<Sheet.Output> outputs(Yaml yaml) {
        var outputs = new ArrayList<Sheet.Output>();
        for (var entry : Part.entries(yaml, "a table of results", findings)) {
            var part = new Part(entry.value(), "the output " + entry.key().text(), OUTPUT, findings);
            var columns = new ArrayList<Sheet.OutputColumn>();
            for (var item : part.items("columns")) {
                Part.scalar(item, "a column", findings)
                        .flatMap(this::outputColumn)
                        .ifPresent(columns::add);
            }
            if (!part.isThere("columns")) {
                findings.error(
                        entry.key().place(),
                        "not-said",
                        "The output " + entry.key().text() + " has no columns.",
                        "");
            }
            Part.name(entry.key().text(), entry.key().place(), findings)
                    .forEach(named -> outputs.add(
                            new Sheet.Output(named.name(), part.names("for each"), columns, named.place())));
        }
        return outputs;
    }

    private Optional<Sheet.OutputColumn> outputColumn(Yaml.Scalar scalar) {
        var matcher = OUTPUT_COLUMN.matcher(scalar.text().strip());
        var place = scalar.place();
        var rounding = matcher.matches() && matcher.group(3) != null
                ? Rounding.ofWord(matcher.group(3))
                : Optional.of(Rounding.HALF_UP);
        var places = matcher.matches() ? Optional.ofNullable(matcher.group(2)).map(Integer::valueOf) : Optional.of(99);
        if (rounding.isEmpty() || places.filter(each -> each > 18).isPresent()) {
            findings.error(
                    place,
                    "output-column",
                    "“" + scalar.text() + "” is not a column of results.",
                    "Maybe “total_score to 6 places”, at most 18, with one of " + Rounding.words() + " behind.");
            return Optional.empty();
        }
        return Part.name(matcher.group(1), place, findings).stream()
                .map(named -> new Sheet.OutputColumn(named.name(), places, rounding.get(), place))
                .findFirst();
    }
}
