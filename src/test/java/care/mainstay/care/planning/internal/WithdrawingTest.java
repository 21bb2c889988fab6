package care.mainstay.care.planning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.planning.Budget;
import care.mainstay.care.planning.NewPlan;
import care.mainstay.care.planning.Plan;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.planning.Serves;
import care.mainstay.care.planning.TaskId;
import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.people.persons.DecidedBy;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two at once: somebody writes a new draft while the one before is agreed. */
@MainstayTest
class WithdrawingTest {

    @Autowired
    private Plans plans;

    @Autowired
    private PlanWrites writes;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    @Test
    void aPlanThatWasAgreedMeanwhileIsNotTakenBack() {
        var manager = larkfield.user(
                larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare"), Role.MANAGER, "Ruth Okafor");
        var peggy = larkfield.person(manager, "Peggy", "Hale");
        var today = LondonTime.day(clock.instant());
        var agreed = larkfield.as(
                manager,
                () -> plans.draft(new NewPlan(
                        Optional.empty(),
                        peggy,
                        Optional.empty(),
                        today,
                        "",
                        new Budget(BigDecimal.TEN, ""),
                        List.of(new PlanTask(
                                new TaskId(ids.next()),
                                "Help with washing",
                                Serves.need(CareActOutcome.B),
                                "Right sleeve first",
                                PlanTask.Means.VISIT,
                                List.of(),
                                Optional.empty(),
                                15,
                                "")),
                        List.of(),
                        "Ring within 15 minutes",
                        "",
                        Optional.empty())));
        larkfield.doing(manager, () -> plans.agree(agreed, DecidedBy.person("Peggy Hale"), today));

        larkfield.doing(manager, () -> transaction.executeWithoutResult(status -> writes.withdraw(agreed)));

        assertThat(larkfield.as(manager, () -> plans.current(peggy)).map(Plan::id))
                .contains(agreed);
    }
}
