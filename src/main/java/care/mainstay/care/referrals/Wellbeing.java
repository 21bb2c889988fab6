package care.mainstay.care.referrals;

import java.util.Locale;

/** The nine areas of wellbeing of the Care Act 2014 s1(2)(a) to (i), in everyday words. */
public enum Wellbeing {
    A("Dignity, and being treated with respect"),
    B("Physical and mental health, and how they feel"),
    C("Protection from abuse and neglect"),
    D("Control over day-to-day life, and over the support they get"),
    E("Work, education, training or recreation"),
    F("Money, and taking part in society"),
    G("Home life, family and personal relationships"),
    H("A suitable place to live"),
    I("Contributing to society");

    private final String words;

    Wellbeing(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Its letter in the Act, {@code a} to {@code i}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The area with that letter; {@link IllegalArgumentException} when there is none. */
    public static Wellbeing ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
