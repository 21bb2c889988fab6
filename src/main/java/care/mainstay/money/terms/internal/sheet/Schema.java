package care.mainstay.money.terms.internal.sheet;

import care.mainstay.money.terms.internal.check.Function;
import care.mainstay.money.terms.internal.formula.Currency;
import care.mainstay.money.terms.internal.run.JsonText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the JSON Schema of term sheets, from the very lists by which they are read. */
public final class Schema {

    private static final Map<String, String> SAYS = Map.ofEntries(
            Map.entry("terms", "The name of the sheet: small letters, digits and hyphens."),
            Map.entry("title", "What people call it."),
            Map.entry("version", "Which version of the terms this is."),
            Map.entry("source", "Where the rules come from."),
            Map.entry("says", "What the sheet means, for people."),
            Map.entry("currency", "What money is."),
            Map.entry("parties", "Who is bound, with role and share."),
            Map.entry("from", "The first day."),
            Map.entry("until", "The last day."),
            Map.entry("periods", "Periods settled by themselves; they meet without gap or overlap."),
            Map.entry("agreed", "Names for what both sides agreed."),
            Map.entry("bands", "Tables of bands: from, gives, to."),
            Map.entry("inputs", "The tables of evidence."),
            Map.entry("overall", "Quantities of the whole contract."),
            Map.entry("outputs", "Tables that a run writes."),
            Map.entry("incentives", "What pay and cost are, where its incentives are checked."),
            Map.entry("reasons", "What the codes of reasons mean, and what would mend them."),
            Map.entry("settled", "When what is due is paid, and how far back late evidence adjusts."),
            Map.entry("statement", "Which quantities become money, to whom, in which words."));

    private Schema() {}

    public static String json() {
        var json = new JsonText();
        json.object(() -> {
            json.name("$schema").value("https://json-schema.org/draft/2020-12/schema");
            json.name("title").value("Mainstay term sheet");
            json.name("type").value("object");
            json.name("required").list(List.of("terms"), JsonText::value);
            json.name("additionalProperties").value(false);
            json.name("properties").object(() -> SheetReader.PARTS.forEach(part -> property(json, part)));
            json.name("patternProperties")
                    .object(() -> json.name("^for each [A-Za-z]").object(() -> {
                        json.name("description").value("Quantities worked out for each of these.");
                        reference(json, "quantities");
                    }));
            json.name("$defs").object(() -> definitions(json));
        });
        return json.toString();
    }

    private static void property(JsonText json, String part) {
        json.name(part).object(() -> {
            json.name("description").value(SAYS.getOrDefault(part, ""));
            switch (part) {
                case "agreed", "overall" -> reference(json, "quantities");
                case "currency" -> json.name("enum").list(Currency.codes(), JsonText::value);
                case "inputs" -> many(json, InputReader.PARTS, List.of("one row for each", "columns"));
                case "outputs" -> many(json, SheetReader.OUTPUT, List.of("columns"));
                case "reasons" -> many(json, StatementReader.REASON, List.of("says"));
                case "parties" -> many(json, AgreementReader.PARTY, List.of());
                case "incentives" -> parts(json, SheetReader.MOTIVES, List.of());
                case "settled" -> parts(json, SheetReader.SETTLED, List.of());
                case "bands" -> json.name("type").value("object");
                case "periods", "statement" -> {
                    json.name("type").value("array");
                    json.name("items")
                            .object(() -> parts(
                                    json,
                                    part.equals("periods") ? AgreementReader.PERIOD : StatementReader.LINE,
                                    List.of()));
                }
                default -> reference(json, "word");
            }
        });
    }

    private static void definitions(JsonText json) {
        json.name("word").object(() -> json.name("type").list(List.of("string", "number", "boolean"), JsonText::value));
        json.name("formula").object(() -> {
            json.name("description").value("A formula. Functions: " + String.join(", ", words()) + ".");
            json.name("type").list(List.of("string", "number", "boolean"), JsonText::value);
        });
        json.name("quantities").object(() -> {
            json.name("type").value("object");
            json.name("additionalProperties")
                    .object(() -> json.name("anyOf")
                            .list(
                                    List.of("formula", "is"),
                                    (out, each) -> out.object(() -> {
                                        if (each.equals("is")) {
                                            parts(out, SheetReader.QUANTITY, List.of("is"));
                                        } else {
                                            reference(out, each);
                                        }
                                    })));
        });
    }

    private static Collection<String> words() {
        var words = new TreeMap<String, Function>();
        for (var each : Function.values()) {
            words.put(each.word(), each);
        }
        return words.keySet();
    }

    private static void many(JsonText json, Collection<String> parts, List<String> required) {
        json.name("type").value("object");
        json.name("additionalProperties").object(() -> parts(json, parts, required));
    }

    private static void parts(JsonText json, Collection<String> parts, List<String> required) {
        json.name("type").value("object");
        json.name("additionalProperties").value(false);
        if (!required.isEmpty()) {
            json.name("required").list(required, JsonText::value);
        }
        json.name("properties")
                .object(() -> parts.forEach(part -> json.name(part).object(() -> {
                    if (part.equals("is")) {
                        reference(json, "formula");
                    }
                })));
    }

    private static void reference(JsonText json, String definition) {
        json.name("$ref").value("#/$defs/" + definition);
    }
}
