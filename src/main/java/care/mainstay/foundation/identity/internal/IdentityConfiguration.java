package care.mainstay.foundation.identity.internal;

import care.mainstay.foundation.identity.TransactionSettings;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class IdentityConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, ObjectProvider<TransactionSettings> settings) {
        return new CallerTransactionManager(dataSource, settings.getIfUnique(() -> Map::of));
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    /** Argon2id with 19 MiB, two passes, one lane: the first choice of OWASP's password storage advice. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }
}
