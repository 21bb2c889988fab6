package care.mainstay.care.planning;

import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import java.time.Instant;
import java.util.Locale;

/**
 * What a person wishes about one carer. For those who plan visits, and nobody else: not the carer, not the family.
 *
 * @param why in the person's words, where they gave a reason; empty otherwise
 * @param since when it was written down
 */
public record CarerWish(PersonId person, CarerId carer, Kind kind, String why, Instant since) {

    /** For or against. */
    public enum Kind {
        PREFERRED("Would like this carer"),
        NOT_THIS_CARER("Does not want this carer");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind with that code; {@link IllegalArgumentException} when there is none. */
        public static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
