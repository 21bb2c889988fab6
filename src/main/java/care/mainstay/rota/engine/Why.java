package care.mainstay.rota.engine;

import java.util.Optional;

/**
 * Why a visit is this carer's.
 *
 * @param carer who makes it
 * @param next the cheapest place with anybody else, if anybody else may: {@link Fit#dearer} says by how much
 */
public record Why(int visit, int carer, Reason reason, Optional<Fit> next) {

    /** What decides. */
    public enum Reason {
        /** Nobody else may make it. */
        ONLY_ONE,
        /** It is locked to this carer. */
        LOCKED,
        /** It has begun with this carer, or is about to. */
        FROZEN,
        /** Whoever else made it, the plan would cost more. */
        CHEAPEST,
        /** Somebody else would be cheaper, but not by as much as the change from the published rota costs. */
        PUBLISHED,
        /** By itself it would be cheaper with somebody else: the plan is not the best there is. */
        CHEAPER_ELSEWHERE
    }
}
