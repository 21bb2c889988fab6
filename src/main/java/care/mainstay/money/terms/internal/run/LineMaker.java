package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.Line;
import care.mainstay.money.terms.internal.check.Plan;
import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.column.Truths;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.number.Rounding;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes of the rows of a statement what a ledger can read: amounts, what is kept for later, kind and reason. */
final class LineMaker {

    private final Evaluator evaluator;
    private final Telling telling;
    private final Map<Sheet.Line, Kept> kept = new IdentityHashMap<>();
    private final Map<Expr.Name, Column> columns = new IdentityHashMap<>();

    LineMaker(Evaluator evaluator) {
        this.evaluator = evaluator;
        this.telling = new Telling(evaluator);
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        new StatementWriter(evaluator).rows(row -> lines.add(line(row)));
        return lines;
    }

    private Line line(StatementRow row) {
        var names = Objects.requireNonNull(evaluator.plan.lines().get(row.line()));
        var state = Line.State.valueOf(row.state().toUpperCase(Locale.ROOT));
        var because = names.because()
                .map(name -> text(name, row))
                .orElse(row.line().booking().reason());
        var reason = Optional.ofNullable(evaluator.sheet().reasons().get(because));
        var says = reason.map(Sheet.Said::says).orElse(row.line().says());
        var why = row.reason();
        var keeps = kept.computeIfAbsent(row.line(), line -> new Kept(evaluator, line));
        var wrong = row.amount() == null ? List.<String>of() : keeps.wrong(row.at());
        if (!wrong.isEmpty()) {
            state = Line.State.UNSETTLED;
            why = wrong.get(0);
        }
        boolean isThere = row.amount() != null && wrong.isEmpty();
        return new Line(
                row.line().name(),
                row.names(),
                state,
                Optional.ofNullable(row.amount()).filter(amount -> isThere).map(LineMaker::pounds),
                names.speaksOf()
                        .map(name -> number(name, row))
                        .orElse(Optional.ofNullable(row.amount()))
                        .filter(amount -> isThere)
                        .map(LineMaker::pounds),
                why,
                isThere ? keeps.of(row.at()) : List.of(),
                names.becomes()
                        .map(name -> text(name, row))
                        .orElse(row.line().booking().countsAs()),
                because,
                isThere ? telling.of(row, says) : row.line().name(),
                reason.map(Sheet.Said::mend).orElse(""),
                row.line().payee(),
                row.line().vat(),
                names.chargeableWhen()
                        .map(name -> isYes(name, row))
                        .orElse(row.line().chargeable()),
                row.line().amount().name(),
                row.line().booking().speaksOf().orElse(row.line().amount()).name());
    }

    private Optional<Exact> number(Expr.Name name, StatementRow row) {
        var values = column(name, evaluator.frames.of(Plan.grain(row.line().grain())));
        return values.isPresent(row.at()) ? Optional.of(((Numbers) values).get(row.at())) : Optional.empty();
    }

    private String text(Expr.Name name, StatementRow row) {
        return column(name, evaluator.frames.of(Plan.grain(row.line().grain()))).show(row.at());
    }

    private boolean isYes(Expr.Name name, StatementRow row) {
        var values = column(name, evaluator.frames.of(Plan.grain(row.line().grain())));
        return values.isPresent(row.at()) && values instanceof Truths truths && truths.get(row.at());
    }

    private Column column(Expr.Name name, Frame frame) {
        return columns.computeIfAbsent(name, each -> evaluator.unheard(each, frame, null));
    }

    static BigDecimal pounds(Exact amount) {
        return amount.decimal(2, Rounding.DOWN);
    }
}
