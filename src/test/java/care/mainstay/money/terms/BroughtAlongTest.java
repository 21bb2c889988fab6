package care.mainstay.money.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas as people know them from spreadsheets and programming: each is told what to write here instead. */
class BroughtAlongTest {

    private static String sheet(String formula) {
        return Desk.one("""
                cost: money
                n: number
                m: number
                done: yes or no
                """, ">\n    " + formula);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '~',
            value = {
                "IF(n > 1, n, 2)§“IF(…, …, …)” is how a spreadsheet chooses. Maybe “if n > 1 then n else 2”.",
                "if(done, n * 2, m)§“if(…, …, …)” is how a spreadsheet chooses. Maybe “if done then n * 2 else m”.",
                "IF done THEN 1 ELSE 2§“IF” is written in small letters. Maybe “if”.",
                "if AND(done, n > 1) then 1 else 2§“AND(…, …)” is how a spreadsheet joins conditions. Maybe “done and n > 1”.",
                "if done && n > 1 then 1 else 2§“&&” has no meaning in a formula. Maybe “and”.",
                "if done || n > 1 then 1 else 2§“||” has no meaning in a formula. Maybe “or”.",
                "if n == 1 then 1 else 2§“==” has no meaning in a formula. Maybe “is”.",
                "if n != 1 then 1 else 2§“!=” has no meaning in a formula. Maybe “is not”.",
                "if n <> 1 then 1 else 2§“<>” has no meaning in a formula. Maybe “is not”.",
                "if !done then 1 else 2§“!” has no meaning in a formula. Maybe “not”.",
                "if n => 1 then 1 else 2§“=>” has no meaning in a formula. Maybe “>=”.",
                "n ^ 2§“^” has no meaning in a formula. Maybe “a * a” for the square of a.",
                "=n * 2§A formula starts without “=”. Maybe leave it out.",
                "n % 2§“%” stands behind a number only, as in “20 %”. Maybe “/ 100”; there is no remainder of a division.",
                "20 % of n§“of” has no meaning behind a per cent. Maybe “20 % * n”.",
                "1,000 * n§A number has no commas: “1,000”. Maybe “1000”.",
                "£1,250.50 + cost§A number has no commas: “£1,250.50”. Maybe “£1250.50”.",
                "min(1,000, n)§A number has no commas: “1,000”. Maybe “1000”.",
                "£ 5 * n§After £ comes an amount. Maybe “£5.00”, without a space; a name takes no sign, its column says that it is money.",
                "£n§After £ comes an amount. Maybe “£5.00”, without a space; a name takes no sign, its column says that it is money.",
                "50p * n§“50p…” is neither a number nor a name. Maybe pounds: £0.50 for fifty pence.",
                "round(n, 2 places, half-up)§A way of rounding is one word. Maybe “half_up”.",
                "round(n, 2 places, half up)§A way of rounding is one word. Maybe “half_up”.",
                "round(n, 2)§round says what is rounded, to how many places, and which way, in this order. Maybe “round(n, 2 places, half_up)”.",
                "round(2, n * m, half_even)§round says what is rounded, to how many places, and which way, in this order. Maybe “round(n * m, 2 places, half_even)”.",
                "round(half_up, 2 places, n)§round says what is rounded, to how many places, and which way, in this order. Maybe “round(n, 2 places, half_up)”.",
                "ROUND(n, 1, 'bankers')§round says what is rounded, to how many places, and which way, in this order. Maybe “round(n, 1 place, half_even)”.",
                "SUM(A1:A9)§“SUM(…)” is how a spreadsheet says it. Maybe “sum(COLUMN)”, with the name of a column: there are no cells such as A1.",
                "A1:A9§“:” has no meaning in a formula. Maybe the name of a column: there are no cells such as A1.",
                "sum if done§“if” cannot stand behind a value. Maybe “sum(COLUMN where CONDITION)”.",
                "sum(n if done overall)§“if” cannot stand behind a value. Maybe “where”, as in “sum(COLUMN where CONDITION)”.",
                "n if done else m§“if” cannot stand behind a value. Maybe “if … then … else …”, with the condition first.",
                "SUMIF(n, done)§There is no function “SUMIF”. Maybe “sum(COLUMN where CONDITION)”.",
                "average(n)§There is no function “average”. Maybe “mean(COLUMN)”.",
                "VLOOKUP(n, t, 2)§There is no function “VLOOKUP”. Maybe the name of the column alone: a table with the same key is looked up by itself.",
                "if done is true then 1 else 2§There is no name “true”. Maybe “yes”.",
                "if n is blank then 1 else 2§There is no name “blank”. Maybe “is missing”.",
            })
    void whatIsWrittenElsewhereIsToldAsItIsWrittenHere(String formula, String expected) {
        assertThat(Desk.errors(sheet(formula))).singleElement().asString().endsWith(": error: " + expected);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "if (done) then 1 else 2",
                "if (n > 1) and (m > 1) then 1 else 2",
                "min(1,200)",
                "round(n / 3, 2 places, half_up)",
                "round(n, half_even)",
                "n * 20 % + 5 %",
                "min(n, if done then 1 else 2)",
                "if n is at least (if done then 1 else 2) then 1 else 2",
                "if n is more than if done then 1 else 2 then 1 else 2",
                "if n is one of (1, 2) then 1 else 2",
            })
    void whatIsAFormulaStaysOne(String formula) {
        assertThat(Desk.errors(sheet(formula))).isEmpty();
    }
}
