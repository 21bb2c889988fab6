package care.mainstay.money.settlement;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where one line of a statement stands: the one table of its legal transitions. Each line stands alone. */
public enum LineState {
    UNDISPUTED("Not disputed"),
    /** One party asks; the line is not paid until it is resolved, whatever else happens to it; the others are. */
    QUERIED("Queried"),
    /** Whoever asked has accepted the line as it is. */
    RESOLVED("Query settled"),
    /** A later statement has put it right. */
    ADJUSTED("Adjusted later"),
    /** Taken back by a new entry in the ledger. */
    REVERSED("Taken back");

    /** What can be done to a line. */
    public enum Act {
        QUERY,
        /** Says something to a query; changes nothing else. */
        ANSWER,
        RESOLVE,
        ADJUST,
        REVERSE
    }

    private static final Map<LineState, Map<Act, LineState>> LEGAL = new EnumMap<>(Map.of(
            UNDISPUTED, Map.of(Act.QUERY, QUERIED, Act.ADJUST, ADJUSTED, Act.REVERSE, REVERSED),
            QUERIED,
                    Map.of(
                            Act.ANSWER, QUERIED,
                            Act.RESOLVE, RESOLVED,
                            // what is put right by late evidence is not thereby agreed
                            Act.ADJUST, QUERIED,
                            Act.REVERSE, REVERSED),
            RESOLVED, Map.of(Act.QUERY, QUERIED, Act.ADJUST, ADJUSTED, Act.REVERSE, REVERSED),
            ADJUSTED, Map.of(Act.QUERY, QUERIED, Act.ADJUST, ADJUSTED, Act.REVERSE, REVERSED),
            REVERSED, Map.of()));

    private final String words;

    LineState(String words) {
        this.words = words;
    }

    /** The state after the act, or empty when the act is not legal here. */
    public Optional<LineState> after(Act act) {
        return Optional.ofNullable(LEGAL.getOrDefault(this, Map.of()).get(act));
    }

    public String words() {
        return words;
    }

    /** The name the database knows it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LineState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
