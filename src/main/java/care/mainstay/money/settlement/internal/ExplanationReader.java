package care.mainstay.money.settlement.internal;

import care.mainstay.money.terms.Explanation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an explanation out of the canonical JSON of its line. */
final class ExplanationReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ExplanationReader() {}

    static Explanation ofLine(String canonical) {
        return read(JSON.readTree(canonical).required("why"));
    }

    private static Explanation read(JsonNode node) {
        var parts = new ArrayList<Explanation>();
        node.path("parts").forEach(part -> parts.add(read(part)));
        return new Explanation(
                text(node, "kind"),
                text(node, "name"),
                texts(node.path("key")),
                text(node, "value"),
                node.path("known").asBoolean(true),
                text(node, "unit"),
                text(node, "formula"),
                text(node, "says"),
                texts(node.path("words")),
                text(node, "source"),
                node.path("told").asBoolean(false),
                parts);
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
