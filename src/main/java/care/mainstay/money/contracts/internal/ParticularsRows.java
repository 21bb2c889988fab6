package care.mainstay.money.contracts.internal;

import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.money.contracts.Particulars;
import care.mainstay.money.contracts.ParticularsBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps invoicing particulars: rows are only ever added. */
@Repository
@Transactional
class ParticularsRows implements ParticularsBook {

    private final JdbcClient jdbc;
    private final Callers callers;
    private final InstantSource clock;
    private final IdSource ids;
    private final AuditTrail audit;

    ParticularsRows(JdbcClient jdbc, Callers callers, InstantSource clock, IdSource ids, AuditTrail audit) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public void keep(Particulars said) {
        var tidy = ParticularsCheck.tidied(said);
        ParticularsCheck.refuseIfWrong(tidy);
        var id = ids.next();
        var caller = callers.current();
        jdbc.sql("""
                insert into contracts.particulars (id, organisation_id, legal_name, line_1, line_2, town, postcode,
                    registered_number, vat_number, tax_reference, endpoint_scheme, endpoint, email, phone, account_name,
                    sort_code, account_number, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        caller.organisation().value(),
                        tidy.legalName(),
                        tidy.address().line1(),
                        tidy.address().line2(),
                        tidy.address().town(),
                        tidy.address().postcode(),
                        tidy.registeredNumber(),
                        tidy.tax().vatNumber(),
                        tidy.tax().reference(),
                        tidy.endpoint().scheme(),
                        tidy.endpoint().identifier(),
                        tidy.office().email(),
                        tidy.office().phone(),
                        tidy.account().name(),
                        tidy.account().sortCode(),
                        tidy.account().number(),
                        ContractRows.utc(clock.instant()),
                        caller.actor().value())
                .update();
        audit.wrote("particulars.keep", new EvidenceRef("contracts.particulars", id), Optional.empty());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Particulars> known(OrganisationId organisation, Instant at) {
        return jdbc.sql("select * from contracts.particulars_known(?, ?)")
                .params(organisation.value(), ContractRows.utc(at))
                .query((row, i) -> read(row))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Kept> own() {
        return jdbc.sql(
                        "select * from contracts.particulars where organisation_id = ? order by recorded_at desc, id desc")
                .param(callers.current().organisation().value())
                .query((row, i) -> new Kept(
                        read(row),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Particulars read(ResultSet row) throws SQLException {
        return new Particulars(
                row.getString("legal_name"),
                new Particulars.Address(
                        row.getString("line_1"),
                        row.getString("line_2"),
                        row.getString("town"),
                        row.getString("postcode")),
                row.getString("registered_number"),
                new Particulars.Tax(row.getString("vat_number"), row.getString("tax_reference")),
                new Particulars.Endpoint(row.getString("endpoint_scheme"), row.getString("endpoint")),
                new Particulars.FinanceOffice(row.getString("email"), row.getString("phone")),
                new Particulars.Account(
                        row.getString("account_name"), row.getString("sort_code"), row.getString("account_number")));
    }
}
