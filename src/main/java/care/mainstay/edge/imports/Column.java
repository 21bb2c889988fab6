package care.mainstay.edge.imports;

import java.util.List;

/**
 * Something Mainstay can read from a row.
 *
 * @param name its name in mappings and problems, in lower case with hyphens
 * @param required whether a file without it cannot be read
 * @param words what it is, for the page and the documentation
 * @param knownAs headings under which other systems export it; compared without case, blanks and punctuation
 */
public record Column(String name, Shape shape, boolean required, String words, List<String> knownAs) {

    /** What sort of value it holds. */
    public enum Shape {
        TEXT("text"),
        DATE("date"),
        /** A day of birth, whose year has four digits. */
        BIRTH("date with a four-digit year"),
        /** A time, or a day with a time. */
        MOMENT("day and time, or a time beside a date column"),
        DURATION("length of time"),
        NUMBER("number"),
        CHOICE("one of the words listed"),
        YES_NO("yes or no");

        private final String words;

        Shape(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static Column needed(String name, Shape shape, String words, String... knownAs) {
        return new Column(name, shape, true, words, List.of(knownAs));
    }

    static Column optional(String name, Shape shape, String words, String... knownAs) {
        return new Column(name, shape, false, words, List.of(knownAs));
    }
}
