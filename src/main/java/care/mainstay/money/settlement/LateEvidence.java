package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import java.util.Map;

/**
 * Something written down after a month's cut-off that the month would otherwise have counted. Visits, stays and ends of
 * support adjust the month in a later statement, as far back as the terms look; safety conditions never do.
 *
 * @param table the table of evidence it belongs to
 * @param before the row's cells by column as it was frozen; empty when there was none
 * @param now as it would be gathered now; empty when there is none any more
 */
public record LateEvidence(
        String table, PersonId person, EvidenceRef evidence, Map<String, String> before, Map<String, String> now) {

    public LateEvidence {
        before = Map.copyOf(before);
        now = Map.copyOf(now);
    }
}
