package care.mainstay.care.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferralTransitionsTest {

    private static final Set<ReferralState> FINAL = EnumSet.of(
            ReferralState.WITHDRAWN, ReferralState.ENDED, ReferralState.HANDED_BACK, ReferralState.TRANSFERRED);

    @Test
    void everyStateCanBeReachedFromADraft() {
        var reached = EnumSet.of(ReferralState.DRAFT);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (var next : ReferralTransitions.after(open.remove())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }

        assertThat(reached).containsExactlyInAnyOrder(ReferralState.values());
    }

    @ParameterizedTest
    @EnumSource(ReferralState.class)
    void aStateIsFinalOrLeadsOn(ReferralState state) {
        assertThat(ReferralTransitions.after(state).isEmpty()).isEqualTo(FINAL.contains(state));
    }

    @Test
    void noStepIsGivenTwiceOrLeadsNowhere() {
        var seen = new HashSet<String>();
        for (var step : ReferralTransitions.all()) {
            assertThat(step.from()).isNotEqualTo(step.to());
            assertThat(seen.add(step.from() + ">" + step.to())).as("%s", step).isTrue();
        }
    }

    @Test
    void whatMayFollowWhatIsExactlyThis() {
        var table = new StringBuilder();
        for (var from : ReferralState.values()) {
            table.append(from).append(':');
            for (var to : ReferralState.values()) {
                if (ReferralTransitions.step(from, to).isPresent()) {
                    table.append(' ').append(to);
                }
            }
            table.append('\n');
        }

        assertThat(table.toString()).isEqualTo("""
                DRAFT: SENT ACCEPTED WITHDRAWN
                SENT: OFFERED WITHDRAWN
                OFFERED: ACCEPTED DECLINED WITHDRAWN
                ACCEPTED: WITHDRAWN IN_ASSESSMENT HANDED_BACK
                DECLINED: OFFERED WITHDRAWN
                WITHDRAWN:
                IN_ASSESSMENT: WITHDRAWN PLANNING HANDED_BACK
                PLANNING: WITHDRAWN IN_ASSESSMENT ACTIVE HANDED_BACK
                ACTIVE: PAUSED ENDING
                PAUSED: ACTIVE ENDING
                ENDING: ACTIVE ENDED HANDED_BACK TRANSFERRED
                ENDED:
                HANDED_BACK:
                TRANSFERRED:
                """);
    }

    @Test
    void supportThatHasStartedIsEndedAndNeverWithdrawn() {
        for (var state : EnumSet.of(ReferralState.ACTIVE, ReferralState.PAUSED, ReferralState.ENDING)) {
            assertThat(ReferralTransitions.after(state)).doesNotContain(ReferralState.WITHDRAWN);
        }
    }

    @Test
    void onlyTheProviderAnswersAndOnlyTheReferrerSends() {
        assertThat(ReferralTransitions.all())
                .filteredOn(step -> step.to() == ReferralState.DECLINED || step.to() == ReferralState.ACCEPTED)
                .allMatch(step -> step.side() == ReferralTransitions.Side.PROVIDER);
        assertThat(ReferralTransitions.all())
                .filteredOn(step -> step.to() == ReferralState.SENT || step.to() == ReferralState.OFFERED)
                .allMatch(step -> step.side() == ReferralTransitions.Side.REFERRER);
    }

    @ParameterizedTest
    @EnumSource(EndReason.class)
    void everyReasonEndsInAStateOfItsOwn(EndReason reason) {
        assertThat(ReferralTransitions.step(ReferralState.ENDING, reason.state()))
                .isPresent();
    }
}
