package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.EvidenceRef;
import java.util.List;
import java.util.Locale;

/**
 * How one number came about: the rule in words, the formula, the numbers put into it, the rounding, and the records
 * beneath. The root of a tree is the amount of a line, its leaves are terms of the contract and rows of frozen tables.
 *
 * <p>A formula speaks of its parts by their {@link #name}, with {@code + − × ÷}, {@code min(…)}, {@code sum(parts)} for
 * all of them, and {@code part(k, amount, w1, w2, …)} for the k-th part of an amount divided by weights so that the
 * parts sum to it to the penny. Anybody can recompute the value from the tree alone.
 *
 * @param name what the formula above calls this number; unique among its siblings unless they are summed
 * @param words the rule, in a sentence
 * @param value the exact decimal, or for a verdict {@code yes}, {@code no} or the code of what was decided
 * @param formula empty for a leaf
 * @param rounding the rounding step after the formula, as {@code HALF_UP 2}; empty when there is none
 * @param source what a leaf was taken from: {@code terms.…}, {@code table.…}, or {@code line.…}; empty when computed
 */
public record Explanation(
        String name,
        String words,
        Unit unit,
        String value,
        String formula,
        String rounding,
        String source,
        List<EvidenceRef> evidence,
        List<Explanation> parts) {

    /** What a value counts. */
    public enum Unit {
        POUNDS,
        POUNDS_PER_HOUR,
        MINUTES,
        DAYS,
        WEEKS,
        SHARE,
        WEIGHT,
        NUMBER,
        VERDICT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Unit ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Explanation {
        evidence = List.copyOf(evidence);
        parts = List.copyOf(parts);
    }
}
