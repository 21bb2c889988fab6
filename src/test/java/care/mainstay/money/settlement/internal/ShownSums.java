package care.mainstay.money.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.foundation.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of amounts on a page, added up as a reader would: from the letters that stand there. */
final class ShownSums {

    private static final Pattern ROW = Pattern.compile("<tr.*?</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t([hd])([^>]*)>(.*?)</t[hd]>", Pattern.DOTALL);

    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> total = new ArrayList<>();

    private ShownSums(String table) {
        var head = cells(table.substring(0, table.indexOf("</thead>")));
        columns = head.get(0).stream().map(Cell::words).toList();
        int sum = IntStream.range(0, columns.size())
                .filter(column -> head.get(0).get(column).has("ms-adding__sum"))
                .findFirst()
                .orElseThrow();
        var amounts = IntStream.range(0, columns.size())
                .filter(column -> head.get(0).get(column).has("numeric"))
                .boxed()
                .toList();
        cells(table.substring(table.indexOf("<tbody"), table.indexOf("</tbody>")))
                .forEach(row -> rows.add(row.stream().map(Cell::words).toList()));
        int foot = table.indexOf("<tfoot");
        if (foot >= 0) {
            cells(table.substring(foot)).get(0).forEach(cell -> total.add(cell.words()));
            for (int column : amounts) {
                if (!total.get(column).isEmpty()) {
                    assertThat(sum(rows.stream().map(row -> row.get(column))))
                            .as(columns.get(column))
                            .isEqualTo(amount(total.get(column)));
                }
            }
        }
        assertThat(rows).isNotEmpty();
        Stream.concat(rows.stream(), total.isEmpty() ? Stream.of() : Stream.of(total))
                .forEach(row -> assertThat(sum(
                                amounts.stream().filter(column -> column < sum).map(row::get)))
                        .as("%s", row)
                        .isEqualTo(amount(row.get(sum))));
    }

    /** The table with this caption, after every row and column of it has been added up. */
    static ShownSums of(String page, String caption) {
        int from = page.indexOf("aria-label=\"" + caption + "\"");
        assertThat(from).as(caption).isNotNegative();
        return new ShownSums(page.substring(from, page.indexOf("</table>", from)));
    }

    int rows() {
        return rows.size();
    }

    Money cell(int row, String column) {
        return amount(rows.get(row).get(columns.indexOf(column)));
    }

    Money total(String column) {
        return amount(total.get(columns.indexOf(column)));
    }

    private record Cell(String attributes, String words) {

        private boolean has(String part) {
            return attributes.contains(part);
        }
    }

    private static List<List<Cell>> cells(String html) {
        return ROW.matcher(html)
                .results()
                .map(row -> CELL.matcher(row.group())
                        .results()
                        .map(cell -> new Cell(
                                cell.group(2),
                                cell.group(3).replaceAll("<[^>]*>", "").strip()))
                        .toList())
                .toList();
    }

    private static Money sum(Stream<String> amounts) {
        return Money.sum(amounts.map(ShownSums::amount).toList());
    }

    private static Money amount(String words) {
        return words.isEmpty()
                ? Money.ZERO
                : Money.ofPounds(words.replaceAll("[£,+]", "").replace('−', '-'));
    }
}
