package care.mainstay.money.terms.internal.formula;

import care.mainstay.money.terms.internal.formula.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a formula, read from left to right. */
final class Tokens {

    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Goes one back: the token just taken does not stand where it could. */
    void back() {
        at--;
    }

    void skip(int count) {
        at += count;
    }

    /** Names joined by "and". */
    List<String> names() {
        var names = new ArrayList<String>();
        do {
            if (peek().kind() != Kind.WORD || Parser.RESERVED.contains(peek().text())) {
                throw unexpected("the name of a dimension could stand");
            }
            names.add(next().text());
        } while (accept("and"));
        return names;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        var token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean accept(String text) {
        if (!peek().is(text)) {
            return false;
        }
        next();
        return true;
    }

    void expect(String text, String what) {
        if (!accept(text)) {
            throw unexpected("here comes " + what);
        }
    }

    FormulaError unexpected(String instead) {
        var token = peek();
        return new FormulaError(
                token.place(),
                "syntax",
                (token.kind() == Kind.END ? "The formula ends" : "“" + token.text() + "” stands") + " where " + instead
                        + ".",
                token.is("=") ? "Maybe “is” or “>=”?" : "");
    }
}
