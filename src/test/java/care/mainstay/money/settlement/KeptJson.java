package care.mainstay.money.settlement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a statement keeps of an explanation, as docs/settlement.md says it is written, by nobody else's code. */
public final class KeptJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Map<String, String>> said = new HashMap<>();
    private JsonNode source = JSON.createObjectNode();

    private KeptJson() {}

    /** The whole tree, each number with everything that is known of it. */
    public static ObjectNode whole(JsonNode kept) {
        return new KeptJson().whole(kept, JSON.createObjectNode(), "");
    }

    private ObjectNode whole(JsonNode kept, JsonNode around, String unitAround) {
        var node = JSON.createObjectNode();
        var first = kept.properties().iterator().next();
        var kind = first.getKey();
        node.put("kind", kind);
        if (!kind.equals("row")) {
            node.set("value", first.getValue());
        }
        for (var same : List.of("name", "words")) {
            if (kept.has(same)) {
                node.set(same, kept.get(same));
            }
        }
        boolean hasKey = List.of("quantity", "column", "row").contains(kind);
        var key = hasKey && kept.has("of") ? kept.get("of") : around;
        if (hasKey && !key.isEmpty()) {
            node.set("key", key);
        }
        if (kept.has("known")) {
            node.put("known", false);
        }
        if (kept.has("told")) {
            node.put("told", true);
        }
        if (!kind.equals("row")) {
            say(kept, kind, unitAround, node);
        }
        if (kind.equals("column")) {
            source = kept.has("source") ? kept.get("source") : source;
            node.set("source", source);
        } else if (kept.has("source")) {
            node.set("source", kept.get("source"));
        }
        if (kept.has("parts")) {
            var parts = node.putArray("parts");
            kept.get("parts")
                    .forEach(part -> parts.add(whole(
                            part,
                            key,
                            kind.equals("row") ? unitAround : node.path("unit").asString(""))));
        }
        return node;
    }

    private void say(JsonNode kept, String kind, String unitAround, ObjectNode node) {
        var now = new HashMap<String, String>();
        var name = kept.path("name").asString("");
        if (kept.has("unit")) {
            for (var member : List.of("unit", "formula", "says")) {
                now.put(member, kept.path(member).asString(""));
            }
        } else {
            now.putAll(name.isEmpty() ? Map.of("unit", unitAround) : said.getOrDefault(kind + name, Map.of()));
        }
        if (!name.isEmpty()) {
            said.put(kind + name, now);
        }
        now.forEach((member, value) -> {
            if (!value.isEmpty()) {
                node.put(member, value);
            }
        });
    }
}
