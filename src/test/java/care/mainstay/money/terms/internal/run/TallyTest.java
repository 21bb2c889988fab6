package care.mainstay.money.terms.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Counting draws in a place that does not grow, and drawing them alike everywhere. */
class TallyTest {

    @Property(tries = 300)
    void percentilesAreThoseOfTheSortedAmountsToTheWidthOfABin(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = -3_000_000, max = 3_000_000) Long> amounts) {
        var tally = new Tally();
        amounts.forEach(tally::add);
        var sorted = amounts.stream().mapToLong(Long::longValue).sorted().toArray();
        assertThat(tally.least()).isEqualTo(sorted[0]);
        assertThat(tally.most()).isEqualTo(sorted[sorted.length - 1]);
        assertThat(tally.sum().longValueExact()).isEqualTo(Arrays.stream(sorted).sum());
        for (int percent : new int[] {1, 5, 50, 95, 100}) {
            long exact = sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
            assertThat(tally.percentile(percent)).isBetween(exact, exact + tally.step() - 1);
        }
    }

    @Test
    void amountsThatLieCloseAreToldToThePenny() {
        var tally = new Tally();
        for (long pence = 100_000; pence < 104_000; pence++) {
            tally.add(pence);
        }
        assertThat(tally.step()).isEqualTo(1);
        assertThat(tally.percentile(50)).isEqualTo(101_999);
    }

    @Test
    void amountsAtBothEndsOfWhatThereIsAreCountedToo() {
        var tally = new Tally();
        for (long each : new long[] {Long.MAX_VALUE / 4, Long.MIN_VALUE / 4, 0, Long.MAX_VALUE / 4}) {
            tally.add(each);
        }
        assertThat(tally.count()).isEqualTo(4);
        assertThat(tally.percentile(100)).isEqualTo(Long.MAX_VALUE / 4);
    }

    @Test
    void theNumbersAreThoseOfSplitMixAsPublished() {
        var draws = new Draws(1234567);
        assertThat(draws.next()).isEqualTo(6457827717110365317L);
        assertThat(draws.next()).isEqualTo(3203168211198807973L);
    }

    @Test
    void everyUnitIsAsLikely() {
        var draws = new Draws(7);
        var seen = new int[6];
        for (int i = 0; i < 60_000; i++) {
            seen[draws.below(6)]++;
        }
        // six standard deviations of a fair die
        assertThat(Arrays.stream(seen).boxed())
                .allSatisfy(times -> assertThat(times).isBetween(9_450, 10_550));
    }
}
