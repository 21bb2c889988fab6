package care.mainstay.edge.imports.reading;

/**
 * A value that cannot be read, or can be read in more than one way: a stable code, the value in words, and what to do.
 *
 * <p>It carries no stack trace, because a file may hold a million of them.
 */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String words;
    private final String whatToDo;

    public Unreadable(String code, String words, String whatToDo) {
        super(code + ": " + words + " " + whatToDo, null, false, false);
        this.code = code;
        this.words = words;
        this.whatToDo = whatToDo;
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    public String whatToDo() {
        return whatToDo;
    }
}
