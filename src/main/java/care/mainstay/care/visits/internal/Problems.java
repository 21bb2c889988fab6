package care.mainstay.care.visits.internal;

import care.mainstay.foundation.kernel.Refused.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Everything found wrong so far. */
final class Problems {

    private final List<Problem> all = new ArrayList<>();

    void add(String code, String field, String words, String whatToDo) {
        all.add(new Problem(code, field, words, whatToDo));
    }

    /** What can be kept as it was typed: not too long, and without the one character that no database text can hold. */
    void text(String words, int longest, String code, String field, String what) {
        if (words.length() > longest) {
            add(
                    code + "-too-long",
                    field,
                    what
                            + String.format(
                                    Locale.UK,
                                    " has %,d characters; %,d is the most that can be kept.",
                                    words.length(),
                                    longest),
                    "Nothing was kept and nothing was cut. Shorten it and send it again.");
        }
        if (words.indexOf('\u0000') >= 0) {
            add(
                    code + "-not-text",
                    field,
                    what + " holds a character that is not text.",
                    "Maybe it was pasted from a file. Type it again.");
        }
    }

    List<Problem> all() {
        return List.copyOf(all);
    }
}
