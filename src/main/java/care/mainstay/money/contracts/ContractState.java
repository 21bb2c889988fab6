package care.mainstay.money.contracts;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where one version of a contract stands: the one table of its legal transitions.
 *
 * <p>What is signed never changes. A changed draft loses its check and every agreement given to the earlier text.
 */
public enum ContractState {
    DRAFT("Draft"),
    CHECKED("Checked"),
    AGREED("Agreed by both"),
    SIGNED("Signed"),
    AMENDED("Replaced by an amendment"),
    ENDED("Ended"),
    /** Given up before it was signed. */
    WITHDRAWN("Withdrawn");

    /** What can be done to a version. */
    public enum Act {
        REVISE,
        CHECK,
        /** The second of the two parties agrees. */
        BOTH_AGREE,
        /** The second of the two parties signs. */
        BOTH_SIGN,
        /** A later version has been signed. */
        AMEND,
        END,
        /** Either party gives up what is not signed. */
        WITHDRAW
    }

    private static final Map<ContractState, Map<Act, ContractState>> LEGAL = new EnumMap<>(Map.of(
            DRAFT, Map.of(Act.REVISE, DRAFT, Act.CHECK, CHECKED, Act.WITHDRAW, WITHDRAWN),
            CHECKED,
                    Map.of(
                            Act.REVISE, DRAFT,
                            Act.CHECK, CHECKED,
                            Act.BOTH_AGREE, AGREED,
                            Act.WITHDRAW, WITHDRAWN),
            AGREED, Map.of(Act.REVISE, DRAFT, Act.BOTH_SIGN, SIGNED, Act.WITHDRAW, WITHDRAWN),
            SIGNED, Map.of(Act.AMEND, AMENDED, Act.END, ENDED),
            AMENDED, Map.of(),
            ENDED, Map.of(),
            WITHDRAWN, Map.of()));

    private final String words;

    ContractState(String words) {
        this.words = words;
    }

    /** The state after the act, or empty when the act is not legal here. */
    public Optional<ContractState> after(Act act) {
        return Optional.ofNullable(LEGAL.getOrDefault(this, Map.of()).get(act));
    }

    /** Whether the terms bind: signed, and kept as signed for ever. */
    public boolean isBinding() {
        return this == SIGNED || this == AMENDED || this == ENDED;
    }

    public String words() {
        return words;
    }

    /** The name the database knows it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ContractState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
