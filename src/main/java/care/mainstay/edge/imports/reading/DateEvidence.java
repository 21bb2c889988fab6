package care.mainstay.edge.imports.reading;

import care.mainstay.edge.imports.DateOrder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all the dates of a file together say about their order: a 31 in the first place proves day first for every row.
 *
 * <p>Nothing is assumed from the country the file comes from: a British roster run on an American server writes month
 * first, and only its dates show it.
 */
public final class DateEvidence {

    private long onlyDayFirst;
    private long onlyMonthFirst;
    private long eitherWay;
    private @Nullable String dayFirstExample;
    private @Nullable String monthFirstExample;
    private @Nullable String eitherExample;

    /** Notes one date as written; anything that is not three numbers says nothing. */
    public void note(String written) {
        var text = Cell.plain(written);
        int blank = text.indexOf(' ');
        var numbers = Dates.smallNumbers(text)
                .or(() -> blank > 0 ? Dates.smallNumbers(text.substring(0, blank)) : Optional.empty());
        if (numbers.isEmpty()) {
            return;
        }
        int one = numbers.get()[0];
        int two = numbers.get()[1];
        if (one > 12 && two <= 12) {
            onlyDayFirst++;
            dayFirstExample = dayFirstExample == null ? written : dayFirstExample;
        } else if (two > 12 && one <= 12) {
            onlyMonthFirst++;
            monthFirstExample = monthFirstExample == null ? written : monthFirstExample;
        } else if (one != two && one <= 12) {
            eitherWay++;
            eitherExample = eitherExample == null ? written : eitherExample;
        }
    }

    /** The order the dates prove, if they prove one and none of them contradicts it. */
    public Optional<DateOrder> proven() {
        if (onlyDayFirst > 0 && onlyMonthFirst == 0) {
            return Optional.of(DateOrder.DAY_FIRST);
        }
        if (onlyMonthFirst > 0 && onlyDayFirst == 0) {
            return Optional.of(DateOrder.MONTH_FIRST);
        }
        return Optional.empty();
    }

    /** Whether the file cannot be read until somebody says which comes first. */
    public boolean undecided() {
        return eitherWay > 0 && proven().isEmpty();
    }

    /** One sentence for whoever brought the file. */
    public String words() {
        if (onlyDayFirst > 0 && onlyMonthFirst > 0) {
            return "Some dates can only be day first (“" + dayFirstExample + "”), others only month first (“"
                    + monthFirstExample + "”).";
        }
        if (onlyDayFirst > 0) {
            return "The dates are written day first: “" + dayFirstExample + "” can be nothing else.";
        }
        if (onlyMonthFirst > 0) {
            return "The dates are written month first, the American way: “" + monthFirstExample
                    + "” can be nothing else.";
        }
        return eitherWay > 0
                ? "Every date can be read day first or month first, “" + eitherExample + "” for one."
                : "No date in the file depends on the order of day and month.";
    }
}
