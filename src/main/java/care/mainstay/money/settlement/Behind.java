package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.money.terms.Explanation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What stands behind a leaf of an explanation: records, or another line of the same statement. */
public final class Behind {

    private static final String EVIDENCE = ", evidence ";
    private static final String LINE = "line ";

    private Behind() {}

    /** The records a number was read from. */
    public static List<EvidenceRef> records(Explanation node) {
        int at = node.source().indexOf(EVIDENCE);
        return at < 0
                ? List.of()
                : Arrays.stream(node.source().substring(at + EVIDENCE.length()).split(" "))
                        .map(EvidenceRef::parse)
                        .toList();
    }

    /** The key of the line whose amount it is. */
    public static Optional<String> line(Explanation node) {
        return node.source().startsWith(LINE) ? Optional.of(node.source().substring(LINE.length())) : Optional.empty();
    }
}
