package care.mainstay.care.referrals.internal;

import care.mainstay.care.referrals.Assessment;
import care.mainstay.care.referrals.NewAssessment;
import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralAccepted;
import care.mainstay.care.referrals.ReferralSent;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.SupportStarted;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.AccessGrants.Grant;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.persons.Persons;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What each step up to the start of support does, in the transaction that is open: one step of a page, or all that a row
 * of a file tells of.
 */
@Component
class Acts {

    private static final Set<ReferralState> GOES_ON = EnumSet.of(ReferralState.IN_ASSESSMENT, ReferralState.ACTIVE);

    private final Steps steps;
    private final ReferralRows rows;
    private final Drafts drafts;
    private final Assessments assessments;
    private final Persons persons;
    private final Organisations organisations;
    private final AccessGrants grants;
    private final Callers callers;
    private final ApplicationEventPublisher events;

    Acts(
            Steps steps,
            ReferralRows rows,
            Drafts drafts,
            Assessments assessments,
            Persons persons,
            Organisations organisations,
            AccessGrants grants,
            Callers callers,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.rows = rows;
        this.drafts = drafts;
        this.assessments = assessments;
        this.persons = persons;
        this.organisations = organisations;
        this.grants = grants;
        this.callers = callers;
        this.events = events;
    }

    void send(ReferralId id, OrganisationId provider, WhenAndWhy when) {
        var us = us();
        var referral = steps.locked(id);
        ReferralRules.requireReady(referral.request().intents());
        requireLiving(referral, when);
        if (organisations
                .find(provider)
                .filter(organisation -> organisation.kind() == Organisation.Kind.PROVIDER)
                .isEmpty()) {
            throw Refused.field(
                    "referrals.not-a-provider",
                    "provider",
                    "A referral can be sent to a homecare provider only.",
                    "Choose one from the list.");
        }
        if (referral.state() == ReferralState.DRAFT) {
            Steps.require(referral, ReferralState.SENT, us);
            referral = steps.write(
                    referral, ReferralState.SENT, Optional.empty(), us, Optional.empty(), WhenAndWhy.at(when.at()));
        }
        Steps.require(referral, ReferralState.OFFERED, us);
        if (referral.keptByProvider()) {
            throw new Refused(
                    "referrals.kept-by-provider",
                    "Somebody asked you for support directly, so there is nobody to send it to.",
                    "Take it on yourselves, or withdraw it.");
        }
        drafts.before(id, Optional.of(provider));
        steps.write(referral, ReferralState.OFFERED, Optional.of(provider), us, Optional.empty(), when);
        grants.open(Grant.toOrganisation(provider, referral.person(), Purpose.DIRECT_CARE, when.at(), Steps.offer(id)));
        events.publishEvent(new ReferralSent(us, actor(), when.at(), id, referral.person(), provider));
    }

    void accept(ReferralId id, WhenAndWhy when) {
        var us = us();
        var referral = steps.locked(id);
        Steps.require(referral, ReferralState.ACCEPTED, us);
        requireLiving(referral, when);
        if (referral.state() == ReferralState.DRAFT) {
            ReferralRules.requireReady(referral.request().intents());
        }
        steps.write(referral, ReferralState.ACCEPTED, referral.counterparty(), us, Optional.empty(), when);
        persons.keep(referral.person(), Purpose.DIRECT_CARE, when.at(), Steps.ref(id));
        if (referral.commissioner().isEmpty()) {
            // What is written from now on is no business of whoever paid before.
            grants.bringForward(referral.person(), Purpose.COMMISSIONING, steps.now());
        }
        referral.commissioner()
                .ifPresent(council -> grants.open(Grant.toOrganisation(
                        council, referral.person(), Purpose.COMMISSIONING, when.at(), Steps.ref(id))));
        events.publishEvent(new ReferralAccepted(us, actor(), when.at(), id, referral.person(), us));
    }

    Assessment recordAssessment(ReferralId id, NewAssessment assessment) {
        var referral = rows.read(ReferralRows.SELECT + "where r.id = ?", id.value()).stream()
                .findFirst()
                .orElseThrow(Steps::unknown);
        if (!referral.state().isOpen() || referral.state() == ReferralState.ACCEPTED) {
            throw new Refused(
                    "referrals.not-in-assessment",
                    "This referral is “" + referral.state().title() + "”, so no assessment can be added to it now.",
                    "Begin the assessment first.");
        }
        return assessments.record(referral, assessment);
    }

    void beginPlanning(ReferralId id, WhenAndWhy when) {
        var referral = steps.locked(id);
        Steps.require(referral, ReferralState.PLANNING, us());
        requireLiving(referral, when);
        if (!assessments.any(id)) {
            throw new Refused(
                    "referrals.planning-without-assessment",
                    "Nothing has been assessed for this referral yet.",
                    "Record the assessment first: a plan must rest on what matters to the person and what they need.");
        }
        steps.write(referral, ReferralState.PLANNING, referral.counterparty(), us(), Optional.empty(), when);
    }

    void activate(ReferralId id, WhenAndWhy when) {
        var us = us();
        var referral = steps.locked(id);
        if (referral.state() == ReferralState.PAUSED || referral.state() == ReferralState.ENDING) {
            throw new Refused(
                    "referrals.already-started",
                    "Support has started already.",
                    "Resume it, or call off the ending, instead.");
        }
        Steps.require(referral, ReferralState.ACTIVE, us);
        requireLiving(referral, when);
        steps.write(referral, ReferralState.ACTIVE, referral.counterparty(), us, Optional.empty(), when);
        drafts.started(id, ReferralRules.day(when.at()));
        events.publishEvent(new SupportStarted(us, actor(), when.at(), id, referral.person()));
    }

    void step(ReferralId id, ReferralState to, Optional<String> reason, WhenAndWhy when) {
        var referral = steps.locked(id);
        Steps.require(referral, to, us());
        if (GOES_ON.contains(to)) {
            requireLiving(referral, when);
        }
        steps.write(referral, to, referral.counterparty(), us(), reason, when);
    }

    /** Whatever begins, or goes on, is for somebody who lived on that day; an ending may come after a death. */
    private void requireLiving(Referral referral, WhenAndWhy when) {
        persons.requireLiving(referral.person(), ReferralRules.day(when.at()));
    }

    private OrganisationId us() {
        return callers.current().organisation();
    }

    private UserId actor() {
        return callers.current().actor();
    }
}
