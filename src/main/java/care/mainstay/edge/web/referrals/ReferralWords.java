package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Transition;
import care.mainstay.edge.web.components.Status;
import care.mainstay.edge.web.components.Tone;
import care.mainstay.edge.web.shell.Words;
import java.math.BigDecimal;
import java.util.Optional;

/** How referrals and their steps are spoken of on every page. */
public final class ReferralWords {

    private ReferralWords() {}

    public static Status status(ReferralState state) {
        return switch (state) {
            case DRAFT -> new Status("Draft", Tone.NEUTRAL);
            case SENT -> new Status("Looking for a provider", Tone.ATTENTION);
            case OFFERED -> new Status("Waiting for an answer", Tone.ATTENTION);
            case ACCEPTED -> new Status("Accepted", Tone.PROGRESS);
            case DECLINED -> new Status("Declined", Tone.BAD);
            case WITHDRAWN -> new Status("Withdrawn", Tone.NEUTRAL);
            case IN_ASSESSMENT -> new Status("Being assessed", Tone.PROGRESS);
            case PLANNING -> new Status("Being planned", Tone.PROGRESS);
            case ACTIVE -> new Status("Supported", Tone.GOOD);
            case PAUSED -> new Status("Paused", Tone.ATTENTION);
            case ENDING -> new Status("Coming to an end", Tone.INFORMATION);
            case ENDED -> new Status("Ended", Tone.NEUTRAL);
            case HANDED_BACK -> new Status("Handed back", Tone.BAD);
            case TRANSFERRED -> new Status("Transferred", Tone.NEUTRAL);
        };
    }

    /** What a step was, as a heading in a history. */
    static String step(Transition step) {
        return switch (step.to()) {
            case DRAFT -> "Referral begun";
            case SENT -> "Sent";
            case OFFERED -> "Offered to a provider";
            case ACCEPTED -> "Taken on";
            case DECLINED -> "Declined";
            case WITHDRAWN -> "Withdrawn";
            case IN_ASSESSMENT -> "Assessment begun";
            case PLANNING -> "Planning begun";
            case ACTIVE ->
                step.from().filter(from -> from == ReferralState.PLANNING).isPresent()
                        ? "Support started"
                        : step.from()
                                        .filter(from -> from == ReferralState.PAUSED)
                                        .isPresent()
                                ? "Support resumed"
                                : "The ending was called off";
            case PAUSED -> "Support paused";
            case ENDING -> "Ending begun";
            case ENDED -> "Support ended";
            case HANDED_BACK -> "Handed back by the provider";
            case TRANSFERRED -> "Handed on to another provider";
        };
    }

    /** 1 hour a week, 10.5 hours a week. */
    static String hours(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString()
                + (hours.compareTo(BigDecimal.ONE) == 0 ? " hour a week" : " hours a week");
    }

    /** When and why support ended, and what remains. */
    private static String ended(Referral referral) {
        var when = referral.endedOn()
                .map(day -> "Support ended on " + Words.day(day) + ".")
                .orElse("Support has ended.");
        return when
                + referral.endReason().map(reason -> " " + reason.words() + ".").orElse("")
                + " What was recorded stays with those who recorded it.";
    }

    /** What happens next, in a sentence for somebody who is not an expert. */
    static String next(Referral referral, Optional<String> provider) {
        var who = provider.orElse("The provider");
        return switch (referral.state()) {
            case DRAFT -> "Nothing has been sent yet, so no provider knows of it.";
            case SENT -> "The council is choosing a provider.";
            case OFFERED -> who + " has been asked and has not answered yet.";
            case ACCEPTED -> who + " has said yes. Next, you meet to find out what matters and what is needed.";
            case DECLINED -> "The provider cannot take it on. The council chooses another.";
            case WITHDRAWN -> "This referral is not being followed any further. Nobody comes because of it.";
            case IN_ASSESSMENT -> "You are finding out together what matters and what is needed.";
            case PLANNING -> "Outcomes and a plan are being agreed. Support starts when they are.";
            case ACTIVE -> "Support is under way.";
            case PAUSED -> "Support is paused. It starts again when they are ready.";
            case ENDING -> "Support is coming to an end.";
            case ENDED -> ended(referral);
            case HANDED_BACK -> "The provider could not go on. The council chooses another.";
            case TRANSFERRED -> "Support goes on with another provider.";
        };
    }
}
