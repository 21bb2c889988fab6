package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of people who have never heard of YAML: each told by what is wrong, where, and what to write. */
class SlipsTest {

    private static final String SHEET = """
            terms: care
            title: Care
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
            for each person:
              fee: round(time * rate, 2 places, half_up)
            statement:
              - line: fee
                for each: person
                pays: fee
                held when: waits
            """;

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "  people:§  people§7:3: “people” has no colon with a space behind it. Maybe “people:”.",
                "time: hours§time:hours§11:7: “time:hours” has no colon with a space behind it. Maybe “time: hours”.",
                "      rate:§     rate:§12:6: This line starts with 5 spaces, and none of those above that it could belong to does. Maybe 6 spaces, as on line 11.",
                "      rate:§        rate:§12:9: This line stands further in than line 11, which has said its value already. Maybe 6 spaces, as on line 11.",
                "title: Care§title: \"Care§2:8: A quote opens here and is never closed. Maybe close it on the same line.",
                "title: Care§title: Care: by the hour§2:12: A colon with a space behind it, in the middle of a text. Maybe put the text in quotes: title: \"Care: by the hour\".",
                "title: Care§title: \"Care\" at home§2:15: Nothing can stand behind the closing quote. Maybe quote the whole text.",
                "title: Care§title: @home§2:8: A text cannot start with “@”. Maybe put the whole text in quotes.",
                "  - line§  -line§17:3: Behind the hyphen of a list comes a space. Maybe “- line: fee”.",
                "{role: pays}§{role: pays§4:12: What opens here with “{” is not closed, or a comma is missing in it. Maybe close it on the same line.",
                "for each person:§for each: person§15:3: This line stands further in than line 14, which has said its value already. Maybe “for each person:” on line 14.",
                "for each person:§for every person:§14:1: There is no part of a term sheet called “for every person”. Maybe “for each person”, where person is the key of a table.",
                "title: Care§title: *care§2:8: A sheet has no aliases (*). Maybe write the value out; a text that starts with * goes in quotes.",
                "title: Care§title: &c Care§2:8: A sheet has no anchors (&). Maybe write the value out; a text that starts with & goes in quotes.",
                "rate: money per hour§rate: £/hour§12:13: There is no kind of column “£/hour”. Maybe “money per hour”. There are: text, date, yes or no, one of A or B, number, rate, count, money, hours, minutes, days, weeks, months, years, people, visits, points, and quotients such as money per hour.",
                "time: hours§time: hrs§11:13: There is no kind of column “hrs”. Maybe “hours”. There are: text, date, yes or no, one of A or B, number, rate, count, money, hours, minutes, days, weeks, months, years, people, visits, points, and quotients such as money per hour.",
                "waits: yes or no§waits: boolean§13:14: There is no kind of column “boolean”. Maybe “yes or no”. There are: text, date, yes or no, one of A or B, number, rate, count, money, hours, minutes, days, weeks, months, years, people, visits, points, and quotients such as money per hour.",
                "waits: yes or no§waits: one of a, b, c§13:14: The words that waits can hold are joined by “or”, not by commas. Maybe “one of a or b or c”.",
                "title: Care§from: 1/4/2026§2:7: “1/4/2026” is no day. Maybe write it as 2026-04-01: year, month, day.",
                "pays: fee§pays: fee * 2§19:11: “pays” takes the name of a quantity, not a formula: “fee * 2”. Maybe give the formula a name under “for each …”, and write the name here.",
                "pays: fee§payz: fee§19:5: There is no part of a line of the statement called “payz”. Maybe “pays”?",
                "inputs:§Inputs:§6:1: There is no part of a term sheet called “Inputs”. Maybe “inputs”?",
            })
    void aSlipIsOneErrorThatSaysWhatToDo(String right, String slip, String expected) {
        var parts = expected.split(": ", 2);
        assertThat(Desk.errors(SHEET.replace(right, slip))).containsExactly(parts[0] + ": error: " + parts[1]);
    }

    @Test
    void aTabBeforeALineIsToldWithItsPlaceAndWithHowManyMoreThereAre() {
        assertThat(Desk.errors(SHEET.replace("      rate:", "\trate:")))
                .containsExactly(
                        "12:1: error: A tab stands before this line. Maybe spaces, two for each step: YAML knows no tabs for indentation.");
        assertThat(Desk.errors(SHEET.replace("      ", "    \t")))
                .containsExactly(
                        "10:5: error: A tab stands before this line, and before 3 more. Maybe spaces, two for each step:"
                                + " YAML knows no tabs for indentation.");
    }

    @Test
    void aNameThatStandsTwiceIsToldWithBothLines() {
        assertThat(Desk.errors(SHEET.replace("      rate:", "      time: hours\n      rate:")))
                .containsExactly("12:7: error: “time” stands here twice, first on line 11. Maybe rename or join them.");
    }

    @Test
    void spacesThatOnlyLookLikeSpacesAreTold() {
        assertThat(Desk.errors(SHEET.replace("  fee: round", "\u00a0\u00a0fee: round")))
                .containsExactly(
                        "15:1: error: This line is indented with spaces that only look like spaces. Maybe it was pasted"
                                + " from elsewhere: type the spaces again.");
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({"true,yes", "on,yes", "Yes,yes", "false,no", "off,no", "NO,no"})
    void yesAndNoOfOtherLanguagesAreTold(String said, String meant) {
        assertThat(Desk.errors(SHEET.replace("    columns:", "    optional: " + said + "\n    columns:")))
                .containsExactly("9:15: error: “optional” is yes or no, not “" + said + "”. Maybe “" + meant + "”.");
    }

    @Test
    void anAgreedShareOfMoreThanTheWholeIsRemarked() {
        var sheet = SHEET.replace("title: Care", "agreed: {council_share: 101 %}")
                .replace("time * rate", "time * rate * council_share");
        assertThat(Desk.findings(sheet))
                .containsExactly(
                        "2:25: remark: “council_share” is 101 %: more than the whole. Maybe 100 %, or another name if it"
                                + " is no share.");
    }
}
