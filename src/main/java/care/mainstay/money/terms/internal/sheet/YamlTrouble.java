package care.mainstay.money.terms.internal.sheet;

import care.mainstay.money.terms.Place;
import care.mainstay.money.terms.internal.Findings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What is wrong with a text that is no YAML, for somebody who does not know what YAML is.
 *
 * <p>The reader of YAML stumbles where it can go on no longer, often a line behind the slip, and says so in its own terms.
 * This looks at the lines around that place for the slips that people make: a tab, a colon that is missing or one too many,
 * a line that stands too far in or out, a quote that is never closed.
 */
final class YamlTrouble {

    private static final Pattern CANNOT_START = Pattern.compile("found character '?(.)");

    private final List<String> lines;
    private final String problem;
    private final Place place;
    private final Place context;

    YamlTrouble(String text, MarkedYamlEngineException broken) {
        this.lines = text.lines().toList();
        this.problem = broken.getProblem() == null ? "it cannot be read" : broken.getProblem();
        this.place = broken.getProblemMark().map(YamlReader::place).orElse(Place.START);
        this.context = broken.getContextMark().map(YamlReader::place).orElse(place);
    }

    void tell(Findings findings) {
        var tab = tab();
        if (tab.isPresent()) {
            tell(
                    findings,
                    tab.get(),
                    "A tab stands before this line" + others(tab.get()) + ".",
                    "Maybe spaces, two for each step: YAML knows no tabs for indentation.");
        } else if (problem.contains("end of stream") && !context.equals(place)) {
            tell(findings, context, "A quote opens here and is never closed.", "Maybe close it on the same line.");
        } else if (problem.contains("mapping values are not allowed")) {
            colon(findings);
        } else if (problem.contains("expected ':'")) {
            withoutColon(findings, context);
        } else if (problem.contains("cannot start any token")) {
            var start = CANNOT_START.matcher(problem);
            tell(
                    findings,
                    place,
                    "A text cannot start with “"
                            + (start.find() ? start.group(1) : line(place).strip()) + "”.",
                    "Maybe put the whole text in quotes.");
        } else if (problem.contains("expected ','")) {
            tell(
                    findings,
                    context,
                    "What opens here with “" + line(context).charAt(context.column() - 1)
                            + "” is not closed, or a comma is missing in it.",
                    "Maybe close it on the same line.");
        } else if (problem.contains("<scalar>")) {
            tell(findings, place, "Nothing can stand behind the closing quote.", "Maybe quote the whole text.");
        } else if (problem.contains("expected <block end>")) {
            indentation(findings);
        } else {
            tell(findings, place, "This is not YAML: " + problem + ".", "Maybe put the text in quotes.");
        }
    }

    /** The first tab before a line, at or before the place of trouble. */
    private Optional<Place> tab() {
        for (int number = 1; number <= Math.min(place.line(), lines.size()); number++) {
            int at = tabIn(lines.get(number - 1));
            if (at >= 0) {
                return Optional.of(new Place(number, at + 1));
            }
        }
        return Optional.empty();
    }

    private String others(Place first) {
        long more = lines.stream()
                .skip(first.line())
                .filter(line -> tabIn(line) >= 0)
                .count();
        return more == 0 ? "" : more == 1 ? ", and before 1 more" : ", and before " + more + " more";
    }

    private static int tabIn(String line) {
        var before = line.substring(0, indentation(line));
        return line.isBlank() ? -1 : before.indexOf('\t');
    }

    /** A colon where none can stand: in a text, behind a line that lacks its own, or on a line too far in. */
    private void colon(Findings findings) {
        var line = line(place);
        var said = line.strip();
        int before = before(place.line());
        if (isItem(line)) {
            withoutSpace(findings, place.line());
        } else if (before > 0 && isItem(lines.get(before - 1))) {
            withoutSpace(findings, before);
        } else if (said.indexOf(": ") >= 0 && indentation(line) + said.indexOf(": ") + 1 < place.column()) {
            int colon = said.indexOf(": ");
            tell(
                    findings,
                    place,
                    "A colon with a space behind it, in the middle of a text.",
                    "Maybe put the text in quotes: " + said.substring(0, colon) + ": \""
                            + said.substring(colon + 2).replaceAll("[“”\"]", "") + "\".");
        } else if (before > 0 && !hasColon(lines.get(before - 1))) {
            withoutColon(findings, new Place(before, indentation(lines.get(before - 1)) + 1));
        } else {
            indentation(findings);
        }
    }

    private static boolean isItem(String line) {
        return line.strip().matches("-[^\\s-].*");
    }

    private void withoutSpace(Findings findings, int number) {
        var item = lines.get(number - 1);
        tell(
                findings,
                new Place(number, indentation(item) + 1),
                "Behind the hyphen of a list comes a space.",
                "Maybe “- " + item.strip().substring(1) + "”.");
    }

    private void withoutColon(Findings findings, Place where) {
        var said = line(where).strip();
        var joined = said.replaceFirst("^([A-Za-z_ ]+):(?=\\S)", "$1: ");
        tell(
                findings,
                where,
                "“" + said + "” has no colon with a space behind it.",
                "Maybe “" + (joined.equals(said) ? said.replaceAll(":$", "") + ":" : joined) + "”.");
    }

    private void indentation(Findings findings) {
        var line = line(place);
        int before = before(place.line());
        int here = indentation(line);
        int there = before == 0 ? 0 : indentation(lines.get(before - 1));
        var words = here > there
                ? "This line stands further in than line " + before + ", which has said its value already."
                : "This line starts with " + spaces(here) + ", and none of those above that it could belong to does.";
        var forEach = before == 0 ? "" : lines.get(before - 1).strip();
        tell(
                findings,
                new Place(place.line(), here + 1),
                words,
                here > there && forEach.startsWith("for each: ")
                        ? "Maybe “for each " + forEach.substring("for each: ".length()) + ":” on line " + before + "."
                        : "Maybe " + spaces(there) + ", as on line " + before + ".");
    }

    private static String spaces(int many) {
        return many == 0 ? "no space" : many == 1 ? "1 space" : many + " spaces";
    }

    /** The line before that says something; 0 where there is none. */
    private int before(int number) {
        int before = number - 1;
        while (before > 0
                && (lines.get(before - 1).isBlank()
                        || lines.get(before - 1).strip().startsWith("#"))) {
            before--;
        }
        return before;
    }

    private static boolean hasColon(String line) {
        return line.strip().endsWith(":") || line.contains(": ");
    }

    private static int indentation(String line) {
        int at = 0;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private String line(Place where) {
        return where.line() <= lines.size() ? lines.get(where.line() - 1) : "";
    }

    private static void tell(Findings findings, Place where, String words, String maybe) {
        findings.error(where, "yaml", words, maybe);
    }
}
