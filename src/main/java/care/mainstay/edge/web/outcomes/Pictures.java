package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.ExpectedCourse;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.Observation;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Pause;
import care.mainstay.edge.web.charts.Progress;
import care.mainstay.edge.web.charts.ProgressLadder;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.kernel.EvidenceRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The picture of how an outcome has gone. */
final class Pictures {

    private static final int RUNGS = 5;

    private Pictures() {}

    static ProgressLadder of(
            Outcome outcome,
            Achievement achievement,
            List<Observation> observations,
            List<Pause> pauses,
            LocalDate today) {
        var seen = observations.stream()
                .filter(Observation::counts)
                .filter(look -> look.value().isPresent())
                .sorted(Comparator.comparing(Observation::observedAt).thenComparing(Observation::id))
                .map(look -> sighting(outcome, look))
                .toList();
        var from = outcome.startedOn().orElse(outcome.terms().startsOn());
        var first = seen.isEmpty() ? from : earlier(from, seen.get(0).day());
        var to = later(today, first.plusDays(14));
        return ProgressLadder.of(new Progress(
                "How it has gone",
                rungs(outcome, seen, achievement),
                first,
                to,
                outcome.terms().baseline().map(known -> known.value()).orElse(null),
                outcome.terms().target(),
                stages(outcome, from, to),
                expected(outcome, to),
                achievement.weeks().stream()
                        .map(week -> new Progress.Point(
                                earlier(to, later(first, week.monday().plusDays(3))), week.value()))
                        .toList(),
                seen,
                happenings(outcome, pauses, first, to)));
    }

    private static Progress.Sighting sighting(Outcome outcome, Observation look) {
        var value = look.value().orElseThrow();
        var shown = look.outOf()
                .filter(whole -> whole.signum() > 0)
                .map(whole -> value.multiply(
                                BigDecimal.valueOf(outcome.measure().type() == Measure.Type.SHARE ? 100 : 10))
                        .divide(whole, 1, RoundingMode.HALF_UP))
                .orElse(value);
        return new Progress.Sighting(
                look.observedAt().atZone(Words.LONDON).toLocalDate(),
                shown,
                switch (look.bearing()) {
                    case SUPPORTS -> Progress.Bearing.SUPPORTS;
                    case AGAINST -> Progress.Bearing.AGAINST;
                    case NEUTRAL -> Progress.Bearing.NEUTRAL;
                },
                look.observer().name() + " (" + look.source().title().toLowerCase(java.util.Locale.UK) + ")",
                look.words(),
                look.derivedFrom().flatMap(Pictures::address).orElse(null));
    }

    /** Where the record behind an observation is shown. */
    static Optional<String> address(EvidenceRef ref) {
        return switch (ref.kind()) {
            case "visits.visit" -> Optional.of("/visits/" + ref.id());
            case "reviews.review" -> Optional.of("/reviews/" + ref.id());
            default -> Optional.empty();
        };
    }

    private static List<Progress.Level> rungs(Outcome outcome, List<Progress.Sighting> seen, Achievement achievement) {
        var measure = outcome.measure();
        if (measure.levels().size() >= RUNGS) {
            return measure.levels().stream()
                    .map(level -> new Progress.Level(level.value(), outcome.words(level.value())))
                    .toList();
        }
        var highest = BigDecimal.valueOf(RUNGS - 1L)
                .max(outcome.terms().target())
                .max(outcome.terms().baseline().map(known -> known.value()).orElse(BigDecimal.ZERO));
        for (Progress.Sighting sighting : seen) {
            highest = highest.max(sighting.value());
        }
        for (Achievement.Week week : achievement.weeks()) {
            highest = highest.max(week.value());
        }
        if (measure.type().isOrdinal() || measure.type() == Measure.Type.SHARE) {
            highest = measure.type().most();
        }
        var step = highest.divide(BigDecimal.valueOf(RUNGS - 1L), 0, RoundingMode.CEILING);
        var rungs = new ArrayList<Progress.Level>();
        for (int i = 0; i < RUNGS; i++) {
            var value = step.multiply(BigDecimal.valueOf(i)).min(highest.max(step.multiply(BigDecimal.valueOf(i))));
            rungs.add(new Progress.Level(value, rungWords(measure, value)));
        }
        return List.copyOf(rungs);
    }

    private static String rungWords(Measure measure, BigDecimal value) {
        var number = OutcomeWords.number(value);
        return measure.type() == Measure.Type.SHARE ? number + "%" : number;
    }

    private static List<Progress.Stage> stages(Outcome outcome, LocalDate from, LocalDate to) {
        var stages = new ArrayList<Progress.Stage>();
        var start = from;
        for (var stage : outcome.stages()) {
            if (start.isBefore(to)) {
                stages.add(new Progress.Stage(start, earlier(stage.by(), to), stage.target(), stage.title()));
            }
            start = stage.by();
        }
        return stages;
    }

    private static List<Progress.Point> expected(Outcome outcome, LocalDate to) {
        var terms = outcome.terms();
        boolean sloping = outcome.course().shape() == ExpectedCourse.Shape.IMPROVEMENT
                || outcome.course().shape() == ExpectedCourse.Shape.SLOWER_DECLINE;
        if (!sloping || outcome.measure().isAbsence() || terms.baseline().isEmpty()) {
            return List.of();
        }
        var start = terms.baseline().get();
        long whole = terms.targetDate().toEpochDay() - start.on().toEpochDay();
        if (whole <= 0) {
            return List.of();
        }
        var end = earlier(terms.targetDate(), to);
        long gone = Math.max(0, end.toEpochDay() - start.on().toEpochDay());
        var reached = start.value()
                .add(terms.target()
                        .subtract(start.value())
                        .multiply(BigDecimal.valueOf(gone))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
        return List.of(new Progress.Point(start.on(), start.value()), new Progress.Point(end, reached));
    }

    private static List<Progress.Happening> happenings(
            Outcome outcome, List<Pause> pauses, LocalDate from, LocalDate to) {
        var happenings = new ArrayList<Progress.Happening>();
        for (Pause pause : pauses) {
            if (!pause.from().isAfter(to)
                    && pause.until().filter(until -> until.isBefore(from)).isEmpty()) {
                happenings.add(new Progress.Happening(
                        later(pause.from(), from),
                        earlier(pause.until().orElse(to), to),
                        capital(pause.reason().words())));
            }
        }
        outcome.endedOn()
                .filter(ended -> !ended.isAfter(to))
                .ifPresent(ended -> happenings.add(new Progress.Happening(
                        ended, noEnd(), outcome.lifecycle().title())));
        return happenings;
    }

    private static @Nullable LocalDate noEnd() {
        return null;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
