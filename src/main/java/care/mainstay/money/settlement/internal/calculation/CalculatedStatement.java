package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.settlement.InputTable;
import java.util.ArrayList;
import java.util.List;
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

    /** Whether a statement's header names the rules of this program. */
    public static boolean isByTheseRules(String header) {
        return header.contains("\"rules\":" + Json.quoted(RULES) + ",");
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

    /** The bytes of one of its lines, with the whole explanation: made when they are asked for, and kept nowhere. */
    public String canonicalLine(int place) {
        return CanonicalLine.write(lines.get(place));
    }

    /** The bytes that both parties approve. */
    public String canonical() {
        var text = new StringBuilder();
        var bytes = new CanonicalBytes(header(), text::append);
        for (int place = 0; place < lines.size(); place++) {
            bytes.line(canonicalLine(place));
        }
        bytes.end();
        return text.toString();
    }
}
