package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;

/** Something said or done about one line: a query, an answer, a settlement of the query, a reversal. */
public record LineEvent(LineId line, LineState.Act act, String words, OrganisationId party, UserId by, Instant at) {}
