package care.mainstay.edge.imports.reading;

import java.util.List;

/** What stands between the values of a row. */
public enum Separator {
    COMMA(',', "comma"),
    SEMICOLON(';', "semicolon"),
    TAB('\t', "tab"),
    BAR('|', "vertical bar");

    private final char character;
    private final String words;

    Separator(char character, String words) {
        this.character = character;
        this.words = words;
    }

    public char character() {
        return character;
    }

    public String words() {
        return words;
    }

    /**
     * The separator that divides most of the first lines into the same number of values, and into the most of them.
     * Separators inside quotes do not count. A comma when nothing divides anything.
     */
    public static Separator of(List<String> firstLines) {
        var best = COMMA;
        long bestScore = 0;
        for (var candidate : values()) {
            var counts = firstLines.stream()
                    .mapToInt(line -> candidate.countIn(line))
                    .filter(count -> count > 0)
                    .toArray();
            long score = 0;
            for (int count : counts) {
                long agreeing = 0;
                for (int other : counts) {
                    agreeing += other == count ? 1 : 0;
                }
                score = Math.max(score, agreeing * 100 + count);
            }
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private int countIn(String line) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == character && !quoted) {
                count++;
            }
        }
        return count;
    }
}
