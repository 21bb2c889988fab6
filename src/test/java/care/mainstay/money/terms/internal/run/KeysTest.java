package care.mainstay.money.terms.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Keys in order, against a sorted map of their texts. */
class KeysTest {

    @Property
    void everyRowIsFoundWhereItsKeyStandsInTheOrder(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 9) Integer> first,
            @ForAll @Size(60) List<@IntRange(max = 3) Integer> second,
            @ForAll boolean manyWords) {
        int rows = first.size();
        var parts = new int[2][rows];
        var expected = new TreeMap<String, Integer>();
        for (int row = 0; row < rows; row++) {
            parts[0][row] = first.get(row);
            parts[1][row] = second.get(row);
            expected.put(first.get(row) + " " + second.get(row), 0);
        }
        int place = 0;
        for (var each : expected.entrySet()) {
            each.setValue(place++);
        }
        var keys = Keys.of(parts, rows, new int[] {manyWords ? 100_000 : 10, 4});
        assertThat(keys.size()).isEqualTo(expected.size());
        for (int row = 0; row < rows; row++) {
            int at = expected.get(first.get(row) + " " + second.get(row));
            assertThat(keys.places()[row]).isEqualTo(at);
            assertThat(keys.find(parts, row)).isEqualTo(at);
            assertThat(keys.codes()[0][at]).isEqualTo(parts[0][row]);
            assertThat(keys.codes()[1][at]).isEqualTo(parts[1][row]);
        }
        for (int one = 0; one < 10; one++) {
            for (int other = 0; other < 4; other++) {
                assertThat(keys.find(new int[][] {{one}, {other}}, 0))
                        .isEqualTo(expected.getOrDefault(one + " " + other, -1));
            }
        }
    }

    @Test
    void aCodeThatIsNoneIsNotFound() {
        var keys = Keys.of(new int[][] {{0, 1, 2}}, 3, new int[] {3});
        assertThat(keys.find(new int[][] {{-1}}, 0)).isEqualTo(-1);
        assertThat(keys.find(new int[][] {{3}}, 0)).isEqualTo(-1);
        assertThat(keys.find(new int[][] {{2}}, 0)).isEqualTo(2);
    }

    @Test
    void theWholeContractHasOneKey() {
        assertThat(Keys.of(new int[0][], 1, new int[0]).size()).isEqualTo(1);
        assertThat(Keys.of(new int[0][], 1, new int[0]).find(new int[0][], 0)).isZero();
    }

    @Test
    void withoutRowsThereIsNoKey() {
        var keys = Keys.of(new int[1][0], 0, new int[] {5});
        assertThat(keys.size()).isZero();
        assertThat(keys.find(new int[][] {{2}}, 0)).isEqualTo(-1);
    }
}
