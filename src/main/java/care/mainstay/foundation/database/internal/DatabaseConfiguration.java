package care.mainstay.foundation.database.internal;

import care.mainstay.foundation.database.DataDirectory;
import care.mainstay.foundation.database.Database;
import care.mainstay.foundation.database.DatabaseAddress;
import care.mainstay.foundation.database.DatabaseRole;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The application's database and its connections.
 *
 * <p>{@code mainstay.database-url} chooses a PostgreSQL elsewhere, with {@code mainstay.password.owner} and
 * {@code mainstay.password.application} for its roles; otherwise our own server runs on {@code mainstay.data}. Each
 * bean depends on the one before it, so Spring closes the pool, then stops the server, then gives up the directory.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /**
     * What the application depends on is set on each connection, not in the server's files: a server elsewhere has its
     * own. Compiling a statement ({@code jit}), which PostgreSQL does unless told otherwise, takes half a second and is
     * done again at each execution of a kept plan. The server itself ends what is open for half a day, where it knows
     * how: from PostgreSQL 17 on.
     */
    private static final String ON_CONNECTING = """
            set plan_cache_mode = force_generic_plan;
            set jit = off;
            select set_config('transaction_timeout', '12h', false) where current_setting('server_version_num')::int >= 170000
            """;

    @Bean(destroyMethod = "close")
    DataDirectory dataDirectory(Environment settings) {
        return DataDirectory.take(Path.of(settings.getProperty("mainstay.data", "data")));
    }

    @Bean(destroyMethod = "close")
    Database database(DataDirectory directory, Environment settings) {
        String url = settings.getProperty("mainstay.database-url", "");
        if (url.isEmpty()) {
            return Database.embedded(directory);
        }
        var passwords = new EnumMap<DatabaseRole, String>(DatabaseRole.class);
        for (DatabaseRole role : DatabaseRole.values()) {
            String password =
                    settings.getProperty("mainstay.password." + role.name().toLowerCase(Locale.ROOT));
            if (password != null) {
                passwords.put(role, password);
            }
        }
        return Database.external(new DatabaseAddress(url, passwords));
    }

    /**
     * Connections for everything the application does. There is no other data source to choose from.
     *
     * <p>Statements keep one plan for all their values. Every table has policies, and working out a plan through them
     * takes longer than most statements run; left to itself the server does it again each time for statements over
     * arrays, because it takes those for longer than they are.
     */
    @Bean(destroyMethod = "close")
    DataSource dataSource(Database database, Environment settings) {
        var pool = new HikariConfig();
        pool.setDataSource(database.address().as(DatabaseRole.APPLICATION));
        pool.setPoolName("mainstay");
        pool.setMaximumPoolSize(settings.getProperty("mainstay.connections", Integer.class, 20));
        pool.setMinimumIdle(2);
        pool.setConnectionInitSql(ON_CONNECTING);
        return new HikariDataSource(pool);
    }
}
