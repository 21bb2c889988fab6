package care.mainstay.edge.web.contracts;

import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.contracts.Finding;
import java.util.List;

/**
 * What a check of a sheet found, as the editor shows it: how it stands in a sentence, then each finding with its place.
 *
 * @param good whether nothing stops the sheet
 * @param more how many findings there are beyond those shown
 */
public record SheetFindings(boolean good, String standing, List<Item> items, int more) {

    /** More at once help nobody: whoever mends the first has often mended others. */
    private static final int MOST = 50;

    /**
     * One finding.
     *
     * @param line in the sheet, from 1; 0 where it is about the whole
     * @param place in words
     */
    public record Item(boolean stops, int line, int column, String place, String words, String whatToDo) {}

    static SheetFindings of(List<Finding> findings) {
        long stopping = findings.stream().filter(Finding::stops).count();
        long others = findings.size() - stopping;
        return new SheetFindings(
                stopping == 0,
                standing(stopping, others),
                findings.stream().limit(MOST).map(SheetFindings::item).toList(),
                Math.max(0, findings.size() - MOST));
    }

    private static String standing(long stopping, long others) {
        var thought = Words.count(Math.toIntExact(others), "thing is", "things are") + " worth a thought";
        if (stopping == 0) {
            return "Nothing stops this sheet." + (others == 0 ? "" : " " + thought + ".");
        }
        return Words.count(Math.toIntExact(stopping), "thing stops", "things stop") + " this sheet"
                + (others == 0 ? "." : ", and " + thought + ".");
    }

    private static Item item(Finding finding) {
        return new Item(
                finding.stops(),
                finding.place().map(place -> place.line()).orElse(0),
                finding.place().map(place -> place.column()).orElse(0),
                finding.place()
                        .map(place -> "Line " + place.line() + ", column " + place.column())
                        .orElse("The whole sheet"),
                finding.words(),
                finding.whatToDo());
    }

    /** What stops the sheet as problems of its field, for a page without script. */
    static Refused refused(List<Finding> findings) {
        return new Refused(findings.stream()
                .filter(Finding::stops)
                .limit(MOST)
                .map(finding -> new Refused.Problem(finding.code(), "sheet", finding.placed(), finding.whatToDo()))
                .toList());
    }
}
