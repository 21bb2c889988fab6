package care.mainstay.edge.web.components;

/** Words that lead somewhere. They make sense read on their own. */
public record Link(String words, String href) {}
