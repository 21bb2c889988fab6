package care.mainstay.care.referrals.internal;

import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.ReferralTransitions;
import care.mainstay.care.referrals.ReferralTransitions.Side;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Taking one step: whether it may follow, whether it is the caller's to take, and writing it down. */
@Component
class Steps {

    private final JdbcClient jdbc;
    private final ReferralRows rows;
    private final Callers callers;
    private final AuditTrail audit;
    private final IdSource ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Steps(
            JdbcClient jdbc,
            ReferralRows rows,
            Callers callers,
            AuditTrail audit,
            IdSource ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.callers = callers;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Runs an act of the caller's own. */
    void asOurselves(Runnable act) {
        transaction.executeWithoutResult(status -> act.run());
    }

    /** Runs acts of the caller's own as one: all of them are kept, or none; none in any case when it is a trial. */
    <T> T allOrNothing(boolean trial, Supplier<T> acts) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (trial) {
                status.setRollbackOnly();
            }
            return acts.get();
        }));
    }

    /**
     * Runs an act that closes what the keeper opened, in the keeper's name: otherwise the answer and its effect on who may
     * see the person could come apart. The actor stays whoever took the step.
     */
    void asKeeper(Referral referral, Runnable act) {
        var actor = callers.current().actor();
        callers.as(
                Caller.system(referral.keeper(), actor), () -> transaction.executeWithoutResult(status -> act.run()));
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether a provider supports somebody under another referral too, which maybe only the provider sees. */
    boolean supportsOtherwise(OrganisationId provider, Referral but) {
        var actor = callers.current().actor();
        return callers.as(
                Caller.system(provider, actor),
                () -> Boolean.TRUE.equals(transaction.execute(status -> rows.open(but.person()).stream()
                        .anyMatch(other -> !other.id().equals(but.id())
                                && other.provider().filter(provider::equals).isPresent()))));
    }

    /** The referral, locked until the transaction ends, so that two answers cannot both be the first. */
    Referral locked(ReferralId id) {
        return rows.read(ReferralRows.SELECT + "where r.id = ? for no key update of r", id.value()).stream()
                .findFirst()
                .orElseThrow(Steps::unknown);
    }

    Referral read(ReferralId id) {
        var found = transaction.execute(status -> rows.read(ReferralRows.SELECT + "where r.id = ?", id.value()).stream()
                .findFirst());
        return found.orElseThrow(Steps::unknown);
    }

    /** Refuses a step that cannot follow, or is not this organisation's to take. */
    static void require(Referral referral, ReferralState to, OrganisationId acting) {
        var step = ReferralTransitions.step(referral.state(), to)
                .orElseThrow(() -> new Refused(
                        "referrals.step-not-possible",
                        "This referral is " + lower(referral.state().title()) + ": "
                                + referral.state().meaning() + ". It cannot become “" + to.title() + "” from there.",
                        "Maybe somebody else has just changed it: open it again to see where it stands."));
        boolean ours = step.side() == Side.EITHER
                || step.side() == Side.REFERRER && referral.keeper().equals(acting)
                || step.side() == Side.PROVIDER
                        && referral.provider().filter(acting::equals).isPresent();
        if (!ours) {
            throw new Refused(
                    "referrals.step-not-yours",
                    "Only "
                            + (step.side() == Side.REFERRER ? "whoever made this referral" : "the provider")
                            + " can " + step.verb() + " it.",
                    "Get in touch with them if it should be done.");
        }
    }

    /** Writes the step into the history and the referral; the caller has checked it. */
    Referral write(
            Referral referral,
            ReferralState to,
            Optional<OrganisationId> before,
            OrganisationId acting,
            Optional<String> reason,
            WhenAndWhy when) {
        ReferralRules.require(when, rows.lastStep(referral.id()), clock.instant());
        writeHistory(referral, Optional.of(referral.state()), to, before, acting, reason, when);
        jdbc.sql("update referrals.referral set state = ?, changed_at = ?, changed_by = ? where id = ?")
                .params(
                        to.code(),
                        ReferralRows.utc(clock.instant()),
                        callers.current().actor().value(),
                        referral.id().value())
                .update();
        audit.wrote("referral." + to.code(), ref(referral.id()), Optional.of(referral.person()));
        return referral.nowIn(to);
    }

    void writeHistory(
            Referral referral,
            Optional<ReferralState> from,
            ReferralState to,
            Optional<OrganisationId> before,
            OrganisationId acting,
            Optional<String> reason,
            WhenAndWhy when) {
        jdbc.sql("""
                        insert into referrals.transition (id, referral_id, organisation_id, counterparty_id, person_id,
                            acting_organisation_id, from_state, to_state, reason, words, happened_at, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(ids.next())
                .param(referral.id().value())
                .param(referral.keeper().value())
                .param(before.map(OrganisationId::value).orElse(null))
                .param(referral.person().value())
                .param(acting.value())
                .param(from.map(ReferralState::code).orElse(null))
                .param(to.code())
                .param(reason.orElse(null))
                .param(when.words())
                .param(ReferralRows.utc(when.at()))
                .param(ReferralRows.utc(clock.instant()))
                .param(callers.current().actor().value())
                .update();
    }

    static EvidenceRef ref(ReferralId referral) {
        return new EvidenceRef("referrals.referral", referral.value());
    }

    /** The source of what the keeper opens to a provider, apart from what it opens to itself. */
    static EvidenceRef offer(ReferralId referral) {
        return new EvidenceRef("referrals.offer", referral.value());
    }

    static Refused unknown() {
        return new Refused(
                "referrals.unknown",
                "There is no such referral here.",
                "Maybe it was offered to somebody else meanwhile: look in the list of referrals.");
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(java.util.Locale.UK) + title.substring(1);
    }
}
