package care.mainstay.money.terms.internal.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column of texts, each kept once in a list of words and named by its place there. */
public final class Texts extends Column {

    final int[] codes;
    final List<String> words;

    public Texts(int[] codes, List<String> words, Issue @Nullable [] issues) {
        super(issues);
        this.codes = codes;
        this.words = words;
    }

    public static Texts constant(String value) {
        return new Texts(new int[1], List.of(value), null);
    }

    /** The issues of a column of another kind that has nothing else. */
    public static Texts absent(Column issues) {
        return new Texts(new int[issues.length()], List.of(""), issues.issues);
    }

    @Override
    public int length() {
        return codes.length;
    }

    public String get(int i) {
        return words.get(codes[i & mask()]);
    }

    public int code(int i) {
        return codes[i & mask()];
    }

    public List<String> words() {
        return words;
    }

    @Override
    public Texts at(int[] positions, @Nullable Issue absent) {
        var found = new int[positions.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = positions[i] < 0 ? 0 : codes[positions[i] & mask()];
        }
        var those = words.isEmpty() ? List.of("") : words;
        return new Texts(found, those, issuesAt(issues, mask(), positions, absent));
    }

    @Override
    Texts with(Issue @Nullable [] others) {
        return new Texts(codes, words, others);
    }

    @Override
    public String show(int i) {
        var issue = issue(i);
        return issue != null ? issue.reason() : get(i);
    }

    /** Where the two are the same text. */
    public Truths is(Texts other) {
        int n = length(this, other);
        var same = new boolean[n];
        var mine = translated(other.words);
        for (int i = 0; i < n; i++) {
            same[i] = mine[codes[i & mask()]] == other.codes[i & other.mask()];
        }
        return new Truths(same, issues(n, this, other));
    }

    /** For each of my words its place in another list, or −1. */
    private int[] translated(List<String> others) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < others.size(); i++) {
            places.putIfAbsent(others.get(i), i);
        }
        var found = new int[words.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = others == words ? i : places.getOrDefault(words.get(i), -1);
        }
        return found;
    }

    static Texts merged(int length, int[][] rows, Column[] parts) {
        var words = new ArrayList<String>();
        Map<String, Integer> places = new HashMap<>();
        var all = new int[length];
        for (int k = 0; k < parts.length; k++) {
            if (!(parts[k] instanceof Texts part)) {
                continue;
            }
            for (int j = 0; j < rows[k].length; j++) {
                all[rows[k][j]] = places.computeIfAbsent(part.get(j), word -> {
                    words.add(word);
                    return words.size() - 1;
                });
            }
        }
        if (words.isEmpty()) {
            words.add("");
        }
        return new Texts(all, words, mergeIssues(length, rows, parts));
    }
}
