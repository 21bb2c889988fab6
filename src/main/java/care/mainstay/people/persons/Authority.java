package care.mainstay.people.persons;

/**
 * On what authority something about a person's care is decided.
 *
 * <p>There is no entry for family, for an attorney who holds money matters only, or for an advocate: none of them decides
 * (Mental Capacity Act 2005 ss 4, 5, 9, 11, 16 and 35).
 */
public enum Authority {
    PERSON("the person themselves"),
    HEALTH_AND_WELFARE_ATTORNEY("health and welfare attorney"),
    DEPUTY("deputy appointed by the Court of Protection"),
    BEST_INTERESTS("best-interests decision");

    private final String words;

    Authority(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The name the database and imports know it by: {@code best-interests}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The authority with that code; {@link IllegalArgumentException} when there is none. */
    public static Authority ofCode(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
