package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.money.settlement.Explanation;
import care.mainstay.money.settlement.Explanation.Unit;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.Reason;
import java.util.List;

/**
 * What becomes of the part of the pot that an outcome carries, and why.
 *
 * @param kind released, paid as fee, held, or not due
 * @param words the reason with its numbers, such as “Not yet sustained: 3 of 6 weeks”
 * @param conditions every condition that was looked at, met or not
 */
record Verdict(LineKind kind, Reason reason, String words, List<Explanation> conditions) {

    static Verdict of(LineKind kind, Reason reason) {
        return new Verdict(kind, reason, reason.words(), List.of());
    }

    /** As it stands in an explanation. */
    Explanation why() {
        return new Explanation(
                "verdict",
                words + (reason.mend().isEmpty() ? "." : ". " + reason.mend()),
                Unit.VERDICT,
                kind.code(),
                "",
                "",
                "rule." + reason.code(),
                List.of(),
                conditions);
    }
}
