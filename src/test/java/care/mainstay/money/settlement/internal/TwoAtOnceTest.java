package care.mainstay.money.settlement.internal;

import static care.mainstay.money.Parties.COUNCIL;
import static care.mainstay.money.Parties.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.Settlement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two who act on one contract at the same moment act one after the other, whichever months they act on. */
@MainstayTest
class TwoAtOnceTest {

    /** A thread for each of the two: a pool as large as a small machine would let the second wait for the first to end. */
    private static final Executor ONE_EACH = work -> new Thread(work, "one of two").start();

    @Autowired
    private ApplicationContext application;

    private September september;

    @BeforeEach
    void signedContract() {
        september = September.with(application, 12);
    }

    /** The second begins when the first has done its work and not yet committed; answers how each was refused, if it was. */
    private Optional<Refused> secondAfter(
            Caller one, Consumer<Settlement> first, Caller other, Consumer<Settlement> second) {
        var done = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var holding = CompletableFuture.runAsync(
                () -> september.does(one, office -> {
                    first.accept(office);
                    done.countDown();
                    await(begun);
                    pause();
                }),
                ONE_EACH);
        var waiting = CompletableFuture.supplyAsync(
                () -> {
                    await(done);
                    try {
                        september.does(other, office -> {
                            begun.countDown();
                            second.accept(office);
                        });
                        return Optional.<Refused>empty();
                    } catch (Refused refused) {
                        return Optional.of(refused);
                    }
                },
                ONE_EACH);
        holding.join();
        return waiting.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Long enough for the second to be at work when it does not wait. */
    private static void pause() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Test
    void theSameLinesAreNotPaidTwiceThroughTwoMonths() {
        var first = september.posted();
        var october = september.posted(September.OCTOBER, September.OCTOBERS_CUT_OFF);
        var due = september.balances().get(Account.DUE);

        var refused = secondAfter(
                COUNCIL,
                office -> office.pay(october, LocalDate.of(2025, 11, 20), "BACS 1"),
                COUNCIL,
                office -> office.pay(first, LocalDate.of(2025, 11, 20), "BACS 2"));

        assertThat(refused.map(Refused::code)).contains("settlement.nothing-to-pay");
        assertThat(september.balances().get(Account.PAID)).isEqualTo(due);
        assertThat(september.balances().get(Account.DUE)).isEqualTo(Money.ZERO);
    }

    @Test
    void aLineIsNotQueriedWhileItsMoneyIsBeingPaidUnlessTheQueryComesFirst() {
        var first = september.posted();
        var fee = september.aFee(first);

        var refused = secondAfter(
                PROVIDER,
                office -> office.query(fee, "Is this the right rate?"),
                COUNCIL,
                office -> office.pay(first, LocalDate.of(2025, 10, 20), "BACS 1"));

        assertThat(refused).isEmpty();
        assertThat(september.state(first)).isEqualTo(PeriodState.PAID);
        assertThat(september.balances().get(Account.DUE))
                .as("the queried line was seen and left")
                .isEqualTo(september.line(fee).due());
    }
}
