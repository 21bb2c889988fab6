package care.mainstay.edge.westmere.internal.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns headings of a sheet into sentences.
 *
 * <p>Each heading lists alternatives. A slot in braces is filled from what is particular to the person ({@code {name}},
 * {@code {pet}}, one of several ways) or else by another heading ({@code {weather}}); {@code {?weather}} is left out half the time. An
 * alternative that mentions something this person does not have (no pet, no daughter) is never chosen for them, nor is a
 * heading all of whose alternatives do. Sentences begin with a capital letter by themselves.
 */
public final class Grammar {

    private static final Pattern SLOT = Pattern.compile("\\{(\\??)([a-z0-9.\\-]+)}");

    /** From sheets, more than one of which may continue a heading. */
    public static Grammar of(Sheets sheets, Map<String, List<String>> more) {
        var all = new HashMap<>(sheets.headings());
        all.putAll(more);
        return new Grammar(all);
    }

    private record Piece(String text, boolean slot, boolean optional) {}

    private record Alternative(List<Piece> pieces) {}

    private final Map<String, List<Alternative>> headings = new HashMap<>();

    public Grammar(Map<String, List<String>> sheets) {
        sheets.forEach((heading, lines) ->
                headings.put(heading, lines.stream().map(Grammar::parsed).toList()));
    }

    /** How one person, at one time, is spoken of; made once per person and asked many times. */
    public Speech about(Map<String, List<String>> particulars) {
        return new Speech(particulars);
    }

    public boolean has(String heading) {
        return headings.containsKey(heading);
    }

    /** Every slot used anywhere that is not itself a heading: what the particulars have to offer. */
    public Set<String> particularsUsed() {
        var used = new HashSet<String>();
        headings.values()
                .forEach(alternatives -> alternatives.forEach(alternative -> alternative.pieces.stream()
                        .filter(piece -> piece.slot && !headings.containsKey(piece.text))
                        .forEach(piece -> used.add(piece.text))));
        return used;
    }

    private static Alternative parsed(String line) {
        var pieces = new ArrayList<Piece>();
        var slots = SLOT.matcher(line);
        int from = 0;
        while (slots.find()) {
            if (slots.start() > from) {
                pieces.add(new Piece(line.substring(from, slots.start()), false, false));
            }
            pieces.add(new Piece(slots.group(2), true, !slots.group(1).isEmpty()));
            from = slots.end();
        }
        if (from < line.length()) {
            pieces.add(new Piece(line.substring(from), false, false));
        }
        return new Alternative(List.copyOf(pieces));
    }

    /** The grammar with one person's particulars filled in. Not for several threads at once. */
    public final class Speech {

        private final Map<String, List<String>> particulars;
        private final Map<String, List<Alternative>> fitting = new HashMap<>();

        private Speech(Map<String, List<String>> particulars) {
            this.particulars = particulars;
        }

        /** Whether anything under the heading can be said of this person. */
        public boolean can(String heading) {
            return !fitting(heading).isEmpty();
        }

        /** A sentence or phrase under the heading; {@link IllegalStateException} when nothing there fits. */
        public String say(String heading, Dice dice) {
            return say(heading, Map.of(), dice);
        }

        /** A phrase to stand within a sentence: as {@link #say}, without the capital. */
        public String phrase(String heading, Dice dice) {
            var text = new StringBuilder();
            append(heading, Map.of(), dice, text);
            return text.toString();
        }

        /** The same, with some slots filled just this once. */
        public String say(String heading, Map<String, String> now, Dice dice) {
            var text = new StringBuilder();
            append(heading, now, dice, text);
            return tidy(text);
        }

        /** Fills a line that is not in the sheets. */
        public String fill(String line, Dice dice) {
            var text = new StringBuilder();
            appendPieces(parsed(line), Map.of(), dice, text);
            return tidy(text);
        }

        /** Whether every slot of a line that is not in the sheets can be filled for this person. */
        public boolean canFill(String line) {
            return fits(parsed(line));
        }

        private void append(String heading, Map<String, String> now, Dice dice, StringBuilder text) {
            var choices = fitting(heading);
            if (choices.isEmpty()) {
                throw new IllegalStateException(
                        "nothing under [" + heading + "] can be said of " + particulars.get("name"));
            }
            appendPieces(choices.get(dice.below(choices.size())), now, dice, text);
        }

        private void appendPieces(Alternative alternative, Map<String, String> now, Dice dice, StringBuilder text) {
            for (Piece piece : alternative.pieces) {
                if (!piece.slot) {
                    text.append(piece.text);
                } else if (!piece.optional || can(piece) && dice.chance(0.5)) {
                    String known = now.get(piece.text);
                    var ways = particulars.get(piece.text);
                    if (known != null) {
                        text.append(known);
                    } else if (ways != null) {
                        text.append(ways.size() == 1 ? ways.get(0) : dice.pick(ways));
                    } else {
                        append(piece.text, now, dice, text);
                    }
                }
            }
        }

        private List<Alternative> fitting(String heading) {
            var known = fitting.get(heading);
            if (known == null) {
                known = headings.getOrDefault(heading, List.of()).stream()
                        .filter(this::fits)
                        .toList();
                fitting.put(heading, known);
            }
            return known;
        }

        private boolean fits(Alternative alternative) {
            return alternative.pieces.stream().allMatch(piece -> !piece.slot || piece.optional || can(piece));
        }

        private boolean can(Piece piece) {
            return piece.text.startsWith("now.")
                    || particulars.containsKey(piece.text)
                    || !fitting(piece.text).isEmpty();
        }
    }

    /** Closes up double spaces and begins each sentence with a capital letter. */
    private static String tidy(StringBuilder raw) {
        var text = new StringBuilder(raw.length());
        boolean start = true;
        for (int i = 0; i < raw.length(); i++) {
            char letter = raw.charAt(i);
            if (letter == ' ' && (text.isEmpty() || text.charAt(text.length() - 1) == ' ')) {
                continue;
            }
            if (start && Character.isLetterOrDigit(letter)) {
                text.append(Character.toUpperCase(letter));
                start = false;
            } else {
                text.append(letter);
                start = start
                        || ends(letter) && nextIsSpace(raw, i)
                        || letter == '"' && i > 0 && ends(raw.charAt(i - 1));
            }
        }
        return text.toString().strip();
    }

    private static boolean ends(char letter) {
        return letter == '.' || letter == '?';
    }

    private static boolean nextIsSpace(CharSequence text, int at) {
        return at + 1 == text.length() || text.charAt(at + 1) == ' ';
    }
}
