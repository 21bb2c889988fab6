package care.mainstay.care.referrals.internal;

import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.NewReferral;
import care.mainstay.care.referrals.OutcomeIntent;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Person;
import care.mainstay.people.persons.Persons;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writing and rewriting a referral's own row. */
@Component
class Drafts {

    private final JdbcClient jdbc;
    private final Steps steps;
    private final Persons persons;
    private final Organisations organisations;
    private final Callers callers;
    private final AuditTrail audit;
    private final IdSource ids;
    private final InstantSource clock;

    Drafts(
            JdbcClient jdbc,
            Steps steps,
            Persons persons,
            Organisations organisations,
            Callers callers,
            AuditTrail audit,
            IdSource ids,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.persons = persons;
        this.organisations = organisations;
        this.callers = callers;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    ReferralId write(NewReferral referral, WhenAndWhy when) {
        var now = clock.instant();
        ReferralRules.require(referral.request(), ReferralRules.day(now));
        ReferralRules.require(when, Optional.empty(), now);
        var caller = callers.current();
        boolean provider = isProvider(caller.organisation());
        var person = persons.find(referral.person());
        if (person.filter(Person::isFormer).isPresent()) {
            throw new Refused(
                    "referrals.part-is-over",
                    "Your part in " + person.orElseThrow().name().full()
                            + "’s support is over, and others keep the record now.",
                    "Ask the council to refer them to you again.");
        }
        if (person.isEmpty()) {
            throw new Refused(
                    "referrals.person-unknown",
                    "There is no such person here.",
                    "Search for them by name, or register them first.");
        }
        persons.requireLiving(referral.person(), ReferralRules.day(when.at()));
        var id = referral.id().orElseGet(() -> new ReferralId(ids.next()));
        persons.keep(
                referral.person(), provider ? Purpose.DIRECT_CARE : Purpose.COMMISSIONING, when.at(), Steps.ref(id));
        var asked = referral.request();
        jdbc.sql("""
                        insert into referrals.referral (id, organisation_id, kept_by_provider, person_id, funding, state, hours_a_week,
                            start_wanted_on, why_now, recorded_at, recorded_by, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        caller.organisation().value(),
                        provider,
                        referral.person().value(),
                        asked.funding().code(),
                        ReferralState.DRAFT.code(),
                        asked.hoursAWeek(),
                        asked.startWantedOn(),
                        asked.whyNow().strip(),
                        ReferralRows.utc(now),
                        caller.actor().value(),
                        ReferralRows.utc(now),
                        caller.actor().value())
                .update();
        intents(id, referral.person().value(), asked.intents());
        steps.writeHistory(
                steps.locked(id),
                Optional.empty(),
                ReferralState.DRAFT,
                Optional.empty(),
                caller.organisation(),
                Optional.empty(),
                when);
        audit.wrote("referral.draft", Steps.ref(id), Optional.of(referral.person()));
        return id;
    }

    private boolean isProvider(OrganisationId us) {
        return switch (organisations.find(us).map(Organisation::kind).orElse(Organisation.Kind.OPERATOR)) {
            case PROVIDER -> true;
            case COUNCIL -> false;
            default ->
                throw new Refused(
                        "referrals.not-for-this-organisation",
                        "Only a council or a provider can write a referral.",
                        "Ask the council or the provider to write it.");
        };
    }

    private void intents(ReferralId id, java.util.UUID person, List<OutcomeIntent> intents) {
        var us = callers.current().organisation().value();
        for (int i = 0; i < intents.size(); i++) {
            var intent = intents.get(i);
            jdbc.sql("""
                            insert into referrals.intent (referral_id, position, organisation_id, person_id, words, domain, kind)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            id.value(),
                            i + 1,
                            us,
                            person,
                            intent.words().strip(),
                            intent.domain().code(),
                            intent.kind().code())
                    .update();
        }
    }

    void rewrite(ReferralId id, NewReferral.Request asked) {
        ReferralRules.require(asked, ReferralRules.day(clock.instant()));
        var referral = steps.locked(id);
        if (referral.state() != ReferralState.DRAFT
                || !referral.keeper().equals(callers.current().organisation())) {
            throw new Refused(
                    "referrals.no-longer-a-draft",
                    "This referral is “" + referral.state().title() + "” and can no longer be rewritten.",
                    "Withdraw it and write a new one, or tell the provider what has changed.");
        }
        jdbc.sql("""
                        update referrals.referral set funding = ?, hours_a_week = ?, start_wanted_on = ?, why_now = ?, changed_at = ?,
                            changed_by = ?
                        where id = ?
                        """)
                .params(
                        asked.funding().code(),
                        asked.hoursAWeek(),
                        asked.startWantedOn(),
                        asked.whyNow().strip(),
                        ReferralRows.utc(clock.instant()),
                        callers.current().actor().value(),
                        id.value())
                .update();
        jdbc.sql("delete from referrals.intent where referral_id = ?")
                .param(id.value())
                .update();
        intents(id, referral.person().value(), asked.intents());
        audit.wrote("referral.redraft", Steps.ref(id), Optional.of(referral.person()));
    }

    /** Which provider it is before now. */
    void before(ReferralId id, Optional<OrganisationId> provider) {
        jdbc.sql("update referrals.referral set counterparty_id = ? where id = ?")
                .param(provider.map(OrganisationId::value).orElse(null))
                .param(id.value())
                .update();
    }

    void started(ReferralId id, LocalDate day) {
        jdbc.sql("update referrals.referral set started_on = ? where id = ?")
                .params(day, id.value())
                .update();
    }

    void ending(ReferralId id, Optional<EndReason> reason) {
        jdbc.sql("update referrals.referral set end_reason = ? where id = ?")
                .param(reason.map(EndReason::code).orElse(null))
                .param(id.value())
                .update();
    }

    void ended(ReferralId id, EndReason reason, LocalDate day) {
        jdbc.sql("update referrals.referral set end_reason = ?, ended_on = ? where id = ?")
                .params(reason.code(), day, id.value())
                .update();
    }
}
