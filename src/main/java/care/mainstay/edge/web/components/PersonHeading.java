package care.mainstay.edge.web.components;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom this page is about, shown the same at the top of each of their pages.
 *
 * @param name as they like to be called first
 * @param facts short facts, such as the date of birth and the NHS number
 * @param matters what matters most to know, in their words, or null
 */
public record PersonHeading(
        String name,
        List<SummaryRow> facts,
        @Nullable String matters,
        @Nullable Status status) {}
