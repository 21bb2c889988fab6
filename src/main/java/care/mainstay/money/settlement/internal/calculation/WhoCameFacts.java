package care.mainstay.money.settlement.internal.calculation;

import care.mainstay.care.continuity.KnownFourWeeks;
import care.mainstay.care.continuity.measures.Count;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.money.contracts.EvidenceTables;
import care.mainstay.money.settlement.InputTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Who came to each person in the four weeks up to the end of the month: table {@code continuity}. It is frozen as it is
 * declared, whole numbers only, so that a sheet divides and rounds as its parties agreed.
 */
public final class WhoCameFacts {

    public static final String TABLE = "continuity";

    private WhoCameFacts() {}

    public static InputTable of(Collection<KnownFourWeeks> known) {
        return new InputTable(
                TABLE,
                EvidenceTables.columns(TABLE),
                known.stream().map(WhoCameFacts::row).toList());
    }

    static PersonId person(List<String> row) {
        return PersonId.parse(row.get(0));
    }

    private static List<String> row(KnownFourWeeks known) {
        var one = known.continuity();
        var row = new ArrayList<String>();
        row.add(known.person().toString());
        row.add("" + one.visits());
        row.add("" + one.count(Count.CARERS));
        row.add("" + known.notExcused());
        row.add("" + one.count(Count.MAIN));
        row.add("" + one.count(Count.PAIRS_SHARED));
        row.add("" + one.count(Count.PAIRS));
        row.add("" + one.count(Count.STEPS_SHARED));
        row.add("" + one.count(Count.STEPS));
        row.add(known.teamAgreed() ? "yes" : "no");
        row.add("" + one.count(Count.BY_TEAM));
        row.add("" + one.count(Count.AVOIDABLE));
        row.add("" + one.forLeave());
        row.add("" + one.forSickness());
        row.add("" + one.byWish());
        row.add("" + one.newFaces());
        row.add("" + (one.count(Count.CHANGED_WITHIN_A_DAY) + one.count(Count.CHANGED_WITHIN_TWO_DAYS)));
        row.add("" + one.count(Count.APART_MINUTES));
        row.add("" + one.count(Count.APART));
        row.add(new EvidenceRef("continuity.four-weeks", known.person().value()).toString());
        return row;
    }
}
