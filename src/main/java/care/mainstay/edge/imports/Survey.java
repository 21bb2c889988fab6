package care.mainstay.edge.imports;

import care.mainstay.foundation.kernel.Refused;
import java.util.List;

/**
 * What was found in a file before anything of it is taken.
 *
 * @param encoding how its bytes stand for characters, in words
 * @param separator what stands between values
 * @param separatorWords the same in words
 * @param headingLine the line of its headings; reports often begin with a title
 * @param rows how many rows follow
 * @param firstRows the first few of them
 * @param dates what its dates prove about their order, in words
 * @param mapping the mapping it was read with, completed by what was found
 * @param problems what must be settled before it can be read
 */
public record Survey(
        String encoding,
        char separator,
        String separatorWords,
        long headingLine,
        List<String> headings,
        long rows,
        List<List<String>> firstRows,
        String dates,
        Mapping mapping,
        List<Refused.Problem> problems) {

    public boolean isReady() {
        return problems.isEmpty();
    }
}
