package care.mainstay.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.workforce.WhyLeft;
import care.mainstay.people.workforce.Workforce;
import care.mainstay.rota.Proposal.Kind;
import care.mainstay.rota.Proposal.State;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MainstayTest
class ProposalsTest {

    @Autowired
    private Proposals proposals;

    @Autowired
    private Rotas rotas;

    @Autowired
    private Visits visits;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    @Autowired
    private Workforce workforce;

    private Caller manager;
    private Caller coordinator;
    private Larkfield.Colleague joanna;
    private Larkfield.Colleague amir;
    private PersonId peggy;
    private PersonId george;
    private LocalDate monday;
    private DateRange day;

    @BeforeEach
    void aProviderThatVisitsPeggyAndGeorge() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        coordinator = larkfield.user(provider, Role.COORDINATOR, "Ada Bello");
        joanna = larkfield.carer(manager, provider, "Joanna Reed");
        amir = larkfield.carer(manager, provider, "Amir Khan");
        peggy = larkfield.person(manager, "Margaret", "Hale");
        george = larkfield.person(manager, "George", "Webb");
        monday = LondonTime.day(clock.instant()).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        day = new DateRange(monday, monday.plusDays(1));
    }

    private VisitId visit(PersonId person, int hour, Larkfield.Colleague... by) {
        var visit = NewVisit.at(person, monday, LocalTime.of(hour, 0), LocalTime.of(hour, 45), "A visit");
        for (var one : by) {
            visit = visit.by(one.carer());
        }
        var planned = visit.asPublished();
        return larkfield.as(coordinator, () -> visits.plan(planned));
    }

    private Visit found(VisitId visit) {
        return larkfield.as(coordinator, () -> visits.find(visit)).orElseThrow();
    }

    private Proposal asked(Kind kind, Optional<Larkfield.Colleague> away) throws InterruptedException {
        var id = larkfield.as(coordinator, () -> proposals.ask(kind, day, away.map(Larkfield.Colleague::carer)));
        return ended(id);
    }

    private Proposal ended(UUID id) throws InterruptedException {
        var proposal = larkfield.as(coordinator, () -> proposals.find(id)).orElseThrow();
        while (proposal.state() == State.RUNNING) {
            Thread.sleep(50);
            proposal = larkfield.as(coordinator, () -> proposals.find(id)).orElseThrow();
        }
        return proposal;
    }

    @Test
    void gapsAreFilledInAProposalThatChangesNothingUntilItIsPublished() throws InterruptedException {
        var hers = visit(peggy, 8, joanna);
        var open = visit(george, 8);

        var proposal = asked(Kind.GAPS, Optional.empty());

        assertThat(proposal.state()).isEqualTo(State.READY);
        assertThat(proposal.inputsHash()).hasSize(64);
        assertThat(proposal.steps()).hasSize(1);
        assertThat(proposal.steps().get(0).leftBefore()).isEqualTo(1);
        assertThat(proposal.steps().get(0).leftAfter()).isZero();
        assertThat(proposal.visits()).hasSize(1);
        assertThat(proposal.visits().get(0).visit().id()).isEqualTo(open);
        assertThat(proposal.visits().get(0).after()).containsExactly(amir.carer());
        assertThat(found(open).carers()).isEmpty();

        assertThat(larkfield.as(coordinator, () -> proposals.publish(proposal.id())))
                .isEqualTo(1);

        assertThat(found(open).carers()).containsExactly(amir.carer());
        assertThat(found(open).state()).isEqualTo(VisitState.PUBLISHED);
        assertThat(found(hers).carers()).containsExactly(joanna.carer());
        assertThat(larkfield.as(amir.caller(), () -> rotas.told(monday)))
                .extracting(CarerNotice::what)
                .containsExactly(CarerNotice.What.GIVEN);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> larkfield.as(coordinator, () -> proposals.publish(proposal.id())))
                .satisfies(why -> assertThat(why.code()).isEqualTo("rota.not-ready"));
    }

    @Test
    void aSickCarersVisitsAreCoveredAndNobodyElseIsMoved() throws InterruptedException {
        var hers = visit(peggy, 8, joanna);
        var his = visit(george, 10, amir);

        var proposal = asked(Kind.COVER, Optional.of(joanna));

        assertThat(proposal.visits()).extracting(each -> each.visit().id()).containsExactly(hers);
        larkfield.as(coordinator, () -> proposals.publish(proposal.id()));
        assertThat(found(hers).carers()).containsExactly(amir.carer());
        assertThat(found(his).carers()).containsExactly(amir.carer());
        assertThat(larkfield.as(joanna.caller(), () -> rotas.told(monday)))
                .extracting(CarerNotice::what)
                .containsExactly(CarerNotice.What.TAKEN_OFF);
    }

    @Test
    void whoCannotBeCoveredForLeavesTheVisitOpenAndItSaysSo() throws InterruptedException {
        var hers = visit(peggy, 8, joanna);
        visit(george, 8, amir);

        var proposal = asked(Kind.COVER, Optional.of(joanna));

        assertThat(proposal.visits()).hasSize(1);
        assertThat(proposal.visits().get(0).after()).isEmpty();
        larkfield.as(coordinator, () -> proposals.publish(proposal.id()));
        assertThat(found(hers).carers()).isEmpty();
        assertThat(found(hers).state()).isEqualTo(VisitState.PLANNED);
    }

    @Test
    void allOfAProposalIsPublishedOrNothingWhenAVisitWasChangedMeanwhile() throws InterruptedException {
        var first = visit(peggy, 8);
        var second = visit(george, 11);
        var proposal = asked(Kind.GAPS, Optional.empty());
        assertThat(proposal.visits()).hasSize(2);
        larkfield.doing(
                coordinator,
                () -> rotas.move(
                        new Move(second, Optional.empty(), Optional.of(joanna.carer()), Move.version(found(second)))));

        assertThat(larkfield
                        .as(coordinator, () -> proposals.find(proposal.id()))
                        .orElseThrow()
                        .visits())
                .extracting(Proposal.Proposed::isAnother)
                .containsExactly(false, true);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> larkfield.as(coordinator, () -> proposals.publish(proposal.id())))
                .satisfies(why -> assertThat(why.code()).isEqualTo("rota.changed-since"));
        assertThat(found(first).carers()).isEmpty();
    }

    @Test
    void whoHasLeftSinceItWasPlannedIsNotSentAndItSaysWho() throws InterruptedException {
        visit(peggy, 8, joanna);
        var open = visit(george, 8);
        var proposal = asked(Kind.GAPS, Optional.empty());
        larkfield.doing(manager, () -> workforce.leave(amir.carer(), LondonTime.day(clock.instant()), WhyLeft.OTHER));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> larkfield.as(coordinator, () -> proposals.publish(proposal.id())))
                .satisfies(why -> {
                    assertThat(why.code()).isEqualTo("rota.forbidden");
                    assertThat(why.problems().get(0).words()).contains("Amir Khan");
                });
        assertThat(found(open).carers()).isEmpty();
    }

    @Test
    void theSameQuestionOfTheSameRotaGetsTheSameAnswer() throws InterruptedException {
        visit(peggy, 8);
        visit(george, 8);
        visit(peggy, 12);
        visit(george, 13);

        var one = asked(Kind.GAPS, Optional.empty());
        var other = asked(Kind.GAPS, Optional.empty());

        assertThat(other.inputsHash()).isEqualTo(one.inputsHash());
        assertThat(other.visits()).isEqualTo(one.visits());
        assertThat(other.steps()).isEqualTo(one.steps());
    }

    @Test
    void whatIsAskedWrongIsRefusedAndNobodyElseSeesAProposal() throws InterruptedException {
        visit(peggy, 8);
        var past = new DateRange(monday.minusDays(30), monday.minusDays(29));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> larkfield.as(coordinator, () -> proposals.ask(Kind.COVER, past, Optional.empty())))
                .satisfies(why -> assertThat(why.problems())
                        .extracting(Refused.Problem::code)
                        .containsExactly("rota.days-over", "rota.nobody-chosen"));

        var proposal = asked(Kind.GAPS, Optional.empty());
        var elsewhere = larkfield.organisation(Organisation.Kind.PROVIDER, "Brook Care");
        var stranger = larkfield.user(elsewhere, Role.COORDINATOR, "Ben Brook");
        assertThat(larkfield.as(stranger, () -> proposals.find(proposal.id()))).isEmpty();
        assertThat(larkfield.as(joanna.caller(), () -> proposals.find(proposal.id())))
                .isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> larkfield.as(stranger, () -> proposals.publish(proposal.id())));
    }

    @Test
    void whatIsThrownAwayIsNotPublished() throws InterruptedException {
        visit(peggy, 8);
        var proposal = asked(Kind.GAPS, Optional.empty());

        larkfield.doing(coordinator, () -> proposals.throwAway(proposal.id()));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> larkfield.as(coordinator, () -> proposals.publish(proposal.id())));
    }
}
