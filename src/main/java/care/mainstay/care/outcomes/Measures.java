package care.mainstay.care.outcomes;

import java.util.List;
import java.util.Optional;

/** The catalogue of measures and of example outcomes: reviewable files, read once. */
public interface Measures {

    /** The current version of every measure, by title. */
    List<Measure> all();

    Optional<Measure> find(MeasureId id);

    /** The measures that suit a part of life, best first. */
    List<Measure> forDomain(OutcomeDomain domain);

    /** Outcomes others have found worth agreeing, to help somebody find their own words. */
    List<ExampleOutcome> examples();

    /**
     * An example from the library: never a form to copy, a way to see what a good one looks like.
     *
     * @param noticing what one would see or do
     */
    record ExampleOutcome(
            String id,
            OutcomeDomain domain,
            OutcomeKind kind,
            String statement,
            String noticing,
            MeasureId measure,
            String course) {}
}
