package care.mainstay.care.referrals;

import java.util.Locale;

/**
 * What somebody wants to become or stay true, in their own words, before anything has been agreed. Domains and kinds bear the
 * names they have in {@code outcomes}, so that an intent can become an outcome without being typed again.
 */
public record OutcomeIntent(String words, Domain domain, Kind kind) {

    /** Which part of life it belongs to. */
    public enum Domain {
        INDEPENDENCE("Doing things for myself"),
        MEDICINES("Getting my medicines right"),
        CONTINUITY("Being helped by people I know"),
        AVOIDING_HOSPITAL("Staying out of hospital"),
        SAFETY("Being safe and feeling safe"),
        WELLBEING("Feeling well in myself"),
        ENJOYMENT("Enjoying my days"),
        PARTICIPATION("Taking part"),
        CONTROL("Being in charge of my own life"),
        CONFIDENCE("Feeling sure of myself day to day"),
        SOCIAL_CONTACT("Seeing people");

        private final String words;

        Domain(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The domain with that code; {@link IllegalArgumentException} when there is none. */
        public static Domain ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** What sort of change, or of staying. */
    public enum Kind {
        IMPROVE("Get better at something"),
        MAINTAIN("Keep something as it is"),
        LIVE_WELL_WITH_DECLINE("Live well while things get harder"),
        REDUCE_A_RISK("Make something less likely to go wrong"),
        PREVENT("Stop something from happening");

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
