package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sheet declares of its evidence: how far it goes, how much there is of it, and which way is better. */
class DeclarationsTest {

    private static final String SHEET = """
            terms: try
            inputs:
              people:
                one row for each: person
                how many: %s
                columns:
                  person: text
                  better: one of higher or lower
                  n: %s
            for each person:
              x: if better is "higher" then 1 else 2
            outputs:
              r: {for each: person, columns: [x, n]}
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "number, higher is better",
                "number, from 0 to 10, lower is better",
                "hours, at most 40, lower is more independent",
                "number, better as better says",
                "hours, is where independence starts",
                "yes or no, yes is better",
                "yes or no, no is better",
                "one of good or fair or poor, first is best",
                "one of poor or good, last is best, may be blank",
                "date, lower is better",
                "rate, at least 5 %, at most 95 %",
            })
    void whatCanBeSaidOfAColumn(String column) {
        assertThat(Desk.errors(SHEET.formatted("at most 5", column))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "text, higher is better | “higher is better” cannot be said of n, which is “text”.",
                "yes or no, higher is better | “higher is better” cannot be said of n, which is “yes or no”. Maybe “yes is better”.",
                "one of good or poor, lower is better | “lower is better” cannot be said of n, which is “one of good or poor”. Maybe “first is best”.",
                "number, first is best | “first is best” cannot be said of n, which is “number”. Maybe “higher is better”.",
                "number, yes is better | “yes is better” cannot be said of n, which is “number”. Maybe “higher is better”.",
                "one of a or b, lower is more independent | “lower is more independent” cannot be said of n, which is “one of a or b”. Maybe “higher is better”.",
                "number, higher is better, lower is better | It is said twice which n is better. Maybe leave one out.",
                "number, better as other says | There is no column of people called “other”.",
                "number, better as person says | “person” does not say whether higher or lower is better. Maybe it is “one of higher or lower”.",
                "number, from 9 to 1 | The column n is at least 9 and at most 1. Maybe the two are the wrong way round.",
                "number, heigher is better | “heigher is better” says nothing about the column n.",
            })
    void whatCannotBeSaidOfAColumnIsToldWithItsPlace(String column, String expected) {
        assertThat(Desk.errors(SHEET.formatted("at most 5", column)))
                .anySatisfy(error ->
                        assertThat(error).matches("(?s)\\d+:\\d+: error: .*").contains(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "many | “many” does not say how many rows there can be. Maybe “at most 5 for each person”, “from 1 to 1000” or “1 for each person”.",
                "from 5 to 1 | From 5 to 1 is nothing. Maybe the two are the wrong way round.",
                "at most 3 for each perzon | There is no dimension of people called “perzon”. Maybe “person”?",
            })
    void howManyRowsIsSaidInNumbers(String howMany, String expected) {
        assertThat(Desk.errors(SHEET.formatted(howMany, "number")))
                .anySatisfy(error -> assertThat(error).contains(expected));
    }

    @Test
    void noKeyIsBetterThanAnother() {
        assertThat(Desk.errors(SHEET.formatted("at most 5", "number")
                        .replace("person: text", "person: one of a or b, first is best")))
                .singleElement()
                .asString()
                .contains("“person” says which row it is: none is better than another.");
    }

    @Test
    void whatIsPaidOrCostsIsAQuantityOfTheSheet() {
        var sheet = SHEET.formatted("at most 5", "number") + "incentives: {%s}\n";
        assertThat(Desk.errors(sheet.formatted("pays: x"))).isEmpty();
        assertThat(Desk.errors(sheet.formatted("pays: y")))
                .singleElement()
                .asString()
                .contains("There is no name “y”.");
        assertThat(Desk.errors(sheet.formatted("costs: n")))
                .singleElement()
                .asString()
                .contains("“n” is a column; what is paid, costs or has grown is a quantity.");
        assertThat(Desk.errors(sheet.formatted("grown: x")))
                .singleElement()
                .asString()
                .contains("Here yes or no is needed");
        assertThat(Desk.errors(sheet.formatted("wages: x")))
                .singleElement()
                .asString()
                .contains("There is no part of the incentives called “wages”.");
    }

    @Test
    void aRunOverMoreRowsThanWereDeclaredSaysSo() {
        var sheet = SHEET.formatted("at most 1", "number");
        assertThat(Desk.run(sheet, "people", "person,better,n\na,higher,1\n").remarks())
                .isEmpty();
        assertThat(Desk.run(sheet, "people", "person,better,n\na,higher,1\nb,lower,2\n")
                        .remarks())
                .containsExactly("The table people has 2 rows, and the sheet says at most 1: it can pay more than its"
                        + " exposure.");
    }
}
