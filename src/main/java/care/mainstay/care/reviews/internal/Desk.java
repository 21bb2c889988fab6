package care.mainstay.care.reviews.internal;

import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Who is writing, when and with what ids, and the two columns every row of this room ends with. */
@Component
record Desk(JdbcClient jdbc, Callers callers, InstantSource clock, IdSource ids, AuditTrail audit) {

    Caller caller() {
        return callers.current();
    }

    LocalDate today() {
        return LondonTime.day(clock.instant());
    }

    /** The caller and now, unless an import or the demo says otherwise; nobody else may. */
    Recorded here(Optional<Recorded> elsewhere) {
        var role = caller().role();
        if (elsewhere.isPresent() && role != Role.SYSTEM && role != Role.MANAGER && role != Role.COMMISSIONER) {
            throw new Refused(
                    "reviews.recorded-by-somebody-else",
                    "This cannot be written down in somebody else’s name.",
                    "Write it down as yourself.");
        }
        return elsewhere.orElseGet(() -> new Recorded(caller().actor(), clock.instant()));
    }

    /** The beginning of an insert: id, organisation, person, and who wrote it when. */
    StatementSpec insert(String sql, UUID id, PersonId person, Recorded recorded) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("organisation", caller().organisation().value())
                .param("person", person.value())
                .param("at", utc(recorded.at()))
                .param("by", recorded.by().value());
    }

    void wrote(String action, String kind, UUID id, PersonId person) {
        audit.wrote(action, new EvidenceRef(kind, id), Optional.of(person));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                new UserId(row.getObject("recorded_by", UUID.class)),
                instant(row, "recorded_at").orElseThrow());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
