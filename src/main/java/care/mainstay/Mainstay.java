package care.mainstay;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** The application: one deployable, in wings and rooms whose walls the build checks. */
@Modulithic(systemName = "Mainstay", sharedModules = "kernel")
@SpringBootApplication(exclude = DataSourceAutoConfiguration.class)
public class Mainstay {

    private Mainstay() {}

    public static void main(String[] arguments) {
        SpringApplication.run(Mainstay.class, arguments);
    }
}
