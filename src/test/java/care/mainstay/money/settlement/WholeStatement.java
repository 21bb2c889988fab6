package care.mainstay.money.settlement;

/** The canonical bytes of a statement, put together from their pieces. */
public final class WholeStatement {

    private WholeStatement() {}

    public static String of(Settlement settlement, PeriodId period) {
        int number = settlement.find(period).orElseThrow().statementNumber();
        var text = new StringBuilder();
        for (int piece = 0; ; piece++) {
            var next = settlement.canonical(period, number, piece);
            if (next.isEmpty()) {
                return text.toString();
            }
            text.append(next.get());
        }
    }
}
