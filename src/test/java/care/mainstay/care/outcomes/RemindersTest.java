package care.mainstay.care.outcomes;

import static care.mainstay.care.outcomes.Agreement.DEEMED_AFTER_DAYS;
import static care.mainstay.care.outcomes.Agreement.ESCALATED_AFTER_DAYS;
import static care.mainstay.care.outcomes.Agreement.REMINDED_AFTER_DAYS;
import static care.mainstay.care.outcomes.Breakfast.at;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.notices.Alert;
import care.mainstay.foundation.notices.Notices;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A council is reminded before its silence counts, and alerted before it counts for long. */
@MainstayTest
class RemindersTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Notices notices;

    @Autowired
    private Larkfield larkfield;

    private PeggysOutcomes peggys;
    private OutcomeId breakfast;
    private LocalDate began;

    @BeforeEach
    void thePersonAndTheProviderHaveAgreedAndTheCouncilSaysNothing() {
        peggys = new PeggysOutcomes(application);
        began = peggys.began;
        breakfast = peggys.underWay();
    }

    private Agreement agreement() {
        return peggys.find(peggys.manager, breakfast).agreement();
    }

    private Agreement.Standing council() {
        return agreement().of(Party.COUNCIL);
    }

    private int round() {
        return larkfield.as(Caller.system(peggys.council.organisation(), peggys.council.actor()), reminders::remind);
    }

    private List<Alert> alerts() {
        return larkfield.as(
                peggys.council, () -> notices.about(new EvidenceRef("outcomes.outcome", breakfast.value())));
    }

    @Test
    void silenceAloneNeverCountsHoweverLongItLasts() {
        assertThat(began).isBefore(peggys.today.minusDays(DEEMED_AFTER_DAYS));

        assertThat(council().answer()).isEqualTo(AgreementAnswer.Answer.PENDING);
        assertThat(agreement().agreedForPaymentOn()).isEmpty();
    }

    @Test
    void afterTwoRemindersItCountsForPaymentOnly() {
        peggys.reminded(breakfast, REMINDED_AFTER_DAYS, ESCALATED_AFTER_DAYS);

        assertThat(agreement().agreedForPaymentOn()).contains(began.plusDays(DEEMED_AFTER_DAYS));
        assertThat(agreement().isAgreed()).isFalse();
        assertThat(council().answer()).isEqualTo(AgreementAnswer.Answer.PENDING);
    }

    @Test
    void aReminderThatCameLatePutsOffTheDayByAsMuch() {
        peggys.reminded(breakfast, REMINDED_AFTER_DAYS, ESCALATED_AFTER_DAYS + 20);

        assertThat(agreement().agreedForPaymentOn()).contains(began.plusDays(DEEMED_AFTER_DAYS + 20));
    }

    @Test
    void aReminderBeforeItsTimeIsNone() {
        peggys.reminded(breakfast, 1, 2, REMINDED_AFTER_DAYS, REMINDED_AFTER_DAYS + 1);

        assertThat(council().remindedOn()).containsExactly(began.plusDays(REMINDED_AFTER_DAYS));
    }

    @Test
    void theRoundRemindsOnceAndWaitsAWeekBeforeItDoesAgain() {
        assertThat(round()).isOne();
        assertThat(round()).isZero();

        assertThat(council().remindedOn()).containsExactly(peggys.today);
        assertThat(council().deemedOn()).isEmpty();
        assertThat(alerts()).isEmpty();
    }

    @Test
    void theSecondReminderIsAnAlertThatEndsWithTheAnswer() {
        peggys.reminded(breakfast, REMINDED_AFTER_DAYS);

        assertThat(round()).isOne();

        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.ownerRole()).isEqualTo(Role.COMMISSIONER);
            assertThat(alert.due())
                    .isEqualTo(at(peggys.today.plusDays(DEEMED_AFTER_DAYS - ESCALATED_AFTER_DAYS))
                            .atZone(java.time.ZoneId.of("Europe/London"))
                            .toLocalDate()
                            .atStartOfDay(java.time.ZoneId.of("Europe/London"))
                            .toInstant());
            assertThat(alert.ended()).isEmpty();
        });

        larkfield.doing(peggys.council, () -> outcomes.answer(breakfast, Party.COUNCIL, AgreementAnswer.agree()));

        assertThat(alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.ended()).isPresent());
    }

    @Test
    void anAlertAboutAnOutcomeThatIsOverEndsAtTheNextRound() {
        peggys.reminded(breakfast, REMINDED_AFTER_DAYS);
        round();
        larkfield.doing(
                peggys.manager,
                () -> outcomes.decide(breakfast, Lifecycle.CANCELLED, peggys.today, "She does not want to any more"));

        assertThat(round()).isZero();

        assertThat(alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.ended()).isPresent());
    }

    @Test
    void whoeverIsPaidRemindsNobodyInTheCouncilsName() {
        larkfield.doing(
                peggys.manager,
                () -> reminders.remindAll(
                        List.of(new Reminders.Told(breakfast, Party.COUNCIL, at(began.plusDays(10))))));

        assertThat(larkfield.as(peggys.manager, reminders::remind)).isZero();
        assertThat(council().remindedOn()).isEmpty();
    }

    @Test
    void aCutOffBeforeTheRemindersKnowsNothingOfThem() {
        peggys.reminded(breakfast, REMINDED_AFTER_DAYS, ESCALATED_AFTER_DAYS);

        var then = larkfield
                .as(peggys.manager, () -> outcomes.find(breakfast, at(began.plusDays(ESCALATED_AFTER_DAYS - 1))))
                .orElseThrow();

        assertThat(then.agreement().of(Party.COUNCIL).remindedOn()).hasSize(1);
        assertThat(then.agreement().agreedForPaymentOn()).isEmpty();
    }
}
