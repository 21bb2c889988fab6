package care.mainstay.people.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.Neighbourhood;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MainstayTest
class WorkforceTest {

    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Workforce workforce;

    @Autowired
    private Callers callers;

    private Neighbourhood town;

    @BeforeEach
    void aNeighbourhood() {
        town = new Neighbourhood(application);
    }

    private static Carer.Details joanna(String hours) {
        return new Carer.Details(
                "Joanna Reid", Optional.empty(), Optional.of("L-017"), Basis.GUARANTEED_HOURS, new BigDecimal(hours));
    }

    private CarerId hired() {
        return callers.as(town.manager, () -> workforce.hire(NewCarer.of(joanna("30"), MAY)));
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.code()).isEqualTo(code));
    }

    @Test
    void whoWasHiredIsFoundByIdNumberAndUser() {
        var id = hired();
        callers.as(town.manager, () -> {
            workforce.link(id, town.carer.actor());

            assertThat(workforce.carer(id).orElseThrow().details()).isEqualTo(joanna("30"));
            assertThat(workforce.findByStaffNumber("L-017")).contains(id);
            assertThat(workforce.carerOf(town.carer.actor()).map(Carer::id)).contains(id);
            assertThat(workforce.carer(id).orElseThrow().called()).isEqualTo("Joanna");
        });
    }

    @Test
    void anotherProviderDoesNotKnowOurCarers() {
        var id = hired();

        callers.as(town.otherManager, () -> {
            assertThat(workforce.carer(id)).isEmpty();
            assertThat(workforce.names(List.of(id))).isEmpty();
            assertThat(workforce.competencies(id)).isEmpty();
            assertRefused("workforce.unknown", () -> workforce.leave(id, MAY, WhyLeft.OTHER));
        });
    }

    @Test
    void aStaffNumberBelongsToOnePersonPerEmployer() {
        hired();

        callers.as(
                town.manager,
                () -> assertRefused(
                        "workforce.staff-number-in-use", () -> workforce.hire(NewCarer.of(joanna("20"), MAY))));
        callers.as(town.otherManager, () -> workforce.hire(NewCarer.of(joanna("20"), MAY)));
    }

    @Test
    void somebodyWorksFromTheirFirstDayToTheirLast() {
        var id = hired();
        callers.as(town.manager, () -> {
            workforce.leave(id, MAY.plusDays(30), WhyLeft.RETIRED);

            assertThat(workforce.carersOn(MAY.minusDays(1))).isEmpty();
            assertThat(workforce.carersOn(MAY)).hasSize(1);
            assertThat(workforce.carersOn(MAY.plusDays(30))).hasSize(1);
            assertThat(workforce.carersOn(MAY.plusDays(31))).isEmpty();
        });
    }

    @Test
    void nobodyLeavesBeforeTheyStarted() {
        var id = hired();

        callers.as(
                town.manager,
                () -> assertRefused(
                        "workforce.left-before-starting", () -> workforce.leave(id, MAY.minusDays(1), WhyLeft.OTHER)));
    }

    @Test
    void guaranteedHoursAndBasisFitTogether() {
        callers.as(town.manager, () -> {
            assertRefused("workforce.guarantee-without-hours", () -> workforce.hire(NewCarer.of(joanna("0"), MAY)));
            assertRefused("workforce.guaranteed-hours-unlikely", () -> workforce.hire(NewCarer.of(joanna("61"), MAY)));
            var zero = new Carer.Details(
                    "Joanna Reid", Optional.empty(), Optional.empty(), Basis.ZERO_HOURS, BigDecimal.TEN);
            assertRefused("workforce.guaranteed-hours-without-guarantee", () -> workforce.hire(NewCarer.of(zero, MAY)));
        });
    }

    @Test
    void aSkillCountsUntilItMustBeSeenAgain() {
        var id = hired();
        var seen = LocalDate.of(2025, 6, 10);
        callers.as(town.manager, () -> {
            workforce.signOff(id, Competency.shown(Skill.MEDICINES, seen, "Nurse Ali"));
            workforce.signOff(id, Competency.shown(Skill.DEMENTIA, seen, "Nurse Ali"));

            assertThat(workforce.competenciesOn(seen.plusYears(1).minusDays(1)).get(id))
                    .extracting(Competency::skill)
                    .containsExactly(Skill.DEMENTIA, Skill.MEDICINES);
            assertThat(workforce.competenciesOn(seen.plusYears(1)).get(id))
                    .extracting(Competency::skill)
                    .containsExactly(Skill.DEMENTIA);
        });
    }

    @Test
    void hiringTheSamePeopleAgainChangesNothing() {
        var id = new CarerId(UUID.randomUUID());
        var carers = List.of(new NewCarer(Optional.of(id), joanna("30"), MAY, Optional.empty(), List.of()));

        callers.as(town.manager, () -> workforce.hireAll(carers));
        callers.as(town.manager, () -> workforce.hireAll(carers));

        assertThat(callers.as(town.manager, () -> workforce.carers())).hasSize(1);
    }
}
