package care.mainstay.money.terms.internal.formula;

import care.mainstay.money.terms.internal.formula.Token.Kind;
import care.mainstay.money.terms.internal.number.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What people bring with them from spreadsheets and programming, and how the language says it.
 *
 * <p>It looks at the tokens before the grammar does, because the grammar stumbles over such words later than a reader
 * would, and with other words. Only what can never be a formula is refused.
 */
final class Habits {

    private static final Set<String> SMALL = Set.of("if", "then", "else", "and", "or", "not", "is", "otherwise", "per");

    /** Words behind which a formula can start, though they are no words of the grammar alone. */
    private static final Set<String> OPENING = Set.of("of", "than");

    private static final Set<String> AGGREGATES = Set.of("sum", "count", "mean", "lowest", "highest", "median");

    private final Source source;
    private final List<Token> tokens;

    private Habits(Source source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** {@link FormulaError} at the first of them, with what to write here instead. */
    static void refuse(Source source, List<Token> tokens) {
        var habits = new Habits(source, tokens);
        for (int at = 0; at < tokens.size(); at++) {
            habits.look(at);
        }
    }

    private void look(int at) {
        var token = tokens.get(at);
        if (token.kind() == Kind.SIGN) {
            sign(at, token);
        } else if (token.kind() == Kind.WORD) {
            word(at, token);
        } else if (isNumber(token)) {
            thousands(at, token);
        }
    }

    private void sign(int at, Token token) {
        var foreign = ForeignWords.sign(token.text());
        if (foreign.isPresent()) {
            throw error(token, "“" + token.text() + "” has no meaning in a formula.", foreign.get());
        }
        if (token.is("=") && at == 0) {
            throw error(token, "A formula starts without “=”.", "Maybe leave it out.");
        }
        if (token.is("%") && (at == 0 || !isNumber(tokens.get(at - 1)))) {
            throw error(
                    token,
                    "“%” stands behind a number only, as in “20 %”.",
                    "Maybe “/ 100”; there is no remainder of a division.");
        }
        if (token.is("%") && next(at).is("of")) {
            var number = tokens.get(at - 1).text();
            var whole = tokens.get(Math.min(at + 2, tokens.size() - 1));
            throw error(
                    next(at),
                    "“of” has no meaning behind a per cent.",
                    "Maybe “" + number + " % * " + (whole.kind() == Kind.WORD ? whole.text() : "…") + "”.");
        }
    }

    private void word(int at, Token token) {
        var small = token.text().toLowerCase(Locale.ROOT);
        boolean calls = next(at).is("(");
        if (small.equals("if") && calls && arguments(at + 1).size() > 1) {
            var parts = arguments(at + 1);
            throw error(
                    token,
                    "“" + token.text() + "(…, …, …)” is how a spreadsheet chooses.",
                    "Maybe “if " + text(parts.get(0)) + " then " + text(parts.get(1)) + " else "
                            + (parts.size() > 2 ? text(parts.get(2)) : "…") + "”.");
        }
        if ((small.equals("and") || small.equals("or"))
                && calls
                && arguments(at + 1).size() > 1) {
            var joined = arguments(at + 1).stream().map(this::text).toList();
            throw error(
                    token,
                    "“" + token.text() + "(…, …)” is how a spreadsheet joins conditions.",
                    "Maybe “" + String.join(" " + small + " ", joined) + "”.");
        }
        if (small.equals("round") && calls) {
            round(token, arguments(at + 1));
        }
        if (!token.text().equals(small) && (SMALL.contains(small) || small.equals("round") && calls)) {
            throw error(token, "“" + token.text() + "” is written in small letters.", "Maybe “" + small + "”.");
        }
        var function = ForeignWords.function(small);
        if (calls && function.isPresent()) {
            throw error(token, "There is no function “" + token.text() + "”.", function.get());
        }
        if (calls && !token.text().equals(small) && AGGREGATES.contains(small)) {
            throw error(
                    token,
                    "“" + token.text() + "(…)” is how a spreadsheet says it.",
                    "Maybe “" + small + "(COLUMN)”, with the name of a column: there are no cells such as A1.");
        }
        if (small.equals("if") && at > 0 && endsAValue(tokens.get(at - 1))) {
            condition(at, token);
        }
        halves(at, token, small);
    }

    /** An “if” behind a value, where it says of which values it speaks. */
    private void condition(int at, Token token) {
        var before = tokens.get(at - 1).text();
        throw error(
                token,
                "“if” cannot stand behind a value.",
                AGGREGATES.contains(before)
                        ? "Maybe “" + before + "(COLUMN where CONDITION)”."
                        : depth(at) > 0
                                ? "Maybe “where”, as in “sum(COLUMN where CONDITION)”."
                                : "Maybe “if … then … else …”, with the condition first.");
    }

    /** Rounding as other programs call it: half-up, half up. */
    private void halves(int at, Token token, String small) {
        if (!small.equals("half") && !small.equals("round_half")) {
            return;
        }
        int behind = next(at).is("-") ? at + 2 : at + 1;
        var way = Rounding.ofWord(
                "half_" + tokens.get(Math.min(behind, tokens.size() - 1)).text());
        if (way.isPresent()) {
            throw error(
                    token,
                    "A way of rounding is one word.",
                    "Maybe “" + way.get().word() + "”.");
        }
    }

    /** The arguments of a rounding in another order or without their words: {@code round(x, 2)}. */
    private void round(Token function, List<List<Token>> arguments) {
        Optional<String> value = Optional.empty();
        Optional<String> places = Optional.empty();
        Optional<String> way = Optional.empty();
        boolean strange = false;
        for (var each : arguments) {
            var only = each.size() == 1 ? each.get(0) : null;
            var said = only == null
                    ? Optional.<String>empty()
                    : ForeignWords.wayOfRounding(only.text().toLowerCase(Locale.ROOT));
            if (only != null && only.kind() == Kind.NUMBER && arguments.size() > 1) {
                strange = true;
                places = Optional.of(only.text());
            } else if (only != null && said.isPresent()) {
                strange |= only.kind() == Kind.TEXT || value.isEmpty() || !only.is(said.get());
                way = said;
            } else if (each.size() == 2 && each.get(1).text().startsWith("place")) {
                places = Optional.of(each.get(0).text());
            } else if (value.isPresent()) {
                return;
            } else {
                value = Optional.of(text(each));
            }
        }
        if (strange && value.isPresent()) {
            throw error(
                    function,
                    "round says what is rounded, to how many places, and which way, in this order.",
                    "Maybe “round(" + value.get()
                            + places.map(each -> ", " + each + (each.equals("1") ? " place" : " places"))
                                    .orElse("")
                            + ", " + way.orElse("half_up") + ")”.");
        }
    }

    private void thousands(int at, Token token) {
        var comma = next(at);
        var rest = tokens.get(Math.min(at + 2, tokens.size() - 1));
        boolean adjoin = comma.is(",") && comma.from() == token.to() && rest.from() == comma.to();
        boolean three = rest.kind() == Kind.NUMBER && rest.text().matches("\\d{3}(\\.\\d+)?");
        if (!adjoin || !three || token.text().contains(".")) {
            return;
        }
        // in a call “1,200” may be two numbers, but “1,000” and “£1,200” never are
        if (token.kind() == Kind.MONEY || rest.text().startsWith("0") || depth(at) == 0) {
            throw error(
                    token,
                    "A number has no commas: “" + token.text() + "," + rest.text() + "”.",
                    "Maybe “" + token.text() + rest.text() + "”.");
        }
    }

    private static boolean isNumber(Token token) {
        return token.kind() == Kind.NUMBER || token.kind() == Kind.MONEY;
    }

    private static boolean endsAValue(Token token) {
        return switch (token.kind()) {
            case WORD ->
                !Parser.RESERVED.contains(token.text())
                        && !OPENING.contains(token.text())
                        && !Arguments.BEFORE_A_FORMULA.contains(token.text());
            case SIGN -> token.is(")");
            case END -> false;
            default -> true;
        };
    }

    private Token next(int at) {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    /** How many parentheses are open. */
    private int depth(int at) {
        int depth = 0;
        for (var token : tokens.subList(0, at)) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
        return depth;
    }

    /** The tokens between the commas of a call that opens here. */
    private List<List<Token>> arguments(int open) {
        var all = new ArrayList<List<Token>>();
        var one = new ArrayList<Token>();
        int depth = 0;
        for (var token : tokens.subList(open, tokens.size())) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 || depth == 1 && token.is(",")) {
                all.add(List.copyOf(one));
                one.clear();
            } else if (depth > 1 || !token.is("(")) {
                one.add(token);
            }
            if (depth == 0) {
                break;
            }
        }
        return all;
    }

    /** As it stands in the sheet. */
    private String text(List<Token> part) {
        return part.isEmpty()
                ? "…"
                : source.text()
                        .substring(part.get(0).from(), part.get(part.size() - 1).to())
                        .replaceAll("\\s+", " ");
    }

    private static FormulaError error(Token token, String words, String maybe) {
        return new FormulaError(token.place(), "habit", words, maybe);
    }
}
