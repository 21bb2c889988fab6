package care.mainstay.money.terms;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The least and the most a sheet can come to, before there is any evidence.
 *
 * @param over what it is for, as a sentence begins: {@code For one person}
 * @param parties what each party is paid or pays in all; empty when the sheet has no statement
 * @param lines what each line of the statement comes to for one of its keys
 * @param results what each number of the outputs can be for one of its keys
 * @param openEnds columns without a greatest or least value, and tables without a greatest number of rows, in words: what
 *     to declare where something is unbounded
 */
public record Exposure(
        String over, List<Stake> parties, List<Stake> lines, List<Stake> results, List<String> openEnds) {

    /**
     * Something that can come to more or less.
     *
     * @param name of the party, line or quantity
     * @param what {@code is paid}, {@code pays}, or for each of what it stands
     * @param unit in words; empty for a plain number
     */
    public record Stake(String name, String what, String unit, Bound least, Bound most, List<Mover> movers) {}

    /**
     * An end, and how near to it evidence can come.
     *
     * @param value that nothing passes, as an exact decimal or fraction; empty when there is no end
     */
    public record Bound(Optional<String> value, Optional<Witness> witness) {}

    /**
     * Evidence that was made up and run.
     *
     * @param value what it comes to
     * @param tables as CSV, by name
     */
    public record Witness(String value, Map<String, String> tables) {}

    /**
     * A column that moves what is paid.
     *
     * @param column as {@code outcomes.status}
     * @param by what part of the most is lost, if of the evidence that gives it only this column is at its worst
     */
    public record Mover(String column, String by) {}
}
