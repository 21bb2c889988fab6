package care.mainstay.care.referrals;

import java.util.Locale;

/** The ways of being unable to achieve an outcome: SI 2015/313 reg 2(3)(a) to (d), in everyday words. */
public enum UnableToAchieve {
    A("Cannot do it without help"),
    B("Can do it, but with significant pain, distress or anxiety"),
    C("Can do it, but it puts them or others in danger, or is likely to"),
    D("Can do it, but it takes much longer than would be expected");

    private final String words;

    UnableToAchieve(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Its letter in the regulation, {@code a} to {@code d}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The way with that letter; {@link IllegalArgumentException} when there is none. */
    public static UnableToAchieve ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
