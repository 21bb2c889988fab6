package care.mainstay.money.settlement;

import java.util.Locale;

/** What a line of a statement is about; lines of one person stand in this order. */
public enum LineKind {
    /** The fee for care delivered. */
    FEE("Care delivered"),
    /** The share of the fee that waits for outcomes. */
    WITHHELD("Set aside for outcomes"),
    /** Part of what was set aside that is paid because the outcome was achieved and held. */
    RELEASED("Released"),
    /** Part of what was set aside that is paid as fee, because nothing could depend on it. */
    PAID_AS_FEE("Paid as fee"),
    /** Part of what was set aside that waits. */
    HELD("Held"),
    /** Part of what was set aside that goes back to the council. */
    NOT_DUE("Not due"),
    /** What a sheet pays without saying what kind of line it is. */
    OTHER("Paid"),
    /** A line the sheet could not work out, because something it rests on is broken; it moves nothing. */
    UNSETTLED("Not worked out"),
    /** The difference that late evidence makes to an earlier month. */
    ADJUSTMENT("Adjustment of an earlier month");

    private final String words;

    LineKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The name the database knows it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static LineKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
