package badhouse.people;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks on purpose: reads the clock, is injected into, keeps ambient state. */
public class Upstairs {

    @Autowired
    LocalDate injected;

    static final ThreadLocal<String> WHO = new ThreadLocal<>();

    LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Europe/London"));
    }
}
