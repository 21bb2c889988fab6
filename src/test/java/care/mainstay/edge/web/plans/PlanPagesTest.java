package care.mainstay.edge.web.plans;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.planning.Budget;
import care.mainstay.care.planning.NewPlan;
import care.mainstay.care.planning.Plan;
import care.mainstay.care.planning.PlanId;
import care.mainstay.care.planning.PlanTask;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.planning.Serves;
import care.mainstay.care.planning.TaskId;
import care.mainstay.care.referrals.CareActOutcome;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.people.Visitor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Plans over HTTP: who sees a draft, and that what is agreed is what was on the page. */
@MainstayTest
class PlanPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private Plans plans;

    @Autowired
    private AccessGrants grants;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    private Caller manager;
    private Caller council;
    private PersonId peggy;
    private LocalDate today;

    @BeforeEach
    void peggyHasSupportThatACouncilArranges() {
        manager = larkfield.user(
                larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare"), Role.MANAGER, "Ruth Okafor");
        council = larkfield.user(
                larkfield.organisation(Organisation.Kind.COUNCIL, "Westmere Council"), Role.COMMISSIONER, "Sam Ahmed");
        peggy = larkfield.person(manager, "Peggy", "Hale");
        today = LondonTime.day(clock.instant());
        var grant = AccessGrants.Grant.toOrganisation(
                council.organisation(),
                peggy,
                Purpose.COMMISSIONING,
                Instant.parse("2020-01-01T00:00:00Z"),
                new EvidenceRef("referrals.referral", ids.next()));
        larkfield.doing(manager, () -> grants.openAll(List.of(grant)));
        larkfield.doing(council, () -> grants.openAll(List.of(grant)));
    }

    private PlanId draft(String summary) {
        return larkfield.as(
                manager,
                () -> plans.draft(new NewPlan(
                        Optional.empty(),
                        peggy,
                        Optional.empty(),
                        today,
                        summary,
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
                        "Second thoughts",
                        Optional.empty())));
    }

    private Map<String, List<String>> agreed(PlanId plan) {
        var fields = new HashMap<String, List<String>>();
        fields.put("plan", List.of(plan.toString()));
        fields.put("authority", List.of("person"));
        fields.put("agreed-on-day", List.of(Integer.toString(today.getDayOfMonth())));
        fields.put("agreed-on-month", List.of(Integer.toString(today.getMonthValue())));
        fields.put("agreed-on-year", List.of(Integer.toString(today.getYear())));
        return fields;
    }

    @Test
    void whatIsAgreedIsThePlanThatWasOnThePage() {
        var office = Visitor.signedIn(port, Larkfield.email(manager), Larkfield.PASSWORD);
        var read = draft("Mornings are for practice");
        assertThat(office.get("/people/" + peggy + "/plan").body()).contains("name=\"plan\" value=\"" + read + "\"");
        var rewritten = draft("Mornings are quick");

        var late = office.post("/people/" + peggy + "/plan/agree", agreed(read));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("written anew since you opened it", "Mornings are quick");
        assertThat(larkfield.as(manager, () -> plans.current(peggy))).isEmpty();

        assertThat(office.post("/people/" + peggy + "/plan/agree", agreed(rewritten))
                        .status())
                .isEqualTo(303);
        assertThat(larkfield.as(manager, () -> plans.current(peggy)).map(Plan::id))
                .contains(rewritten);
    }

    @Test
    void aDraftIsForThoseWhoWriteItUntilItIsAgreed() {
        draft("Not said to anybody yet");
        var office = Visitor.signedIn(port, Larkfield.email(manager), Larkfield.PASSWORD);
        var commissioner = Visitor.signedIn(port, Larkfield.email(council), Larkfield.PASSWORD);

        assertThat(office.get("/people/" + peggy + "/plan?version=1").body()).contains("Not said to anybody yet");
        assertThat(commissioner.get("/people/" + peggy + "/plan?version=1").status())
                .isEqualTo(404);
        assertThat(commissioner.get("/people/" + peggy + "/plan").body()).doesNotContain("Not said to anybody yet");
    }
}
