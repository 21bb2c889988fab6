package care.mainstay.care.referrals.internal;

import care.mainstay.care.referrals.Enquiries;
import care.mainstay.care.referrals.Enquiry;
import care.mainstay.care.referrals.EnquiryId;
import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcEnquiries implements Enquiries {

    private static final String SELECT = """
            select id, about_name, asked_by, contact, words, received_on, outcome, outcome_words from referrals.enquiry
            """;

    private final JdbcClient jdbc;
    private final Callers callers;
    private final AuditTrail audit;
    private final IdSource ids;
    private final InstantSource clock;

    JdbcEnquiries(JdbcClient jdbc, Callers callers, AuditTrail audit, IdSource ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public EnquiryId receive(Enquiry.Asked asked) {
        ReferralRules.require(asked, ReferralRules.day(clock.instant()));
        var caller = callers.current();
        var id = new EnquiryId(ids.next());
        jdbc.sql("""
                        insert into referrals.enquiry (id, organisation_id, about_name, asked_by, contact, words, received_on,
                            recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        caller.organisation().value(),
                        asked.aboutName().strip(),
                        asked.askedBy().strip(),
                        asked.contact().strip(),
                        asked.words().strip(),
                        asked.receivedOn(),
                        ReferralRows.utc(clock.instant()),
                        caller.actor().value())
                .update();
        audit.wrote("enquiry.receive", ref(id), Optional.empty());
        return id;
    }

    @Override
    @Transactional
    public void answer(EnquiryId enquiry, Enquiry.Answer answer, String words) {
        ReferralRules.requireAnswer(words);
        int answered = jdbc.sql("""
                        update referrals.enquiry set outcome = ?, outcome_words = ?, answered_at = ?, answered_by = ?
                        where id = ? and outcome is null
                        """)
                .params(
                        answer.code(),
                        words.strip(),
                        ReferralRows.utc(clock.instant()),
                        callers.current().actor().value(),
                        enquiry.value())
                .update();
        if (answered != 1) {
            throw new Refused(
                    "referrals.enquiry-not-waiting",
                    "This enquiry is not waiting for an answer.",
                    "Maybe somebody else has just answered it: look in the list of enquiries.");
        }
        audit.wrote("enquiry.answer", ref(enquiry), Optional.empty());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Enquiry> find(EnquiryId enquiry) {
        return enquiries("where id = ?", enquiry.value()).optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Enquiry> waiting() {
        return enquiries("where outcome is null order by received_on, id").list();
    }

    private MappedQuerySpec<Enquiry> enquiries(String which, Object... values) {
        return jdbc.sql(SELECT + which).params(values).query((row, i) -> enquiry(row));
    }

    private static EvidenceRef ref(EnquiryId enquiry) {
        return new EvidenceRef("referrals.enquiry", enquiry.value());
    }

    private static Enquiry enquiry(ResultSet row) throws SQLException {
        return new Enquiry(
                new EnquiryId(row.getObject("id", UUID.class)),
                new Enquiry.Asked(
                        row.getString("about_name"),
                        row.getString("asked_by"),
                        row.getString("contact"),
                        row.getString("words"),
                        row.getObject("received_on", LocalDate.class)),
                Optional.ofNullable(row.getString("outcome")).map(Enquiry.Answer::ofCode),
                Optional.ofNullable(row.getString("outcome_words")).orElse(""));
    }
}
