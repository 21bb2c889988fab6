package care.mainstay.money.settlement.internal;

import care.mainstay.money.settlement.internal.calculation.KeptExplanation;
import care.mainstay.money.terms.Explanation;
import tools.jackson.databind.json.JsonMapper;

/** Reads an explanation out of the canonical JSON of its line. */
final class ExplanationReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ExplanationReader() {}

    static Explanation ofLine(String canonical) {
        return KeptExplanation.read(JSON.readTree(canonical).required("why"));
    }
}
