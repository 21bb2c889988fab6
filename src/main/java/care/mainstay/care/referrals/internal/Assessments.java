package care.mainstay.care.referrals.internal;

import care.mainstay.care.referrals.Assessment;
import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.care.referrals.NewAssessment;
import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.UnableToAchieve;
import care.mainstay.care.referrals.Wellbeing;
import care.mainstay.foundation.audit.AuditTrail;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assessments and the needs they found. */
@Component
class Assessments {

    private final JdbcClient jdbc;
    private final Callers callers;
    private final AuditTrail audit;
    private final IdSource ids;
    private final InstantSource clock;

    Assessments(JdbcClient jdbc, Callers callers, AuditTrail audit, IdSource ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    Assessment record(Referral referral, NewAssessment findings) {
        var now = clock.instant();
        ReferralRules.require(findings, ReferralRules.day(now));
        var caller = callers.current();
        var id = ids.next();
        jdbc.sql("""
                        insert into referrals.assessment (id, referral_id, organisation_id, person_id, assessed_on, assessor, present,
                            strengths, what_matters, from_impairment, wellbeing, wellbeing_words, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        referral.id().value(),
                        caller.organisation().value(),
                        referral.person().value(),
                        findings.assessedOn(),
                        findings.assessor().strip(),
                        findings.present().strip(),
                        findings.strengths().strip(),
                        findings.whatMatters().strip(),
                        findings.fromImpairment(),
                        letters(findings.wellbeing(), Wellbeing::code),
                        findings.wellbeingWords().strip(),
                        ReferralRows.utc(now),
                        caller.actor().value())
                .update();
        for (var need : findings.needs()) {
            jdbc.sql("""
                            insert into referrals.assessed_need (assessment_id, outcome, organisation_id, person_id, unable, words,
                                recorded_at, recorded_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            id,
                            need.outcome().code(),
                            caller.organisation().value(),
                            referral.person().value(),
                            letters(need.unable(), UnableToAchieve::code),
                            need.words().strip(),
                            ReferralRows.utc(now),
                            caller.actor().value())
                    .update();
        }
        audit.wrote("assessment.record", new EvidenceRef("referrals.assessment", id), Optional.of(referral.person()));
        return new Assessment(id, referral.id(), referral.person(), caller.organisation(), findings, now);
    }

    boolean any(ReferralId referral) {
        return jdbc.sql("select exists (select 1 from referrals.assessment where referral_id = ?)")
                .param(referral.value())
                .query(Boolean.class)
                .single();
    }

    List<Assessment> of(PersonId person) {
        var needs = needs(person);
        return jdbc.sql("""
                        select id, referral_id, organisation_id, person_id, assessed_on, assessor, present, strengths, what_matters,
                               from_impairment, wellbeing, wellbeing_words, recorded_at
                        from referrals.assessment where person_id = ? order by assessed_on desc, recorded_at desc, id desc
                        """)
                .param(person.value())
                .query((row, i) -> assessment(row, needs))
                .list();
    }

    /** The latest of the commissioning side, whose decision eligibility is; without one, the latest. */
    Optional<NewAssessment> deciding(PersonId person) {
        var all = of(person);
        var commissioned = jdbc.sql("""
                        select a.id from referrals.assessment a join referrals.referral r on r.id = a.referral_id
                        where a.person_id = ? and a.organisation_id = r.organisation_id and not r.kept_by_provider
                        """).param(person.value()).query(UUID.class).set();
        return all.stream()
                .filter(assessment -> commissioned.contains(assessment.id()))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Assessment::findings);
    }

    private Map<UUID, List<NewAssessment.Need>> needs(PersonId person) {
        var needs = new HashMap<UUID, List<NewAssessment.Need>>();
        jdbc.sql("""
                        select assessment_id, outcome, unable, words from referrals.assessed_need
                        where person_id = ? order by assessment_id, outcome
                        """).param(person.value()).query(row -> {
            needs.computeIfAbsent(row.getObject("assessment_id", UUID.class), id -> new ArrayList<>())
                    .add(new NewAssessment.Need(
                            CareActOutcome.ofCode(row.getString("outcome")),
                            set(row, "unable", UnableToAchieve::ofCode),
                            row.getString("words")));
        });
        return needs;
    }

    private static Assessment assessment(ResultSet row, Map<UUID, List<NewAssessment.Need>> needs) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Assessment(
                id,
                new ReferralId(row.getObject("referral_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new NewAssessment(
                        row.getObject("assessed_on", LocalDate.class),
                        row.getString("assessor"),
                        row.getString("present"),
                        row.getString("strengths"),
                        row.getString("what_matters"),
                        row.getBoolean("from_impairment"),
                        needs.getOrDefault(id, List.of()),
                        set(row, "wellbeing", Wellbeing::ofCode),
                        row.getString("wellbeing_words")),
                ReferralRows.instant(row, "recorded_at"));
    }

    private static <T> String[] letters(Set<T> values, Function<T, String> code) {
        return values.stream().map(code).sorted().toArray(String[]::new);
    }

    private static <T> Set<T> set(ResultSet row, String column, Function<String, T> ofCode) throws SQLException {
        return row.getArray(column).getArray() instanceof String[] texts
                ? Arrays.stream(texts).map(ofCode).collect(Collectors.toSet())
                : Set.of();
    }
}
