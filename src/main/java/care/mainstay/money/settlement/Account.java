package care.mainstay.money.settlement;

import java.util.Locale;

/** Where money of a contract stands. The entries of one line sum to zero over these. */
public enum Account {
    /** What the council bears; negative, because it comes from there. */
    COUNCIL("Borne by the council"),
    /** Set aside for outcomes, and neither the provider's nor the council's yet. */
    HELD("Held for outcomes"),
    /** Owed to the provider and not yet paid. */
    DUE("Due to the provider"),
    /** Paid to the provider. */
    PAID("Paid to the provider");

    private final String words;

    Account(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The name the database knows it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Account ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
