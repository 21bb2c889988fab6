package care.mainstay.edge.web.components;

import org.jspecify.annotations.Nullable;

/**
 * One figure worth seeing at a glance.
 *
 * @param note what it is measured against or out of, or null
 * @param href the list behind it, or null
 */
public record Tile(
        String words,
        String figure,
        @Nullable String note,
        @Nullable String href,
        Tone tone) {}
