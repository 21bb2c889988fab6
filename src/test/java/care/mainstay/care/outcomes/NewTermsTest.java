package care.mainstay.care.outcomes;

import static care.mainstay.care.outcomes.Breakfast.at;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.people.persons.DecidedBy;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An agreement is to certain terms: when they come to ask something else, those who had agreed are asked anew. */
@MainstayTest
class NewTermsTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Larkfield larkfield;

    private PeggysOutcomes peggys;
    private OutcomeId breakfast;

    @BeforeEach
    void everybodyHasAgreedToStepThree() {
        peggys = new PeggysOutcomes(application);
        breakfast = peggys.underWay();
        larkfield.doing(
                peggys.council,
                () -> outcomes.answer(
                        breakfast, Party.COUNCIL, AgreementAnswer.agree().at(at(peggys.began.plusDays(2)))));
    }

    private Agreement agreement() {
        return peggys.find(peggys.manager, breakfast).agreement();
    }

    private OutcomeTerms terms() {
        return peggys.find(peggys.manager, breakfast).terms();
    }

    private OutcomeTerms lower() {
        var terms = terms();
        return new OutcomeTerms(
                terms.measure(),
                terms.measureVersion(),
                terms.baseline(),
                BigDecimal.valueOf(2),
                terms.smallestChange(),
                terms.dueEveryDays(),
                terms.startsOn(),
                terms.targetDate(),
                terms.reviewOn(),
                terms.levels());
    }

    private void revise(OutcomeTerms terms, int daysAfterTheStart) {
        larkfield.doing(
                peggys.manager,
                () -> outcomes.revise(
                        breakfast,
                        terms,
                        "It was too much",
                        Optional.empty(),
                        Optional.of(at(peggys.began.plusDays(daysAfterTheStart)))));
    }

    @Test
    void whatTheCouncilAgreedIsNotWhatAnEasierTargetPaysFor() {
        assertThat(agreement().agreedForPaymentOn()).contains(peggys.began.plusDays(2));

        larkfield.doing(
                peggys.manager,
                () -> outcomes.revise(
                        breakfast, lower(), "It was too much", AgreementAnswer.agree(DecidedBy.person("Peggy Hale"))));

        assertThat(agreement().of(Party.PERSON).answer()).isEqualTo(AgreementAnswer.Answer.AGREE);
        assertThat(agreement().of(Party.PROVIDER).answer()).isEqualTo(AgreementAnswer.Answer.AGREE);
        assertThat(agreement().of(Party.COUNCIL).answer()).isEqualTo(AgreementAnswer.Answer.PENDING);
        assertThat(agreement().isAgreedForCare()).isTrue();
        assertThat(agreement().agreedForPaymentOn()).isEmpty();
        assertThat(agreement().askedOn()).isEqualTo(peggys.today);
    }

    @Test
    void thePersonHasToSayAgainWhetherTheyAgree() {
        revise(lower(), 20);

        assertThat(agreement().of(Party.PERSON).answer()).isEqualTo(AgreementAnswer.Answer.PENDING);
        assertThat(agreement().isAgreedForCare()).isFalse();
    }

    @Test
    void anAnswerToTheNewTermsCounts() {
        revise(lower(), 20);
        larkfield.doing(
                peggys.council,
                () -> outcomes.answer(
                        breakfast, Party.COUNCIL, AgreementAnswer.agree().at(at(peggys.began.plusDays(22)))));

        assertThat(agreement().of(Party.COUNCIL).on()).contains(peggys.began.plusDays(22));
    }

    @Test
    void anAnswerBroughtInLateIsAnAnswerToTheTermsOfItsDay() {
        revise(lower(), 20);
        larkfield.doing(
                peggys.council,
                () -> outcomes.answer(
                        breakfast, Party.COUNCIL, AgreementAnswer.agree().at(at(peggys.began.plusDays(10)))));

        assertThat(agreement().of(Party.COUNCIL).answer()).isEqualTo(AgreementAnswer.Answer.PENDING);
    }

    @Test
    void confirmingWhereItBeganOrMovingTheReviewAsksNothingNew() {
        larkfield.doing(
                peggys.manager,
                () -> outcomes.lockBaseline(
                        breakfast,
                        new Baseline.BaselineLock(
                                peggys.began.plusDays(3), ObservationSource.REVIEW, "Sam Ahmed, social worker")));
        var terms = terms();
        revise(terms.withReview(terms.targetDate(), terms.reviewOn().plusDays(7)), 20);

        assertThat(peggys.find(peggys.manager, breakfast).termsVersion()).isEqualTo(3);
        assertThat(agreement().agreedForPaymentOn()).contains(peggys.began.plusDays(2));
    }

    @Test
    void anotherDayOrAnotherStartingPointIsAskedAnew() {
        var terms = terms();
        assertThat(terms.asksTheSameAs(terms.withReview(terms.targetDate().plusDays(1), terms.reviewOn())))
                .isFalse();
        assertThat(terms.asksTheSameAs(terms.withBaseline(
                        Baseline.unlocked(BigDecimal.ZERO, peggys.began, ObservationSource.SUPERVISOR, "Ruth Okafor"))))
                .isFalse();
        assertThat(terms.asksTheSameAs(lower())).isFalse();
        assertThat(terms.asksTheSameAs(terms)).isTrue();
    }

    @Test
    void silenceIsCountedFromTheNewTermsOn() {
        revise(lower(), 30);
        peggys.reminded(breakfast, 30 + Agreement.REMINDED_AFTER_DAYS, 30 + Agreement.ESCALATED_AFTER_DAYS);

        var council = agreement().of(Party.COUNCIL);

        assertThat(agreement().askedOn()).isEqualTo(peggys.began.plusDays(30));
        assertThat(council.deemedOn()).contains(peggys.began.plusDays(30 + Agreement.DEEMED_AFTER_DAYS));
    }

    @Test
    void remindersOfWhatWasAskedBeforeSayNothingAboutTheNewTerms() {
        larkfield.doing(
                peggys.council,
                () -> outcomes.answer(
                        breakfast,
                        Party.COUNCIL,
                        AgreementAnswer.of(AgreementAnswer.Answer.PENDING, Optional.empty(), "")));
        peggys.reminded(breakfast, Agreement.REMINDED_AFTER_DAYS, Agreement.ESCALATED_AFTER_DAYS);
        assertThat(agreement().of(Party.COUNCIL).deemedOn()).isPresent();

        revise(lower(), 30);

        assertThat(agreement().of(Party.COUNCIL).remindedOn()).isEmpty();
        assertThat(agreement().of(Party.COUNCIL).deemedOn()).isEmpty();
    }
}
