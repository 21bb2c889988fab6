package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.money.terms.Explanation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An explanation as it is kept with its line: the kind of each number names its value, and nothing is written twice.
 *
 * <p>{@code {"quantity":"50","name":"minutes_that_count","of":{"visit":"…"},"parts":[{"if":"50","parts":[…]}]}}. A key is
 * left out where it is that of the number around it; the formula, words and unit of a name where they are those of the same
 * name before; the unit of a step where it is that of the number around it; the source of a cell where it is that of the cell
 * before. A month of visits takes less than half of the bytes so, and is read back whole.
 */
public final class KeptExplanation {

    private static final Set<String> WITH_A_KEY = Set.of("quantity", "column", "row");

    private static final Set<String> NOT_A_KIND =
            Set.of("name", "of", "known", "unit", "formula", "says", "words", "source", "told", "parts");

    /** What a name was said to be when it was met first. */
    private record Said(String unit, String formula, String says) {}

    private static final Said NOTHING = new Said("", "", "");

    private final Map<String, Map<String, Said>> said = new HashMap<>();
    private String source = "";

    private KeptExplanation() {}

    static String write(Explanation tree) {
        var text = new StringBuilder(1 << 14);
        new KeptExplanation().write(tree, Map.of(), "", text);
        return text.toString();
    }

    public static Explanation read(JsonNode json) {
        return new KeptExplanation().read(json, Map.of(), "");
    }

    private void write(Explanation node, Map<String, String> around, String unitAround, StringBuilder text) {
        text.append('{');
        Json.quote(node.kind(), text);
        text.append(':');
        Json.quote(node.value(), text);
        add(text, "name", node.name());
        var key = around;
        if (WITH_A_KEY.contains(node.kind())) {
            key = node.key();
            if (key != around && !key.equals(around)) {
                texts(text, "of", key);
            }
        }
        if (!node.known()) {
            add(text, "known", "no");
        }
        boolean isNamed = !node.name().isEmpty();
        var before = isNamed ? before(node.kind(), node.name()) : NOTHING;
        boolean isSame = node.unit().equals(isNamed ? before.unit() : unitAround)
                && node.formula().equals(before.formula())
                && node.says().equals(before.says());
        if (!isSame && !node.kind().equals("row")) {
            member(text, "unit", node.unit());
            add(text, "formula", node.formula());
            add(text, "says", node.says());
        }
        if (isNamed && !isSame) {
            know(node.kind(), node.name(), new Said(node.unit(), node.formula(), node.says()));
        }
        if (!node.words().isEmpty()) {
            texts(text, "words", node.words());
        }
        if (!node.kind().equals("column")) {
            add(text, "source", node.source());
        } else if (!node.source().equals(source)) {
            member(text, "source", node.source());
            source = node.source();
        }
        if (node.told()) {
            add(text, "told", "yes");
        }
        if (!node.parts().isEmpty()) {
            text.append(",\"parts\":[");
            for (int i = 0; i < node.parts().size(); i++) {
                if (i > 0) {
                    text.append(',');
                }
                write(node.parts().get(i), key, node.kind().equals("row") ? unitAround : node.unit(), text);
            }
            text.append(']');
        }
        text.append('}');
    }

    private Said before(String kind, String name) {
        var ofKind = said.get(kind);
        return ofKind == null ? NOTHING : ofKind.getOrDefault(name, NOTHING);
    }

    private void know(String kind, String name, Said now) {
        said.computeIfAbsent(kind, each -> new HashMap<>()).put(name, now);
    }

    private static void add(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            member(text, name, value);
        }
    }

    private static void member(StringBuilder text, String name, String value) {
        text.append(",\"").append(name).append("\":");
        Json.quote(value, text);
    }

    private static void texts(StringBuilder text, String name, Map<String, String> values) {
        text.append(",\"").append(name).append("\":{");
        boolean isFirst = true;
        for (var each : values.entrySet()) {
            if (!isFirst) {
                text.append(',');
            }
            isFirst = false;
            text.append('"').append(each.getKey()).append("\":");
            Json.quote(each.getValue(), text);
        }
        text.append('}');
    }

    private Explanation read(JsonNode node, Map<String, String> around, String unitAround) {
        var kind = node.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !NOT_A_KIND.contains(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a number of no kind: " + node));
        boolean hasKey = WITH_A_KEY.contains(kind);
        var key = hasKey && node.has("of") ? texts(node.path("of")) : around;
        var name = text(node, "name");
        var now = said(node, name.isEmpty() ? new Said(unitAround, "", "") : before(kind, name));
        if (!name.isEmpty()) {
            know(kind, name, now);
        }
        var from = text(node, "source");
        if (kind.equals("column")) {
            from = node.has("source") ? from : source;
            source = from;
        }
        var parts = new ArrayList<Explanation>();
        node.path("parts").forEach(part -> parts.add(read(part, key, kind.equals("row") ? unitAround : now.unit())));
        return new Explanation(
                kind,
                name,
                hasKey ? key : Map.of(),
                text(node, kind),
                !node.has("known"),
                kind.equals("row") ? "" : now.unit(),
                now.formula(),
                now.says(),
                texts(node.path("words")),
                from,
                node.has("told"),
                List.copyOf(parts));
    }

    private static Said said(JsonNode node, Said before) {
        return node.has("unit") ? new Said(text(node, "unit"), text(node, "formula"), text(node, "says")) : before;
    }

    private static Map<String, String> texts(JsonNode node) {
        var texts = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asString()));
        return texts;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
