package care.mainstay.edge.imports.internal;

import care.mainstay.edge.imports.DateOrder;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.edge.imports.Mapping;
import care.mainstay.foundation.kernel.Refused;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A mapping as JSON text: what is saved, sent to a colleague, and kept beside the samples. */
@Component
class MappingText {

    /** The text's own shape; every part may be missing when it was written by hand. */
    record Saved(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String sourceSystem,
            @Nullable Map<String, String> headings,
            @Nullable Map<String, String> constants,
            @Nullable Map<String, Map<String, String>> values,
            @Nullable String dates) {}

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    String write(Mapping mapping) {
        return json.writeValueAsString(new Saved(
                mapping.name(),
                mapping.kind().code(),
                mapping.sourceSystem(),
                mapping.headings(),
                mapping.constants(),
                mapping.values(),
                mapping.dates().map(MappingText::code).orElse(null)));
    }

    Mapping read(String text) {
        Saved saved;
        try {
            saved = json.readValue(text, Saved.class);
        } catch (JacksonException broken) {
            throw new Refused(
                    "imports.mapping-unreadable",
                    "The mapping cannot be read: " + broken.getOriginalMessage(),
                    "Maybe a comma or a quotation mark is missing. Save it again from the imports page.");
        }
        var problems = new ArrayList<Refused.Problem>();
        var kind = ImportKind.ofCode(orEmpty(saved.kind()));
        if (kind.isEmpty()) {
            problems.add(problem("kind", "“" + orEmpty(saved.kind()) + "” is no kind of import."));
        }
        if (orEmpty(saved.sourceSystem()).isBlank()) {
            problems.add(problem("sourceSystem", "The mapping does not say which system the files come from."));
        }
        var headings = saved.headings() == null ? Map.<String, String>of() : saved.headings();
        var constants = saved.constants() == null ? Map.<String, String>of() : saved.constants();
        kind.ifPresent(known -> {
            var names = new ArrayList<>(headings.keySet());
            names.addAll(constants.keySet());
            names.stream()
                    .filter(column -> known.column(column).isEmpty())
                    .forEach(column ->
                            problems.add(problem(column, "“" + column + "” is no column of " + known.code() + ".")));
        });
        Optional<DateOrder> dates = switch (orEmpty(saved.dates())) {
            case "" -> Optional.empty();
            case "day-first" -> Optional.of(DateOrder.DAY_FIRST);
            case "month-first" -> Optional.of(DateOrder.MONTH_FIRST);
            default -> {
                problems.add(problem("dates", "“" + saved.dates() + "” is neither day-first nor month-first."));
                yield Optional.empty();
            }
        };
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new Mapping(
                orEmpty(saved.name()),
                kind.orElseThrow(),
                orEmpty(saved.sourceSystem()),
                headings,
                constants,
                saved.values() == null ? Map.of() : new TreeMap<>(saved.values()),
                dates);
    }

    private static Refused.Problem problem(String field, String words) {
        return new Refused.Problem(
                "imports.mapping-wrong", field, words, "Correct the mapping; docs/imports.md lists what it may say.");
    }

    private static String code(DateOrder order) {
        return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
