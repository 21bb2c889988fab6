package care.mainstay.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/**
 * The hospital scheme as SQL on DuckDB with one thread: exact by whole numbers, because its division of decimals gives a
 * binary fraction; and the same with that division, to count how often it is wrong.
 */
final class HospitalsInSql implements AutoCloseable {

    private final Connection connection;

    HospitalsInSql(Hospitals hospitals) throws SQLException, IOException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        var file = Files.createTempFile("bench-hospitals-", ".csv");
        try {
            Files.writeString(file, hospitals.csv());
            execute("set threads = 1");
            execute("""
                    create table given as select facility, domain, measure, better = 'lower' as lower,
                        threshold, benchmark, baseline, performance
                    from read_csv('%s', header = true, columns = {facility: 'varchar', domain: 'varchar',
                        measure: 'varchar', better: 'varchar', threshold: 'decimal(18, 6)',
                        benchmark: 'decimal(18, 6)', baseline: 'decimal(18, 6)', performance: 'decimal(18, 6)'})
                    """.formatted(file));
            execute("""
                    create table whole as select facility, domain, measure, lower,
                        (threshold * 1000000)::bigint as t, (benchmark * 1000000)::bigint as b,
                        (baseline * 1000000)::bigint as l, (performance * 1000000)::bigint as p
                    from given
                    """);
        } finally {
            Files.delete(file);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.unwrap(DuckDBConnection.class).createStatement()) {
            statement.execute(sql);
        }
    }

    /** Works out every quantity at every key into tables, as the engine keeps them in columns. */
    void run() throws SQLException {
        execute("""
                create or replace temp table measures as
                select facility, domain, measure, achievement, improvement,
                    greatest(achievement, coalesce(improvement, 0)) as score
                from (
                    select facility, domain, measure,
                        case when gone >= entire then 10 when gone < 0 then 0
                            when entire is null then null
                            else least(9, greatest(1, (9 * gone + entire) // entire)) end as achievement,
                        case when come <= 0 then 0 when come >= way then 9
                            when way is null then null
                            else least(9, greatest(0, (10 * come) // way)) end as improvement
                    from (
                        select facility, domain, measure,
                            case when lower then t - p else p - t end as gone,
                            case when p is null then null when lower then t - b else b - t end as entire,
                            case when lower then l - p else p - l end as come,
                            case when p is null then null when lower then l - b else b - l end as way
                        from whole))
                """);
        execute("""
                create or replace temp table domains as
                select facility, domain, 10 * sum(score) as above, count(score) as below
                from measures group by facility, domain
                """);
        execute("""
                create or replace temp table facilities as
                select facility, sum(above * (840 // below)) filter (below > 0) as above,
                    840 * count(*) filter (below > 0) as below
                from domains group by facility
                """);
    }

    Hospitals.Sums sums() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select (select count(*) from measures), (select count(*) from domains),
                            (select count(*) from facilities), (select sum(achievement) from measures),
                            (select sum(improvement) from measures), (select sum(score) from measures),
                            (select sum((above::hugeint * 2000000000000 + below) // (2 * below))::varchar
                                from facilities where below > 0)
                        """)) {
            row.next();
            return new Hospitals.Sums(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    new BigDecimal(row.getString(7)).movePointLeft(12));
        }
    }

    /** How many points are not the exact ones where decimals are divided as DuckDB divides them, into a binary fraction. */
    long wrongByDivision() throws SQLException {
        return wrong("decimal(18, 6)");
    }

    /** The same where the numbers are binary fractions from the beginning, as they are read unless one says otherwise. */
    long wrongInBinary() throws SQLException {
        return wrong("double");
    }

    private long wrong(String type) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        with numbers as (
                            select facility, measure, lower, threshold::%1$s as t, benchmark::%1$s as b,
                                baseline::%1$s as l, performance::%1$s as p
                            from given),
                        ways as (
                            select facility, measure,
                                case when lower then t - p else p - t end as gone,
                                case when lower then t - b else b - t end as entire,
                                case when lower then l - p else p - l end as come,
                                case when lower then l - b else b - l end as way
                            from numbers where p is not null)
                        select count(*) filter (case when gone >= entire then 10 when gone < 0 then 0
                                    else least(9, greatest(1, round(9 * gone / entire + 0.5))) end <> achievement)
                            + count(*) filter (case when come <= 0 then 0 when come >= way then 9
                                    else least(9, greatest(0, round(10 * come / way - 0.5))) end <> improvement)
                        from ways
                        join measures using (facility, measure)
                        """.formatted(type))) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
