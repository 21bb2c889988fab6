package care.mainstay.foundation.kernel;

import java.util.List;

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
