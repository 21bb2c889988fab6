package care.mainstay.money.settlement.internal.calculation;

/** The canonical JSON of a line: what is left empty is left out. */
final class CanonicalLine {

    private CanonicalLine() {}

    static String write(CalculatedLine line) {
        var json = new Json().text("key", line.key()).text("kind", line.kind().code());
        line.person().ifPresent(person -> json.text("person", person.toString()));
        line.outcome().ifPresent(outcome -> json.text("outcome", outcome.toString()));
        return json.text("month", line.month().toString())
                .text("about", line.about().inPounds().toPlainString())
                .text("chargeable", line.chargeable() ? "yes" : "no")
                .text("reason", line.reason().code())
                .text("mend", line.reason().mend())
                .text("words", line.words())
                .array("moves", line.moves().stream().map(CanonicalLine::move).toList())
                .raw("why", KeptExplanation.write(line.why()))
                .end();
    }

    private static String move(Move move) {
        var json = new Json().text("account", move.account().code());
        move.outcome().ifPresent(outcome -> json.text("outcome", outcome.toString()));
        return json.text("month", move.month().toString())
                .text("amount", move.amount().inPounds().toPlainString())
                .end();
    }
}
