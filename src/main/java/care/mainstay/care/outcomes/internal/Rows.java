package care.mainstay.care.outcomes.internal;

import care.mainstay.people.persons.Authority;
import care.mainstay.people.persons.DecidedBy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Small readings and writings of columns, shared by the queries of this room. */
final class Rows {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Rows() {}

    static OffsetDateTime stamp(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(LONDON).toLocalDate();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Optional<UUID> maybeUuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    static Optional<BigDecimal> maybeNumber(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }

    static Optional<LocalDate> maybeDate(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    static List<BigDecimal> numbers(ResultSet row, String column) throws SQLException {
        return Arrays.asList((BigDecimal[]) row.getArray(column).getArray());
    }

    /** The decision in the columns {@code authority}, {@code decided_by} and {@code consulted}. */
    static Optional<DecidedBy> decision(ResultSet row) throws SQLException {
        var authority = row.getString("authority");
        return authority == null
                ? Optional.empty()
                : Optional.of(new DecidedBy(
                        Authority.ofCode(authority), row.getString("decided_by"), texts(row, "consulted")));
    }

    static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static UUID[] ids(Collection<UUID> values) {
        return values.stream().distinct().sorted().toArray(UUID[]::new);
    }
}
