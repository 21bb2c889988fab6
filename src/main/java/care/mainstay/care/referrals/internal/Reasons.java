package care.mainstay.care.referrals.internal;

import care.mainstay.care.referrals.DeclineReason;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.PauseReason;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.WithdrawReason;

/** Which list of reasons a step's code is from. */
final class Reasons {

    private Reasons() {}

    static String words(ReferralState to, String code) {
        return switch (to) {
            case DECLINED -> DeclineReason.ofCode(code).words();
            case WITHDRAWN -> WithdrawReason.ofCode(code).words();
            case PAUSED -> PauseReason.ofCode(code).words();
            case ENDING, ENDED, HANDED_BACK, TRANSFERRED ->
                EndReason.ofCode(code).words();
            default -> code;
        };
    }
}
