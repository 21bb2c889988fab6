package care.mainstay.money.terms.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that stand in columns of one name, whatever the table: each once, in the end in the order of their text. */
final class Words {

    private final Map<String, Integer> codes = new HashMap<>();
    private List<String> words = new ArrayList<>();
    private String last = "";
    private int lastCode = -1;

    /** The word's number; a new word gets a new one. */
    int code(String word) {
        if (lastCode >= 0 && last.equals(word)) {
            return lastCode;
        }
        Integer known = codes.get(word);
        if (known == null) {
            known = words.size();
            codes.put(word, known);
            words.add(word);
        }
        last = word;
        lastCode = known;
        return known;
    }

    /** The same for a cell of a file, which becomes a string of its own only where it changes. */
    int code(char[] buffer, int from, int to) {
        return lastCode >= 0 && isLast(buffer, from, to) ? lastCode : code(new String(buffer, from, to - from));
    }

    private boolean isLast(char[] buffer, int from, int to) {
        if (last.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (buffer[i] != last.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    List<String> words() {
        return words;
    }

    int size() {
        return words.size();
    }

    /** Renumbers the words in the order of their text; answers the new number of each old one. */
    int[] sort() {
        var order = new Integer[words.size()];
        Arrays.setAll(order, i -> i);
        var before = words;
        Arrays.sort(order, java.util.Comparator.comparing(before::get));
        var renumbered = new int[order.length];
        var sorted = new ArrayList<String>();
        for (int i = 0; i < order.length; i++) {
            renumbered[order[i]] = i;
            sorted.add(before.get(order[i]));
            codes.put(before.get(order[i]), i);
        }
        words = sorted;
        lastCode = -1;
        return renumbered;
    }
}
