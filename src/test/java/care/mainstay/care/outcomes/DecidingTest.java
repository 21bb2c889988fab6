package care.mainstay.care.outcomes;

import static care.mainstay.care.outcomes.Breakfast.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.DecidedBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Steps in an outcome's life: one at a time, one after the other, and who answers for whoever holds the contract. */
@MainstayTest
class DecidingTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Larkfield larkfield;

    private PeggysOutcomes peggys;

    @BeforeEach
    void peggyHasOutcomes() {
        peggys = new PeggysOutcomes(application);
    }

    @Test
    void twoWhoDecideAtOnceDoNotBothFinishAndStopIt() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 5; i++) {
                var outcome = peggys.underWay();
                var start = new CountDownLatch(1);
                var acts = new ArrayList<Future<Boolean>>();
                for (var to : List.of(Lifecycle.COMPLETED, Lifecycle.CANCELLED)) {
                    acts.add(threads.submit(() -> {
                        start.await();
                        return decided(outcome, to);
                    }));
                }
                start.countDown();

                assertThat(List.of(acts.get(0).get(), acts.get(1).get())).containsExactlyInAnyOrder(true, false);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean decided(OutcomeId outcome, Lifecycle to) {
        try {
            larkfield.doing(peggys.manager, () -> outcomes.decide(outcome, to, peggys.today, "Decided at the review"));
            return true;
        } catch (Refused meanwhile) {
            return false;
        }
    }

    @Test
    void nothingEndsBeforeItBegan() {
        var outcome = peggys.underWay();
        LocalDate before = peggys.began.minusDays(1);

        var refused = peggys.refusal(
                peggys.manager, () -> outcomes.decide(outcome, Lifecycle.CANCELLED, before, "She has moved"));

        assertThat(refused.code()).isEqualTo("outcomes.decided-before-what-it-follows");
        assertThat(refused.problems().get(0).words()).contains("since").doesNotContain(before.toString());
        larkfield.doing(
                peggys.manager, () -> outcomes.decide(outcome, Lifecycle.CANCELLED, peggys.began, "She has moved"));
        assertThat(peggys.find(peggys.manager, outcome).endedOn()).contains(peggys.began);
    }

    @Test
    void theProviderDoesNotAnswerForWhoeverHoldsTheContractWithIt() {
        var like = proposed(peggys.peggy, peggys.began);
        var outcome = larkfield.as(
                peggys.manager,
                () -> outcomes.propose(new NewOutcome(
                        Optional.empty(),
                        like.person(),
                        Optional.empty(),
                        like.statement(),
                        like.noticing(),
                        like.whyItMatters(),
                        like.kind(),
                        like.domain(),
                        like.course(),
                        like.influence(),
                        like.contributing(),
                        FundingRoute.DIRECT_PAYMENT,
                        like.terms(),
                        like.resources(),
                        like.stages(),
                        like.proposedAt())));
        var peggy = AgreementAnswer.agree(DecidedBy.person("Peggy Hale"));

        assertThat(peggys.refusal(peggys.manager, () -> outcomes.answer(outcome, Party.CONTRACTING_PARTY, peggy))
                        .code())
                .isEqualTo("outcomes.not-yours-to-answer");
        assertThat(peggys.refusal(
                                peggys.council,
                                () -> outcomes.answer(outcome, Party.CONTRACTING_PARTY, AgreementAnswer.agree()))
                        .code())
                .isEqualTo("outcomes.nobody-decided");
        larkfield.doing(peggys.council, () -> outcomes.answer(outcome, Party.CONTRACTING_PARTY, peggy));

        assertThat(peggys.find(peggys.manager, outcome)
                        .agreement()
                        .of(Party.CONTRACTING_PARTY)
                        .decidedBy())
                .contains(DecidedBy.person("Peggy Hale"));
    }
}
