package care.mainstay.foundation.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An act that was not carried out, and nothing of it was kept: why, in words for the person who asked.
 *
 * <p>The code is stable and may be relied on by tests and integrations ({@code visit.check-out-before-check-in}). Every
 * problem found is given at once, each with the field it belongs to (empty when it belongs to none), what is wrong with
 * the values named, and a line on what to do, which starts "Maybe …" or says it outright.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One thing wrong. */
    public record Problem(String code, String field, String words, String whatToDo) implements java.io.Serializable {}

    /** Everything found wrong so far, gathered so that it can be said at once. */
    public static final class Problems {

        private final List<Problem> found = new ArrayList<>();

        public Problems add(String code, String field, String words, String whatToDo) {
            found.add(new Problem(code, field, words, whatToDo));
            return this;
        }

        public Problems when(boolean wrong, String code, String field, String words, String whatToDo) {
            return wrong ? add(code, field, words, whatToDo) : this;
        }

        public Problems addAll(List<Problem> others) {
            found.addAll(others);
            return this;
        }

        /**
         * What can be kept as it was typed: not too long, and without the one character that no database text can hold.
         * {@code what} begins the sentence: "The reason", or "This" where the field says what it is.
         */
        public Problems text(String words, int longest, String code, String field, String what) {
            if (words.length() > longest) {
                var lengths = String.format(
                        Locale.UK, " has %,d characters; %,d is the most that can be kept.", words.length(), longest);
                add(
                        code + "-too-long",
                        field,
                        what + lengths,
                        "Nothing was kept and nothing was cut. Shorten it and send it again.");
            }
            if (words.indexOf('\u0000') >= 0) {
                add(
                        code + "-not-text",
                        field,
                        what + " holds a character that is not text.",
                        "Maybe it was pasted from a file. Type it again.");
            }
            return this;
        }

        public List<Problem> found() {
            return List.copyOf(found);
        }

        public void refuseIfAny() {
            if (!found.isEmpty()) {
                throw new Refused(found);
            }
        }
    }

    private final transient List<Problem> problems;

    public Refused(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.code() + ": " + problem.words() + " " + problem.whatToDo())
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow());
        this.problems = List.copyOf(problems);
    }

    public Refused(String code, String words, String whatToDo) {
        this(List.of(new Problem(code, "", words, whatToDo)));
    }

    public static Refused field(String code, String field, String words, String whatToDo) {
        return new Refused(List.of(new Problem(code, field, words, whatToDo)));
    }

    public List<Problem> problems() {
        return problems;
    }

    public String code() {
        return problems.get(0).code();
    }
}
