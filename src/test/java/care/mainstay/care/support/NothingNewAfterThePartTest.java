package care.mainstay.care.support;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.planning.NewPlan;
import care.mainstay.care.planning.Plan;
import care.mainstay.care.planning.PlanId;
import care.mainstay.care.referrals.AfterAFall;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.FundingRoute;
import care.mainstay.care.referrals.NewReferral;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.people.persons.DecidedBy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Once somebody's part in a person's support is over, what is planned from then on is none of their business. */
@MainstayTest
class NothingNewAfterThePartTest extends PeggysSupport {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aCouncilWhosePartIsOverSeesTheOldPlanWholeAndNothingOfTheNext() {
        var old = agreed(plan());
        var own = callers.as(
                town.manager,
                () -> referrals.draft(
                        new NewReferral(
                                Optional.empty(), peggy, AfterAFall.request(FundingRoute.COUNCIL_COMMISSIONED, today)),
                        now()));
        as(town.manager, () -> referrals.accept(own, now()));
        as(town.manager, () -> referrals.end(referral, EndReason.NO_LONGER_NEEDED, now()));

        var next = agreed(again(plan()));

        assertThat(callers.as(town.manager, () -> plans.versions(peggy)))
                .extracting(Plan::id)
                .containsExactly(next, old);
        assertThat(callers.as(town.commissioner, () -> plans.versions(peggy)))
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.id()).isEqualTo(old);
                    assertThat(plan.tasks()).hasSize(1);
                    assertThat(plan.week()).hasSize(1);
                });
        for (var table : List.of("planning.plan", "planning.task", "planning.weekly_visit", "planning.agreement")) {
            assertThat(rows(town.manager, table)).as(table).isEqualTo(2);
            assertThat(rows(town.commissioner, table)).as(table).isEqualTo(1);
        }
    }

    private PlanId agreed(NewPlan plan) {
        var id = callers.as(town.manager, () -> plans.draft(plan));
        as(town.manager, () -> plans.agree(id, DecidedBy.person("Margaret Hale"), today));
        return id;
    }

    private static NewPlan again(NewPlan plan) {
        return new NewPlan(
                plan.id(),
                plan.person(),
                plan.referral(),
                plan.startsOn(),
                "Her family pays from now on",
                plan.budget(),
                plan.tasks(),
                plan.week(),
                plan.ifAVisitIsMissed(),
                "Who pays",
                plan.draftedAt());
    }

    /** Asked of the database itself, past every verb. */
    private long rows(Caller caller, String table) {
        var column = table.endsWith(".plan") ? "id" : "plan_id";
        return callers.as(
                caller,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.queryForObject(
                                "select count(distinct " + column + ") from " + table + " where person_id = ?",
                                Long.class,
                                peggy.value())));
    }
}
