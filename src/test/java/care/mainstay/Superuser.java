package care.mainstay;

import java.sql.SQLException;
import org.springframework.context.ApplicationContext;

/** Runs SQL against a test application's database past every rule, to break something on purpose. */
public final class Superuser {

    private Superuser() {}

    public static void run(ApplicationContext application, String sql) {
        var database = application.getBean(FreshDatabase.Kept.class).database;
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
