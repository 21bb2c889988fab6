package care.mainstay.money.terms.internal.sheet;

import care.mainstay.money.terms.Place;
import care.mainstay.money.terms.internal.Findings;
import care.mainstay.money.terms.internal.formula.FormulaError;
import care.mainstay.money.terms.internal.formula.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2, and of it only what a term sheet needs: mappings, lists and scalars.
 *
 * <p>Anchors, aliases and tags are refused, because a sheet is read aloud from top to bottom and because they are how a
 * small file becomes a large one. Nothing is given a type here: 1.10 stays "1.10", and "no" is a word.
 */
final class YamlReader {

    static final int GREATEST_SIZE = 4_000_000;
    static final int GREATEST_DEPTH = 12;

    private final String text;
    private final boolean isPlane;
    private final Findings findings;
    private final Iterator<Event> events;

    private YamlReader(String text, Findings findings) {
        this.text = text;
        this.isPlane = text.codePointCount(0, text.length()) == text.length();
        this.findings = findings;
        this.events = new Parse(
                        LoadSettings.builder().setCodePointLimit(GREATEST_SIZE).build())
                .parseString(text)
                .iterator();
    }

    /** The document, or empty with a finding when there is none. */
    static Optional<Yaml> read(String text, Findings findings) {
        if (text.length() > GREATEST_SIZE) {
            findings.error(
                    Place.START,
                    "too-large",
                    "The sheet has " + text.length() + " characters; the most is " + GREATEST_SIZE + ".",
                    "");
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new YamlReader(text, findings).document());
        } catch (FormulaError refused) {
            findings.error(refused.place(), refused.code(), refused.words(), refused.maybe());
        } catch (MarkedYamlEngineException broken) {
            new YamlTrouble(text, broken).tell(findings);
        } catch (YamlEngineException broken) {
            findings.error(Place.START, "yaml", "This is not YAML: " + broken.getMessage() + ".", "");
        }
        return Optional.empty();
    }

    private @Nullable Yaml document() {
        Yaml root = null;
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof NodeEvent) {
                if (root != null) {
                    throw new FormulaError(
                            place(event), "yaml", "A second document starts here.", "Maybe “---” by accident.");
                }
                root = node(event, 1);
            }
        }
        if (root == null) {
            findings.error(Place.START, "empty", "The sheet is empty.", "");
        }
        return root;
    }

    private Yaml node(Event event, int depth) {
        refuse(event, depth);
        var place = place(event);
        if (event instanceof ScalarEvent scalar) {
            return new Yaml.Scalar(scalar.getValue(), source(scalar, place));
        }
        if (event instanceof SequenceStartEvent) {
            var items = new ArrayList<Yaml>();
            for (var next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
                items.add(node(next, depth + 1));
            }
            return new Yaml.Sequence(items, place);
        }
        var entries = new ArrayList<Yaml.Entry>();
        var seen = new HashMap<String, Place>();
        for (var next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            if (!(node(next, depth + 1) instanceof Yaml.Scalar key)) {
                throw new FormulaError(place(next), "yaml", "A name must be a word, not a list or a mapping.", "");
            }
            if (key.text().startsWith("\u00a0")) {
                throw new FormulaError(
                        key.place(),
                        "yaml",
                        "This line is indented with spaces that only look like spaces.",
                        "Maybe it was pasted from elsewhere: type the spaces again.");
            }
            var value = node(events.next(), depth + 1);
            var before = seen.putIfAbsent(key.text(), key.place());
            if (before == null) {
                entries.add(new Yaml.Entry(key, value));
                continue;
            }
            findings.error(
                    key.place(),
                    "twice",
                    "“" + key.text() + "” stands here twice, first on line " + before.line() + ".",
                    "Maybe rename or join them.");
            if (!(value instanceof Yaml.Scalar)) {
                findings.loseNames();
            }
        }
        return new Yaml.Mapping(entries, place);
    }

    private static void refuse(Event event, int depth) {
        if (event instanceof AliasEvent) {
            throw new FormulaError(
                    place(event),
                    "yaml-alias",
                    "A sheet has no aliases (*).",
                    "Maybe write the value out; a text that starts with * goes in quotes.");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new FormulaError(
                    place(event),
                    "yaml-anchor",
                    "A sheet has no anchors (&).",
                    "Maybe write the value out; a text that starts with & goes in quotes.");
        }
        boolean tagged = event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
                || event instanceof MappingStartEvent mapping
                        && mapping.getTag().isPresent()
                || event instanceof SequenceStartEvent sequence
                        && sequence.getTag().isPresent();
        if (tagged) {
            throw new FormulaError(
                    place(event),
                    "yaml-tag",
                    "A sheet has no tags (!).",
                    "Maybe put the text in quotes, or write “not”.");
        }
        if (depth > GREATEST_DEPTH) {
            throw new FormulaError(
                    place(event), "too-deep", "The sheet is nested more than " + GREATEST_DEPTH + " deep.", "");
        }
    }

    /** The part of the file that says a scalar, if it says it in so many words. */
    private Source source(ScalarEvent scalar, Place place) {
        int from = index(scalar.getStartMark());
        int to = index(scalar.getEndMark());
        var style = scalar.getScalarStyle();
        if (style == ScalarStyle.PLAIN) {
            return new Source(text, from, to, place, true);
        }
        if (style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED) {
            var inside = text.substring(from + 1, to - 1);
            if (inside.equals(scalar.getValue())) {
                return new Source(text, from + 1, to - 1, new Place(place.line(), place.column() + 1), true);
            }
        } else {
            int body = text.indexOf('\n', from) + 1;
            if (body > 0 && body <= to) {
                return new Source(text, body, to, new Place(place.line() + 1, 1), true);
            }
        }
        return new Source(scalar.getValue(), 0, scalar.getValue().length(), place, false);
    }

    private int index(Optional<Mark> mark) {
        int points = mark.map(Mark::getIndex).orElse(0);
        return isPlane ? points : text.offsetByCodePoints(0, points);
    }

    private static Place place(Event event) {
        return event.getStartMark().map(YamlReader::place).orElse(Place.START);
    }

    static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
