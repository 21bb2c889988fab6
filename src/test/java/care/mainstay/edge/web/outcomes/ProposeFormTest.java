package care.mainstay.edge.web.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.ExpectedCourse;
import care.mainstay.care.outcomes.FundingRoute;
import care.mainstay.care.outcomes.Influence;
import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.MeasureId;
import care.mainstay.care.outcomes.Measures;
import care.mainstay.care.outcomes.NewOutcome;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.OutcomeDomain;
import care.mainstay.care.outcomes.OutcomeKind;
import care.mainstay.care.outcomes.Resources;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.foundation.kernel.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is typed into a proposal, and what is made of it. */
class ProposeFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static Form typed() {
        return ProposeForm.blank(TODAY, Optional.empty(), "")
                .with("statement", " I make my own breakfast again ")
                .with("kind", Reading.code(OutcomeKind.IMPROVE))
                .with("domain", Reading.code(OutcomeDomain.INDEPENDENCE))
                .with("measure", Breakfast.LADDER.value())
                .with("target", "3")
                .with("course-shape", Reading.code(ExpectedCourse.Shape.IMPROVEMENT))
                .with("influence", Reading.code(Influence.Extent.MOSTLY))
                .with("influence-reason", "Mostly practice")
                .with("funding-route", Reading.code(FundingRoute.COUNCIL_COMMISSIONED));
    }

    private static NewOutcome read(Form form) {
        return ProposeForm.read(form, AnOutcome.PEGGY, Optional.empty(), new OneMeasure());
    }

    private static List<String> wrongFields(Form form) {
        return assertThatExceptionOfType(Refused.class).isThrownBy(() -> read(form)).actual().problems().stream()
                .map(Refused.Problem::field)
                .toList();
    }

    @Test
    void aFreshFormHasDaysThatMakeSense() {
        var outcome = read(typed());

        assertThat(outcome.terms().startsOn()).isEqualTo(TODAY);
        assertThat(outcome.terms().targetDate()).isEqualTo(TODAY.plusWeeks(12));
        assertThat(outcome.terms().reviewOn()).isEqualTo(TODAY.plusWeeks(6));
        assertThat(outcome.resources().carers()).isEqualTo(3);
        assertThat(outcome.resources().funding()).isEqualTo(Resources.Funding.FUNDED);
    }

    @Test
    void whatIsTypedIsProposedWithoutTheBlanksAroundIt() {
        var outcome = read(typed());

        assertThat(outcome.statement()).isEqualTo("I make my own breakfast again");
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.IMPROVE);
        assertThat(outcome.fundingRoute()).isEqualTo(FundingRoute.COUNCIL_COMMISSIONED);
        assertThat(outcome.terms().target()).isEqualByComparingTo("3");
    }

    @Test
    void whereNobodyHasLookedYetThereIsNoStartingPoint() {
        assertThat(read(typed()).terms().baseline()).isEmpty();
    }

    @Test
    void aStartingPointNeedsWhoLooked() {
        var begun = typed().with("baseline-value", "1");

        assertThat(wrongFields(begun)).containsExactly("baseline-source", "baseline-by");
        assertThat(read(begun.with("baseline-source", Reading.code(ObservationSource.SUPERVISOR))
                                .with("baseline-by", "Ruth Okafor"))
                        .terms()
                        .baseline())
                .hasValueSatisfying(known -> {
                    assertThat(known.value()).isEqualByComparingTo("1");
                    assertThat(known.on()).isEqualTo(TODAY);
                    assertThat(known.lock()).isEmpty();
                });
    }

    @Test
    void hoursThatNobodyGaveAreNone() {
        assertThat(read(typed()).resources().supervisionHoursAMonth()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(read(typed().with("supervision-hours", "1.5")).resources().supervisionHoursAMonth())
                .isEqualByComparingTo("1.5");
    }

    @Test
    void whoElseHelpsIsOneOnEachLine() {
        assertThat(read(typed().with("contributing", "Her daughter Ann\r\n\n  Community therapist  "))
                        .contributing())
                .containsExactly("Her daughter Ann", "Community therapist");
        assertThat(wrongFields(typed().with("contributing", "x".repeat(201)))).containsExactly("contributing");
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThat(wrongFields(ProposeForm.blank(TODAY, Optional.empty(), "")))
                .containsExactlyInAnyOrder(
                        "statement",
                        "kind",
                        "domain",
                        "measure",
                        "target",
                        "course-shape",
                        "influence",
                        "influence-reason",
                        "funding-route");
    }

    @Test
    void aMeasureThatIsNotInTheCatalogueIsRefused() {
        assertThat(wrongFields(typed().with("measure", "charm"))).containsExactly("measure");
    }

    /** The ladder and nothing else. */
    private static final class OneMeasure implements Measures {

        @Override
        public List<Measure> all() {
            return List.of(AnOutcome.underWay().measure());
        }

        @Override
        public Optional<Measure> find(MeasureId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Measure> forDomain(OutcomeDomain domain) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ExampleOutcome> examples() {
            throw new UnsupportedOperationException();
        }
    }
}
