package care.mainstay.care.referrals;

import java.util.Locale;

/**
 * The ten outcomes of the eligibility regulations: the Care and Support (Eligibility Criteria) Regulations 2015, SI
 * 2015/313 reg 2(2), in its own words. Contains public sector information licensed under the Open Government Licence v3.0.
 */
public enum CareActOutcome {
    A("managing and maintaining nutrition", "Eating and drinking well"),
    B("maintaining personal hygiene", "Washing and keeping clean"),
    C("managing toilet needs", "Using the toilet"),
    D("being appropriately clothed", "Getting dressed for the day and the weather"),
    E("being able to make use of the adult’s home safely", "Getting about at home safely"),
    F("maintaining a habitable home environment", "Keeping the home fit to live in"),
    G("developing and maintaining family or other personal relationships", "Keeping up with family and friends"),
    H("accessing and engaging in work, training, education or volunteering", "Working, learning or volunteering"),
    I(
            "making use of necessary facilities or services in the local community including public transport, and"
                    + " recreational facilities or services",
            "Getting out and using local places and services"),
    J("carrying out any caring responsibilities the adult has for a child", "Looking after a child");

    private final String inLaw;
    private final String plainly;

    CareActOutcome(String inLaw, String plainly) {
        this.inLaw = inLaw;
        this.plainly = plainly;
    }

    /** The regulation's words. */
    public String inLaw() {
        return inLaw;
    }

    /** In everyday words. */
    public String plainly() {
        return plainly;
    }

    /** Its letter in the regulation, {@code a} to {@code j}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome with that letter; {@link IllegalArgumentException} when there is none. */
    public static CareActOutcome ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
