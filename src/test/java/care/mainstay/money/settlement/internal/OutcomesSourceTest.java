package care.mainstay.money.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.outcomes.Achievement;
import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.Bearing;
import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.NewObservation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Observer;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.reviews.CollectedBy;
import care.mainstay.care.reviews.Confirmation;
import care.mainstay.care.reviews.NewConfirmation;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.money.settlement.InputTable;
import care.mainstay.people.persons.DecidedBy;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of outcomes over real records, as they were known at each cut-off. */
@MainstayTest
class OutcomesSourceTest extends SupportUnderContract {

    @Test
    void whatIsSeenAgreedConfirmedOrRevokedAboutAnOutcomeAfterTheCutOffWasNotKnown() {
        var breakfast = activeSinceThreeWeeks();
        var cutOff = clock.instant();
        var then = gathered("outcomes", cutOff);
        assertThat(cell(then, "agreed_on")).isEmpty();
        assertThat(cell(then, "locked_on")).isEmpty();
        assertThat(cell(then, "status")).isEqualTo("not-enough-evidence");
        assertThat(cell(then, "confirmation")).isEqualTo("unconfirmed");

        agreedLockedSeenAndConfirmed(breakfast);

        assertThat(gathered("outcomes", cutOff)).isEqualTo(then);
        var now = gathered("outcomes", clock.instant());
        assertThat(cell(now, "agreed_on")).isNotEmpty();
        assertThat(cell(now, "locked_on")).isNotEmpty();
        assertThat(cell(now, "independent")).isEqualTo("yes");
        assertThat(cell(now, "status")).isNotEqualTo("not-enough-evidence");
        assertThat(cell(now, "confirmation")).isEqualTo("confirmed");
        assertThat(cell(now, "collected_by")).isEqualTo("council");

        var second = clock.instant();
        larkfield.doing(
                commissioner,
                () -> reviews.confirm(answer(breakfast, Confirmation.Answer.NO, "She says it went back")));
        larkfield.doing(manager, () -> outcomes.decide(breakfast, Lifecycle.CANCELLED, today, "She would rather not"));
        assertThat(gathered("outcomes", second)).isEqualTo(now);
        var last = gathered("outcomes", clock.instant());
        assertThat(cell(last, "confirmation")).isEqualTo("denied");
        assertThat(cell(last, "ended_on")).isEqualTo(today.toString());
    }

    private OutcomeId activeSinceThreeWeeks() {
        var breakfast = larkfield.as(manager, () -> outcomes.propose(Breakfast.proposed(peggy, today.minusDays(23))));
        var on = Breakfast.at(today.minusDays(22));
        larkfield.doing(
                manager,
                () -> outcomes.answer(
                        breakfast,
                        Party.PERSON,
                        AgreementAnswer.agree(DecidedBy.person("Margaret Hale")).at(on)));
        larkfield.doing(
                manager,
                () -> outcomes.answer(
                        breakfast, Party.PROVIDER, AgreementAnswer.agree().at(on)));
        larkfield.doing(manager, () -> outcomes.decide(breakfast, Lifecycle.ACCEPTED, today.minusDays(22), ""));
        larkfield.doing(manager, () -> outcomes.decide(breakfast, Lifecycle.ACTIVE, today.minusDays(22), ""));
        return breakfast;
    }

    @Test
    void whatWasSeenBeforeSupportEndedCountsWhenItIsWrittenDownAfterwardsButByTheCutOff() {
        var breakfast = activeSinceThreeWeeks();
        larkfield.doing(manager, () -> referrals.end(referral, EndReason.MOVED_AWAY, ago(1, 20)));
        var before = clock.instant();

        agreedLockedSeenAndConfirmed(breakfast);
        larkfield.doing(
                manager,
                () -> outcomes.observeAll(
                        List.of(seenNow(breakfast, 0, ObservationSource.PERSON, "Margaret Hale", 0))));

        assertThat(cell(gathered(commissioner, "outcomes", before), "status")).isEqualTo("not-enough-evidence");
        var now = gathered(commissioner, "outcomes", clock.instant());
        assertThat(cell(now, "status")).isNotEqualTo("not-enough-evidence");
        assertThat(cell(now, "seen").split(" "))
                .as("what was seen after support had ended does not count")
                .hasSize(3);
    }

    @Test
    void manyOutcomesAreJudgedAsOfDifferentMomentsInAsManyStatementsAsOne() {
        var breakfast = activeSinceThreeWeeks();
        var tea = activeSinceThreeWeeks();
        var walk = activeSinceThreeWeeks();
        var now = clock.instant();
        var one = statements(() -> outcomes.achievements(Map.of(breakfast, now), now));
        var three = statements(() -> outcomes.achievements(
                Map.of(
                        breakfast, now,
                        tea, now.minus(Duration.ofDays(3)),
                        walk, now.minus(Duration.ofDays(5))),
                now));

        assertThat(one).isNotEmpty();
        assertThat(three).isEqualTo(one);
    }

    /** The statements that the work runs, on this thread: others may be at work beside it. */
    private List<String> statements(Supplier<Map<OutcomeId, Achievement>> work) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var here = Thread.currentThread();
        var seen = new ListAppender<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (Thread.currentThread() == here) {
                    super.append(event);
                }
            }
        };
        var level = logger.getLevel();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        seen.start();
        logger.addAppender(seen);
        try {
            assertThat(larkfield.as(manager, work::get)).isNotEmpty();
        } finally {
            logger.detachAppender(seen);
            logger.setAdditive(true);
            logger.setLevel(level);
        }
        return seen.list.stream()
                .map(ILoggingEvent::getMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement"))
                .toList();
    }

    private void agreedLockedSeenAndConfirmed(OutcomeId breakfast) {
        larkfield.doing(commissioner, () -> outcomes.answer(breakfast, Party.COUNCIL, AgreementAnswer.agree()));
        larkfield.doing(
                commissioner,
                () -> outcomes.lockBaseline(
                        breakfast,
                        new Baseline.BaselineLock(today.minusDays(20), ObservationSource.PERSON, "Margaret Hale")));
        larkfield.doing(
                manager,
                () -> outcomes.observeAll(List.of(
                        seenNow(breakfast, 4, ObservationSource.CARER_NOTE, "Joanna Reed", 2),
                        seenNow(breakfast, 2, ObservationSource.CARER_NOTE, "Joanna Reed", 3),
                        seenNow(breakfast, 1, ObservationSource.PERSON, "Margaret Hale", 3))));
        larkfield.doing(
                commissioner, () -> reviews.confirm(answer(breakfast, Confirmation.Answer.YES, "She showed me")));
    }

    /** Seen some days ago, and written down now. */
    private NewObservation seenNow(OutcomeId outcome, int daysAgo, ObservationSource source, String by, int step) {
        return NewObservation.of(
                outcome,
                Breakfast.at(today.minusDays(daysAgo)),
                source,
                Observer.named(by),
                BigDecimal.valueOf(step),
                Bearing.SUPPORTS,
                "Carried the plate herself");
    }

    private NewConfirmation answer(OutcomeId outcome, Confirmation.Answer said, String words) {
        return new NewConfirmation(
                peggy,
                outcome,
                said,
                words,
                CollectedBy.COUNCIL,
                "Priya Nair",
                DecidedBy.person("Margaret Hale"),
                today,
                "key " + words,
                Optional.empty());
    }

    private static String cell(InputTable table, String column) {
        assertThat(table.rows()).hasSize(1);
        return table.rows().get(0).get(table.columns().indexOf(column));
    }
}
