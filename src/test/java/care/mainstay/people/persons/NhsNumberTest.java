package care.mainstay.people.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.foundation.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

    @Test
    void theLastDigitIsWhatTheWeightedSumLacksToAMultipleOfEleven() {
        // 9·10 + 4·9 + 3·8 + 4·7 + 7·6 + 6·5 + 5·4 + 9·3 + 1·2 = 299; 299 mod 11 = 2; 11 − 2 = 9
        assertThat(NhsNumber.parse("9434765919").digits()).isEqualTo("9434765919");
    }

    @Test
    void aCheckDigitOfElevenIsWrittenNought() {
        // 4·10 + 0·9 + 1·8 + 0·7 + 2·6 + 3·5 + 2·4 + 1·3 + 1·2 = 88; 88 mod 11 = 0; 11 − 0 = 11, written 0
        assertThat(NhsNumber.parse("4010232110").digits()).isEqualTo("4010232110");
    }

    @Test
    void aNumberWhoseCheckDigitWouldBeTenWasNeverIssued() {
        // 0·10 + … + 6·2 = 12; 12 mod 11 = 1; 11 − 1 = 10, so no last digit fits
        for (int last = 0; last <= 9; last++) {
            var typed = "000000006" + last;
            assertThatThrownBy(() -> NhsNumber.parse(typed)).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"943 476 5919", "943-476-5919", " 9434765919 ", "943\u00a0476\u00a05919"})
    void spacesAndHyphensDoNotMatter(String typed) {
        assertThat(NhsNumber.parse(typed).spaced()).isEqualTo("943 476 5919");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "943476591", "94347659190", "94347659l9", "٩٤٣٤٧٦٥٩١٩", "9434765919; drop table"})
    void whatIsNotTenDigitsIsRefused(String typed) {
        assertThatThrownBy(() -> NhsNumber.parse(typed))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo("persons.nhs-number-not-ten-digits"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9434765918", "4934765919", "9434756919"})
    void aMistypedOrSwappedDigitIsRefused(String typed) {
        assertThatThrownBy(() -> NhsNumber.parse(typed))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo("persons.nhs-number-mistyped"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000 000 0000", "111 111 1111", "9999999999"})
    void tenEqualDigitsAreNobodys(String typed) {
        assertThatThrownBy(() -> NhsNumber.parse(typed))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo("persons.nhs-number-all-the-same"));
        assertThatThrownBy(() -> new NhsNumber(typed.replace(" ", ""))).isInstanceOf(IllegalArgumentException.class);
    }
}
