package care.mainstay.money.contracts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.money.Parties;
import care.mainstay.money.contracts.ContractState;
import care.mainstay.money.contracts.ContractState.Act;
import care.mainstay.money.contracts.Finding;
import care.mainstay.money.contracts.RewardSheet;
import care.mainstay.money.contracts.RewardTerms;
import care.mainstay.money.terms.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TermsCheckTest {

    @Test
    void usualTermsAreInOrder() {
        assertThat(TermsCheck.of(Parties.usual())).isEmpty();
    }

    @Test
    void aContractWhoseWorstCasePaysLessThanWageCompliantCostFailsItsCheck() {
        // £32.00 less 10 per cent is £28.80, below £29.50; £32.78 × 0.9 = £29.502 is the least that is not
        assertThat(TermsCheck.of(at("32.00", "0.1"))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("contracts.worst-case-below-wage-floor");
            assertThat(finding.stops()).isTrue();
            assertThat(finding.words())
                    .isEqualTo("With nothing released an hour pays £28.80 (£32.00 less 10 per cent), and costs"
                            + " £29.50 (Westmere cost of care exercise).");
            assertThat(finding.whatToDo()).isEqualTo("Raise the fee to at least £32.78, or withhold a smaller share.");
        });
        assertThat(TermsCheck.of(at("32.78", "0.1"))).isEmpty();
    }

    @Test
    void everyErrorIsFoundAtOnce() {
        var usual = Parties.usual();
        var weights = new TreeMap<String, BigDecimal>();
        weights.put("independence", BigDecimal.ZERO);
        var bad = new RewardTerms(
                new RewardTerms.Fee(BigDecimal.ZERO, 90, RoundingMode.UP),
                new RewardTerms.Absence(new BigDecimal("1.5"), -1, BigDecimal.ONE, 0, BigDecimal.ONE),
                new RewardTerms.Pot(new BigDecimal("1.01"), weights, BigDecimal.ONE, 42, 52, 6, RoundingMode.HALF_UP),
                usual.proof(),
                usual.gate(),
                usual.ending(),
                new RewardTerms.Charging(true, true),
                new RewardTerms.Payment(31, 3),
                new RewardTerms.WageFloor(BigDecimal.ZERO, ""));

        assertThat(TermsCheck.of(bad))
                .extracting(Finding::field)
                .containsExactly(
                        "rate-per-hour",
                        "tolerance-minutes",
                        "fee-rounding",
                        "at-the-door-share",
                        "hospital-days",
                        "withheld-share",
                        "withheld-share",
                        "domain-weights",
                        "held-at-most-months",
                        "charge-rewards",
                        "pay-within-days",
                        "cost-per-hour");
    }

    @Test
    void chargingRewardsToThePersonIsRemarkedOn() {
        var usual = Parties.usual();
        var charging = new RewardTerms(
                usual.fee(),
                usual.absence(),
                usual.pot(),
                usual.proof(),
                usual.gate(),
                usual.ending(),
                new RewardTerms.Charging(true, true),
                usual.payment(),
                usual.wageFloor());
        assertThat(TermsCheck.of(charging))
                .extracting(Finding::code, Finding::stops)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("contracts.rewards-charged-to-the-person", false));
    }

    @Test
    void theSameTermsGiveTheSameTextAndTheTextGivesTheTerms() {
        var text = RewardSheet.text(at("36.00", "0.10"));
        assertThat(text).isEqualTo(RewardSheet.text(at("36", "0.1"))).contains("  rate: £36.00 per hour\n");
        assertThat(RewardSheet.text(RewardSheet.read(text).orElseThrow())).isEqualTo(text);
        assertThat(Digests.sha256(text)).isNotEqualTo(Digests.sha256(RewardSheet.text(at("36.01", "0.1"))));
    }

    @Test
    void everyTermStandsInTheSheetAndCanBeReadFromIt() {
        var weights = new TreeMap<String, BigDecimal>();
        weights.put("medicines", new BigDecimal("2"));
        weights.put("wellbeing", new BigDecimal("0.5"));
        var unusual = new RewardTerms(
                new RewardTerms.Fee(new BigDecimal("31.2345"), 7, RoundingMode.HALF_EVEN),
                new RewardTerms.Absence(new BigDecimal("0.75"), 10, new BigDecimal("0.25"), 3, new BigDecimal("0.125")),
                new RewardTerms.Pot(new BigDecimal("0.155"), weights, BigDecimal.ZERO, 28, 8, 9, RoundingMode.DOWN),
                new RewardTerms.Proof(21, false, RewardTerms.Confirmation.BY_THE_PERSON, 35),
                new RewardTerms.Gate(RewardTerms.Effect.NOT_DUE, RewardTerms.Effect.NONE, RewardTerms.Effect.HOLD),
                RewardTerms.Ending.ACHIEVED_RELEASED_OTHERS_NOT_DUE,
                new RewardTerms.Charging(false, true),
                new RewardTerms.Payment(14, 6),
                new RewardTerms.WageFloor(new BigDecimal("22.10"), "A \"careful\" count, C:\\costs: 2026"));

        var text = RewardSheet.text(unusual);

        assertThat(Terms.read(text).sheet()).isPresent();
        assertThat(RewardSheet.text(RewardSheet.read(text).orElseThrow())).isEqualTo(text);
        assertThat(RewardSheet.read(text)).hasValueSatisfying(read -> {
            assertThat(read.pot().domainWeights()).containsOnlyKeys("medicines", "wellbeing");
            assertThat(read.gate()).isEqualTo(unusual.gate());
            assertThat(read.payment()).isEqualTo(unusual.payment());
            assertThat(read.wageFloor().source()).isEqualTo(unusual.wageFloor().source());
        });
    }

    @Test
    void aSheetWithAChangedFormulaIsNotTheCataloguesAnyMore() {
        var text = RewardSheet.text(Parties.usual());
        assertThat(RewardSheet.read(text.replace("then hangs_on_it", "then £0.00")))
                .isEmpty();
    }

    @Test
    void theTransitionsOfAContractAreTheseAndNoOthers() {
        assertThat(Arrays.stream(ContractState.values())
                        .flatMap(state -> Arrays.stream(Act.values())
                                .flatMap(act ->
                                        state.after(act).stream().map(after -> state + " " + act + " " + after))))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "DRAFT REVISE DRAFT",
                        "DRAFT CHECK CHECKED",
                        "DRAFT WITHDRAW WITHDRAWN",
                        "CHECKED WITHDRAW WITHDRAWN",
                        "AGREED WITHDRAW WITHDRAWN",
                        "CHECKED REVISE DRAFT",
                        "CHECKED CHECK CHECKED",
                        "CHECKED BOTH_AGREE AGREED",
                        "AGREED REVISE DRAFT",
                        "AGREED BOTH_SIGN SIGNED",
                        "SIGNED AMEND AMENDED",
                        "SIGNED END ENDED"));
        assertThat(Stream.of(ContractState.values()).filter(ContractState::isBinding))
                .allMatch(state -> state.after(Act.REVISE).isEmpty());
    }

    static RewardTerms at(String rate, String share) {
        var usual = Parties.usual();
        var pot = usual.pot();
        return new RewardTerms(
                new RewardTerms.Fee(new BigDecimal(rate), 5, RoundingMode.HALF_UP),
                usual.absence(),
                new RewardTerms.Pot(
                        new BigDecimal(share),
                        pot.domainWeights(),
                        pot.otherWeight(),
                        pot.agreeWithinDays(),
                        pot.sustainedWeeks(),
                        pot.heldAtMostMonths(),
                        pot.rounding()),
                usual.proof(),
                usual.gate(),
                usual.ending(),
                usual.charging(),
                usual.payment(),
                usual.wageFloor());
    }
}
