package care.mainstay.care.reviews;

import java.util.Locale;

/** Who asked the person. What the provider collected alone pays nothing: nobody confirms their own payment. */
public enum CollectedBy {
    PERSON("themselves"),
    FAMILY("family"),
    COUNCIL("the council"),
    ADVOCATE("an advocate"),
    SAMPLER("an independent visitor"),
    PROVIDER("the provider");

    private final String words;

    CollectedBy(String words) {
        this.words = words;
    }

    /** Whether it is independent of whoever is paid. */
    public boolean isIndependentOfProvider() {
        return this != PROVIDER;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CollectedBy ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
