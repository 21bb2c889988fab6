package care.mainstay.edge.web.shell;

/** Where style, script and fonts are served from, under a name that changes whenever any of them does. */
public interface Assets {

    /** Such as {@code /assets/1f3a9c07}; what lies below may be kept by browsers for a year. */
    String base();
}
