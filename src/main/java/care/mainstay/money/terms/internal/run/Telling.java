package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.check.LineCheck;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.check.Type;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.formula.Currency;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.number.Rounding;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;

/** Puts values into words: where the words of a line name a quantity in braces, its value stands as a person reads it. */
final class Telling {

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private final Evaluator evaluator;

    Telling(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    String of(StatementRow row, String words) {
        if (words.indexOf('{') < 0) {
            return words;
        }
        var told =
                Objects.requireNonNull(evaluator.plan.lines().get(row.line())).told();
        var frame = evaluator.frames.of(Plan.grain(row.line().grain()));
        var found = LineCheck.IN_BRACES.matcher(words);
        var text = new StringBuilder();
        while (found.find()) {
            var name = Objects.requireNonNull(told.get(found.group(1)));
            found.appendReplacement(
                    text,
                    Matcher.quoteReplacement(told(
                            evaluator.unheard(name, frame, new int[] {row.at()}),
                            name,
                            Objects.requireNonNullElse(found.group(2), ""))));
        }
        return found.appendTail(text).toString();
    }

    private String told(Column value, Expr name, String as) {
        if (!as.isEmpty() && value instanceof Numbers numbers && numbers.isPresent(0)) {
            var number = numbers.get(0);
            return as.equals("a number") ? plain(number) : plain(number.times(Exact.of(100))) + " per cent";
        }
        return value(value, name);
    }

    private String value(Column value, Expr name) {
        var type = evaluator.plan.types().get(name);
        if (!(value instanceof Numbers numbers) || !numbers.isPresent(0) || type == null) {
            return value.show(0).replace('-', ' ');
        }
        var number = numbers.get(0);
        if (type.kind() == Type.Kind.DAY) {
            var day = LocalDate.ofEpochDay(number.over().longValueExact());
            return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
        }
        return number(number, type);
    }

    private static String number(Exact number, Type type) {
        var unit = type.unit();
        var money = unit.powers().keySet().stream()
                .flatMap(name -> Currency.ofCode(name).stream())
                .findFirst();
        if (money.isPresent()) {
            return money.get().sign() + pence(number);
        }
        if (unit.equals(care.mainstay.money.terms.internal.formula.Unit.of("minute"))) {
            return hours(number);
        }
        if (unit.isNone()) {
            return plain(number);
        }
        boolean isOne = number.equals(Exact.ONE) && unit.powers().size() == 1;
        return plain(number) + " " + (isOne ? unit.powers().firstKey() : unit);
    }

    private static String pence(Exact number) {
        var places = number.equals(number.rounded(2, Rounding.DOWN)) ? 2 : 4;
        return number.decimal(places, Rounding.HALF_UP).toPlainString();
    }

    /** 38 hours 30 minutes. */
    private static String hours(Exact minutes) {
        var whole = minutes.dividedBy(Exact.of(60)).rounded(0, Rounding.FLOOR);
        var left = minutes.minus(whole.times(Exact.of(60)));
        var rest = plain(left) + (left.equals(Exact.ONE) ? " minute" : " minutes");
        if (whole.signum() == 0) {
            return rest;
        }
        var hours = plain(whole) + (whole.equals(Exact.ONE) ? " hour" : " hours");
        return left.signum() == 0 ? hours : hours + " " + rest;
    }

    private static String plain(Exact number) {
        return number.isDecimal()
                ? number.decimal(18, Rounding.HALF_UP).stripTrailingZeros().toPlainString()
                : number.decimal(4, Rounding.HALF_UP).toPlainString();
    }
}
