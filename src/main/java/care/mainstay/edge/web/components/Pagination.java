package care.mainstay.edge.web.components;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of several pages this is.
 *
 * @param page counted from 1
 * @param hrefStart what a page's number is appended to: {@code /people?q=may&page=}
 */
public record Pagination(int page, int pages, String hrefStart) {

    /** Stands for pages left out. */
    public static final int GAP = 0;

    public String href(int of) {
        return hrefStart + of;
    }

    /**
     * The page numbers to show: first, last, this one and its neighbours, {@link #GAP} between them.
     *
     * <p>Example: page 6 of 42 shows 1 … 5 6 7 … 42.
     */
    public List<Integer> shown() {
        var numbers = new ArrayList<Integer>();
        int last = 0;
        for (int number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= 1) {
                if (number - last > 1) {
                    numbers.add(GAP);
                }
                numbers.add(number);
                last = number;
            }
        }
        return numbers;
    }
}
