package care.mainstay.edge.web.components;

/** A status in words with the tone of its tag. */
public record Status(String words, Tone tone) {}
