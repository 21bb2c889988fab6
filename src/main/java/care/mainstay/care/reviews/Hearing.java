package care.mainstay.care.reviews;

import care.mainstay.people.persons.DecidedBy;

/**
 * What the person said, who was there, and who decides on what authority.
 *
 * @param words the person's own words
 * @param present who was there
 * @param carerStrain how those who care unpaid are bearing it; empty where nothing was said, and for every reader outside
 *     those giving, arranging or inspecting care
 */
public record Hearing(String words, String present, String carerStrain, Advocate advocate, DecidedBy decidedBy) {

    /** Whether an advocate was there; one represents the person and never consents for them. */
    public enum Advocate {
        NOT_NEEDED("No advocate was needed"),
        OFFERED_AND_DECLINED("An advocate was offered and declined"),
        WAS_THERE("An advocate was there");

        private final String words;

        Advocate(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public static Advocate ofCode(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }
}
