package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mistake is one error: what is wrong only because of it is not told as well. */
class ConsequencesTest {

    private static final String SHEET = """
            terms: care
            parties:
              council: {role: pays}
              provider: {role: provides}
            inputs:
              people:
                one row for each: person
                columns:
                  person: text
                  time: hours
                  rate: money per hour
                  waits: yes or no
              visits:
                one row for each: visit
                columns:
                  visit: text
                  person: text
                  minutes: minutes
            for each person:
              cost: time * rate
              fee: round(cost, 2 places, half_up)
              waiting: waits
              visited: sum(minutes)
            overall:
              whole: sum(fee)
              most: highest(cost)
            outputs:
              people: {for each: person, columns: [fee, visited]}
              bill: {columns: [whole, most]}
            statement:
              - {line: fee, for each: person, pays: fee, to: provider, held when: waiting}
            """;

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "time: hours;time: hrs;There is no kind of column “hrs”.",
                "person: text;person: txt;There is no kind of column “txt”.",
                "cost: time * rate;cost: tiem * rate;There is no name “tiem”.",
                "cost: time * rate;cost: time *;The formula ends where a name or a number could stand.",
                "cost: time * rate;cost: time + rate;“+” does not go with hours and GBP per hour.",
                "cost: time * rate;the-cost: time * rate;“the-cost” cannot be a name",
                "visited: sum(minutes);visited: sum(minuts);There is no name “minuts”.",
                "columns:;colums:;There is no part of the table people called “colums”.",
                "for each person:;for each persn:;There is no dimension “persn”.",
                "inputs:;input:;There is no part of a term sheet called “input”.",
                "people:⏎;people⏎;“people” has no colon",
            })
    void oneMistakeIsOneError(String right, String wrong, String expected) {
        var sheet = SHEET.replaceFirst(Pattern.quote(right.replace('⏎', '\n')), wrong.replace('⏎', '\n'));
        assertThat(sheet).isNotEqualTo(SHEET);
        assertThat(Desk.findings(sheet)).singleElement().asString().contains(": error: " + expected);
    }

    @Test
    void theSheetItselfIsRight() {
        assertThat(Desk.findings(SHEET)).isEmpty();
    }
}
