package care.mainstay.money.contracts.internal;

import care.mainstay.foundation.kernel.Refused;

/** The text of a sheet as it is kept: lines end in one way, and it holds nothing that cannot be kept as it is. */
final class SheetText {

    /** Some twenty times the longest sheet of the catalogue; more could be read, and by nobody. */
    static final int MOST = 1_000_000;

    private SheetText() {}

    /** Lines as every file has them, whatever the browser sent. */
    static String normal(String typed) {
        var text = typed.replace("\r\n", "\n").replace('\r', '\n');
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    /** The same, {@link Refused} where it cannot be kept. */
    static String of(String typed) {
        var text = normal(typed);
        if (text.isBlank()) {
            throw refused("contracts.sheet-empty", "The sheet is empty.", "Write it, or start from an example.");
        }
        if (text.length() > MOST) {
            throw refused(
                    "contracts.sheet-too-long",
                    "The sheet has " + text.length() + " characters; at most " + MOST + " are kept.",
                    "Maybe a table of evidence was pasted into it: evidence is gathered, not written in the sheet.");
        }
        int at = unkeepable(text);
        if (at >= 0) {
            long line =
                    text.substring(0, at).chars().filter(each -> each == '\n').count() + 1;
            throw refused(
                    "contracts.sheet-unreadable-character",
                    "Line " + line + " holds a character that no text file can hold.",
                    "Maybe it came with something pasted: write that line again.");
        }
        return text;
    }

    /** Where the first control character, or half of a character, stands; -1 where there is none. */
    private static int unkeepable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            boolean isWhole = Character.isHighSurrogate(at)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (isWhole) {
                i++;
            } else if (Character.isSurrogate(at) || Character.isISOControl(at) && at != '\n' && at != '\t') {
                return i;
            }
        }
        return -1;
    }

    private static Refused refused(String code, String words, String whatToDo) {
        return Refused.field(code, "sheet", words, whatToDo);
    }
}
