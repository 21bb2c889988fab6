package care.mainstay.edge.web.shell;

/** One step on the way from home to this page. */
public record Crumb(String words, String href) {}
