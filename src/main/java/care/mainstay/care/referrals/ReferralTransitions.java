package care.mainstay.care.referrals;

import static care.mainstay.care.referrals.ReferralState.ACCEPTED;
import static care.mainstay.care.referrals.ReferralState.ACTIVE;
import static care.mainstay.care.referrals.ReferralState.DECLINED;
import static care.mainstay.care.referrals.ReferralState.DRAFT;
import static care.mainstay.care.referrals.ReferralState.ENDED;
import static care.mainstay.care.referrals.ReferralState.ENDING;
import static care.mainstay.care.referrals.ReferralState.HANDED_BACK;
import static care.mainstay.care.referrals.ReferralState.IN_ASSESSMENT;
import static care.mainstay.care.referrals.ReferralState.OFFERED;
import static care.mainstay.care.referrals.ReferralState.PAUSED;
import static care.mainstay.care.referrals.ReferralState.PLANNING;
import static care.mainstay.care.referrals.ReferralState.SENT;
import static care.mainstay.care.referrals.ReferralState.TRANSFERRED;
import static care.mainstay.care.referrals.ReferralState.WITHDRAWN;
import static care.mainstay.care.referrals.ReferralTransitions.Side.EITHER;
import static care.mainstay.care.referrals.ReferralTransitions.Side.PROVIDER;
import static care.mainstay.care.referrals.ReferralTransitions.Side.REFERRER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The legal steps of a referral's life, one line each, and whose step it is.
 *
 * <p>A referral that a provider keeps itself (somebody asked it directly) has one organisation on both sides; it goes from
 * draft to accepted without being sent.
 */
public final class ReferralTransitions {

    /** Whose step. */
    public enum Side {
        /** Whoever keeps the referral: the council that refers, or the provider that was asked directly. */
        REFERRER,
        /** Whoever gives the support. */
        PROVIDER,
        EITHER
    }

    /** One legal step. */
    public record Step(ReferralState from, ReferralState to, Side side, String verb) {}

    private static final List<Step> ALL = List.of(
            new Step(DRAFT, SENT, REFERRER, "send"),
            new Step(DRAFT, ACCEPTED, PROVIDER, "take on"),
            new Step(DRAFT, WITHDRAWN, REFERRER, "withdraw"),
            new Step(SENT, OFFERED, REFERRER, "offer"),
            new Step(SENT, WITHDRAWN, REFERRER, "withdraw"),
            new Step(OFFERED, ACCEPTED, PROVIDER, "accept"),
            new Step(OFFERED, DECLINED, PROVIDER, "decline"),
            new Step(OFFERED, WITHDRAWN, REFERRER, "withdraw"),
            new Step(DECLINED, OFFERED, REFERRER, "offer to another provider"),
            new Step(DECLINED, WITHDRAWN, REFERRER, "withdraw"),
            new Step(ACCEPTED, IN_ASSESSMENT, EITHER, "begin assessment"),
            new Step(ACCEPTED, WITHDRAWN, REFERRER, "withdraw"),
            new Step(ACCEPTED, HANDED_BACK, PROVIDER, "hand back"),
            new Step(IN_ASSESSMENT, PLANNING, EITHER, "begin planning"),
            new Step(IN_ASSESSMENT, WITHDRAWN, REFERRER, "withdraw"),
            new Step(IN_ASSESSMENT, HANDED_BACK, PROVIDER, "hand back"),
            new Step(PLANNING, ACTIVE, PROVIDER, "start support"),
            new Step(PLANNING, IN_ASSESSMENT, EITHER, "assess again"),
            new Step(PLANNING, WITHDRAWN, REFERRER, "withdraw"),
            new Step(PLANNING, HANDED_BACK, PROVIDER, "hand back"),
            new Step(ACTIVE, PAUSED, EITHER, "pause"),
            new Step(PAUSED, ACTIVE, EITHER, "resume"),
            new Step(ACTIVE, ENDING, EITHER, "begin the ending"),
            new Step(PAUSED, ENDING, EITHER, "begin the ending"),
            new Step(ENDING, ACTIVE, EITHER, "call off the ending"),
            new Step(ENDING, ENDED, EITHER, "end"),
            new Step(ENDING, HANDED_BACK, EITHER, "hand back"),
            new Step(ENDING, TRANSFERRED, EITHER, "transfer"));

    private ReferralTransitions() {}

    public static List<Step> all() {
        return ALL;
    }

    public static Optional<Step> step(ReferralState from, ReferralState to) {
        return ALL.stream()
                .filter(step -> step.from() == from && step.to() == to)
                .findFirst();
    }

    /** What may follow a state; none for one that is final. */
    public static Set<ReferralState> after(ReferralState from) {
        return ALL.stream().filter(step -> step.from() == from).map(Step::to).collect(Collectors.toUnmodifiableSet());
    }
}
