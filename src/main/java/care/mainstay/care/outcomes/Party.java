package care.mainstay.care.outcomes;

import java.util.Locale;

/** One whose agreement an outcome needs. */
public enum Party {
    PERSON("The person"),
    PROVIDER("The provider"),
    /** The council, or the NHS body that commissions. */
    COUNCIL("The council"),
    /** The direct-payment holder, or whoever a self-funder lets contract for them: it may be the person. */
    CONTRACTING_PARTY("Whoever holds the contract");

    private final String title;

    Party(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Party ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
