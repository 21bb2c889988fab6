package care.mainstay.money.terms.internal.sheet;

import care.mainstay.money.terms.Place;
import care.mainstay.money.terms.internal.Findings;
import care.mainstay.money.terms.internal.Nearest;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.formula.FormulaError;
import care.mainstay.money.terms.internal.formula.Parser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A mapping of the sheet, asked for what it may hold; everything it should not hold becomes a finding. */
final class Part {

    private final Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
    private final Set<String> meant = new HashSet<>();
    /** What no name holds, and a formula does. */
    private static final Pattern FORMULA =
            Pattern.compile("[*/+<>=()×÷]|\\s-\\s|^(if|not) |\\s(is|or|otherwise|then)\\s");

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
                Nearest.to(key, mayHold).ifPresent(meant::add);
                if (!(entry.value() instanceof Yaml.Scalar)) {
                    findings.loseNames();
                }
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
                    yaml.place(),
                    "shape",
                    "Here " + what + " is described by names, each with a colon and a space behind it.",
                    "Maybe “name: …”.");
            findings.loseNames();
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

    /** Whether a part is there, or stands there misspelt, which has been said. */
    boolean isThere(String key) {
        return entries.containsKey(key) || meant.contains(key);
    }

    /** A text that must be there. */
    String required(String key) {
        if (!isThere(key)) {
            findings.error(place, "not-said", "There is no “" + key + ":” in " + what + ".", "");
        }
        return text(key, "");
    }

    boolean yes(String key) {
        var scalar = scalar(key);
        if (scalar.isPresent() && !Set.of("yes", "no").contains(scalar.get().text())) {
            var said = scalar.get().text();
            var meant = Set.of("true", "on", "y", "1", "yes").contains(said.toLowerCase(Locale.ROOT)) ? "yes" : "no";
            findings.error(
                    scalar.get().place(),
                    "yes-or-no",
                    "“" + key + "” is yes or no, not “" + said + "”.",
                    "Maybe “" + meant + "”.");
        }
        return scalar.filter(each -> each.text().equals("yes")).isPresent();
    }

    /** Names joined by "and"; a formula has none here. */
    List<Sheet.Named> names(String key) {
        var scalar = scalar(key);
        if (scalar.isEmpty()) {
            return List.of();
        }
        var text = scalar.get().text().strip();
        if (FORMULA.matcher(text).find()) {
            findings.error(
                    scalar.get().place(),
                    "name",
                    "“" + key + "” takes the name of a quantity, not a formula: “" + text + "”.",
                    "Maybe give the formula a name under “for each …”, and write the name here.");
            return List.of();
        }
        return names(text, scalar.get().place(), findings);
    }

    static List<Sheet.Named> names(String text, Place place, Findings findings) {
        var names = new ArrayList<Sheet.Named>();
        for (String each : text.strip().split("\\s*,\\s*|\\s+and\\s+")) {
            names.addAll(name(each, place, findings));
        }
        return names;
    }

    /** The name that is given to something, to be used elsewhere. */
    static List<Sheet.Named> given(Yaml.Scalar key, Findings findings) {
        var name = name(key.text(), key.place(), findings);
        if (name.isEmpty()) {
            findings.loseNames();
        }
        return name;
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
        boolean isText = yaml.get() instanceof Yaml.Scalar;
        findings.error(
                yaml.get().place(),
                "shape",
                "“" + key + "” is a list.",
                isText ? "Maybe in square brackets: “[" + text(key, "") + "]”." : "Maybe start each line with “- ”.");
        return List.of();
    }

    static Set<String> of(String... keys) {
        return new LinkedHashSet<>(Arrays.asList(keys));
    }
}
