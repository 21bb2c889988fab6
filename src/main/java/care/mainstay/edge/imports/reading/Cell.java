package care.mainstay.edge.imports.reading;

import java.text.Normalizer;

/** What spreadsheets and roster systems leave around a value, taken off. */
public final class Cell {

    private Cell() {}

    /**
     * The text without blanks of any kind around it (non-breaking, zero-width), without the {@code ="…"} and the
     * leading apostrophe by which spreadsheets force text. What is inside stays as written.
     */
    public static String clean(String written) {
        var text = trim(written);
        if (text.length() >= 3 && text.startsWith("=\"") && text.endsWith("\"")) {
            text = trim(text.substring(2, text.length() - 1));
        }
        return withoutGuard(text);
    }

    /** The apostrophe that keeps a spreadsheet from taking what follows for a number or a formula; we write it too. */
    private static String withoutGuard(String text) {
        return text.length() > 1
                        && text.charAt(0) == '\''
                        && (Character.isDigit(text.charAt(1)) || "=+-@".indexOf(text.charAt(1)) >= 0)
                ? text.substring(1)
                : text;
    }

    /**
     * The text as a key or a figure is compared: cleaned, typographic quotes, dashes and blanks made plain, runs of
     * blanks made one.
     */
    public static String plain(String written) {
        var text = clean(written);
        StringBuilder plain = new StringBuilder(text.length());
        boolean blankBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = plainly(text.charAt(i));
            if (c == ' ') {
                if (!blankBefore) {
                    plain.append(' ');
                }
                blankBefore = true;
            } else if (c != 0) {
                plain.append(c);
                blankBefore = false;
            }
        }
        return plain.toString();
    }

    /** A note as it is kept: cleaned, line ends as {@code \n}, composed accents; every other character as written. */
    public static String note(String written) {
        var text = withoutGuard(trim(written));
        if (text.indexOf('\r') >= 0) {
            text = text.replace("\r\n", "\n").replace('\r', '\n');
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF' || c == '\u2060';
    }

    private static char plainly(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201B', '\u2032', '\u0060', '\u00B4' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u2033' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\u200B', '\uFEFF', '\u2060' -> 0;
            default -> isBlank(c) ? ' ' : c;
        };
    }
}
