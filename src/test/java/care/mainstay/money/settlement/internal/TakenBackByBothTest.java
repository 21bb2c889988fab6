package care.mainstay.money.settlement.internal;

import static care.mainstay.money.Parties.COUNCIL;
import static care.mainstay.money.Parties.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.money.settlement.LineEvent;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.PeriodState;
import care.mainstay.money.settlement.TakeBack;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What two approved, one does not take back alone. */
@MainstayTest
class TakenBackByBothTest {

    @Autowired
    private ApplicationContext application;

    private September september;

    @BeforeEach
    void signedContract() {
        september = September.with(application, 6);
    }

    private boolean takenBack(Caller who, LineId line, String why) {
        return september.as(who, office -> office.reverse(line, why));
    }

    private boolean takenBack(Caller who, PeriodId period, String why) {
        return september.as(who, office -> office.reverse(period, why));
    }

    private List<TakeBack> asked() {
        return september.as(COUNCIL, office -> office.asked(september.contract()));
    }

    private List<LineEvent> history(LineId line) {
        return september.as(COUNCIL, office -> office.history(line));
    }

    @Test
    void aLineIsTakenBackWhenTheOtherPartyAgreesWithTheReasonOfWhoeverAsked() {
        var period = september.posted();
        var fee = september.aFee(period);
        var before = september.balances();

        assertThat(takenBack(PROVIDER, fee, "Not our visit.")).isFalse();
        assertThat(september.balances()).isEqualTo(before);
        assertThat(asked()).singleElement().satisfies(asked -> {
            assertThat(asked.isAbout(fee)).isTrue();
            assertThat(asked.by()).isEqualTo(PROVIDER.organisation());
            assertThat(asked.words()).isEqualTo("Not our visit.");
        });

        assertThat(takenBack(COUNCIL, fee, "")).isTrue();
        assertThat(september.balances()).isNotEqualTo(before);
        assertThat(september.line(fee).state()).isEqualTo(LineState.REVERSED);
        assertThat(asked()).isEmpty();
        assertThat(history(fee).stream().map(LineEvent::words)).containsExactly("Not our visit.");
    }

    @Test
    void askingTwiceIsNotAgreeing() {
        var fee = september.aFee(september.posted());
        september.does(COUNCIL, office -> office.reverse(fee, "Twice in the books."));

        September.refused(
                "settlement.asked-already",
                () -> september.does(COUNCIL, office -> office.reverse(fee, "Twice in the books.")));
        assertThat(september.line(fee).state()).isEqualTo(LineState.UNDISPUTED);
    }

    @Test
    void whatIsWithdrawnOrDeclinedCanBeAskedAgainAndIsNotAgreedTo() {
        var period = september.posted();
        september.does(COUNCIL, office -> office.reverse(period, "Too early."));
        september.does(PROVIDER, office -> office.keep(period));
        September.refused("settlement.nobody-asked", () -> september.does(COUNCIL, office -> office.keep(period)));

        assertThat(takenBack(PROVIDER, period, "We think so now."))
                .as("their own wish, not an answer to one that was declined")
                .isFalse();
        assertThat(september.state(period)).isEqualTo(PeriodState.POSTED);
        assertThat(takenBack(COUNCIL, period, "")).isTrue();
        assertThat(september.state(period)).isEqualTo(PeriodState.OPEN);
    }

    @Test
    void whoeverAsksSaysWhy() {
        var period = september.posted();
        September.refused("settlement.no-words", () -> september.does(COUNCIL, office -> office.reverse(period, " ")));
    }

    @Test
    void aPartThatWaitsHasNoEntriesToTakeBack() {
        var period = september.posted();
        var held = september.lines(period).stream()
                .filter(line -> line.kind() == LineKind.HELD)
                .findFirst()
                .orElseThrow();
        September.refused(
                "settlement.nothing-to-take-back",
                () -> september.does(COUNCIL, office -> office.reverse(held.id(), "Away with it.")));
    }
}
