package care.mainstay.money.terms.internal.sheet;

import care.mainstay.money.terms.Place;
import care.mainstay.money.terms.internal.formula.Currency;
import care.mainstay.money.terms.internal.formula.Expr;
import care.mainstay.money.terms.internal.formula.Source;
import care.mainstay.money.terms.internal.number.Exact;
import care.mainstay.money.terms.internal.number.Rounding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A term sheet as it was written, before anything in it has been understood.
 *
 * @param unreadable names of quantities and columns that could not be read, which has been said
 * @param alone what there is only one of, as person where it is asked what is at stake for one; nothing in a sheet as it
 *     was written
 * @param agreed names for numbers and words both sides agreed on
 */
public record Sheet(
        String name,
        String title,
        String version,
        Currency currency,
        Agreement agreement,
        List<Quantity> agreed,
        Map<String, BandTable> bands,
        List<Input> inputs,
        List<Quantity> quantities,
        List<Output> outputs,
        List<Line> statement,
        Map<String, Said> reasons,
        Motives motives,
        Settled settled,
        Set<String> unreadable,
        Optional<String> alone) {

    /** The same with other tables, or for one of something. */
    Sheet with(List<Input> others, Optional<String> one) {
        return new Sheet(
                name,
                title,
                version,
                currency,
                agreement,
                agreed,
                bands,
                others,
                quantities,
                outputs,
                statement,
                reasons,
                motives,
                settled,
                unreadable,
                one);
    }

    /**
     * A table of evidence.
     *
     * @param fromLedger whether it says what earlier statements came to; what a contract can pay or rewards is asked of
     *     evidence, as if there had been none
     * @param key the columns that say which row it is
     * @param rows when the sheet gives the table itself: a cell is empty where nothing is written
     * @param howMany how many rows there can be, as far as the sheet says
     * @param atWill whether whoever is paid can write as many rows as they like: outcomes, stages, notes
     */
    public record Input(
            String name,
            String says,
            boolean optional,
            boolean fromLedger,
            List<Named> key,
            List<InputColumn> columns,
            Optional<List<GivenRow>> rows,
            List<HowMany> howMany,
            boolean atWill,
            Place place) {

        /** Whether it is given with a run, and is no account of earlier statements. */
        boolean isAsked() {
            return rows.isEmpty() && !fromLedger;
        }

        /** The names of the columns that say which row it is. */
        List<String> keyNames() {
            return key.stream().map(Named::name).toList();
        }

        /** The same with something else said of its rows. */
        Input with(boolean isOptional, List<HowMany> said) {
            return new Input(name, says, isOptional, fromLedger, key, columns, rows, said, atWill, place);
        }
    }

    /** How many rows a table can have for each key of a grain; for none, all together. */
    public record HowMany(List<Named> grain, long least, long most, Place place) {}

    /** A row written in the sheet. */
    public record GivenRow(Map<String, String> cells, Place place) {}

    /**
     * What the sheet says for the sake of its incentives.
     *
     * @param pays what it pays, where it has no statement
     * @param costs what the care costs whoever is paid, at wages as the law and the contract ask
     * @param grown when it counts as grown independence that a person needs less
     * @param source where the figures about cost come from
     */
    public record Motives(List<Named> pays, List<Named> costs, Optional<Named> grown, String source) {}

    /**
     * What the ledger keeps to.
     *
     * @param payWithinDays days from a statement's proposal within which what nobody queries is paid
     * @param lookBackMonths how many earlier periods late evidence can adjust
     */
    public record Settled(Optional<Integer> payWithinDays, Optional<Integer> lookBackMonths) {}

    /** A name and where it stands. */
    public record Named(String name, Place place) {}

    /**
     * A named formula.
     *
     * @param grain the dimensions it is for each of; none for the whole contract
     * @param says what it means, for people
     */
    public record Quantity(String name, List<Named> grain, Expr formula, Source source, String says, Place place) {}

    /** A table of bands; each starts where it says and ends where the next one starts. */
    public record BandTable(String name, List<Band> bands, Place place) {}

    /**
     * @param from where it starts, itself included
     * @param gives what it gives
     * @param to what it has moved to at its end, in a straight line, if it moves
     */
    public record Band(Expr from, Expr gives, Optional<Expr> to) {}

    /** A table that a run writes. */
    public record Output(String name, List<Named> grain, List<OutputColumn> columns, Place place) {}

    /**
     * @param places how many places are written, if the number is to be cut to so many
     */
    public record OutputColumn(String name, Optional<Integer> places, Rounding rounding, Place place) {}

    /**
     * A line of the statement: a quantity that becomes money.
     *
     * @param says in words, with names of quantities in braces where their values are to stand
     * @param held the condition under which it is held, if any
     * @param shownWhen the condition under which a line that moves no money stands in the statement, if any
     */
    public record Line(
            String name,
            List<Named> grain,
            Named amount,
            String payee,
            String says,
            String vat,
            boolean chargeable,
            Optional<Named> held,
            Optional<Named> shownWhen,
            Booking booking,
            Place place) {}

    /**
     * What a line means to a ledger that keeps money for later.
     *
     * @param setsAside what it adds to the money that is kept, each for a grain of its own, as fine as the line's or finer
     * @param speaksOf the amount a reader is told where it is not what is paid
     * @param countsAs what kind of line it is
     * @param becomes the quantity that says of each what kind of line it is
     * @param because the quantity that says why, by the code of a reason
     * @param reason the code of the one reason there is, where no quantity says it
     * @param chargeableWhen when it may be charged on to the person, where that is not always the same
     */
    public record Booking(
            List<Named> setsAside,
            Optional<Named> speaksOf,
            String countsAs,
            Optional<Named> becomes,
            Optional<Named> because,
            String reason,
            Optional<Named> chargeableWhen) {}

    /** What a code means: a reason in words, and what would mend it. */
    public record Said(String says, String mend, Place place) {}

    /**
     * What may stand in a column of a table of evidence.
     *
     * @param betterAs the column that says which way is better, when another one does
     * @param isIndependence whether it falls as a person needs less
     * @param startsIndependence whether it is what was needed before
     */
    public record InputColumn(
            String name,
            ColumnKind kind,
            care.mainstay.money.terms.internal.formula.Unit unit,
            List<String> choices,
            boolean mayBeBlank,
            boolean mayBeAbsent,
            String blankMeans,
            Optional<Exact> least,
            Optional<Exact> most,
            Better better,
            String betterAs,
            boolean isIndependence,
            boolean startsIndependence,
            Place place) {}

    /** Which values of a column are the better result for the person. */
    public enum Better {
        NOT_SAID,
        HIGHER,
        LOWER,
        YES,
        NO,
        /** Of the choices, in the order in which the sheet names them. */
        FIRST,
        LAST,
        /** Another column says "higher" or "lower". */
        AS_TOLD
    }

    /** What kind of value a cell holds. */
    public enum ColumnKind {
        TEXT,
        NUMBER,
        WHOLE,
        DAY,
        TRUTH
    }
}
