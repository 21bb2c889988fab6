package care.mainstay.money.terms.internal.formula;

import care.mainstay.money.terms.Place;
import care.mainstay.money.terms.internal.formula.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the text of a formula into tokens; of signs also those of other languages, which {@link Habits} tells about.
 *
 * <p>It reads the sheet's own text, line breaks included, so that the place of a token is its place in the file.
 */
final class Lexer {

    private static final String[] SIGNS = {
        "&&", "||", "==", "!=", "<>", "=>", "=<", "**", "<=", ">=", "(", ")", ",", "+", "-", "*", "/", "<", ">", "=",
        "%", ".", "−", "×", "÷", "≤", "≥", "≠", "&", "|", "!", "^", "?", ":"
    };

    private final Source source;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line;
    private int lineStart;

    private Lexer(Source source) {
        this.source = source;
        this.text = source.text();
        this.at = source.from();
        this.line = source.place().line();
        this.lineStart = source.from() - source.place().column() + 1;
    }

    static List<Token> tokens(Source source) {
        return new Lexer(source).cut();
    }

    private List<Token> cut() {
        while (at < source.to()) {
            char c = text.charAt(at);
            if (c == '\n') {
                at++;
                line++;
                lineStart = at;
            } else if (c == ' ' || c == '\r' || c == '\t' || c == '\u00a0') {
                at++;
            } else if (Character.isDigit(c)) {
                number(at, Kind.NUMBER);
            } else if (Currency.ofSign(c).isPresent()) {
                money();
            } else if (c == '"' || c == '“' || c == '\'') {
                quoted(c == '“' ? '”' : c);
            } else if (Character.isLetter(c) || c == '_') {
                int from = at;
                while (at < source.to() && isWordPart(text.charAt(at))) {
                    at++;
                }
                add(Kind.WORD, text.substring(from, at), from);
            } else {
                sign();
            }
        }
        add(Kind.END, "", at);
        return tokens;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private void money() {
        int from = at++;
        if (at >= source.to() || !Character.isDigit(text.charAt(at))) {
            throw new FormulaError(
                    place(from),
                    "number",
                    "After " + text.charAt(from) + " comes an amount.",
                    "Maybe “" + text.charAt(from)
                            + "5.00”, without a space; a name takes no sign, its column says that it is" + " money.");
        }
        number(from, Kind.MONEY);
    }

    private void number(int from, Kind kind) {
        if (kind == Kind.NUMBER && isDate(at)) {
            at += 10;
            add(Kind.DATE, text.substring(from, at), from);
            return;
        }
        digits();
        if (at + 1 < source.to() && text.charAt(at) == '.' && Character.isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        if (at < source.to() && Character.isLetter(text.charAt(at))) {
            throw new FormulaError(
                    place(from),
                    "number",
                    "“" + text.substring(from, at + 1) + "…” is neither a number nor a name.",
                    text.charAt(at) == 'p'
                            ? "Maybe pounds: £0.50 for fifty pence."
                            : "Maybe leave a space after the number; a name starts with a letter.");
        }
        if (at - from > 60) {
            throw new FormulaError(place(from), "number", "A number of " + (at - from) + " digits is too long.", "");
        }
        add(kind, text.substring(from, at), from);
    }

    private void digits() {
        while (at < source.to() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
    }

    private boolean isDate(int from) {
        if (from + 10 > source.to()) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(from + i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private void quoted(char end) {
        int from = at++;
        while (at < source.to() && text.charAt(at) != end && text.charAt(at) != '\n') {
            at++;
        }
        if (at >= source.to() || text.charAt(at) != end) {
            throw new FormulaError(place(from), "text", "A text is not closed: " + text.substring(from, at) + ".", "");
        }
        at++;
        add(Kind.TEXT, text.substring(from + 1, at - 1), from);
    }

    private void sign() {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at) && at + sign.length() <= source.to()) {
                int from = at;
                at += sign.length();
                var plain = switch (sign) {
                    case "−" -> "-";
                    case "×" -> "*";
                    case "÷" -> "/";
                    case "≤" -> "<=";
                    case "≥" -> ">=";
                    default -> sign;
                };
                add(Kind.SIGN, plain, from);
                return;
            }
        }
        throw new FormulaError(
                place(at),
                "sign",
                "“" + new String(Character.toChars(text.codePointAt(at))) + "” has no meaning in a formula.",
                "");
    }

    private Place place(int from) {
        return source.isExact() ? new Place(line, from - lineStart + 1) : source.place();
    }

    private void add(Kind kind, String word, int from) {
        tokens.add(new Token(kind, word, place(from), from, at));
    }
}
