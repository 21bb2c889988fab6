package care.mainstay.money.terms.internal.analysis;

import care.mainstay.money.terms.internal.check.Grain;
import java.util.Optional;

/**
 * A number that is not known but is the same wherever it stands: a cell of a row, a member's part of a pool, the sum of a
 * column over a group, the error of one rounding.
 *
 * @param id tells one from another, in the order in which they were first met
 * @param name for people
 * @param grain for each of what there is one
 * @param pool of what it is a part, when it is one
 */
record Symbol(int id, String name, Grain grain, Range range, Optional<Pool> pool) {

    /**
     * What is divided without rest.
     *
     * @param range of the amount, which may tell more than its form does
     * @param over the members among whom
     * @param within for each of what there is such an amount
     */
    record Pool(Form amount, Range range, Grain over, Grain within) {}

    @Override
    public boolean equals(Object other) {
        return other instanceof Symbol symbol && symbol.id == id;
    }

    @Override
    public int hashCode() {
        return id;
    }
}
