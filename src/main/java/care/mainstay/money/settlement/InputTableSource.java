package care.mainstay.money.settlement;

/**
 * Supplies one table of evidence for a month. Modules above may add tables of their own; the ones that the terms of
 * contracts speak of are read here from the faces of the modules below.
 */
public interface InputTableSource {

    /** The table's name: one source per name. */
    String name();

    /** The facts as they stood at the cut-off, the same for the same request whenever it is asked. */
    InputTable gather(GatherRequest request);
}
