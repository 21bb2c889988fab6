package care.mainstay.care.outcomes;

import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Outcomes for tests: Peggy wants to make her own breakfast again. */
public final class Breakfast {

    public static final MeasureId LADDER = new MeasureId("independence-ladder");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Breakfast() {}

    public static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(LONDON).toInstant();
    }

    public static NewOutcome proposed(PersonId person, LocalDate on) {
        return proposed(person, on, "She makes tea and toast and carries them to the table");
    }

    public static NewOutcome proposed(PersonId person, LocalDate on, String noticing) {
        var baseline = Baseline.unlocked(BigDecimal.ONE, on, ObservationSource.SUPERVISOR, "Ruth Okafor");
        return new NewOutcome(
                Optional.empty(),
                person,
                Optional.empty(),
                "I make my own breakfast again",
                noticing,
                "It is how her day begins",
                OutcomeKind.IMPROVE,
                OutcomeDomain.INDEPENDENCE,
                new ExpectedCourse(ExpectedCourse.Shape.IMPROVEMENT, "Better over three months"),
                new Influence(Influence.Extent.MOSTLY, "Mostly practice in the morning visit"),
                List.of("Her daughter Ann", "Community occupational therapist"),
                FundingRoute.COUNCIL_COMMISSIONED,
                new OutcomeTerms(
                        LADDER,
                        1,
                        Optional.of(baseline),
                        BigDecimal.valueOf(3),
                        BigDecimal.ONE,
                        7,
                        on,
                        on.plusWeeks(13),
                        on.plusWeeks(6),
                        List.of()),
                Resources.funded(2, "Reablement approach", "Every morning, 45 minutes"),
                List.of(new Stage(
                        1,
                        "Tea with somebody standing by",
                        BigDecimal.valueOf(2),
                        on.plusWeeks(6),
                        "Sit down instead of standing beside her",
                        "Kettle tipper fitted",
                        "Watch one breakfast",
                        List.of("Reablement approach"))),
                Optional.of(at(on)));
    }

    public static NewObservation seen(OutcomeId outcome, LocalDate on, ObservationSource source, String by, int step) {
        return NewObservation.of(
                        outcome,
                        at(on),
                        source,
                        Observer.named(by),
                        BigDecimal.valueOf(step),
                        Bearing.SUPPORTS,
                        "Carried the plate herself")
                .recordedAt(at(on));
    }
}
