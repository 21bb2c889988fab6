package care.mainstay.care.referrals.internal;

import care.mainstay.care.referrals.BroughtReferrals;
import care.mainstay.care.referrals.BroughtSupport;
import care.mainstay.care.referrals.NewReferral;
import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.Transition;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Households;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class JdbcBroughtReferrals implements BroughtReferrals {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Steps steps;
    private final Acts acts;
    private final Drafts drafts;
    private final ReferralRows rows;
    private final Assessments assessments;
    private final Referrals referrals;
    private final Households households;
    private final Callers callers;
    private final InstantSource clock;

    JdbcBroughtReferrals(
            Steps steps,
            Acts acts,
            Drafts drafts,
            ReferralRows rows,
            Assessments assessments,
            Referrals referrals,
            Households households,
            Callers callers,
            InstantSource clock) {
        this.steps = steps;
        this.acts = acts;
        this.drafts = drafts;
        this.rows = rows;
        this.assessments = assessments;
        this.referrals = referrals;
        this.households = households;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public ReferralId refer(NewReferral referral, OrganisationId provider, WhenAndWhy when, boolean trial) {
        return steps.allOrNothing(trial, () -> {
            var id = drafts.write(referral, when);
            acts.send(id, provider, when);
            return id;
        });
    }

    @Override
    public ReferralId takeOn(NewReferral referral, WhenAndWhy when, boolean trial) {
        var taken = steps.allOrNothing(trial, () -> {
            var id = drafts.write(referral, when);
            acts.accept(id, when);
            return id;
        });
        openHousehold(referral.person(), trial);
        return taken;
    }

    @Override
    public void support(ReferralId id, BroughtSupport support, boolean trial) {
        var person = steps.allOrNothing(trial, () -> {
            var referral = steps.locked(id);
            requireSameDays(referral, support);
            step(id, ReferralState.OFFERED, () -> acts.accept(id, WhenAndWhy.at(support.acceptedAt())));
            step(
                    id,
                    ReferralState.ACCEPTED,
                    () -> acts.step(
                            id, ReferralState.IN_ASSESSMENT, Optional.empty(), WhenAndWhy.at(support.assessedAt())));
            if (assessedOn(referral).isEmpty()) {
                acts.recordAssessment(id, support.assessment());
            }
            support.started().ifPresent(started -> {
                step(id, ReferralState.IN_ASSESSMENT, () -> acts.beginPlanning(id, WhenAndWhy.at(started.plannedAt())));
                step(id, ReferralState.PLANNING, () -> acts.activate(id, WhenAndWhy.at(started.at())));
            });
            support.ended().ifPresent(ended -> requireEndable(id, ended));
            return referral.person();
        });
        openHousehold(person, trial);
        if (!trial && steps.read(id).state().isOpen()) {
            support.ended().ifPresent(ended -> referrals.end(id, ended.reason(), WhenAndWhy.at(ended.at())));
        }
    }

    /** Takes a step where the referral stands before it, and leaves it alone where it has gone on. */
    private void step(ReferralId id, ReferralState before, Runnable step) {
        if (steps.locked(id).state() == before) {
            step.run();
        }
    }

    /** What could be refused about the ending, which comes last and in an act of its own. */
    private void requireEndable(ReferralId id, BroughtSupport.Ended ended) {
        var referral = steps.locked(id);
        if (!referral.state().isOpen()) {
            return;
        }
        var us = callers.current().organisation();
        boolean underWay = referral.state() == ReferralState.ACTIVE || referral.state() == ReferralState.PAUSED;
        if (underWay) {
            Steps.require(referral, ReferralState.ENDING, us);
            referral = referral.nowIn(ReferralState.ENDING);
        }
        Steps.require(referral, ended.reason().state(), us);
        ReferralRules.require(WhenAndWhy.at(ended.at()), rows.lastStep(id), clock.instant());
    }

    /** A file never corrects a day that is kept already; left alone in silence, it would seem to have been taken. */
    private void requireSameDays(Referral referral, BroughtSupport support) {
        var accepted = rows.history(referral.id()).stream()
                .filter(step -> step.to() == ReferralState.ACCEPTED)
                .map(Transition::happenedAt)
                .max(Comparator.naturalOrder());
        same(
                "accepted-on",
                "Support was taken on",
                accepted.map(ReferralRules::day),
                Optional.of(ReferralRules.day(support.acceptedAt())));
        same(
                "assessed-on",
                "It was assessed",
                assessedOn(referral),
                Optional.of(support.assessment().assessedOn()));
        same(
                "started-on",
                "Support started",
                referral.startedOn(),
                support.started().map(started -> ReferralRules.day(started.at())));
        same(
                "ended-on",
                "Support ended",
                referral.endedOn(),
                support.ended().map(ended -> ReferralRules.day(ended.at())));
    }

    private static void same(String field, String what, Optional<LocalDate> kept, Optional<LocalDate> told) {
        if (kept.isPresent() && told.isPresent() && !kept.equals(told)) {
            throw Refused.field(
                    "referrals.step-on-another-day",
                    field,
                    what + " on " + DAY.format(kept.get()) + " by what is kept here, and not on "
                            + DAY.format(told.get()) + ".",
                    "A file never corrects what is kept. Correct the day in your system, or the record on its page.");
        }
    }

    /** The day of the latest assessment by the caller's organisation for this referral. */
    private Optional<LocalDate> assessedOn(Referral referral) {
        var us = callers.current().organisation();
        return assessments.of(referral.person()).stream()
                .filter(one ->
                        one.referral().equals(referral.id()) && one.keeper().equals(us))
                .map(one -> one.findings().assessedOn())
                .findFirst();
    }

    private void openHousehold(PersonId person, boolean trial) {
        if (!trial) {
            households.openTo(person, callers.current().organisation(), Purpose.DIRECT_CARE);
        }
    }
}
