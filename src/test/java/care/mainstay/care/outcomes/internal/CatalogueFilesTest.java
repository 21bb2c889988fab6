package care.mainstay.care.outcomes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.care.outcomes.Measure;
import care.mainstay.care.outcomes.Measures.ExampleOutcome;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.OutcomeDomain;
import care.mainstay.care.outcomes.OutcomeKind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CatalogueFilesTest {

    private final CatalogueFiles catalogue = new CatalogueFiles();

    @Test
    void everyPartOfLifeHasAMeasureAndAnExample() {
        for (OutcomeDomain domain : OutcomeDomain.values()) {
            assertThat(catalogue.forDomain(domain)).as(domain.title()).isNotEmpty();
            assertThat(catalogue.examples())
                    .as(domain.title())
                    .extracting(ExampleOutcome::domain)
                    .contains(domain);
        }
    }

    @Test
    void everyKindOfOutcomeHasAnExampleThoseWithoutImprovementToo() {
        assertThat(catalogue.examples()).extracting(ExampleOutcome::kind).contains(OutcomeKind.values());
    }

    @Test
    void everyLevelSaysSomethingOfItsOwn() {
        for (Measure measure : catalogue.all()) {
            assertThat(measure.levels()).extracting(Measure.Level::words).doesNotHaveDuplicates();
            assertThat(measure.plainWords()).as(measure.title()).hasSizeGreaterThan(60);
        }
    }

    @Test
    void whateverIsAchievedByAbsenceCanBeRecordedByOthersThanTheProvider() {
        assertThat(catalogue.all().stream().filter(Measure::isAbsence))
                .hasSizeGreaterThan(2)
                .allSatisfy(measure -> assertThat(measure.mayRecord()).anyMatch(ObservationSource::isIndependent));
    }

    @Test
    void everyExampleSaysWhatSomebodyWouldSee() {
        for (ExampleOutcome example : catalogue.examples()) {
            assertThat(OutcomeWording.problemsWithNoticing(example.statement(), example.noticing()))
                    .as(example.noticing())
                    .isEmpty();
        }
    }

    @Test
    void hopesAndServicesAreNotSomethingToSee() {
        for (String vague : Arrays.asList(
                "To be more independent",
                "Improved quality of life",
                "Feel happier and safer",
                "Carers will prepare breakfast every morning",
                "To be supported to access the community",
                "Will receive help with washing",
                "ok")) {
            assertThat(OutcomeWording.problemsWithNoticing("I want it", vague))
                    .as(vague)
                    .isNotEmpty();
        }
    }
}
