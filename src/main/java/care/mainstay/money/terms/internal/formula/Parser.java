package care.mainstay.money.terms.internal.formula;

import care.mainstay.money.terms.Place;
import care.mainstay.money.terms.internal.formula.Expr.Operator;
import care.mainstay.money.terms.internal.formula.Token.Kind;
import care.mainstay.money.terms.internal.number.Exact;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a formula by recursive descent.
 *
 * <p>From the loosest to the tightest: {@code otherwise}, {@code or}, {@code and}, {@code not}, comparison, sum, product,
 * sign, then names, numbers, calls and {@code if … then … else …}.
 */
public final class Parser {

    /** Deeper formulas are nobody's meaning, and would exhaust whoever reads or runs them. */
    static final int GREATEST_DEPTH = 60;

    /** As many tokens as a person could still read. */
    static final int GREATEST_LENGTH = 2_000;

    /** Words with a meaning of their own, which nothing can be called. */
    public static final Set<String> RESERVED = Set.of(
            "if",
            "then",
            "else",
            "and",
            "or",
            "not",
            "is",
            "otherwise",
            "missing",
            "yes",
            "no",
            "per",
            "for",
            "each",
            "overall",
            "all");

    private static final Map<String, Operator> COMPARISONS = Map.of(
            "<", Operator.BELOW,
            "<=", Operator.AT_MOST,
            ">", Operator.ABOVE,
            ">=", Operator.AT_LEAST,
            "=", Operator.IS,
            "≠", Operator.IS_NOT);

    private final Tokens tokens;
    private int depth;

    private Parser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The formula's tree; {@link FormulaError} with the place when it cannot be read. */
    public static Expr parse(Source source) {
        var tokens = Lexer.tokens(source);
        if (tokens.size() > GREATEST_LENGTH) {
            throw new FormulaError(
                    source.place(),
                    "too-long",
                    "This formula has " + tokens.size() + " words and signs; the most is " + GREATEST_LENGTH + ".",
                    "Maybe give parts of it names of their own.");
        }
        Habits.refuse(source, tokens);
        var parser = new Parser(new Tokens(tokens));
        var whole = parser.formula();
        if (parser.tokens.peek().kind() != Kind.END) {
            throw parser.tokens.unexpected("the formula could end or go on with a sign");
        }
        return whole;
    }

    private Expr formula() {
        deeper();
        var left = or();
        while (tokens.peek().is("otherwise")) {
            var place = tokens.next().place();
            left = new Expr.Otherwise(left, or(), place);
        }
        depth--;
        return left;
    }

    private Expr or() {
        var left = and();
        while (tokens.peek().is("or")) {
            var place = tokens.next().place();
            left = new Expr.Binary(Operator.OR, left, and(), place);
        }
        return left;
    }

    private Expr and() {
        var left = not();
        while (tokens.peek().is("and")) {
            var place = tokens.next().place();
            left = new Expr.Binary(Operator.AND, left, not(), place);
        }
        return left;
    }

    private Expr not() {
        if (!tokens.peek().is("not")) {
            return comparison();
        }
        var place = tokens.next().place();
        deeper();
        var inner = new Expr.Not(not(), place);
        depth--;
        return inner;
    }

    private Expr comparison() {
        var left = sum();
        var token = tokens.peek();
        if (token.kind() == Kind.SIGN && COMPARISONS.containsKey(token.text())) {
            tokens.next();
            return new Expr.Binary(COMPARISONS.get(token.text()), left, sum(), token.place());
        }
        return token.is("is") ? is(left, tokens.next().place()) : left;
    }

    private Expr is(Expr left, Place place) {
        boolean negative = tokens.accept("not");
        if (tokens.accept("missing")) {
            var missing = new Expr.IsMissing(left, place);
            return negative ? new Expr.Not(missing, place) : missing;
        }
        if (tokens.peek().is("one") && tokens.peek(1).is("of")) {
            tokens.skip(2);
            var anyOf = oneOf(left, place);
            return negative ? new Expr.Not(anyOf, place) : anyOf;
        }
        if (negative) {
            return new Expr.Binary(Operator.IS_NOT, left, sum(), place);
        }
        var operator = Operator.IS;
        if (tokens.peek().is("at") && tokens.peek(1).is("least")) {
            operator = Operator.AT_LEAST;
        } else if (tokens.peek().is("at") && tokens.peek(1).is("most")) {
            operator = Operator.AT_MOST;
        } else if (tokens.peek().is("more") && tokens.peek(1).is("than")) {
            operator = Operator.ABOVE;
        } else if (tokens.peek().is("less") && tokens.peek(1).is("than")) {
            operator = Operator.BELOW;
        }
        tokens.skip(operator == Operator.IS ? 0 : 2);
        return new Expr.Binary(operator, left, sum(), place);
    }

    private Expr oneOf(Expr left, Place place) {
        tokens.expect("(", "the choices in parentheses");
        Expr any = new Expr.Binary(Operator.IS, left, sum(), place);
        while (tokens.accept(",")) {
            any = new Expr.Binary(Operator.OR, any, new Expr.Binary(Operator.IS, left, sum(), place), place);
        }
        tokens.expect(")", "the end of the choices");
        return any;
    }

    private Expr sum() {
        var left = product();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            var sign = tokens.next();
            left = new Expr.Binary(
                    sign.text().equals("+") ? Operator.PLUS : Operator.MINUS, left, product(), sign.place());
        }
        return left;
    }

    private Expr product() {
        var left = signed();
        while (tokens.peek().is("*") || tokens.peek().is("/")) {
            var sign = tokens.next();
            left = new Expr.Binary(
                    sign.text().equals("*") ? Operator.TIMES : Operator.DIVIDED, left, signed(), sign.place());
        }
        return left;
    }

    private void deeper() {
        if (++depth > GREATEST_DEPTH) {
            throw new FormulaError(
                    tokens.peek().place(),
                    "too-deep",
                    "This formula is nested more than " + GREATEST_DEPTH + " deep.",
                    "Maybe give parts of it names of their own.");
        }
    }

    private Expr signed() {
        if (!tokens.peek().is("-")) {
            return primary();
        }
        var place = tokens.next().place();
        deeper();
        var inner = signed();
        depth--;
        return inner instanceof Expr.Number number
                ? new Expr.Number(number.value().negated(), number.unit(), place)
                : new Expr.Negated(inner, place);
    }

    private Expr primary() {
        var token = tokens.next();
        return switch (token.kind()) {
            case NUMBER -> number(token, Unit.NONE);
            case MONEY ->
                number(token, Unit.of(Currency.ofSign(token.text().charAt(0)).orElseThrow()));
            case TEXT -> new Expr.Text(token.text(), token.place());
            case DATE -> day(token);
            case WORD -> word(token);
            case SIGN -> {
                if (!token.is("(")) {
                    tokens.back();
                    throw tokens.unexpected("a name or a number could stand");
                }
                var inner = formula();
                tokens.expect(")", "a closing parenthesis");
                yield inner;
            }
            case END -> throw tokens.unexpected("a name or a number could stand");
        };
    }

    private Expr number(Token token, Unit unit) {
        var digits = token.kind() == Kind.MONEY ? token.text().substring(1) : token.text();
        var value = Exact.of(digits);
        var counted = unit;
        if (tokens.accept("%")) {
            value = value.dividedBy(Exact.of(100));
        } else if (tokens.peek().kind() == Kind.WORD && unit.isNone()) {
            var named = Unit.ofWord(tokens.peek().text());
            if (named.isPresent()) {
                counted = named.get();
                tokens.next();
            }
        }
        while (tokens.peek().is("per") && Unit.ofWord(tokens.peek(1).text()).isPresent()) {
            counted = counted.per(Unit.ofWord(tokens.peek(1).text()).orElseThrow());
            tokens.skip(2);
        }
        return new Expr.Number(value, counted, token.place());
    }

    private static Expr day(Token token) {
        try {
            return new Expr.Day(LocalDate.parse(token.text()).toEpochDay(), token.place());
        } catch (DateTimeException none) {
            throw new FormulaError(token.place(), "date", "There is no day " + token.text() + ".", "");
        }
    }

    private Expr word(Token token) {
        switch (token.text()) {
            case "if" -> {
                return choice(token.place());
            }
            case "yes", "no" -> {
                return new Expr.Truth(token.text().equals("yes"), token.place());
            }
            case "missing" -> {
                if (tokens.peek().kind() != Kind.TEXT) {
                    throw tokens.unexpected("the reason in quotes comes after “missing”");
                }
                return new Expr.Absent(tokens.next().text(), token.place());
            }
            default -> {
                if (RESERVED.contains(token.text())) {
                    tokens.back();
                    throw tokens.unexpected("a name or a number could stand");
                }
            }
        }
        if (tokens.peek().is("(")) {
            return new Arguments(this, tokens, token).read();
        }
        if (tokens.peek().is(".") && tokens.peek(1).kind() == Kind.WORD) {
            tokens.next();
            return new Expr.Name(Optional.of(token.text()), tokens.next().text(), token.place());
        }
        return new Expr.Name(Optional.empty(), token.text(), token.place());
    }

    private Expr choice(Place place) {
        var condition = formula();
        tokens.expect("then", "“then”");
        var then = formula();
        tokens.expect("else", "“else”, because every case needs an answer");
        return new Expr.If(condition, then, formula(), place);
    }

    Expr argument() {
        return formula();
    }
}
