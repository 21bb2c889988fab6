package care.mainstay.money.settlement;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the settlement of a month stands: the one table of its legal transitions. */
public enum PeriodState {
    OPEN("Open"),
    /** The evidence is frozen. */
    GATHERED("Evidence gathered"),
    CALCULATED("Calculated"),
    /** Put to both parties: from now on lines may be queried, and the days to pay are counted. */
    PROPOSED("Proposed"),
    APPROVED("Approved by both"),
    /** In the ledger. */
    POSTED("Posted"),
    /** Nothing undisputed is left to pay. */
    PAID("Paid");

    /** What can be done to a period. */
    public enum Act {
        GATHER,
        CALCULATE,
        PROPOSE,
        /** The second of the two parties approves. */
        BOTH_APPROVE,
        POST,
        PAY,
        /** Every entry is taken back by a new one, and the month starts again. */
        REVERSE
    }

    private static final Map<PeriodState, Map<Act, PeriodState>> LEGAL = new EnumMap<>(Map.of(
            OPEN, Map.of(Act.GATHER, GATHERED),
            GATHERED, Map.of(Act.GATHER, GATHERED, Act.CALCULATE, CALCULATED),
            CALCULATED, Map.of(Act.GATHER, GATHERED, Act.CALCULATE, CALCULATED, Act.PROPOSE, PROPOSED),
            PROPOSED, Map.of(Act.GATHER, GATHERED, Act.BOTH_APPROVE, APPROVED),
            APPROVED, Map.of(Act.GATHER, GATHERED, Act.POST, POSTED),
            POSTED, Map.of(Act.PAY, PAID, Act.REVERSE, OPEN),
            PAID, Map.of(Act.PAY, PAID)));

    private final String words;

    PeriodState(String words) {
        this.words = words;
    }

    /** The state after the act, or empty when the act is not legal here. */
    public Optional<PeriodState> after(Act act) {
        return Optional.ofNullable(LEGAL.getOrDefault(this, Map.of()).get(act));
    }

    public boolean isPosted() {
        return this == POSTED || this == PAID;
    }

    public String words() {
        return words;
    }

    /** The name the database knows it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PeriodState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
