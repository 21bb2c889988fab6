package care.mainstay;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application: one deployable, in wings and rooms whose walls the build checks. */
@Modulithic(systemName = "Mainstay", sharedModules = "kernel")
@SpringBootApplication
public class Mainstay {

    private Mainstay() {}
}
