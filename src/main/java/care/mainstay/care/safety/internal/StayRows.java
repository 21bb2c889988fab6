package care.mainstay.care.safety.internal;

import care.mainstay.care.safety.HospitalStay;
import care.mainstay.care.safety.StayId;
import care.mainstay.care.visits.Recorded;
import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hospital stays, a row for each thing newly known of one. Called within a transaction of the service. */
@Repository
class StayRows {

    private static final String LATEST = """
            select * from (
                select distinct on (stay_id) stay_id, version, organisation_id, person_id, admitted_on, discharged_on, planned,
                    hospital, words, recorded_at, recorded_by
                from safety.hospital_stay where %s order by stay_id, version desc) stay
            """;

    private final JdbcClient jdbc;
    private final Callers callers;
    private final IdSource ids;
    private final AuditTrail audit;
    private final IncidentRows judged;

    StayRows(JdbcClient jdbc, Callers callers, IdSource ids, AuditTrail audit, IncidentRows judged) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.ids = ids;
        this.audit = audit;
        this.judged = judged;
    }

    Optional<HospitalStay> find(StayId id) {
        return complete(jdbc.sql(LATEST.formatted("stay_id = ?"))
                        .param(id.value())
                        .query(StayRows::bare)
                        .list())
                .stream()
                .findFirst();
    }

    List<HospitalStay> of(Collection<PersonId> people, Instant recordedBy) {
        return complete(jdbc.sql(LATEST.formatted("person_id = any (?) and recorded_at <= ?")
                        + "order by admitted_on desc, stay_id")
                .params(IncidentRows.ids(people, PersonId::value), IncidentRows.utc(recordedBy))
                .query(StayRows::bare)
                .list());
    }

    void write(
            StayId id,
            int version,
            PersonId person,
            LocalDate admitted,
            Optional<LocalDate> discharged,
            boolean planned,
            String hospital,
            String words,
            Recorded recorded) {
        jdbc.sql("""
                        insert into safety.hospital_stay (id, stay_id, version, organisation_id, person_id, admitted_on,
                            discharged_on, planned, hospital, words, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(ids.next())
                .param(id.value())
                .param(version)
                .param(callers.current().organisation().value())
                .param(person.value())
                .param(admitted)
                .param(discharged.orElse(null))
                .param(planned)
                .param(hospital)
                .param(words)
                .param(IncidentRows.utc(recorded.at()))
                .param(recorded.by().value())
                .update();
        audit.wrote(
                version == 1 ? "stay.admit" : "stay.discharge",
                new EvidenceRef("safety.stay", id.value()),
                Optional.of(person));
    }

    private List<HospitalStay> complete(List<HospitalStay> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        var reviews = judged.reviews(
                "stay_id", IncidentRows.ids(bare, stay -> stay.id().value()));
        return bare.stream()
                .map(stay -> new HospitalStay(
                        stay.id(),
                        stay.version(),
                        stay.keeper(),
                        stay.person(),
                        stay.admitted(),
                        stay.discharged(),
                        stay.planned(),
                        stay.hospital(),
                        stay.words(),
                        stay.recorded(),
                        reviews.getOrDefault(stay.id().value(), List.of())))
                .toList();
    }

    private static HospitalStay bare(ResultSet row, int number) throws SQLException {
        return new HospitalStay(
                new StayId(row.getObject("stay_id", UUID.class)),
                row.getInt("version"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("admitted_on", LocalDate.class),
                Optional.ofNullable(row.getObject("discharged_on", LocalDate.class)),
                row.getBoolean("planned"),
                row.getString("hospital"),
                row.getString("words"),
                IncidentRows.recorded(row),
                List.of());
    }
}
