package care.mainstay.people.persons.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.DecidedBy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what somebody in a circle is let see: the choice and what every keeper opened because of it, in the transaction at
 * hand. The database does so for all keepers at once, because no caller can close another organisation's records.
 */
@Component
class ShareEnding {

    private final JdbcClient jdbc;
    private final Callers callers;
    private final IdSource ids;
    private final InstantSource clock;
    private final AuditTrail audit;

    ShareEnding(JdbcClient jdbc, Callers callers, IdSource ids, InstantSource clock, AuditTrail audit) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /** Who decided that something ends, if that was a decision about sharing, and why. */
    record Because(Optional<DecidedBy> decision, String why) {

        static Because decided(DecidedBy decision, String why) {
            return new Because(Optional.of(decision), why);
        }

        static Because of(String why) {
            return new Because(Optional.empty(), why);
        }
    }

    /** The moment after which a member with a last day sees nothing any more; empty when there is no last day. */
    static Optional<Instant> after(CircleMember member) {
        return member.details()
                .until()
                .map(last -> last.plusDays(1).atStartOfDay(Opening.LONDON).toInstant());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(CircleMember member, Instant at, Because because) {
        for (var share : standing(member, at)) {
            set(share, at);
            write(share, member, at, because);
            audit.wrote("share.end", JdbcSharing.ref(share), Optional.of(member.person()));
        }
    }

    /** What is shared lasts as long as they are in the circle: until now when their last day is past, else to its end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endWith(CircleMember member, Instant now) {
        var last = after(member);
        if (last.filter(now::isAfter).isPresent()) {
            end(member, now, Because.of("Their last day in the circle is over."));
            return;
        }
        for (var share : standing(member, last.orElse(null))) {
            set(share, last.orElse(null));
            write(
                    share,
                    member,
                    last.orElse(null),
                    Because.of(
                            last.isPresent()
                                    ? "A last day in the circle was written down."
                                    : "The last day in the circle was taken back."));
            if (last.isPresent()) {
                audit.wrote("share.will-end", JdbcSharing.ref(share), Optional.of(member.person()));
            }
        }
    }

    private void write(UUID share, CircleMember member, @Nullable Instant endsAt, Because because) {
        var caller = callers.current();
        jdbc.sql("""
                        insert into persons.share_ending (id, person_id, organisation_id, share_id, ends_at, decided_authority,
                            decided_name, decided_consulted, why, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?, ?, ?)
                        """)
                .param(ids.next())
                .param(member.person().value())
                .param(caller.organisation().value())
                .param(share)
                .param(utc(endsAt))
                .param(because.decision()
                        .map(decision -> decision.authority().code())
                        .orElse(null))
                .param(because.decision().map(DecidedBy::name).orElse(null))
                .param(because.decision()
                        .map(DecidedBy::consulted)
                        .orElse(List.of())
                        .toArray(String[]::new))
                .param(because.why().strip())
                .param(PersonRows.utc(clock.instant()))
                .param(caller.actor().value())
                .update();
    }

    private void set(UUID share, @Nullable Instant at) {
        jdbc.sql("select persons.end_share(?, ?::timestamptz)")
                .param(share)
                .param(utc(at))
                .query(Boolean.class)
                .single();
    }

    /** The choices that stand, and would not end at that moment anyway. */
    private List<UUID> standing(CircleMember member, @Nullable Instant unlessAt) {
        return jdbc.sql("""
                        select id from persons.share
                        where circle_member_id = ? and (until_moment is null or until_moment > now())
                          and until_moment is distinct from ?::timestamptz
                        """)
                .param(member.id().value())
                .param(utc(unlessAt))
                .query(UUID.class)
                .list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : PersonRows.utc(moment);
    }
}
