package care.mainstay.care.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitStateTest {

    private static final List<VisitState> ENDINGS =
            Arrays.stream(VisitState.values()).filter(VisitState::isEnd).toList();

    @Test
    void theStatesAreThoseOfTheDomain() {
        assertThat(VisitState.values())
                .extracting(VisitState::code)
                .containsExactly(
                        "planned",
                        "published",
                        "travelling",
                        "in-progress",
                        "completed",
                        "cut-short",
                        "partly-double-handed",
                        "declined-by-person",
                        "no-answer",
                        "missed",
                        "cancelled",
                        "delivered-unlogged");
    }

    @Test
    void everyStateCanBeReachedFromPlannedAndEveryStateLeadsToAnEnd() {
        assertThat(reachable(VisitState.PLANNED)).containsExactlyInAnyOrder(VisitState.values());
        for (var state : VisitState.values()) {
            assertThat(reachable(state)).as(state.code()).containsAnyElementsOf(ENDINGS);
        }
    }

    @Test
    void anEndedVisitIsCorrectedToAnyEndingAndNeverReopened() {
        for (var ending : ENDINGS) {
            assertThat(ending.next()).as(ending.code()).containsExactlyInAnyOrderElementsOf(ENDINGS);
        }
    }

    @Test
    void aVisitInProgressCanNoLongerBeMissedOrCancelled() {
        assertThat(VisitState.IN_PROGRESS.next()).doesNotContain(VisitState.MISSED, VisitState.CANCELLED);
    }

    @Test
    void everyEndingButACompletedVisitMustSayWhy() {
        assertThat(ENDINGS.stream().filter(ending -> !ending.needsWhy())).containsExactly(VisitState.COMPLETED);
    }

    @Test
    void everyStateIsKnownByItsCode() {
        for (var state : VisitState.values()) {
            assertThat(VisitState.ofCode(state.code())).isEqualTo(state);
        }
    }

    private static Set<VisitState> reachable(VisitState from) {
        var seen = EnumSet.of(from);
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            for (var state : next.poll().next()) {
                if (seen.add(state)) {
                    next.add(state);
                }
            }
        }
        return seen;
    }
}
