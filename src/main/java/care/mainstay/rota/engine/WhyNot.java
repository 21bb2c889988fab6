package care.mainstay.rota.engine;

import java.util.Optional;

/**
 * Why a visit is not this carer's: a rule that forbids it, or else what it would cost at the best place of their round.
 */
public record WhyNot(Optional<Rule> forbidden, Optional<Fit> fit) {

    /** What nothing makes up for. */
    public enum Rule {
        /** The carer cannot do what is to be done. */
        SKILL,
        /** The person does not want this carer. */
        EXCLUDED,
        /** The visit is locked to another carer. */
        LOCKED,
        /** The visit was to begin before the moment from which on things may move, by another carer. */
        FROZEN,
        /** The carer is away. */
        AWAY,
        /** The visit is not wanted any more. */
        CANCELLED,
        /** The person needs two carers, and this one makes the other visit. */
        TWO_CARERS,
        /** Wherever it comes in the round, visits would wait for each other in a circle, or it would be beyond all time. */
        NO_PLACE
    }

    static WhyNot forbidden(Rule rule) {
        return new WhyNot(Optional.of(rule), Optional.empty());
    }
}
