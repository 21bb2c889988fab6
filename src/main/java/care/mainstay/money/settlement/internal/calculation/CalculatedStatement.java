package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.settlement.InputTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement as calculated, and its canonical bytes. */
public record CalculatedStatement(
        ContractId contract, MonthTables current, List<MonthTables> earlier, List<CalculatedLine> lines) {

    /**
     * The version of the calculation's rules, which a statement names. Only these are kept: whoever changes a rule, a word or
     * the form of a table changes the number, and a statement that was worked out by earlier ones and is not posted yet is
     * worked out again. What is posted is never calculated again; its bytes stay as both approved them.
     */
    public static final String RULES = "3";

    /** Whether a statement's bytes name the rules of this program. */
    public static boolean isByTheseRules(String canonical) {
        int lines = canonical.indexOf("\n\"lines\":[");
        return canonical.substring(0, Math.max(0, lines)).contains("\"rules\":" + Json.quoted(RULES) + ",");
    }

    public Money total() {
        return Calculation.total(lines);
    }

    /** What the statement rests on, and its total. */
    public String header() {
        var tables = new ArrayList<String>();
        Stream.concat(earlier.stream(), Stream.of(current))
                .forEach(month -> month.tables().values().forEach(table -> tables.add(table(month, table))));
        return new Json()
                .text("contract", contract.toString())
                .text("month", current.month().from().toString())
                .text("rules", RULES)
                .text("terms-version", "" + current.termsVersion())
                .text("terms-sha256", current.termsSha256())
                .text("total", total().inPounds().toPlainString())
                .text("lines", "" + lines.size())
                .array("inputs", tables)
                .end();
    }

    private static String table(MonthTables month, InputTable table) {
        return new Json()
                .text("month", month.month().from().toString())
                .text("table", table.name())
                .text("rows", "" + table.rows().size())
                .text("sha256", table.sha256())
                .end();
    }

    public List<String> canonicalLines() {
        return lines.stream().map(CanonicalLine::write).toList();
    }

    /** The bytes that both parties approve. */
    public String canonical() {
        return canonical(header(), canonicalLines());
    }

    /** Puts a statement together again from what was kept of it. */
    public static String canonical(String header, List<String> lines) {
        return lines.stream()
                .collect(Collectors.joining(",\n", "{\"statement\":" + header + ",\n\"lines\":[\n", "\n]}\n"));
    }

    /** The digest of the canonical bytes of a statement put together from these. */
    public static String sha256(String header, List<String> lines) {
        return InputTable.sha256(canonical(header, lines));
    }
}
