package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.outcomes.Agreement;
import care.mainstay.care.outcomes.Agreement.Standing;
import care.mainstay.care.outcomes.AgreementAnswer.Answer;
import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.EvidenceStrength;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.OutcomeDomain;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.outcomes.Why;
import care.mainstay.edge.web.components.PersonHeading;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Outcomes for tests of pages, without a database: Peggy wants to make her own breakfast again. */
public final class AnOutcome {

    public static final PersonId PEGGY = new PersonId(new UUID(0, 1));
    static final OrganisationId LARKFIELD = new OrganisationId(new UUID(0, 2));
    static final OutcomeId BREAKFAST = new OutcomeId(new UUID(0, 3));

    /** A Monday: when it was proposed, and support towards it began. */
    static final LocalDate BEGAN = LocalDate.of(2026, 3, 2);

    private static final List<String> STEPS = List.of(
            "Done for her", "With hands on", "With somebody near", "Alone, with equipment or more time", "Alone");

    private AnOutcome() {}

    static Outcome proposed() {
        return outcome(Lifecycle.PROPOSED, Optional.empty(), ladder(), Answer.PENDING, BEGAN);
    }

    static Outcome proposedOn(LocalDate day) {
        return outcome(Lifecycle.PROPOSED, Optional.empty(), ladder(), Answer.PENDING, day);
    }

    public static Outcome underWay() {
        return outcome(Lifecycle.ACTIVE, Optional.empty(), ladder(), Answer.AGREE, BEGAN);
    }

    static Outcome withConfirmedBaseline() {
        var lock = new Baseline.BaselineLock(BEGAN.plusDays(3), ObservationSource.REVIEW, "Priya Nair");
        return outcome(Lifecycle.ACTIVE, Optional.of(lock), ladder(), Answer.AGREE, BEGAN);
    }

    /** Measured by how many of the meals that were due were eaten. */
    static Outcome measuredByAShare() {
        return outcome(
                Lifecycle.ACTIVE,
                Optional.empty(),
                measure("Meals eaten", "How many of the meals did she eat?", "%", Measure.Type.SHARE, List.of()),
                Answer.AGREE,
                BEGAN);
    }

    static Outcome completed() {
        return outcome(Lifecycle.COMPLETED, Optional.empty(), ladder(), Answer.AGREE, BEGAN);
    }

    static Outcome agreed() {
        return outcome(Lifecycle.ACCEPTED, Optional.empty(), ladder(), Answer.AGREE, BEGAN);
    }

    /** Met, as far as two people have seen. */
    public static Achievement achieved() {
        return new Achievement(
                BREAKFAST,
                Breakfast.at(BEGAN.plusWeeks(8)),
                AchievementStatus.ACHIEVED,
                AchievementStatus.ACHIEVED,
                Optional.empty(),
                true,
                Optional.of(BEGAN.plusWeeks(7)),
                Optional.of(BEGAN.plusWeeks(7)),
                7,
                new EvidenceStrength(
                        EvidenceStrength.Grade.FAIR,
                        2,
                        1,
                        EvidenceStrength.Freshness.FRESH,
                        BigDecimal.ONE,
                        BigDecimal.ONE),
                "1",
                List.of(),
                new Why("target-met", true, "She has done it for a week.", List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of());
    }

    static PersonFrame frame() {
        return frame(false);
    }

    static PersonFrame frame(boolean died) {
        return new PersonFrame(
                PEGGY,
                "Margaret Hale",
                "Peggy",
                new PersonHeading("Margaret Hale", List.of(), null, null),
                List.of(),
                List.of(),
                died ? "Peggy died." : null,
                died,
                false);
    }

    private static Measure ladder() {
        return measure(
                "Independence ladder",
                "How much of it did she do?",
                "",
                Measure.Type.LADDER,
                IntStream.range(0, STEPS.size())
                        .mapToObj(step -> new Measure.Level(BigDecimal.valueOf(step), STEPS.get(step)))
                        .toList());
    }

    private static Measure measure(
            String title, String question, String unit, Measure.Type type, List<Measure.Level> levels) {
        return new Measure(
                Breakfast.LADDER,
                1,
                title,
                "Five steps, from done for her to alone.",
                question,
                unit,
                type,
                Measure.Direction.HIGHER_IS_BETTER,
                BigDecimal.ONE,
                7,
                Optional.empty(),
                Set.of(ObservationSource.values()),
                Set.of(OutcomeDomain.INDEPENDENCE),
                levels);
    }

    private static Outcome outcome(
            Lifecycle lifecycle,
            Optional<Baseline.BaselineLock> lock,
            Measure measure,
            Answer answer,
            LocalDate proposedOn) {
        var proposal = Breakfast.proposed(PEGGY, proposedOn);
        var known = proposal.terms().baseline().orElseThrow();
        var council = new Standing(
                Party.COUNCIL,
                answer,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                answer == Answer.PENDING
                        ? List.of(
                                proposedOn.plusDays(Agreement.REMINDED_AFTER_DAYS),
                                proposedOn.plusDays(Agreement.ESCALATED_AFTER_DAYS))
                        : List.of(),
                answer == Answer.PENDING
                        ? Optional.of(proposedOn.plusDays(Agreement.DEEMED_AFTER_DAYS))
                        : Optional.empty());
        return new Outcome(
                BREAKFAST,
                PEGGY,
                Optional.empty(),
                LARKFIELD,
                proposal.statement(),
                proposal.noticing(),
                proposal.whyItMatters(),
                proposal.kind(),
                proposal.domain(),
                proposal.course(),
                proposal.influence(),
                proposal.contributing(),
                proposal.fundingRoute(),
                lifecycle,
                proposedOn,
                "",
                lifecycle == Lifecycle.PROPOSED ? Optional.empty() : Optional.of(proposedOn),
                lifecycle.isOver() ? Optional.of(proposedOn) : Optional.empty(),
                1,
                proposal.terms()
                        .withBaseline(new Baseline(known.value(), known.on(), known.source(), known.byWhom(), lock)),
                measure,
                proposal.resources(),
                proposal.stages(),
                new Agreement(proposedOn, List.of(council), Optional.empty(), Optional.empty()),
                Breakfast.at(proposedOn));
    }
}
