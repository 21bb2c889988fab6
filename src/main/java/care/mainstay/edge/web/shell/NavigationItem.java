package care.mainstay.edge.web.shell;

/** A place to go, and whether it is where we are. */
public record NavigationItem(String words, String href, boolean current) {

    public NavigationItem(String words, String href) {
        this(words, href, false);
    }
}
