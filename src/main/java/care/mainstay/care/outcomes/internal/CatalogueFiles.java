package care.mainstay.care.outcomes.internal;

import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.MeasureId;
import care.mainstay.care.outcomes.Measures;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.OutcomeDomain;
import care.mainstay.care.outcomes.OutcomeKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code catalogue/measures} and {@code catalogue/outcomes} once, and refuses a file it does not understand. */
@Component
class CatalogueFiles implements Measures {

    private final Map<MeasureId, Measure> measures = new LinkedHashMap<>();
    private final List<ExampleOutcome> examples = new ArrayList<>();

    CatalogueFiles() {
        read("measures").stream()
                .map(CatalogueFiles::measure)
                .sorted(Comparator.comparing(Measure::title))
                .forEach(measure -> measures.put(measure.id(), measure));
        read("outcomes").forEach(file -> examples.addAll(examples(file)));
        examples.sort(Comparator.comparing(ExampleOutcome::domain).thenComparing(ExampleOutcome::statement));
        for (var example : examples) {
            if (!measures.containsKey(example.measure())) {
                throw new IllegalStateException("catalogue/outcomes: " + example.id() + " names the measure "
                        + example.measure() + ", which is not in catalogue/measures");
            }
        }
    }

    @Override
    public List<Measure> all() {
        return List.copyOf(measures.values());
    }

    @Override
    public Optional<Measure> find(MeasureId id) {
        return Optional.ofNullable(measures.get(id));
    }

    @Override
    public List<Measure> forDomain(OutcomeDomain domain) {
        var fitting = measures.values().stream()
                .filter(measure -> measure.domains().contains(domain))
                .sorted(Comparator.comparing(
                                (Measure measure) -> measure.domains().size())
                        .thenComparing(Measure::title))
                .collect(Collectors.toCollection(ArrayList::new));
        return List.copyOf(fitting);
    }

    @Override
    public List<ExampleOutcome> examples() {
        return List.copyOf(examples);
    }

    private static List<Map<String, Object>> read(String folder) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        var files = new ArrayList<Map<String, Object>>();
        try {
            var found =
                    new PathMatchingResourcePatternResolver().getResources("classpath:catalogue/" + folder + "/*.yaml");
            for (Resource file : found) {
                try (var text = file.getInputStream()) {
                    files.add(yaml.load(text));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("catalogue/" + folder + " cannot be read", unreadable);
        }
        return files;
    }

    private static Measure measure(Map<String, Object> file) {
        var absentFor = file.get("absentForDays");
        return new Measure(
                new MeasureId(text(file, "id")),
                whole(file, "version"),
                text(file, "title"),
                text(file, "plainWords"),
                text(file, "question"),
                text(file, "unit"),
                Measure.Type.valueOf(constant(text(file, "type"))),
                switch (text(file, "direction")) {
                    case "higher" -> Measure.Direction.HIGHER_IS_BETTER;
                    case "lower" -> Measure.Direction.LOWER_IS_BETTER;
                    default ->
                        throw new IllegalStateException(
                                text(file, "id") + ": direction is higher or lower, not " + text(file, "direction"));
                },
                number(file.get("smallestChange")),
                whole(file, "dueEveryDays"),
                absentFor instanceof Integer days ? Optional.of(days) : Optional.empty(),
                sources(list(file, "mayRecord")),
                domains(list(file, "domains")),
                list(file, "levels").stream().map(CatalogueFiles::level).toList());
    }

    private static Set<ObservationSource> sources(List<?> codes) {
        return codes.stream()
                .map(code -> ObservationSource.ofCode(code.toString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<OutcomeDomain> domains(List<?> codes) {
        return codes.stream()
                .map(code -> OutcomeDomain.valueOf(constant(code.toString())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Measure.Level level(Object entry) {
        if (!(entry instanceof Map<?, ?> level)) {
            throw new IllegalStateException("a level needs a value and words, not " + entry);
        }
        return new Measure.Level(number(level.get("value")), String.valueOf(level.get("words")));
    }

    private static List<ExampleOutcome> examples(Map<String, Object> file) {
        var domain = OutcomeDomain.valueOf(constant(text(file, "domain")));
        var found = new ArrayList<ExampleOutcome>();
        for (Object entry : list(file, "outcomes")) {
            if (entry instanceof Map<?, ?> example) {
                found.add(new ExampleOutcome(
                        String.valueOf(example.get("id")),
                        domain,
                        OutcomeKind.valueOf(constant(String.valueOf(example.get("kind")))),
                        String.valueOf(example.get("statement")),
                        String.valueOf(example.get("noticing")),
                        new MeasureId(String.valueOf(example.get("measure"))),
                        String.valueOf(example.get("course"))));
            }
        }
        return found;
    }

    private static String text(Map<String, Object> file, String key) {
        var value = file.get(key);
        if (value == null) {
            throw new IllegalStateException("a catalogue file lacks " + key + ": " + file.get("id"));
        }
        return value.toString();
    }

    private static List<?> list(Map<String, Object> file, String key) {
        return file.get(key) instanceof List<?> entries ? entries : List.of();
    }

    private static int whole(Map<String, Object> file, String key) {
        return Integer.parseInt(text(file, key));
    }

    private static BigDecimal number(@org.jspecify.annotations.Nullable Object value) {
        return new BigDecimal(String.valueOf(value));
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
