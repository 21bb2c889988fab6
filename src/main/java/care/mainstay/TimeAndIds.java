package care.mainstay;

import care.mainstay.foundation.kernel.IdSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock and the one source of ids, given to whoever needs them, so that a test can give others. */
@Configuration(proxyBeanMethods = false)
class TimeAndIds {

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    IdSource ids(InstantSource clock) {
        return new IdSource(clock, new SecureRandom());
    }
}
