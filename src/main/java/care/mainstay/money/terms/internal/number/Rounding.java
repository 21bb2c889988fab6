package care.mainstay.money.terms.internal.number;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways to round that a formula can name. */
public enum Rounding {
    /** To the nearest; a tie goes away from zero. */
    HALF_UP(RoundingMode.HALF_UP),
    /** To the nearest; a tie goes to the even digit. */
    HALF_EVEN(RoundingMode.HALF_EVEN),
    /** To the nearest; a tie goes towards zero. */
    HALF_DOWN(RoundingMode.HALF_DOWN),
    /** Away from zero. */
    UP(RoundingMode.UP),
    /** Towards zero. */
    DOWN(RoundingMode.DOWN),
    /** To the next above. */
    CEILING(RoundingMode.CEILING),
    /** To the next below. */
    FLOOR(RoundingMode.FLOOR);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    public RoundingMode mode() {
        return mode;
    }

    /** The word a formula uses for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Rounding::word).toList();
    }

    public static Optional<Rounding> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The whole number nearest to a quotient, in this way; the divisor is above zero. */
    public long divide(long over, long under) {
        long floor = Math.floorDiv(over, under);
        long rest = over - floor * under;
        if (rest == 0) {
            return floor;
        }
        // the rest against the half, without doubling it past the range of a long
        int half = Long.compare(rest, under - rest);
        boolean up = switch (this) {
            case FLOOR -> false;
            case CEILING -> true;
            case DOWN -> over < 0;
            case UP -> over >= 0;
            case HALF_UP -> half > 0 || half == 0 && over >= 0;
            case HALF_DOWN -> half > 0 || half == 0 && over < 0;
            case HALF_EVEN -> half > 0 || half == 0 && (floor & 1) != 0;
        };
        return up ? floor + 1 : floor;
    }
}
