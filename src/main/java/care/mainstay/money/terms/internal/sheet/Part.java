package care.mainstay.money.terms.internal.sheet;

import care.mainstay.money.terms.Place;
import care.mainstay.money.terms.internal.Findings;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.formula.FormulaError;
import care.mainstay.money.terms.internal.formula.Parser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mapping of the sheet, asked for what it may hold; everything it should not hold becomes a finding. */
final class Part {

    private final Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
    private final Findings findings;
    private final String what;
    private final Place place;

    /** @param what it describes, for people: "the table people" */
    Part(Yaml yaml, String what, Set<String> mayHold, Findings findings) {
        this.findings = findings;
        this.what = what;
        this.place = yaml.place();
        for (var entry : entries(yaml, what, findings)) {
            var key = entry.key().text();
            if (mayHold.isEmpty() || mayHold.contains(key)) {
                entries.put(key, entry);
            } else {
                findings.unknown(entry.key().place(), "part of " + what + " called", key, mayHold);
            }
        }
    }

    /** The entries of a mapping; anything else is a finding. Nothing written is an empty mapping. */
    static List<Yaml.Entry> entries(Yaml yaml, String what, Findings findings) {
        if (yaml instanceof Yaml.Mapping mapping) {
            return mapping.entries();
        }
        if (!(yaml instanceof Yaml.Scalar scalar) || !scalar.text().isEmpty()) {
            findings.error(
                    yaml.place(), "shape", "Here " + what + " is described by names with a colon.", "Maybe “name: …”.");
        }
        return List.of();
    }

    static Optional<Yaml.Scalar> scalar(Yaml yaml, String what, Findings findings) {
        if (yaml instanceof Yaml.Scalar scalar) {
            return Optional.of(scalar);
        }
        findings.error(yaml.place(), "shape", "Here " + what + " is a single text.", "");
        return Optional.empty();
    }

    Optional<Yaml> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Yaml.Entry::value);
    }

    Optional<Yaml.Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    Place placeOf(String key) {
        return entry(key).map(entry -> entry.key().place()).orElse(place);
    }

    Optional<Yaml.Scalar> scalar(String key) {
        return get(key).flatMap(yaml -> scalar(yaml, "“" + key + "”", findings));
    }

    String text(String key, String otherwise) {
        return scalar(key).map(scalar -> scalar.text().strip()).orElse(otherwise);
    }

    /** A text that must be there. */
    String required(String key) {
        if (get(key).isEmpty()) {
            findings.error(place, "not-said", "There is no “" + key + ":” in " + what + ".", "");
        }
        return text(key, "");
    }

    boolean yes(String key) {
        var scalar = scalar(key);
        if (scalar.isPresent() && !Set.of("yes", "no").contains(scalar.get().text())) {
            findings.error(
                    scalar.get().place(),
                    "yes-or-no",
                    "“" + key + "” is yes or no, not “" + scalar.get().text() + "”.",
                    "");
        }
        return scalar.filter(each -> each.text().equals("yes")).isPresent();
    }

    /** Names joined by "and". */
    List<Sheet.Named> names(String key) {
        return scalar(key)
                .map(scalar -> names(scalar.text(), scalar.place(), findings))
                .orElse(List.of());
    }

    static List<Sheet.Named> names(String text, Place place, Findings findings) {
        var names = new ArrayList<Sheet.Named>();
        for (String each : text.strip().split("\\s*,\\s*|\\s+and\\s+")) {
            names.addAll(name(each, place, findings));
        }
        return names;
    }

    /** One name, or none with a finding. */
    static List<Sheet.Named> name(String name, Place place, Findings findings) {
        if (name.length() <= 100 && name.matches("[A-Za-z][A-Za-z0-9_]*") && !Parser.RESERVED.contains(name)) {
            return List.of(new Sheet.Named(name, place));
        }
        findings.error(
                place,
                "name",
                Parser.RESERVED.contains(name)
                        ? "“" + name + "” is a word of the language; nothing can be called so."
                        : "“" + name + "” cannot be a name: letters, digits and underscores, a letter first.",
                Parser.RESERVED.contains(name) ? "" : "Maybe “" + name.replaceAll("[^A-Za-z0-9_]+", "_") + "”.");
        return List.of();
    }

    Optional<Expr> formula(String key) {
        return scalar(key).flatMap(scalar -> formula(scalar, findings));
    }

    /** A formula, or nothing and the finding why. */
    static Optional<Expr> formula(Yaml.Scalar scalar, Findings findings) {
        try {
            return Optional.of(Parser.parse(scalar.source()));
        } catch (FormulaError wrong) {
            findings.error(wrong.place(), wrong.code(), wrong.words(), wrong.maybe());
            return Optional.empty();
        }
    }

    List<Yaml> items(String key) {
        var yaml = get(key);
        if (yaml.isEmpty()) {
            return List.of();
        }
        if (yaml.get() instanceof Yaml.Sequence sequence) {
            return sequence.items();
        }
        findings.error(yaml.get().place(), "shape", "“" + key + "” is a list.", "Maybe start each line with “- ”.");
        return List.of();
    }

    static Set<String> of(String... keys) {
        return new java.util.LinkedHashSet<>(Arrays.asList(keys));
    }
}
