package care.mainstay.people.persons;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What standing somebody in the circle holds in law, and the most they can decide with it. */
public enum HeldAuthority {
    /** Family and friends. Being next of kin gives no authority. */
    NONE("No legal authority", Optional.empty(), EnumSet.noneOf(DecisionArea.class)),
    HEALTH_AND_WELFARE_ATTORNEY(
            "Attorney for health and welfare",
            Optional.of(Authority.HEALTH_AND_WELFARE_ATTORNEY),
            EnumSet.of(DecisionArea.CARE, DecisionArea.SHARING)),
    /** Decides nothing about care. */
    PROPERTY_AND_FINANCE_ATTORNEY("Attorney for property and money", Optional.empty(), EnumSet.of(DecisionArea.MONEY)),
    /** What a deputy may decide is written in the court's order. */
    DEPUTY("Deputy of the Court of Protection", Optional.of(Authority.DEPUTY), EnumSet.allOf(DecisionArea.class)),
    /** Speaks for the person and supports them, and never consents. */
    ADVOCATE("Advocate", Optional.empty(), EnumSet.noneOf(DecisionArea.class)),
    /** Receives benefits for the person (Social Security (Claims and Payments) Regulations 1987 reg 33). */
    APPOINTEE("Appointee for benefits", Optional.empty(), EnumSet.of(DecisionArea.MONEY));

    private final String words;
    private final Optional<Authority> authority;
    private final Set<DecisionArea> most;

    HeldAuthority(String words, Optional<Authority> authority, Set<DecisionArea> most) {
        this.words = words;
        this.authority = authority;
        this.most = Set.copyOf(most);
    }

    public String words() {
        return words;
    }

    /** The authority on which its holder decides about care, if they can. */
    public Optional<Authority> authority() {
        return authority;
    }

    /** The areas an instrument or order of this sort can reach. */
    public Set<DecisionArea> most() {
        return most;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The standing with that code; {@link IllegalArgumentException} when there is none. */
    public static HeldAuthority ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
