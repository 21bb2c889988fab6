package care.mainstay.care.outcomes.rules;

import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.outcomes.Why;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Which way it is going with something that should not happen: the last four weeks against the four before. */
final class AbsenceProgress {

    private static final int FOUR_WEEKS = 28;

    private AbsenceProgress() {}

    static ProgressRule.Progress of(
            List<Look> looks, AbsenceRule.Found found, LocalDate startedOn, LocalDate today, RunningDays clock) {
        var lately = happenings(looks, 0, FOUR_WEEKS, today, clock);
        var before = happenings(looks, FOUR_WEEKS, 2 * FOUR_WEEKS, today, clock);
        var figures = List.of(
                ProgressRule.figure("In the last four weeks", lately),
                ProgressRule.figure("In the four weeks before", before),
                new Why.Figure(
                        "Days since the last time",
                        found.lastEvent().isEmpty()
                                ? "never since the start"
                                : Words.number(BigDecimal.valueOf(
                                        clock.between(found.lastEvent().get(), today)))));
        int order = lately.compareTo(before);
        boolean longEnough = clock.between(startedOn, today) >= FOUR_WEEKS;
        if (lately.signum() == 0 && before.signum() == 0) {
            boolean fewerThanOnce = found.lastEvent().isPresent() && longEnough;
            return new ProgressRule.Progress(
                    fewerThanOnce ? AchievementStatus.IMPROVING : AchievementStatus.NO_CHANGE,
                    new Why(
                            "absence-lately",
                            fewerThanOnce,
                            "It has not happened in the last eight weeks.",
                            figures,
                            found.events(),
                            List.of()));
        }
        var status = order < 0
                ? AchievementStatus.IMPROVING
                : order > 0 ? AchievementStatus.WORSENING : AchievementStatus.NO_CHANGE;
        var finding = order < 0
                ? "It happened less often in the last four weeks than in the four before."
                : order > 0
                        ? "It happened more often in the last four weeks than in the four before."
                        : "It happened as often in the last four weeks as in the four before.";
        return new ProgressRule.Progress(
                status, new Why("absence-lately", order < 0, finding, figures, found.events(), List.of()));
    }

    /** Each day's happenings are those of the voice that knows of most, so that one fall told twice is one fall. */
    private static BigDecimal happenings(List<Look> looks, int fromAge, int toAge, LocalDate today, RunningDays clock) {
        var byWeek = new java.util.TreeMap<LocalDate, java.util.Map<String, BigDecimal>>();
        for (Look look : looks) {
            int age = clock.between(look.day(), today);
            if (AbsenceRule.happened(look) && age >= fromAge && age < toAge) {
                var value = look.value();
                byWeek.computeIfAbsent(Weekly.monday(look.day()), monday -> new java.util.HashMap<>())
                        .merge(look.voice().name(), value == null ? BigDecimal.ONE : value, BigDecimal::add);
            }
        }
        return byWeek.values().stream()
                .map(ofVoices ->
                        ofVoices.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
