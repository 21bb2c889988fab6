package care.mainstay.care.outcomes.rules;

import care.mainstay.care.outcomes.Achievement.Week;
import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.Why;
import care.mainstay.foundation.kernel.ObservationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which way things are going while the target is not met: better, the same, or worse. */
final class ProgressRule {

    /** Change is judged over the last twelve weeks, or since the start when that is later. */
    static final int LOOKING_BACK_DAYS = 84;

    private static final int OBSERVERS_DAYS = 28;
    private static final int NEEDED_SEEING = 2;

    private final CaseFile file;
    private final RunningDays clock;
    private final TargetLine line;
    private final List<Look> looks;
    private final List<Week> weeks;
    private final LocalDate today;
    private final LocalDate startedOn;

    ProgressRule(
            CaseFile file,
            RunningDays clock,
            TargetLine line,
            List<Look> looks,
            List<Week> weeks,
            LocalDate startedOn,
            LocalDate today) {
        this.file = file;
        this.clock = clock;
        this.line = line;
        this.looks = looks;
        this.weeks = weeks;
        this.startedOn = startedOn;
        this.today = today;
    }

    record Progress(AchievementStatus status, Why why) {}

    /** What the newest value is compared with. */
    private record Reference(BigDecimal value, String words) {}

    Progress progress() {
        var wholeWeeks = weeks.stream()
                .filter(week -> week.complete() && !week.monday().plusDays(6).isBefore(startedOn))
                .toList();
        if (!file.measure().type().isOrdinal() && wholeWeeks.size() >= ProcessChart.BASE_POINTS) {
            return byChart(wholeWeeks);
        }
        var usable = file.measure().type().isOrdinal()
                ? weeks
                : weeks.stream().filter(Week::complete).toList();
        if (usable.isEmpty()) {
            return unchanged("few-points", "There is no whole week of values yet to compare.", List.of());
        }
        var newest = usable.get(usable.size() - 1);
        var reference = reference(usable);
        if (reference == null) {
            return unchanged(
                    "baseline-known",
                    "There is no starting point to compare with yet.",
                    List.of(figure("Newest week", newest.value())));
        }
        return compare(newest, reference);
    }

    private @Nullable Reference reference(List<Week> usable) {
        if (line.isDeclining()) {
            return new Reference(line.at(today), "what was expected by now");
        }
        if (clock.between(startedOn, today) > LOOKING_BACK_DAYS) {
            var then = Weekly.monday(today.minusDays(LOOKING_BACK_DAYS));
            for (int i = usable.size() - 2; i >= 0; i--) {
                if (!usable.get(i).monday().isAfter(then)) {
                    return new Reference(usable.get(i).value(), "twelve weeks ago");
                }
            }
        }
        return file.terms()
                .baseline()
                .map(Baseline::value)
                .map(value -> new Reference(value, "the starting point"))
                .orElseGet(() ->
                        usable.size() < 2 ? null : new Reference(usable.get(0).value(), "the first week"));
    }

    private Progress compare(Week newest, Reference reference) {
        var measure = file.measure();
        var smallest = file.terms().smallestChange();
        var change = measure.direction().improvement(reference.value(), newest.value());
        var figures = List.of(
                figure("Newest week, from " + Words.day(newest.monday()), newest.value()),
                figure(Words.capital(reference.words()), reference.value()),
                figure("Smallest change that matters", smallest));
        String rule = measure.type() == Measure.Type.PERSONAL
                ? "personal-score"
                : measure.type().isOrdinal() ? "weekly-median" : "few-points";
        if (change.abs().compareTo(smallest) < 0) {
            return unchanged(
                    rule,
                    line.isDeclining()
                            ? "It is going as was expected, within what matters."
                            : "The newest week differs from " + reference.words() + " by less than matters.",
                    figures);
        }
        var seeing = whoSees(reference.value(), change.signum() > 0);
        if (seeing.size() < NEEDED_SEEING) {
            return unchanged(
                    rule,
                    "The newest week is " + Words.number(change.abs()) + (change.signum() > 0 ? " better" : " worse")
                            + " than " + reference.words() + ", but only one "
                            + switch (rule) {
                                case "personal-score" -> "week";
                                case "few-points" -> "source";
                                default -> "observer";
                            }
                            + " shows it so far; two are needed.",
                    figures);
        }
        boolean better = change.signum() > 0;
        var finding = "The newest week is " + Words.number(change.abs()) + (better ? " better" : " worse") + " than "
                + reference.words() + ", and " + seeing.size() + " "
                + switch (rule) {
                    case "personal-score" -> "weeks show";
                    case "few-points" -> "sources show";
                    default -> "observers have seen";
                }
                + " it.";
        return new Progress(
                better ? AchievementStatus.IMPROVING : AchievementStatus.WORSENING,
                new Why(rule, true, finding, figures, recentIds(), List.of()));
    }

    /** Observers of steps, weeks of a personal score, or voices of amounts whose own recent middle shows the change. */
    private Set<String> whoSees(BigDecimal reference, boolean better) {
        Map<String, List<BigDecimal>> own = new HashMap<>();
        if (file.measure().type().isOrdinal()) {
            for (Look look : recent()) {
                var value = look.value();
                if (value != null) {
                    own.computeIfAbsent(keyOf(look), key -> new ArrayList<>()).add(value);
                }
            }
        } else {
            var byVoice = new TreeMap<String, List<Look>>();
            recent().forEach(look -> byVoice.computeIfAbsent(look.voice().name(), voice -> new ArrayList<>())
                    .add(look));
            byVoice.forEach((voice, ofVoice) -> own.put(
                    voice,
                    Weekly.series(file.measure(), ofVoice, today).stream()
                            .map(Week::value)
                            .toList()));
        }
        var seeing = new HashSet<String>();
        own.forEach((key, values) -> Weekly.median(values)
                .map(median -> file.measure().direction().improvement(reference, median))
                .filter(change -> (change.signum() > 0) == better
                        && change.abs().compareTo(file.terms().smallestChange()) >= 0)
                .ifPresent(change -> seeing.add(key)));
        return seeing;
    }

    private String keyOf(Look look) {
        return file.measure().type() == Measure.Type.PERSONAL
                ? Weekly.monday(look.day()).toString()
                : look.observer();
    }

    private List<Look> recent() {
        return looks.stream()
                .filter(look -> clock.between(look.day(), today) <= OBSERVERS_DAYS)
                .toList();
    }

    private List<ObservationId> recentIds() {
        return recent().stream().map(Look::id).toList();
    }

    private Progress byChart(List<Week> wholeWeeks) {
        var chart = new ProcessChart(wholeWeeks.stream().map(Week::value).toList());
        var newest = wholeWeeks.get(wholeWeeks.size() - 1);
        var figures = List.of(
                figure("Newest whole week, from " + Words.day(newest.monday()), newest.value()),
                figure("Average of the first eight weeks", chart.mean),
                figure("Ordinary from", chart.lower.max(BigDecimal.ZERO)),
                figure("Ordinary to", chart.upper),
                figure("Smallest change that matters", file.terms().smallestChange()));
        var signal = chart.signal()
                .filter(found -> found.size().compareTo(file.terms().smallestChange()) >= 0);
        if (signal.isEmpty()) {
            return unchanged("weekly-chart", "The weeks vary as they did at the start; nothing stands out.", figures);
        }
        boolean better = signal.get().upwards() == (file.measure().direction() == Measure.Direction.HIGHER_IS_BETTER);
        return new Progress(
                better ? AchievementStatus.IMPROVING : AchievementStatus.WORSENING,
                new Why(
                        "weekly-chart",
                        true,
                        Words.capital(signal.get().words()) + ", on the " + (better ? "better" : "worse") + " side.",
                        figures,
                        recentIds(),
                        List.of()));
    }

    private Progress unchanged(String rule, String finding, List<Why.Figure> figures) {
        return new Progress(
                AchievementStatus.NO_CHANGE, new Why(rule, false, finding, figures, recentIds(), List.of()));
    }

    static Why.Figure figure(String name, BigDecimal value) {
        return new Why.Figure(name, Words.number(value));
    }
}
