package care.mainstay.edge.web.components;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param when in words, "Tuesday 4 November 2026, 9:05am"
 * @param datetime the same for machines, ISO 8601
 * @param by who says so, or null
 * @param link where to read more, or null
 */
public record TimelineEntry(
        String title,
        String when,
        String datetime,
        @Nullable String by,
        String words,
        @Nullable Status status,
        @Nullable Link link) {}
