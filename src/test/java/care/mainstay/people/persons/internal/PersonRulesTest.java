package care.mainstay.people.persons.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.foundation.kernel.Refused.Problem;
import care.mainstay.people.persons.Address;
import care.mainstay.people.persons.PersonDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);

    private static List<String> problems(PersonDetails details) {
        return PersonRules.problemsWith(details, TODAY).stream()
                .map(Problem::code)
                .toList();
    }

    private static PersonDetails peggy() {
        return PersonDetails.named("Margaret", "Hale");
    }

    @Test
    void aNameIsEnough() {
        assertThat(problems(peggy())).isEmpty();
    }

    @Test
    void everyProblemIsToldAtOnce() {
        assertThat(problems(PersonDetails.named(" ", "").born(TODAY.plusDays(1))))
                .containsExactly(
                        "persons.given-name-missing", "persons.family-name-missing", "persons.birth-in-the-future");
    }

    @Test
    void aBirthMoreThan125YearsAgoIsATypingMistake() {
        assertThat(problems(peggy().born(TODAY.minusYears(125)))).isEmpty();
        assertThat(problems(peggy().born(TODAY.minusYears(125).minusDays(1))))
                .containsExactly("persons.birth-too-long-ago");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WM4 2QF", "wm42qf", "M1 1AE", "ec1a1bb", "W1A 0AX"})
    void aPostcodeIsReadHoweverItIsSpaced(String typed) {
        assertThat(problems(peggy().living(Address.of(List.of(), typed)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WM4", "12345", "WM4 2Q", "<script>"})
    void halfAPostcodeIsRefused(String typed) {
        assertThat(problems(peggy().living(Address.of(List.of(), typed)))).containsExactly("persons.postcode-mistyped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"call Ann", "12", "01632 960001<b>"})
    void whatIsNoTelephoneNumberIsRefused(String typed) {
        assertThat(problems(peggy().reachedBy(Optional.of(typed), Optional.empty())))
                .containsExactly("persons.phone-mistyped");
    }

    @Test
    void aNameAsLongAsABookIsRefused() {
        assertThat(problems(PersonDetails.named("M".repeat(10_000_000), "Hale")))
                .containsExactly("persons.given-name-too-long");
    }

    @Test
    void aCharacterThatCannotBeKeptIsRefusedInWords() {
        assertThat(problems(PersonDetails.named("Mar\0garet", "Hale")))
                .containsExactly("persons.given-name-unreadable");
    }

    @Test
    void markupInANameIsJustAName() {
        assertThat(problems(PersonDetails.named("<b>Margaret</b>", "Hale"))).isEmpty();
    }
}
