package care.mainstay.care.safety;

import java.util.Locale;

/** How much harm was done, in the steps of the NHS Learn from Patient Safety Events service. */
public enum Harm {
    NONE("No harm"),
    LOW("Low harm: a little extra care or first aid"),
    MODERATE("Moderate harm: needed treatment, will recover"),
    SEVERE("Severe harm: lasting or life-threatening"),
    DEATH("Death");

    private final String words;

    Harm(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Harm ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
