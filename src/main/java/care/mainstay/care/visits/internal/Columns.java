package care.mainstay.care.visits.internal;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Rows turned into one array per column, so that any number of them is written by one statement: {@code insert … select
 * … from unnest(…)}.
 *
 * <p>Every column travels as text and is cast by the statement, which takes the same time and needs no array type of the
 * driver's.
 */
final class Columns<R> {

    private final List<R> rows;
    private StatementSpec statement;

    Columns(StatementSpec statement, List<R> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    Columns<R> with(Function<R, @Nullable Object> column) {
        var texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(column.apply(rows.get(i)));
        }
        statement = statement.param(texts);
        return this;
    }

    /** A value that is the same for every row. */
    Columns<R> same(Object value) {
        statement = statement.param(value instanceof Instant moment ? VisitRows.utc(moment) : value);
        return this;
    }

    StatementSpec statement() {
        return statement;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
