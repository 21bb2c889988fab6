package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.money.settlement.Explanation;

/** The canonical JSON of a line: what is left empty is left out. */
final class CanonicalLine {

    private CanonicalLine() {}

    static String write(CalculatedLine line) {
        var json = new Json()
                .text("key", line.key())
                .text("kind", line.kind().code())
                .text("person", line.person().toString());
        line.outcome().ifPresent(outcome -> json.text("outcome", outcome.toString()));
        return json.text("month", line.month().toString())
                .text("about", line.about().inPounds().toPlainString())
                .text("chargeable", line.chargeable() ? "yes" : "no")
                .text("reason", line.reason().code())
                .text("words", line.words())
                .array("moves", line.moves().stream().map(CanonicalLine::move).toList())
                .raw("why", write(line.why()))
                .end();
    }

    private static String move(Move move) {
        var json = new Json().text("account", move.account().code());
        move.outcome().ifPresent(outcome -> json.text("outcome", outcome.toString()));
        return json.text("month", move.month().toString())
                .text("amount", move.amount().inPounds().toPlainString())
                .end();
    }

    static String write(Explanation why) {
        var json = new Json()
                .text("name", why.name())
                .text("words", why.words())
                .text("unit", why.unit().code())
                .text("value", why.value());
        if (!why.formula().isEmpty()) {
            json.text("formula", why.formula());
        }
        if (!why.rounding().isEmpty()) {
            json.text("rounding", why.rounding());
        }
        if (!why.source().isEmpty()) {
            json.text("source", why.source());
        }
        if (!why.evidence().isEmpty()) {
            json.array(
                    "evidence",
                    why.evidence().stream()
                            .map(EvidenceRef::toString)
                            .map(Json::quoted)
                            .toList());
        }
        if (!why.parts().isEmpty()) {
            json.array("parts", why.parts().stream().map(CanonicalLine::write).toList());
        }
        return json.end();
    }
}
