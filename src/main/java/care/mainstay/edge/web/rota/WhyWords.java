package care.mainstay.edge.web.rota;

import care.mainstay.edge.web.shell.Words;
import care.mainstay.rota.Proposal.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why somebody would come to a visit and not another, as it is told. */
final class WhyWords {

    private WhyWords() {}

    /** What keeps the other away, or what there would be more of with them. */
    static String of(Why why, RotaNames names) {
        String other = names.carer(why.instead());
        if (!why.rules().isEmpty()) {
            return other + " "
                    + Words.and(
                            why.rules().stream().map(WhyWords::rule).distinct().toList()) + ".";
        }
        List<String> more = charges(why.more(), 1);
        List<String> less = charges(why.more(), -1);
        if (more.isEmpty()) {
            return "It makes room for other visits of these weeks.";
        }
        return "With " + other + " instead there would be " + Words.and(more)
                + (less.isEmpty() ? "" : "; though also " + Words.and(less)) + ".";
    }

    private static String rule(String rule) {
        return switch (rule) {
            case "skills" -> "is not signed off for what the visit needs";
            case "excluded" -> "is not to come, as the person wishes";
            case "away" -> "is away that day";
            case "shift" -> "cannot work at that time";
            case "together" -> "comes already";
            case "week" -> "would have too many hours in that week";
            case "days" -> "would work on too many days of that week";
            case "kept" -> "is with somebody else, which is too near to be changed";
            default -> "has no time for it between the other visits of the new plan, the ways, breaks and rest";
        };
    }

    /** Those there are more of, or with −1 less of, what matters most first. */
    private static List<String> charges(Map<String, Long> more, int sign) {
        List<String> words = new ArrayList<>();
        for (String charge : ORDER) {
            long amount = sign * Optional.ofNullable(more.get(charge)).orElse(0L);
            if (amount > 0) {
                words.add(charge(charge, amount, sign > 0));
            }
        }
        return words;
    }

    private static final List<String> ORDER = List.of(
            "unallocated",
            "carers",
            "extraCarers",
            "newFaces",
            "notMain",
            "lateness",
            "travel",
            "mileage",
            "waiting",
            "shortfall",
            "changes",
            "commute");

    private static String charge(String charge, long amount, boolean isMore) {
        String more = isMore ? " more" : " less";
        return switch (charge) {
            case "unallocated" -> (isMore ? "more" : "fewer") + " visits with nobody";
            case "carers" ->
                amount + (isMore ? " more" : " fewer") + (amount == 1 ? " carer" : " carers") + " for the person";
            case "extraCarers" -> (isMore ? "more" : "fewer") + " carers beyond those agreed";
            case "newFaces" -> Words.count(amount, "new face", "new faces") + more;
            case "notMain" -> (isMore ? "fewer" : "more") + " visits by the main carer";
            case "lateness" -> RotaWords.minutes(amount) + (isMore ? " too little for the way" : " more for the way");
            case "travel" -> RotaWords.minutes(amount) + more + " on the way";
            case "mileage" -> RotaWords.miles(amount) + more + " to drive";
            case "waiting" -> RotaWords.minutes(amount) + more + " of waiting";
            case "shortfall" -> RotaWords.minutes(amount) + more + " short of guaranteed hours";
            case "changes" -> (isMore ? "more" : "fewer") + " changes to what carers were told";
            default -> RotaWords.minutes(amount) + more + " from home and back";
        };
    }
}
