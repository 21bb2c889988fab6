package care.mainstay.money.terms;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a sheet pays for without meaning to, as far as that was asked, proved or found. */
public record Incentives(List<Verdict> verdicts) {

    /** What is asked of a sheet. */
    public enum Check {
        BETTER_RESULT("never paid less for a better result", true),
        INDEPENDENCE("never out of pocket because a person needs less", true),
        PAID_ONCE("no result is paid twice", true),
        NUMBER_WRITTEN("writing more pays no more", true),
        WAGES("at worst still what care costs", true),
        EFFECT_ON_OTHERS("a better result takes nothing from others", false),
        CLIFF("no small step is worth a lot", false);

        private final String words;
        private final boolean isCondition;

        Check(String words, boolean isCondition) {
            this.words = words;
            this.isCondition = isCondition;
        }

        public String words() {
            return words;
        }

        /** Whether a sheet should not be signed while it fails; otherwise it is something to know. */
        public boolean isCondition() {
            return isCondition;
        }
    }

    /** How it was answered. */
    public enum Answer {
        /** Over all evidence that fits the sheet. */
        PROVED,
        /** Not so: there is an example. */
        COUNTEREXAMPLE,
        /** Looked for in so many cases, and not found. */
        NONE_FOUND,
        /** Nothing in the sheet says what it would be asked of. */
        NOT_ASKED
    }

    /**
     * One answer.
     *
     * @param subject of what it was asked: a column as {@code outcomes.said}, a table, or the whole sheet
     * @param cases how many were tried, when it was looked for
     * @param words the answer as a sentence, with the numbers
     */
    public record Verdict(
            Check check, String subject, Answer answer, int cases, String words, Optional<Example> example) {

        public boolean isFound() {
            return answer == Answer.COUNTEREXAMPLE;
        }
    }

    /**
     * The smallest evidence that was found to show it.
     *
     * @param change what is different afterwards, in words
     * @param before tables as CSV by name
     * @param after the same with the change; the same as before where only one state is needed
     */
    public record Example(
            String change,
            String paidBefore,
            String paidAfter,
            Map<String, String> before,
            Map<String, String> after) {}

    /** Whether nothing was found against any condition. */
    public boolean isClean() {
        return verdicts.stream().noneMatch(verdict -> verdict.check().isCondition() && verdict.isFound());
    }
}
