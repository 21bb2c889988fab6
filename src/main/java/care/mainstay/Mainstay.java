package care.mainstay;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** The application: one deployable, in wings and rooms whose walls the build checks. {@code edge.cli} starts it. */
@Modulithic(systemName = "Mainstay", sharedModules = "kernel")
@SpringBootApplication(exclude = {DataSourceAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
public class Mainstay {

    private Mainstay() {}
}
