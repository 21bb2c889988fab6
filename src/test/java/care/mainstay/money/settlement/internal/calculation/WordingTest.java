package care.mainstay.money.settlement.internal.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13 | 6 | Held for 13 weeks, days in hospital left out; 6 are needed",
                "1 | 6 | Held for 1 week, days in hospital left out; 6 are needed",
                "0 | 1 | Held for 0 weeks, days in hospital left out; 1 is needed",
                "2 | 0 | Held for 2 weeks, days in hospital left out; none are needed"
            })
    void howLongItHeldStandsApartFromHowLongItHasTo(long weeks, long needed, String words) {
        assertThat(Wording.held(weeks, needed)).isEqualTo(words);
    }
}
