package care.mainstay.edge.web.continuity;

import care.mainstay.care.continuity.measures.Continuity;
import care.mainstay.care.continuity.measures.Count;
import care.mainstay.care.continuity.measures.Notice;
import care.mainstay.care.continuity.measures.Ratio;
import care.mainstay.edge.web.shell.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures of continuity as people say them. */
final class Said {

    static final String NOTHING = "–";

    private Said() {}

    /** 62%, rounded half up. */
    static String percent(Optional<Ratio> share) {
        return share.map(ratio -> share(ratio) + "%").orElse(NOTHING);
    }

    private static String share(Ratio ratio) {
        return ratio.percent().setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    /** 4.2, or 4 where it comes out even. */
    static String number(Optional<Ratio> ratio) {
        return ratio.map(one -> {
                    var rounded = one.rounded(1);
                    return rounded.stripTrailingZeros().scale() <= 0
                            ? rounded.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                            : rounded.toPlainString();
                })
                .orElse(NOTHING);
    }

    /** For a picture: the figure itself. */
    static BigDecimal figure(Optional<Ratio> ratio) {
        return ratio.map(one -> one.rounded(2)).orElse(BigDecimal.ZERO);
    }

    static long avoidable(Continuity continuity) {
        return continuity.count(Count.AVOIDABLE);
    }

    /** Visits, or carers at them where two come, from outside the team, whatever the reason. */
    static long fromOutside(Continuity continuity) {
        return avoidable(continuity) + excused(continuity);
    }

    static long excused(Continuity continuity) {
        return continuity.byWish() + continuity.forSickness() + continuity.forLeave();
    }

    static long late(Continuity continuity) {
        return continuity.changed(Notice.LESS_THAN_A_DAY) + continuity.changed(Notice.LESS_THAN_TWO_DAYS);
    }

    /** 3 for leave, 2 for sickness; nothing where there is nothing to excuse. */
    static String reasons(Continuity continuity) {
        var reasons = new ArrayList<String>();
        add(reasons, continuity.forLeave(), "for leave");
        add(reasons, continuity.forSickness(), "for sickness");
        add(reasons, continuity.byWish(), "as they wished");
        return reasons.isEmpty() ? NOTHING : Words.and(reasons);
    }

    private static void add(List<String> reasons, long count, String why) {
        if (count > 0) {
            reasons.add(count + " " + why);
        }
    }
}
