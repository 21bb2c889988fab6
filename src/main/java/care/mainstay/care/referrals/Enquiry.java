package care.mainstay.care.referrals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Somebody asked about support for somebody. Nothing is promised, and nobody is registered because of it. */
public record Enquiry(EnquiryId id, Asked asked, Optional<Answer> answer, String answerWords) {

    /**
     * What was asked.
     *
     * @param aboutName whom it is about, as told
     * @param askedBy who asked, and who they are to the person
     * @param contact how to reach whoever asked; may be empty
     */
    public record Asked(String aboutName, String askedBy, String contact, String words, LocalDate receivedOn) {}

    /** What became of it. */
    public enum Answer {
        REFERRAL("A referral was begun"),
        ADVICE("Advice was given"),
        ELSEWHERE("Sent to somebody who can help"),
        NOT_WANTED("Not wanted after all");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The answer with that code; {@link IllegalArgumentException} when there is none. */
        public static Answer ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
