package care.mainstay.money.settlement;

import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is due for a month, line by line.
 *
 * @param termsVersion the version of the contract it was calculated under, kept for ever
 * @param sha256 the digest of the canonical bytes, which name terms, inputs, every line and every explanation
 * @param total the sum of what the lines make due, as approved
 * @param payBy the last day to pay what is not disputed; empty before it is proposed
 * @param approvals who approved exactly these bytes
 */
public record Statement(
        Period period,
        int number,
        int termsVersion,
        String termsSha256,
        String sha256,
        Money total,
        Optional<LocalDate> payBy,
        List<Approval> approvals,
        List<StatementLine> lines) {

    /** A party's approval of the bytes with this digest. */
    public record Approval(OrganisationId party, UserId by, Instant at, String sha256) {}

    /** With the total of the lines that are there: a partner reads those that are paid to it. */
    public Statement asSeenByAPartner() {
        var theirs = Money.sum(lines.stream().map(StatementLine::due).toList());
        return new Statement(period, number, termsVersion, termsSha256, sha256, theirs, payBy, approvals, lines);
    }

    public boolean approvedBy(OrganisationId party) {
        return approvals.stream()
                .anyMatch(approval ->
                        approval.party().equals(party) && approval.sha256().equals(sha256));
    }

    /** What is due as the lines stand: all but those taken back. */
    public Money standing() {
        return Money.sum(lines.stream()
                .filter(line -> line.state() != LineState.REVERSED)
                .map(StatementLine::due)
                .toList());
    }

    /** What may be paid now: everything but the lines that somebody queries. */
    public Money undisputed() {
        return Money.sum(lines.stream()
                .filter(line -> line.state() != LineState.QUERIED && line.state() != LineState.REVERSED)
                .map(StatementLine::due)
                .toList());
    }
}
