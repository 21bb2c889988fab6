package care.mainstay.rota;

import care.mainstay.foundation.kernel.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a carer is told of one of their visits.
 *
 * @param seen when they said that they had seen it
 */
public record CarerNotice(
        UUID id,
        VisitId visit,
        What what,
        LocalDate day,
        Instant start,
        Instant end,
        Instant told,
        Optional<Instant> seen) {

    /** What became of the visit for the carer. */
    public enum What {
        GIVEN("This visit is yours now"),
        TAKEN_OFF("This visit is no longer yours"),
        TAKEN_BACK("This visit is being planned again");

        private final String words;

        What(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static What ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
