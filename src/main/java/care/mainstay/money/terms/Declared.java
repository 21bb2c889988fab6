package care.mainstay.money.terms;

import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.sheet.Sheet;
import java.util.List;
import java.util.Optional;

/**
 * What a sheet declares: who is bound, which tables it asks for, which lines it would pay. It can be asked of a sheet that is
 * not yet right, too.
 *
 * @param currency what its money is: {@code GBP}
 * @param parties as the sheet names them
 * @param agreed what both sides agreed on, by the names that formulas use
 * @param inputs the tables to be given; those that the sheet gives itself are not among them
 * @param statement the lines, in their order
 * @param payWithinDays days from a statement's proposal within which what nobody queries is paid
 */
public record Declared(
        String currency,
        List<Party> parties,
        List<Agreed> agreed,
        List<InputTable> inputs,
        List<StatementLine> statement,
        Optional<Integer> payWithinDays) {

    /**
     * Somebody who is bound by a sheet.
     *
     * @param role such as {@code pays}
     * @param share in per cent, of what the parties of one side divide among them, if they do
     */
    public record Party(String name, String role, Optional<String> share) {

        /** The words for whoever bears what is paid. */
        public static final String PAYS = "pays";

        /** Whether it bears what is paid. */
        public boolean pays() {
            return role.equals(PAYS);
        }

        /** Whether it answers for the care: it provides it alone, or leads those who do. */
        public boolean leads() {
            return role.equals("provides") || role.equals("leads") || role.startsWith("leads ");
        }

        /** Whether it provides care beside one that leads. */
        public boolean isPartner() {
            return role.equals("partner");
        }
    }

    /** Something both sides agreed on, as the sheet writes it: {@code rate}, {@code £32.00 per hour}. */
    public record Agreed(String name, String words) {}

    /**
     * A table of evidence that the sheet asks for.
     *
     * @param fromLedger whether it says what earlier statements came to
     * @param key the columns that say which row it is
     * @param mostRows how many rows it can have all together, if the sheet says so
     * @param place of its name in the sheet
     */
    public record InputTable(
            String name,
            String says,
            boolean optional,
            boolean fromLedger,
            List<String> key,
            List<InputColumn> columns,
            Optional<Long> mostRows,
            Place place) {}

    /**
     * A column of such a table.
     *
     * @param choices the only words it can hold, if the sheet says so
     * @param mayBeBlank whether a blank cell is missing; elsewhere it is a fault
     */
    public record InputColumn(
            String name, Holds holds, String unit, List<String> choices, boolean mayBeBlank, Place place) {

        /** What it holds, as a sheet says it. */
        public String words() {
            return switch (holds) {
                case TEXT -> choices.isEmpty() ? "text" : "one of " + String.join(" or ", choices);
                case DAY -> "date";
                case TRUTH -> "yes or no";
                case WHOLE -> unit.isEmpty() ? "count" : unit;
                case NUMBER -> unit.isEmpty() ? "number" : unit;
            };
        }
    }

    /** What kind of value a cell holds. */
    public enum Holds {
        TEXT,
        NUMBER,
        WHOLE,
        DAY,
        TRUTH
    }

    /**
     * A line of the statement as the sheet says it, before there is any evidence.
     *
     * @param to the party it pays; empty where the sheet names none
     * @param keeps whether it can keep money for a later month
     */
    public record StatementLine(
            String name, List<String> forEach, String pays, String to, String says, boolean keeps, Place place) {}

    static Declared of(Sheet sheet) {
        var currency = sheet.currency().name();
        return new Declared(
                currency,
                sheet.agreement().parties().stream()
                        .map(party -> new Party(
                                party.name(),
                                party.role(),
                                party.share()
                                        .map(share -> share.times(Exact.of(100)).toString())))
                        .toList(),
                sheet.agreed().stream()
                        .map(each -> new Agreed(each.name(), each.source().words()))
                        .toList(),
                sheet.inputs().stream()
                        .filter(input -> input.rows().isEmpty())
                        .map(input -> table(input, currency))
                        .toList(),
                sheet.statement().stream().map(Declared::line).toList(),
                sheet.settled().payWithinDays());
    }

    private static InputTable table(Sheet.Input input, String currency) {
        return new InputTable(
                input.name(),
                input.says(),
                input.optional(),
                input.fromLedger(),
                input.key().stream().map(Sheet.Named::name).toList(),
                input.columns().stream().map(column -> column(column, currency)).toList(),
                input.fromLedger()
                        ? Optional.empty()
                        : input.howMany().stream()
                                .filter(said -> said.grain().isEmpty())
                                .map(Sheet.HowMany::most)
                                .min(Long::compare),
                input.place());
    }

    private static InputColumn column(Sheet.InputColumn column, String currency) {
        var unit = column.unit().isNone() ? "" : column.unit().toString();
        return new InputColumn(
                column.name(),
                Holds.valueOf(column.kind().name()),
                unit.replace(currency, "money"),
                column.choices(),
                column.mayBeBlank(),
                column.place());
    }

    private static StatementLine line(Sheet.Line line) {
        return new StatementLine(
                line.name(),
                line.grain().stream().map(Sheet.Named::name).toList(),
                line.amount().name(),
                line.payee(),
                line.says(),
                line.held().isPresent() || !line.booking().setsAside().isEmpty(),
                line.place());
    }
}
