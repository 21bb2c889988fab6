package care.mainstay.edge.web.components;

import org.jspecify.annotations.Nullable;

/**
 * One thing to do in a list of things to do.
 *
 * @param href where it is done; null when it cannot be started yet
 */
public record TaskRow(
        String words, @Nullable String hint, @Nullable String href, Status status) {}
