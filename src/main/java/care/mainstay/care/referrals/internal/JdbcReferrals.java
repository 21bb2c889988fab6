package care.mainstay.care.referrals.internal;

import care.mainstay.care.referrals.Assessment;
import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.care.referrals.DeclineReason;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.NewAssessment;
import care.mainstay.care.referrals.NewReferral;
import care.mainstay.care.referrals.PauseReason;
import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralDeclined;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.SupportEnded;
import care.mainstay.care.referrals.Transition;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.care.referrals.WithdrawReason;
import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Households;
import care.mainstay.people.persons.Persons;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class JdbcReferrals implements Referrals {

    private final Steps steps;
    private final ReferralRows rows;
    private final Acts acts;
    private final Drafts drafts;
    private final Assessments assessments;
    private final Persons persons;
    private final Households households;
    private final AccessGrants grants;
    private final Callers callers;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    JdbcReferrals(
            Steps steps,
            ReferralRows rows,
            Acts acts,
            Drafts drafts,
            Assessments assessments,
            Persons persons,
            Households households,
            AccessGrants grants,
            Callers callers,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.steps = steps;
        this.rows = rows;
        this.acts = acts;
        this.drafts = drafts;
        this.assessments = assessments;
        this.persons = persons;
        this.households = households;
        this.grants = grants;
        this.callers = callers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public ReferralId draft(NewReferral referral, WhenAndWhy when) {
        return drafts.write(referral, when);
    }

    @Override
    @Transactional
    public void redraft(ReferralId referral, NewReferral.Request request) {
        drafts.rewrite(referral, request);
    }

    @Override
    public List<Refused.Problem> problemsWith(NewReferral.Request request) {
        return ReferralRules.problemsWith(request, ReferralRules.day(clock.instant()));
    }

    @Override
    public void send(ReferralId id, OrganisationId provider, WhenAndWhy when) {
        steps.asOurselves(() -> acts.send(id, provider, when));
    }

    @Override
    public void accept(ReferralId id, WhenAndWhy when) {
        steps.asOurselves(() -> acts.accept(id, when));
        households.openTo(steps.read(id).person(), us(), Purpose.DIRECT_CARE);
    }

    @Override
    public void decline(ReferralId id, DeclineReason reason, WhenAndWhy when) {
        var us = us();
        ReferralRules.requireWords(when, "you cannot take it on");
        var before = steps.read(id);
        Steps.require(before, ReferralState.DECLINED, us);
        steps.asKeeper(before, () -> {
            var referral = steps.locked(id);
            Steps.require(referral, ReferralState.DECLINED, us);
            steps.write(referral, ReferralState.DECLINED, Optional.of(us), us, Optional.of(reason.code()), when);
            drafts.before(id, Optional.empty());
            grants.close(Steps.offer(id), clock.instant());
            events.publishEvent(new ReferralDeclined(us, actor(), when.at(), id, referral.person(), us, reason));
        });
    }

    @Override
    public void withdraw(ReferralId id, WithdrawReason reason, WhenAndWhy when) {
        boolean stays = supportedOtherwise(steps.read(id));
        steps.asOurselves(() -> {
            var us = us();
            var referral = steps.locked(id);
            Steps.require(referral, ReferralState.WITHDRAWN, us);
            steps.write(
                    referral, ReferralState.WITHDRAWN, referral.counterparty(), us, Optional.of(reason.code()), when);
            if (!referral.state().isOpen()) {
                drafts.before(id, Optional.empty());
            } else if (reason != WithdrawReason.DIED) {
                part(referral, stays);
            }
            grants.close(Steps.offer(id), clock.instant());
        });
    }

    @Override
    public void beginAssessment(ReferralId id, WhenAndWhy when) {
        steps.asOurselves(() -> acts.step(id, ReferralState.IN_ASSESSMENT, Optional.empty(), when));
    }

    @Override
    @Transactional
    public Assessment recordAssessment(ReferralId id, NewAssessment assessment) {
        return acts.recordAssessment(id, assessment);
    }

    @Override
    public void beginPlanning(ReferralId id, WhenAndWhy when) {
        steps.asOurselves(() -> acts.beginPlanning(id, when));
    }

    @Override
    public void activate(ReferralId id, WhenAndWhy when) {
        steps.asOurselves(() -> acts.activate(id, when));
        households.openTo(steps.read(id).person(), us(), Purpose.DIRECT_CARE);
    }

    @Override
    public void pause(ReferralId id, PauseReason reason, WhenAndWhy when) {
        steps.asOurselves(() -> acts.step(id, ReferralState.PAUSED, Optional.of(reason.code()), when));
    }

    @Override
    public void resume(ReferralId id, WhenAndWhy when) {
        steps.asOurselves(() -> backToActive(ReferralState.PAUSED, id, when));
    }

    @Override
    public void beginEnding(ReferralId id, EndReason reason, WhenAndWhy when) {
        steps.asOurselves(() -> {
            acts.step(id, ReferralState.ENDING, Optional.of(reason.code()), when);
            drafts.ending(id, Optional.of(reason));
        });
    }

    @Override
    public void callOffEnding(ReferralId id, WhenAndWhy when) {
        steps.asOurselves(() -> {
            backToActive(ReferralState.ENDING, id, when);
            drafts.ending(id, Optional.empty());
        });
    }

    /** Back to active, but only from the state the caller thinks it is in. */
    private void backToActive(ReferralState expected, ReferralId id, WhenAndWhy when) {
        var referral = steps.locked(id);
        if (referral.state() != expected) {
            throw new Refused(
                    "referrals.step-not-possible",
                    "This referral is not “" + expected.title() + "” but “"
                            + referral.state().title() + "”.",
                    "Maybe somebody else has just changed it: open it again to see where it stands.");
        }
        acts.step(id, ReferralState.ACTIVE, Optional.empty(), when);
    }

    @Override
    public void end(ReferralId id, EndReason reason, WhenAndWhy when) {
        var us = us();
        var before = steps.read(id);
        boolean stays = supportedOtherwise(before);
        steps.asKeeper(before, () -> {
            var referral = steps.locked(id);
            boolean underWay = referral.state() == ReferralState.ACTIVE || referral.state() == ReferralState.PAUSED;
            if (underWay) {
                Steps.require(referral, ReferralState.ENDING, us);
                referral = steps.write(
                        referral,
                        ReferralState.ENDING,
                        referral.counterparty(),
                        us,
                        Optional.of(reason.code()),
                        WhenAndWhy.at(when.at()));
            }
            Steps.require(referral, reason.state(), us);
            steps.write(referral, reason.state(), referral.counterparty(), us, Optional.of(reason.code()), when);
            drafts.ended(id, reason, ReferralRules.day(when.at()));
            grants.close(Steps.offer(id), clock.instant());
            // A death that was written down by mistake must be mended by whoever wrote it.
            if (reason != EndReason.DIED) {
                part(referral, stays);
            }
            events.publishEvent(new SupportEnded(us, actor(), when.at(), id, referral.person(), reason));
        });
    }

    private boolean supportedOtherwise(Referral referral) {
        return referral.provider()
                .filter(provider -> steps.supportsOtherwise(provider, referral))
                .isPresent();
    }

    /** The provider keeps what it wrote; what is written about the person from now on is not its business. */
    private void part(Referral referral, boolean stays) {
        referral.provider()
                .ifPresent(provider -> persons.part(referral.person(), provider, Steps.ref(referral.id()), stays));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Referral> find(ReferralId referral) {
        return rows.read(ReferralRows.SELECT + "where r.id = ?", referral.value()).stream()
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Referral> asKnown(Collection<ReferralId> referrals, Instant recordedBy) {
        return rows.read(
                ReferralRows.AS_KNOWN,
                ReferralRows.utc(recordedBy),
                referrals.stream().map(ReferralId::value).toArray(UUID[]::new));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Referral> forPerson(PersonId person) {
        return rows.read(
                ReferralRows.SELECT + "where r.person_id = ? order by r.recorded_at desc, r.id desc", person.value());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Referral> openFor(Collection<PersonId> people) {
        return rows.read(
                ReferralRows.SELECT + """
                where r.id in (select distinct on (o.person_id) o.id from referrals.referral o
                               where o.person_id = any (?) and o.state = any (?)
                               order by o.person_id, o.recorded_at desc, o.id desc)
                order by r.person_id
                """,
                people.stream().map(PersonId::value).distinct().toArray(UUID[]::new),
                ReferralRows.codes(ReferralRows.UNDER_WAY));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Referral> inbox(Set<ReferralState> states) {
        var us = us().value();
        return rows.read(ReferralRows.SELECT + """
                where (r.organisation_id = ? or r.counterparty_id = ?) and r.state = any (?)
                order by r.changed_at, r.id
                """, us, us, ReferralRows.codes(states));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Transition> history(ReferralId referral) {
        return rows.history(referral);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Assessment> assessments(PersonId person) {
        return assessments.of(person);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<CareActOutcome> eligibleNeeds(PersonId person) {
        return assessments.deciding(person).map(NewAssessment::eligibleNeeds).orElse(Set.of());
    }

    private OrganisationId us() {
        return callers.current().organisation();
    }

    private care.mainstay.foundation.kernel.UserId actor() {
        return callers.current().actor();
    }
}
