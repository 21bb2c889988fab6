package care.mainstay.edge.westmere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.SignIn;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole year through the faces, by the validators that everything else goes by: a refusal would fail it. */
@MainstayTest(westmere = true)
class LoadingTest {

    @Autowired
    Westmere westmere;

    @Autowired
    Callers callers;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Users users;

    @Autowired
    Organisations organisations;

    @Autowired
    SignIn signIn;

    @Test
    void everyVisitOfTheYearIsThere() {
        long visits = 0;
        for (Organisation provider : organisations(Organisation.Kind.PROVIDER)) {
            visits += count(manager(provider), "select count(*) from visits.visit_record");
        }
        assertThat(visits).isBetween(140_000L, 165_000L);
    }

    @Test
    void notesAreTheirCarersOwnAndSeldomRepeated() {
        var provider = manager(organisations(Organisation.Kind.PROVIDER).get(0));
        long notes = count(provider, "select count(*) from visits.visit_record where note <> ''");
        long different = count(provider, "select count(distinct note) from visits.visit_record where note <> ''");
        assertThat((double) different / notes).isGreaterThan(0.96);
    }

    @Test
    void theTruthCannotBeReadByTheApplication() {
        var asItself = Installation.ITSELF;
        assertThatThrownBy(() -> count(asItself, "select count(*) from westmere.truth"))
                .hasStackTraceContaining("permission denied for table truth");
    }

    @Test
    void anInstallationThatHoldsDataIsLeftAlone() {
        assertThatThrownBy(() -> westmere.load(Westmere.Progress.SILENT))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("westmere.not-empty");
    }

    @Test
    void theSignInPageOffersEveryRole() {
        assertThat(signIn.offers())
                .extracting(SignIn.Offer::role)
                .contains(
                        Role.COMMISSIONER,
                        Role.MANAGER,
                        Role.COORDINATOR,
                        Role.CARER,
                        Role.PERSON,
                        Role.FAMILY,
                        Role.INSPECTOR,
                        Role.SCRUTINY,
                        Role.ADMINISTRATOR);
        assertThat(signIn.offers())
                .extracting(SignIn.Offer::email)
                .allMatch(email -> email.endsWith("@westmere.example"));
    }

    @Test
    void theDaughterSeesWhatHerMotherSharesAndNothingElse() {
        var daughter = user("daughter@westmere.example").caller();
        assertThat(count(daughter, "select count(distinct person_id) from visits.visit"))
                .isEqualTo(1);
        assertThat(count(daughter, "select count(*) from safety.incident")).isZero();
    }

    @Test
    void whatCameTrueIsAskedAboutAgainAndNotEveryCallIsAnswered() {
        long past = 0;
        long reached = 0;
        long unanswered = 0;
        for (Organisation provider : organisations(Organisation.Kind.PROVIDER)) {
            var manager = manager(provider);
            past += count(manager, "select count(*) from outcomes.follow_up where due_on < current_date - 14");
            reached += count(manager, "select count(*) from outcomes.follow_up_contact where result = 'reached'");
            unanswered += count(manager, "select count(*) from outcomes.follow_up_contact where result = 'no-answer'");
        }
        assertThat(reached).isBetween(past / 3, past);
        assertThat(unanswered).isPositive().isLessThan(reached);
    }

    @Test
    void aStatementIsSettledAndALineOfTheLastIsDisputed() {
        var manager = user("manager@westmere.example").caller();
        assertThat(count(manager, "select count(*) from settlement.ledger_entry"))
                .isPositive();
        assertThat(count(manager, """
                select count(*) from settlement.line l
                join settlement.period p on p.id = l.period_id and p.statement_number = l.statement_number
                where p.state = 'proposed' and l.kind = 'held' and l.reason = 'confirmed-through-provider-alone'
                  and (select e.state from settlement.line_event e where e.line_id = l.id order by e.id desc limit 1)
                      = 'queried'
                """)).as("what both argue about").isEqualTo(1);
    }

    private List<Organisation> organisations(Organisation.Kind kind) {
        return callers.as(Installation.ITSELF, () -> transaction.execute(status -> organisations.ofKind(kind)));
    }

    private User user(String email) {
        return callers.as(
                Installation.ITSELF,
                () -> transaction.execute(status -> users.findByEmail(email)).orElseThrow());
    }

    private Caller manager(Organisation provider) {
        var all = callers.as(
                Caller.system(provider.id(), Installation.MAINSTAY),
                () -> transaction.execute(status -> users.of(provider.id())));
        return all.stream()
                .filter(user -> user.role() == Role.MANAGER)
                .findFirst()
                .orElseThrow()
                .caller();
    }

    private long count(Caller caller, String sql) {
        Long counted = callers.as(caller, () -> transaction.execute(status -> jdbc.queryForObject(sql, Long.class)));
        return counted == null ? 0 : counted;
    }
}
