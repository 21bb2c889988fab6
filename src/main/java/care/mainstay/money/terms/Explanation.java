package care.mainstay.money.terms;

import java.util.List;
import java.util.Map;

/**
 * How one value came about, as a tree that anybody can follow and recompute.
 *
 * @param kind {@code quantity}, {@code column}, {@code key}, {@code literal}, {@code row} (one of those that are taken
 *     together), or the sign or name of what was done: {@code +}, {@code if}, {@code points}
 * @param name of the quantity, column or dimension, or the label of the part within its call
 * @param key for which of its keys
 * @param value exact, as text: a decimal, a fraction as {@code 22/7}, yes or no, a text; why there is none when it is not
 *     {@code known}
 * @param unit in words; empty when it has none
 * @param formula as the sheet writes it
 * @param words of a call beside its formulas: {@code rounded half_up}
 * @param source where a leaf was read: table and line
 * @param told true when the same quantity at the same key is explained in full earlier in the tree
 */
public record Explanation(
        String kind,
        String name,
        Map<String, String> key,
        String value,
        boolean known,
        String unit,
        String formula,
        String says,
        Map<String, String> words,
        String source,
        boolean told,
        List<Explanation> parts) {}
