package care.mainstay.edge.imports;

/** Which of the two small numbers of a date is the day. */
public enum DateOrder {
    DAY_FIRST("day first, as in 31/10/2026"),
    MONTH_FIRST("month first, as in 10/31/2026");

    private final String words;

    DateOrder(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
