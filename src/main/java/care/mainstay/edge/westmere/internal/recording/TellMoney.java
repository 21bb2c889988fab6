package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.edge.westmere.internal.life.Life;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.kernel.ContractId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.money.contracts.Contracts;
import care.mainstay.money.contracts.NewContract;
import care.mainstay.money.contracts.RewardTerms;
import care.mainstay.money.settlement.LineKind;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.Settlement;
import care.mainstay.money.settlement.StatementLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Tells the money: one contract that sets a share aside for outcomes, months settled under it and paid, and in the last a
 * line that is disputed.
 */
final class TellMoney {

    /** Whose contract it is. */
    static final int PROVIDER = 0;

    /** Months before the anchor's that the contract began. */
    private static final int MONTHS = 8;

    /** Months settled, the last of which is still open to queries. */
    private static final int SETTLED = 3;

    private final Telling telling;
    private final Contracts contracts;
    private final Settlement settlement;

    TellMoney(Telling telling) {
        this.telling = telling;
        this.contracts = telling.rooms().money().contracts();
        this.settlement = telling.rooms().money().settlement();
    }

    /** The month after the last one settled: a month is settled when it is ten days old. */
    private LocalDate thisMonth() {
        return telling.cast().area().anchor().minusDays(11).withDayOfMonth(1);
    }

    private LocalDate starts() {
        return thisMonth().minusMonths(MONTHS);
    }

    private ContractId contract() {
        return new ContractId(telling.cast()
                .dice()
                .id("contract", 1, at(starts().minusDays(40)).toEpochMilli()));
    }

    /** Drafted by the council, agreed and signed by both, with the people the council pays for at the first provider. */
    void agreed() {
        var cast = telling.cast();
        var drafted = at(starts().minusDays(40));
        var particulars = telling.rooms().money().particulars();
        telling.at(at(starts().minusDays(60)), cast.contractManager(), "particulars", 0, () -> {
            particulars.keep(MadeUpParticulars.ofCouncil());
        });
        telling.at(at(starts().minusDays(39)), cast.manager(0), "particulars", 1, () -> {
            particulars.keep(MadeUpParticulars.ofProvider(Cast.providerName(0)));
        });
        telling.at(drafted, cast.contractManager(), "contract-draft", 0, () -> {
            contracts.draft(new NewContract(
                    Optional.of(contract()),
                    cast.council(),
                    cast.provider(0),
                    "Westmere: paying for what matters",
                    starts(),
                    Optional.of(starts().plusYears(3).minusDays(1)),
                    RewardTerms.usual(
                            new BigDecimal("27.40"),
                            new RewardTerms.WageFloor(
                                    new BigDecimal("24.10"), "Westmere Council's cost of care exercise"))));
            contracts.check(contract());
            contracts.agree(contract());
        });
        telling.at(at(starts().minusDays(33)), cast.manager(0), "contract-agree", 0, () -> contracts.agree(contract()));
        telling.at(at(starts().minusDays(20)), cast.manager(0), "contract-sign", 0, () -> contracts.sign(contract()));
        telling.at(at(starts().minusDays(18)), cast.contractManager(), "contract-sign", 1, () -> {
            contracts.sign(contract());
        });
    }

    /** Puts under the contract whoever has support from the first provider that the council pays for, as they come. */
    void placed() {
        var cast = telling.cast();
        for (Life life : cast.area().lives()) {
            if (isUnder(life)) {
                var from = life.started().isBefore(starts()) ? starts() : life.started();
                telling.at(
                        at(from),
                        cast.contractManager(),
                        "contract-place",
                        life.person().number(),
                        () -> contracts.place(contract(), life.person().id(), cast.referral(life), from));
            }
        }
    }

    /** Takes somebody out whose support has ended: the last day is still paid. */
    void ended(Life life) {
        if (isUnder(life)) {
            var end = life.ended().orElseThrow();
            telling.at(
                    Cast.at(end, 18, 0),
                    telling.cast().contractManager(),
                    "contract-release",
                    life.person().number(),
                    () -> contracts.release(contract(), life.person().id(), end.plusDays(1)));
        }
    }

    private boolean isUnder(Life life) {
        return life.provider() == PROVIDER
                && life.funding() == Life.Funding.COUNCIL
                && life.ended().map(end -> end.isAfter(starts())).orElse(true);
    }

    /** The last months, each ten days after its end; the very last is proposed and not yet approved. */
    void settled() {
        var month = thisMonth().minusMonths(SETTLED);
        for (int i = 0; i < SETTLED; i++) {
            boolean last = i == SETTLED - 1;
            settle(new DateRange(month.plusMonths(i), month.plusMonths(i + 1L)), i, last);
        }
    }

    private void settle(DateRange month, int number, boolean last) {
        var cast = telling.cast();
        var anchor = at(cast.area().anchor()).minusSeconds(3600L * 30);
        var cutOff = earlier(at(month.until().plusDays(9)), anchor);
        var opened = new PeriodId[1];
        telling.at(cutOff, cast.contractManager(), "settle", number, () -> {
            opened[0] = settlement.open(contract(), month.from());
            settlement.gather(opened[0], cutOff);
            settlement.calculate(opened[0]);
            settlement.propose(opened[0]);
        });
        var period = opened[0];
        if (last) {
            dispute(period, earlier(cutOff.plusSeconds(86_400), anchor.plusSeconds(3600)));
            return;
        }
        approve(period, cast.contractManager(), cutOff.plusSeconds(3600L * 26), number);
        approve(period, cast.manager(0), cutOff.plusSeconds(3600L * 50), number);
        telling.at(cutOff.plusSeconds(3600L * 55), cast.contractManager(), "post", number, () -> {
            settlement.post(period);
            settlement.pay(
                    period, month.until().plusDays(11), "BACS " + month.from().getMonthValue() + "/1");
        });
    }

    private void approve(PeriodId period, Caller party, Instant at, int number) {
        telling.at(at, party, "approve", number, () -> settlement.approve(period));
    }

    /** The provider asks about a release that it expected, and the council answers. */
    private void dispute(PeriodId period, Instant at) {
        var cast = telling.cast();
        telling.at(
                at,
                cast.manager(0),
                "query",
                0,
                () -> disputed(period)
                        .ifPresent(line -> settlement.query(
                                line.id(),
                                "The notes and the review both show this was there all month. Please look at the"
                                        + " confirmation again: it was given to us, and we had asked for the social worker"
                                        + " to be there.")));
        telling.at(
                at.plusSeconds(3600L * 3),
                cast.contractManager(),
                "answer",
                0,
                () -> disputed(period)
                        .ifPresent(
                                line -> settlement.answer(
                                        line.id(),
                                        "Thank you. The terms need somebody independent to have asked. Priya will visit this"
                                                + " fortnight; if it is confirmed it will be released with the next statement.")));
    }

    /** The largest part that waits only because nobody but the provider has asked the person. */
    private Optional<StatementLine> disputed(PeriodId period) {
        return settlement.statement(period).stream()
                .flatMap(statement -> statement.lines().stream())
                .filter(line ->
                        line.kind() == LineKind.HELD && line.reason().code().equals("confirmed-through-provider-alone"))
                .max(Comparator.comparing((StatementLine line) -> line.about().pence())
                        .thenComparing(StatementLine::key));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant at(LocalDate day) {
        return Cast.at(day, 10, 0);
    }
}
