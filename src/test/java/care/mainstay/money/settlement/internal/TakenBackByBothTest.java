package care.mainstay.money.settlement.internal;

import static care.mainstay.money.Parties.COUNCIL;
import static care.mainstay.money.Parties.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.PeriodState;
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

    @Test
    void aLineIsTakenBackWhenTheOtherPartyAgreesWithTheReasonOfWhoeverAsked() {
        var period = september.posted();
        var fee = september.aFee(period);
        var before = september.balances();

        assertThat(september.as(PROVIDER, office -> office.reverse(fee, "Not our visit.")))
                .isFalse();
        assertThat(september.balances()).isEqualTo(before);
        assertThat(september.as(COUNCIL, office -> office.asked(september.contract())))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.isAbout(fee)).isTrue();
                    assertThat(asked.by()).isEqualTo(PROVIDER.organisation());
                    assertThat(asked.words()).isEqualTo("Not our visit.");
                });

        assertThat(september.as(COUNCIL, office -> office.reverse(fee, ""))).isTrue();
        assertThat(september.balances()).isNotEqualTo(before);
        assertThat(september.line(fee).state()).isEqualTo(LineState.REVERSED);
        assertThat(september.as(COUNCIL, office -> office.asked(september.contract())))
                .isEmpty();
        assertThat(september.as(COUNCIL, office -> office.history(fee)))
                .extracting(event -> event.words())
                .containsExactly("Not our visit.");
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

        assertThat(september.as(PROVIDER, office -> office.reverse(period, "We think so now.")))
                .as("their own wish, not an answer to one that was declined")
                .isFalse();
        assertThat(september.state(period)).isEqualTo(PeriodState.POSTED);
        assertThat(september.as(COUNCIL, office -> office.reverse(period, ""))).isTrue();
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
