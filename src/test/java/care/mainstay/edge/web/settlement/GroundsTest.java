package care.mainstay.edge.web.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.money.terms.Explanation;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What of an explanation is told first, and what is kept under the fold. */
class GroundsTest {

    private static final Explanation EARLY = column("early", "no");
    private static final Explanation LATE = column("late", "yes");
    private static final Explanation FEE = column("fee", "36");

    @Test
    void theFirstConditionThatWasSoDecidedAndThoseBeforeItWereOnlyAsked() {
        // if early then … else if late then fee else …
        var grounds = grounds(named("due", "36", step("if", "36", EARLY, step("if", "36", LATE, FEE))));

        assertThat(grounds.decided()).containsExactly(LATE, FEE);
        assertThat(grounds.asked()).containsExactly(EARLY);
    }

    @Test
    void whereNoConditionWasSoAllOfThemDecidedTogether() {
        // if early then … else if before then … else fee
        var before = column("before", "no");
        var grounds = grounds(named("due", "36", step("if", "36", EARLY, step("if", "36", before, FEE))));

        assertThat(grounds.decided()).containsExactly(EARLY, before, FEE);
        assertThat(grounds.asked()).isEmpty();
    }

    @Test
    void ofAlternativesOnlyThoseThatWereSoDecided() {
        var grounds = grounds(named("any", "yes", step("or", "yes", EARLY, LATE)));

        assertThat(grounds.decided()).containsExactly(LATE);
        assertThat(grounds.asked()).containsExactly(EARLY);
    }

    @Test
    void anAnswerThatHandsOnAnotherIsToldOnceWithWhatThatRestsOn() {
        var lacks =
                named("lacks", "baseline-late", step("if", "baseline-late", LATE, step("literal", "baseline-late")));
        // if lacks is not "none" then lacks else …
        var isSo = step("is not", "yes", lacks, step("literal", "none"));
        var grounds = grounds(named("because", "baseline-late", step("if", "baseline-late", isSo, lacks)));

        assertThat(grounds.decided()).containsExactly(LATE);
    }

    @Test
    void aRowThatAConditionLeavesOutIsOnlyAsked() {
        var out = row(EARLY);
        var in = row(LATE, FEE);
        var grounds = grounds(named("total", "36", step("sum", "36", out, in)));

        assertThat(grounds.decided()).containsExactly(in);
        assertThat(grounds.asked()).containsExactly(out);
    }

    private static Grounds grounds(Explanation node) {
        return Grounds.of(node, UnaryOperator.identity());
    }

    private static Explanation column(String name, String value) {
        return node("column", name, Map.of(), value);
    }

    private static Explanation named(String name, String value, Explanation formula) {
        return node("quantity", name, Map.of(), value, formula);
    }

    private static Explanation step(String kind, String value, Explanation... parts) {
        return node(kind, "", Map.of(), value, parts);
    }

    private static Explanation row(Explanation... parts) {
        return node("row", "", Map.of("visit", parts[0].name()), "", parts);
    }

    private static Explanation node(
            String kind, String name, Map<String, String> key, String value, Explanation... parts) {
        return new Explanation(kind, name, key, value, true, "", "", "", Map.of(), "", false, List.of(parts));
    }
}
