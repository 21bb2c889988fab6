package care.mainstay;

import care.mainstay.edge.westmere.Westmere;
import care.mainstay.foundation.database.DatabaseRole;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Gives a test's application a database, and puts it back as it was at the start before each class. */
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The application's database and, once the application has started on it, a copy of what it then was. */
    static final class Kept {
        final TestDatabase database = TestDatabase.fresh();

        @Nullable
        TestDatabase asStarted;

        /** The same with Westmere in it, once a class has asked for that. */
        @Nullable
        TestDatabase westmere;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var kept = new Kept();
        TestDatabase.stopAfterApplication();
        var address = kept.database.address();
        var values = TestPropertyValues.of(
                "mainstay.database-url=" + address.url(),
                "mainstay.data=" + TestDatabase.directoryForApplication(),
                "mainstay.westmere-goes-on=off",
                "mainstay.watchdog=off",
                "mainstay.reminders=off",
                "mainstay.connections=8");
        for (Map.Entry<DatabaseRole, String> password : address.passwords().entrySet()) {
            values = values.and("mainstay.password." + password.getKey().name().toLowerCase(Locale.ROOT) + "="
                    + password.getValue());
        }
        values.applyTo(context);
        context.getBeanFactory().addBeanPostProcessor(new Afternoon());
        context.getBeanFactory().registerSingleton("keptDatabase", kept);
        context.getBeanFactory().registerSingleton("testDatabase", kept.database);
    }

    /** Runs before each class. */
    static class PerClass extends AbstractTestExecutionListener {

        @Override
        public void beforeTestClass(TestContext test) {
            var application = test.getApplicationContext();
            var kept = application.getBean(Kept.class);
            if (kept.asStarted == null) {
                kept.asStarted = kept.database.copy();
            } else {
                putBack(application, kept.asStarted);
            }
            if (Objects.requireNonNull(test.getTestClass().getAnnotation(MainstayTest.class))
                    .westmere()) {
                if (kept.westmere == null) {
                    renewConnections(application);
                    application.getBean(Westmere.class).load(Westmere.Progress.SILENT);
                    kept.westmere = kept.database.copy();
                } else {
                    putBack(application, kept.westmere);
                }
            }
            renewConnections(application);
        }

        private static void putBack(ApplicationContext application, TestDatabase as) {
            application.getBean(Kept.class).database.becomeCopyOf(as);
        }

        private static void renewConnections(ApplicationContext application) {
            application.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        }
    }
}
