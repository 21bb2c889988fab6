package care.mainstay.money.settlement.internal;

import static care.mainstay.money.Parties.COUNCIL;
import static care.mainstay.money.Parties.PROVIDER;
import static care.mainstay.money.Parties.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.Money;
import care.mainstay.money.Parties;
import care.mainstay.money.contracts.ContractState;
import care.mainstay.money.contracts.ContractVersion;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.Finding;
import care.mainstay.money.contracts.SheetExamples;
import care.mainstay.money.settlement.Account;
import care.mainstay.money.settlement.LineKind;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A term sheet of one's own, from its draft to the money of a month. */
@MainstayTest
class SheetLifeTest {

    private static final String REWARD = SheetExamples.REWARD_FOR_OUTCOMES.text();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Callers callers;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Contracts contracts;

    @BeforeEach
    void parties() {
        Parties.register(callers, organisations);
    }

    private ContractId drafted() {
        return Parties.drafted(callers, contracts, Parties.usual());
    }

    private ContractVersion latest(ContractId id) {
        return callers.as(COUNCIL, () -> contracts.find(id).orElseThrow().latest());
    }

    private void write(ContractId id, String sheet) {
        var basedOn = latest(id).sha256();
        callers.as(COUNCIL, () -> contracts.revise(id, sheet, basedOn));
    }

    @Test
    void anEditedSheetIsCheckedAgreedSignedAndSettlesAMonth() {
        var dearer = REWARD.replace("rate: £32.00 per hour", "rate: £40.00 per hour");
        var usual = September.under(REWARD, application, 12);
        var other = September.under(dearer, application, 12);

        var signed = latest(other.contract());
        assertThat(signed.state()).isEqualTo(ContractState.SIGNED);
        assertThat(signed.text()).isEqualTo(dearer);
        assertThat(signed.terms()).as("more than the form can say").isEmpty();
        var lines = other.lines(other.posted());
        assertThat(lines).extracting(line -> line.kind()).contains(LineKind.FEE, LineKind.RELEASED, LineKind.NOT_DUE);
        assertThat(lines).noneMatch(line -> line.kind() == LineKind.UNSETTLED);
        assertThat(other.balances().get(Account.DUE))
                .isEqualTo(Money.sum(lines.stream().map(line -> line.due()).toList()));
        usual.posted();
        assertThat(other.balances().get(Account.DUE))
                .isGreaterThan(usual.balances().get(Account.DUE));
    }

    @Test
    void aDraftIsKeptWhateverIsWrongWithItAndTheCheckRefusesIt() {
        var id = drafted();
        write(id, "terms: half\ninputs:\n  vists:\n    one row for each: visit\n    columns: {visit: text}\n");

        assertThat(latest(id).text()).startsWith("terms: half");
        September.refused("contracts.party-missing", () -> callers.as(COUNCIL, () -> contracts.check(id)));
        assertThat(latest(id).state()).isEqualTo(ContractState.DRAFT);
        assertThat(callers.as(PROVIDER, () -> contracts.findings(id, latestText(id))))
                .extracting(Finding::code)
                .contains("contracts.no-such-table");
    }

    private String latestText(ContractId id) {
        return contracts.find(id).orElseThrow().latest().text();
    }

    @Test
    void whoeverWroteLaterDoesNotOverwriteWhatTheOtherWroteMeanwhile() {
        var id = drafted();
        var opened = latest(id).sha256();
        callers.as(PROVIDER, () -> contracts.revise(id, REWARD, opened));

        September.refused(
                "contracts.written-meanwhile",
                () -> callers.as(COUNCIL, () -> contracts.revise(id, "terms: mine\n", opened)));
        assertThat(latest(id).text()).isEqualTo(REWARD);
    }

    @Test
    void aChangedTextLosesItsCheckAndEveryAgreement() {
        var id = drafted();
        write(id, REWARD);
        callers.as(COUNCIL, () -> contracts.check(id));
        callers.as(COUNCIL, () -> contracts.agree(id));
        write(id, REWARD.replace("reward_share: 10 %", "reward_share: 12 %"));

        assertThat(latest(id).state()).isEqualTo(ContractState.DRAFT);
        assertThat(latest(id).consents()).isEmpty();
        write(id, REWARD);
        callers.as(COUNCIL, () -> contracts.check(id));
        write(id, REWARD);
        assertThat(latest(id).state()).as("the same text again changes nothing").isEqualTo(ContractState.CHECKED);
    }

    @Test
    void linesEndInOneWayWhateverABrowserSends() {
        var id = drafted();
        write(id, REWARD.replace("\n", "\r\n"));

        assertThat(latest(id).text()).isEqualTo(REWARD);
    }

    @Test
    void whatNoFileCanHoldIsRefusedBeforeItIsKept() {
        var id = drafted();
        September.refused("contracts.sheet-unreadable-character", () -> write(id, "terms: a\n# \0\n"));
        September.refused("contracts.sheet-unreadable-character", () -> write(id, "terms: a\ud83d\n"));
        September.refused("contracts.sheet-empty", () -> write(id, " \n"));
        September.refused("contracts.sheet-too-long", () -> write(id, "# much\n".repeat(150_000)));
    }

    @Test
    void whatIsSignedIsNotWrittenAndItsAmendmentBeginsWithIt() {
        var september = September.under(REWARD, application, 3);
        var id = september.contract();
        September.refused("contracts.not-in-that-state", () -> write(id, "terms: other\n"));

        callers.as(COUNCIL, () -> contracts.amend(id, LocalDate.of(2026, 4, 1)));
        assertThat(latest(id).number()).isEqualTo(2);
        assertThat(latest(id).text()).isEqualTo(REWARD);
        write(id, REWARD.replace("reward_share: 10 %", "reward_share: 15 %"));
        assertThat(callers.as(
                        COUNCIL,
                        () -> contracts.find(id).orElseThrow().versions().get(0).text()))
                .isEqualTo(REWARD);
    }

    @Test
    void theFormComesBackWhereTheSheetSaysNoMoreThanTheFormCan() {
        var id = drafted();
        write(id, REWARD);
        assertThat(latest(id).terms()).isEmpty();
        write(id, SheetExamples.HELD_FOR_OUTCOMES.text());
        assertThat(latest(id).terms()).isPresent();
    }

    @Test
    void morePeopleThanTheSheetCountsWithAreSaidAtTheCheckAndPaidAllTheSame() {
        var few = REWARD.replace("how many: at most 20000", "how many: at most 5");
        var september = September.under(few, application, 12);
        assertThat(callers.as(COUNCIL, () -> contracts.findings(september.contract(), few)))
                .anySatisfy(said -> {
                    assertThat(said.code()).isEqualTo("contracts.more-people-than-said");
                    assertThat(said.stops()).isFalse();
                });

        var lines = september.lines(september.posted());
        assertThat(lines.stream().map(line -> line.person()).distinct()).hasSizeGreaterThan(5);
        assertThat(lines).noneMatch(line -> line.kind() == LineKind.UNSETTLED);
    }

    @Test
    void nobodyButThePartiesHearsOrWritesAnything() {
        var id = drafted();
        var opened = latest(id).sha256();
        assertThatThrownBy(() -> callers.as(STRANGER, () -> contracts.revise(id, REWARD, opened)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> callers.as(STRANGER, () -> contracts.findings(id, REWARD)))
                .isInstanceOf(NoSuchElementException.class);
    }
}
