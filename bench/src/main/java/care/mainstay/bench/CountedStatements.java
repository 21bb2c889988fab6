package care.mainstay.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Says which SQL statements a piece of work ran. Out of the way, but for one test, while nobody counts. */
final class CountedStatements {

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();
    private static volatile boolean counting;

    private CountedStatements() {}

    /** Work that may fail as it likes. */
    interface Work {
        void run() throws Exception;
    }

    static List<String> during(Work work) throws Exception {
        SEEN.clear();
        counting = true;
        try {
            work.run();
        } finally {
            counting = false;
        }
        return List.copyOf(SEEN);
    }

    /** Puts itself between the application and its connections. */
    static final class Wrapping implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource connections ? new Counted(connections) : bean;
        }
    }

    private static final class Counted extends DelegatingDataSource {

        private Counted(DataSource connections) {
            super(connections);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return counting ? watched(Connection.class, connection, "") : connection;
        }
    }

    private static <T> T watched(Class<T> type, T target, String sql) {
        InvocationHandler watch = (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                SEEN.add(sql.isEmpty() && arguments != null ? String.valueOf(arguments[0]) : sql);
            }
            try {
                Object result = method.invoke(target, arguments);
                if (result instanceof PreparedStatement prepared) {
                    return watched(PreparedStatement.class, prepared, String.valueOf(arguments[0]));
                }
                return result instanceof Statement statement ? watched(Statement.class, statement, "") : result;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, watch));
    }
}
