package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.number.Exact;

/** A cell written in the sheet itself, where people write "£20.69" and "40 %". */
public final class GivenCell {

    private GivenCell() {}

    /** The same as a file would hold it. */
    public static String plain(String cell) {
        if (cell.matches("-?[\\d.]{1,30} ?%")) {
            var number = cell.replaceAll("[ %]", "");
            return number.matches("-?\\d+(\\.\\d+)?")
                    ? Exact.of(number).dividedBy(Exact.of(100)).toString()
                    : cell;
        }
        return cell.matches("[£$€][\\d.]+") ? cell.substring(1) : cell;
    }
}
