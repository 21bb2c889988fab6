package care.mainstay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * The application's clock in tests: it goes as fast as the real one, and when the tests began it was three in the afternoon.
 *
 * <p>So a test may say "this morning" and "later today" whenever it is run, and midnight never comes in the middle. It is never
 * ahead of the real time, by which the database decides which grants are open.
 */
public final class Afternoon implements BeanPostProcessor {

    private static final Duration BEHIND = behind(Instant.now());

    static Duration behind(Instant now) {
        var london = now.atZone(ZoneId.of("Europe/London"));
        var three = london.with(LocalTime.of(15, 0));
        return Duration.between(three.isAfter(london) ? three.minusDays(1) : three, london);
    }

    /** For what is not given the application's. */
    public static InstantSource clock() {
        return Clock.offset(Clock.systemUTC(), BEHIND.negated());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("clock") && bean instanceof InstantSource ? clock() : bean;
    }
}
