package care.mainstay.people.persons;

import java.util.Locale;

/** What a decision is about. */
public enum DecisionArea {
    /** Outcomes, the plan, risks, confirming what was achieved. */
    CARE("care"),
    /** Who may see what. */
    SHARING("sharing"),
    MONEY("money");

    private final String words;

    DecisionArea(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The area with that code; {@link IllegalArgumentException} when there is none. */
    public static DecisionArea ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
