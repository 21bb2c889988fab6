package care.mainstay.money.settlement.internal;

import static care.mainstay.money.Parties.COUNCIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.mainstay.MainstayTest;
import care.mainstay.Superuser;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.settlement.LineEvent;
import care.mainstay.money.settlement.LineId;
import care.mainstay.money.settlement.LineState;
import care.mainstay.money.settlement.PeriodId;
import care.mainstay.money.settlement.PeriodState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever a month or a line stands at, every verb either does what the table of transitions says or is refused in words. */
@MainstayTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryVerbInEveryStateTest {

    private static final Set<String> WRONG_STATE = Set.of(
            "settlement.not-in-that-state",
            "settlement.already-posted",
            "settlement.line-not-in-that-state",
            "settlement.not-posted",
            "settlement.not-proposed");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Callers callers;

    @Autowired
    private SettlementOffice.Desk desk;

    @Autowired
    private LineEventRows events;

    @Autowired
    private PlatformTransactionManager transactions;

    private September september;
    private PeriodId period = new PeriodId(new java.util.UUID(0, 0));
    private LineId line = new LineId(new java.util.UUID(0, 0));

    @BeforeAll
    void aProposedMonth() {
        september = September.with(application, 6);
        var contract = september.contract();
        does(office -> period = office.open(contract, September.FIRST), false);
        does(office -> office.gather(period, September.CUT_OFF), false);
        does(office -> office.calculate(period), false);
        does(office -> office.propose(period), false);
        does(
                office -> line =
                        office.statement(period).orElseThrow().lines().get(0).id(),
                false);
    }

    @Test
    void everyVerbOfAMonthIsLegalByTheTableOrRefusedInWords() {
        Map<PeriodState.Act, Consumer<SettlementOffice>> verbs = new EnumMap<>(PeriodState.Act.class);
        verbs.put(PeriodState.Act.GATHER, office -> office.gather(period, September.CUT_OFF));
        verbs.put(PeriodState.Act.CALCULATE, office -> office.calculate(period));
        verbs.put(PeriodState.Act.PROPOSE, office -> office.propose(period));
        verbs.put(PeriodState.Act.BOTH_APPROVE, office -> office.approve(period));
        verbs.put(PeriodState.Act.POST, office -> office.post(period));
        verbs.put(PeriodState.Act.PAY, office -> office.pay(period, LocalDate.of(2025, 10, 20), "BACS 1"));
        verbs.put(PeriodState.Act.REVERSE, office -> office.reverse(period, "Gathered too early."));
        assertThat(verbs).containsOnlyKeys(PeriodState.Act.values());
        var tried = new ArrayList<String>();
        for (var state : PeriodState.values()) {
            Superuser.run(
                    application,
                    "update settlement.period set state = '" + state.code() + "' where id = '" + period + "'");
            verbs.forEach((act, verb) -> {
                var refused = catchThrowableOfType(Refused.class, () -> does(verb, true));
                judge(state.after(act).isPresent(), Optional.ofNullable(refused), state + " × " + act);
                tried.add(state + " × " + act);
            });
        }
        Superuser.run(application, "update settlement.period set state = 'proposed' where id = '" + period + "'");
        assertThat(tried).hasSize(PeriodState.values().length * PeriodState.Act.values().length);
    }

    @Test
    void everyVerbOfALineIsLegalByTheTableOrRefusedInWords() {
        Map<LineState.Act, Consumer<SettlementOffice>> verbs = new EnumMap<>(LineState.Act.class);
        verbs.put(LineState.Act.QUERY, office -> office.query(line, "The visit on the 3rd?"));
        verbs.put(LineState.Act.ANSWER, office -> office.answer(line, "See its note."));
        verbs.put(LineState.Act.RESOLVE, office -> office.resolve(line, "Seen."));
        verbs.put(LineState.Act.REVERSE, office -> office.reverse(line, "Wrong contract."));
        // what adjusts a line is a later statement, never a person: CarriedAndAdjustedTest, SettledMonthTest
        assertThat(verbs.keySet())
                .containsExactlyInAnyOrder(
                        LineState.Act.QUERY, LineState.Act.ANSWER, LineState.Act.RESOLVE, LineState.Act.REVERSE);
        Superuser.run(application, "update settlement.period set state = 'posted' where id = '" + period + "'");
        for (var state : LineState.values()) {
            if (state != LineState.UNDISPUTED) {
                reaches(state);
            }
            verbs.forEach((act, verb) -> {
                var refused = catchThrowableOfType(Refused.class, () -> does(verb, true));
                judge(state.after(act).isPresent(), Optional.ofNullable(refused), state + " × " + act);
            });
        }
        Superuser.run(application, "update settlement.period set state = 'proposed' where id = '" + period + "'");
    }

    @Test
    void noStateIsADeadEndByMistakeAndNoneIsOutOfReach() {
        assertThat(reachable(PeriodState.OPEN, PeriodState.values(), PeriodState.Act.values(), PeriodState::after))
                .containsExactlyInAnyOrder(PeriodState.values());
        assertThat(reachable(LineState.UNDISPUTED, LineState.values(), LineState.Act.values(), LineState::after))
                .containsExactlyInAnyOrder(LineState.values());
        for (var act : LineState.Act.values()) {
            assertThat(LineState.REVERSED.after(act))
                    .as("what is taken back stays so")
                    .isEmpty();
        }
    }

    private static <S, A> Set<S> reachable(
            S from, S[] states, A[] acts, java.util.function.BiFunction<S, A, Optional<S>> after) {
        var found = new java.util.LinkedHashSet<S>(List.of(from));
        for (int i = 0; i < states.length; i++) {
            for (var state : List.copyOf(found)) {
                for (var act : acts) {
                    after.apply(state, act).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** What is legal may still be refused for another reason; what is not is refused for its state, in words. */
    private static void judge(boolean legal, Optional<Refused> refused, String pair) {
        if (legal) {
            assertThat(refused.map(Refused::code).filter(WRONG_STATE::contains))
                    .as(pair)
                    .isEmpty();
            return;
        }
        assertThat(refused).as(pair).isPresent();
        assertThat(refused.map(Refused::code))
                .as(pair)
                .hasValueSatisfying(code -> assertThat(WRONG_STATE).contains(code));
        refused.orElseThrow().problems().forEach(problem -> {
            assertThat(problem.words()).as(pair).endsWith(".").hasSizeGreaterThan(15);
            assertThat(problem.whatToDo()).as(pair).endsWith(".").hasSizeGreaterThan(15);
        });
    }

    private void reaches(LineState state) {
        does(
                office -> events.insert(
                        desk.ids().next(),
                        office.find(period).orElseThrow(),
                        new LineEvent(
                                line,
                                LineState.Act.QUERY,
                                "As if",
                                COUNCIL.organisation(),
                                COUNCIL.actor(),
                                desk.clock().instant()),
                        state),
                false);
    }

    private void does(Consumer<SettlementOffice> work, boolean undone) {
        var office = september.office();
        callers.as(
                COUNCIL,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    work.accept(office);
                    if (undone) {
                        status.setRollbackOnly();
                    }
                }));
    }
}
