package care.mainstay;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test against the whole application, on a port of its own, with a database that is fresh for each class.
 *
 * <p>The application is started once and used by all such classes; between classes the database is put back to what it
 * was right after the start. Such classes therefore wait for each other, while others run beside them. Data that one
 * test method writes is there for the next method of the same class.
 *
 * <p>With {@link #westmere} the class finds the demo in it, as of today: the year is told once for all such classes, in an
 * application of their own, so that they and the others run side by side.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock(providers = Applications.class)
@ContextCustomizerFactories(Applications.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
@TestExecutionListeners(
        listeners = FreshDatabase.PerClass.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface MainstayTest {

    /** Whether the class finds Westmere and its year, rather than an installation that nobody has used. */
    boolean westmere() default false;
}
