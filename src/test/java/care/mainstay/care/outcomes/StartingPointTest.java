package care.mainstay.care.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.OutcomeId;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who confirms where an outcome began, and whose confirmation money may rest on. */
@MainstayTest
class StartingPointTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Larkfield larkfield;

    private PeggysOutcomes peggys;
    private OutcomeId breakfast;

    @BeforeEach
    void peggyWorksOnHerBreakfast() {
        peggys = new PeggysOutcomes(application);
        breakfast = peggys.underWay();
    }

    private void confirms(Caller who) {
        larkfield.doing(
                who,
                () -> outcomes.lockBaseline(
                        breakfast,
                        new Baseline.BaselineLock(
                                peggys.began.plusDays(3), ObservationSource.REVIEW, "Priya Nair, social worker")));
    }

    private Baseline.BaselineLock lock() {
        return peggys.find(peggys.manager, breakfast)
                .terms()
                .baseline()
                .flatMap(Baseline::lock)
                .orElseThrow();
    }

    private boolean independent() {
        return lock().isIndependentOf(peggys.manager.organisation());
    }

    @Test
    void theCouncilConfirmsItAndTheProviderSeesIt() {
        confirms(peggys.council);

        assertThat(lock().keeper()).contains(peggys.council.organisation());
        assertThat(independent()).isTrue();
        assertThat(peggys.find(peggys.manager, breakfast).terms().target()).isEqualByComparingTo("3");
    }

    @Test
    void whatTheProviderSaysSomebodyConfirmedIsNoIndependentConfirmationUntilTheCouncilDoes() {
        confirms(peggys.manager);
        assertThat(independent()).isFalse();

        confirms(peggys.council);

        assertThat(independent()).isTrue();
        assertThat(peggys.refusal(peggys.council, () -> confirms(peggys.council))
                        .code())
                .isEqualTo("outcomes.baseline-locked");
        assertThat(peggys.refusal(peggys.manager, () -> confirms(peggys.manager))
                        .code())
                .isEqualTo("outcomes.baseline-locked");
    }

    @Test
    void afterTheCouncilHasConfirmedItTheProviderStillChangesTheTarget() {
        confirms(peggys.council);
        var terms = peggys.find(peggys.manager, breakfast).terms();
        var further = new OutcomeTerms(
                terms.measure(),
                terms.measureVersion(),
                terms.baseline(),
                BigDecimal.valueOf(4),
                terms.smallestChange(),
                terms.dueEveryDays(),
                terms.startsOn(),
                terms.targetDate(),
                terms.reviewOn(),
                terms.levels());

        larkfield.doing(peggys.manager, () -> outcomes.revise(breakfast, further, "She is quicker", Optional.empty()));

        assertThat(peggys.find(peggys.council, breakfast).termsVersion()).isEqualTo(3);
        assertThat(lock().keeper())
                .as("who confirmed it is not forgotten with new terms")
                .contains(peggys.council.organisation());
    }
}
