package care.mainstay.people.persons;

import java.util.Locale;

/** What a person can let somebody in their circle see, each by itself. */
public enum SharedItem {
    VISITS("visits", "Who comes, and when"),
    OUTCOMES("outcomes", "What I am aiming for and how it is going"),
    PLAN("plan", "My plan: what is done and why"),
    NOTES("notes", "What carers write after a visit"),
    MONEY("money", "What my support costs");

    private final String words;
    private final String meaning;

    SharedItem(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    public String words() {
        return words;
    }

    /** What the choice means, as the person would read it. */
    public String meaning() {
        return meaning;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The item with that code; {@link IllegalArgumentException} when there is none. */
    public static SharedItem ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
