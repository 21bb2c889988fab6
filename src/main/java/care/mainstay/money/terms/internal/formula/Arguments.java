package care.mainstay.money.terms.internal.formula;

import care.mainstay.money.terms.internal.formula.Token.Kind;
import care.mainstay.money.terms.internal.number.Rounding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what stands between the parentheses of a call: arguments in order, and arguments by label, with commas between
 * them; before a label the comma may be left out.
 */
final class Arguments {

    /** Labels before a formula: {@code scale 9}. */
    static final Set<String> BEFORE_A_FORMULA =
            Set.of("where", "by", "from", "over", "to", "direction", "scale", "plus", "least", "most", "top", "bottom");

    private static final Set<String> OPERATORS = Set.of("and", "or", "is", "otherwise", "then", "else");

    private final Parser parser;
    private final Tokens tokens;
    private final Token function;
    private final List<Expr> arguments = new ArrayList<>();
    private final Map<String, Expr> labelled = new LinkedHashMap<>();
    private final Map<String, List<String>> dimensions = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    Arguments(Parser parser, Tokens tokens, Token function) {
        this.parser = parser;
        this.tokens = tokens;
        this.function = function;
    }

    Expr read() {
        tokens.expect("(", "the arguments");
        boolean first = true;
        while (!tokens.accept(")")) {
            boolean comma = !first && tokens.accept(",");
            if (!label()) {
                if (!first && !comma) {
                    throw tokens.unexpected("a comma, a closing parenthesis or a sign could stand");
                }
                arguments.add(parser.argument());
            }
            first = false;
        }
        return new Expr.Call(function.text(), arguments, labelled, dimensions, words, function.place());
    }

    private boolean label() {
        var token = tokens.peek();
        if (token.kind() == Kind.NUMBER
                && (tokens.peek(1).is("places") || tokens.peek(1).is("place"))) {
            word("places", tokens.next());
            tokens.next();
            return true;
        }
        if (function.is("round") && Rounding.ofWord(token.text()).isPresent() && !arguments.isEmpty()) {
            word("way", tokens.next());
            return true;
        }
        if (token.kind() != Kind.WORD
                || tokens.peek(1).is(".")
                || tokens.peek(1).is("(") && !isBeforeAFormula(token)) {
            return false;
        }
        var next = tokens.peek(1);
        switch (token.text()) {
            case "overall" -> dimensions(1, "for each", true);
            case "for" -> {
                if (!next.is("each")) {
                    throw tokens.unexpected("“for each” and a dimension, or “overall”, could stand");
                }
                dimensions(2, "for each", false);
            }
            case "within" -> dimensions(next.is("all") ? 2 : 1, "within", next.is("all"));
            case "skipping", "requiring" -> {
                boolean skips = token.is("skipping");
                tokens.next();
                tokens.expect(skips ? "missing" : "all", skips ? "“missing”" : "“all”");
                word("missing", token);
            }
            case "rounded" -> {
                tokens.next();
                word("rounded", tokens.next());
            }
            case "ties" -> {
                tokens.next();
                if (tokens.peek().is("by")) {
                    dimensions(1, "ties by", false);
                } else {
                    word("ties", tokens.next());
                }
            }
            case "highest", "lowest" -> {
                if (!next.is("first")) {
                    return false;
                }
                tokens.next();
                tokens.next();
                word("first", token);
            }
            case "equally", "nothing" -> {
                if (!next.is("when")) {
                    return false;
                }
                tokens.next();
                tokens.next();
                tokens.expect("zero", "“zero”");
                word("when zero", token);
            }
            case "in" -> {
                tokens.next();
                word("in", tokens.next());
            }
            case "as" -> {
                if (!next.is("of")) {
                    return false;
                }
                tokens.next();
                tokens.next();
                labelled("as of", token);
            }
            default -> {
                if (!isBeforeAFormula(token) || !startsAFormula(next, tokens.peek(2))) {
                    return false;
                }
                tokens.next();
                labelled(token.text(), token);
            }
        }
        return true;
    }

    /** A minus belongs to what follows only if it stands right before it: "plus -0.5", but "most - 1". */
    private static boolean startsAFormula(Token token, Token after) {
        return switch (token.kind()) {
            case END -> false;
            case SIGN -> token.is("(") || token.is("-") && token.to() == after.from();
            case WORD -> !OPERATORS.contains(token.text());
            default -> true;
        };
    }

    private static boolean isBeforeAFormula(Token token) {
        return BEFORE_A_FORMULA.contains(token.text());
    }

    private void labelled(String label, Token token) {
        once(labelled.put(label, parser.argument()) != null, label, token);
    }

    private void dimensions(int skip, String label, boolean none) {
        var token = tokens.peek();
        for (int i = 0; i < skip; i++) {
            tokens.next();
        }
        once(dimensions.put(label, none ? List.of() : tokens.names()) != null, label, token);
    }

    private void word(String label, Token token) {
        once(words.put(label, token.text()) != null, label, token);
    }

    private void once(boolean again, String label, Token token) {
        if (again) {
            throw new FormulaError(
                    token.place(), "twice", function.text() + " says “" + label + "” twice.", "Maybe leave one out.");
        }
    }
}
