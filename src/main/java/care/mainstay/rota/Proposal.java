package care.mainstay.rota;

import care.mainstay.care.visits.Visit;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A plan that the engine made or is making, of which nothing counts until somebody publishes it.
 *
 * @param carer who is away, when their visits are to be covered
 * @param moves plans weighed for each day, or by each search of whole weeks; with the same inputs, seed and moves the plan
 *     is the same
 * @param inputsHash SHA-256 of everything that was planned from; empty until it has been read
 * @param steps how each day came out, in their order
 * @param visits those that would get other carers, in the order of their times; empty while it runs
 * @param weeks of {@link Kind#WEEKS}, what it would change in all
 */
public record Proposal(
        UUID id,
        Kind kind,
        DateRange days,
        Optional<CarerId> carer,
        State state,
        long seed,
        long moves,
        String inputsHash,
        Stopped stopped,
        List<Step> steps,
        List<Proposed> visits,
        String wrong,
        Optional<WeeksPlanned> weeks,
        Instant asked,
        UserId by,
        Optional<Instant> published) {

    public Proposal {
        steps = List.copyOf(steps);
        visits = List.copyOf(visits);
    }

    /** What is planned. */
    public enum Kind {
        /** Only what has nobody; everything else stays. */
        GAPS("Find carers for what has nobody"),
        /** Whole weeks as one: everything that may still change, so that few carers come to each person. */
        WEEKS("Plan the weeks as a whole"),
        /** The visits of a carer who is away; everything else stays. */
        COVER("Cover somebody who is away");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it stands. */
    public enum State {
        RUNNING,
        READY,
        PUBLISHED,
        THROWN_AWAY,
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How the search ended. */
    public enum Stopped {
        NOT_YET("It is still looking."),
        MOVES("It weighed as many plans as it was asked to."),
        PROVEN("No plan costs less: all were gone through."),
        INTERRUPTED("Somebody stopped it; this is the best it had found.");

        private final String words;

        Stopped(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return this == NOT_YET ? "" : name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A day that has been planned.
     *
     * @param before what the day costs as it stands, in minutes of paid time and what is worth as much
     * @param leftBefore how many visits had not all their carers
     */
    public record Step(LocalDate day, long before, long after, int leftBefore, int leftAfter) {}

    /**
     * Other carers for a visit.
     *
     * @param visit as it stands now
     * @param isAnother whether it is another by now than the one that was planned from
     * @param why where whole weeks are planned: why these carers
     */
    public record Proposed(
            Visit visit, List<CarerId> before, List<CarerId> after, boolean isAnother, Optional<Why> why) {}

    /**
     * Why a carer would come to a visit, and not another.
     *
     * @param instead the other: who was to come, or where nobody was, for whom it would cost least
     * @param rules what keeps the other from it in the new plan, by the names of the engine’s rules
     * @param more how much more there would be with the other of what the engine charges, by the names of its charges
     */
    public record Why(CarerId instead, List<String> rules, Map<String, Long> more) {

        public Why {
            rules = List.copyOf(rules);
            more = Map.copyOf(more);
        }
    }

    public int daysToPlan() {
        return (int) days.days();
    }
}
