package care.mainstay.edge.web.shell;

/**
 * There is no such record, or none that the caller may know of: the two are never told apart, so that nobody learns that
 * a record exists by being refused it.
 */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("no such record, or none that the caller may know of");
    }
}
