package care.mainstay.money.settlement.internal;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.money.settlement.Explanation;
import java.util.ArrayList;
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
        var evidence = new ArrayList<EvidenceRef>();
        node.path("evidence").forEach(one -> evidence.add(EvidenceRef.parse(one.asString())));
        var parts = new ArrayList<Explanation>();
        node.path("parts").forEach(part -> parts.add(read(part)));
        return new Explanation(
                text(node, "name"),
                text(node, "words"),
                Explanation.Unit.ofCode(text(node, "unit")),
                text(node, "value"),
                text(node, "formula"),
                text(node, "rounding"),
                text(node, "source"),
                evidence,
                parts);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
