package care.mainstay.care.referrals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What was found when somebody was assessed, and what follows from it under the eligibility regulations.
 *
 * @param present who else took part
 * @param strengths what they can do, and what and whom they can count on
 * @param fromImpairment whether the needs arise from, or are related to, a physical or mental impairment or illness
 * @param wellbeing areas on which the impact is, or is likely to be, significant
 */
public record NewAssessment(
        LocalDate assessedOn,
        String assessor,
        String present,
        String strengths,
        String whatMatters,
        boolean fromImpairment,
        List<Need> needs,
        Set<Wellbeing> wellbeing,
        String wellbeingWords) {

    public NewAssessment {
        needs = List.copyOf(needs);
        wellbeing = Set.copyOf(wellbeing);
    }

    /**
     * How far one of the ten outcomes can be achieved.
     *
     * @param unable in which ways it cannot; none when it can
     * @param words what that looks like for this person
     */
    public record Need(CareActOutcome outcome, Set<UnableToAchieve> unable, String words) {

        public Need {
            unable = Set.copyOf(unable);
        }

        public boolean isUnable() {
            return !unable.isEmpty();
        }
    }

    /**
     * Whether the needs meet the eligibility criteria, SI 2015/313 reg 2(1): they arise from an impairment or illness; as
     * a result two or more of the outcomes cannot be achieved; and as a consequence there is, or is likely to be, a
     * significant impact on wellbeing.
     */
    public boolean isEligible() {
        return fromImpairment && unableOutcomes().size() >= 2 && !wellbeing.isEmpty();
    }

    /** The outcomes that cannot be achieved. */
    public Set<CareActOutcome> unableOutcomes() {
        var unable = EnumSet.noneOf(CareActOutcome.class);
        needs.stream().filter(Need::isUnable).forEach(need -> unable.add(need.outcome()));
        return unable;
    }

    /** The outcomes that are eligible needs: those that cannot be achieved, when the criteria are met. */
    public Set<CareActOutcome> eligibleNeeds() {
        return isEligible() ? unableOutcomes() : Set.of();
    }
}
