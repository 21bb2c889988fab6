package care.mainstay.care.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.MainstayTest;
import care.mainstay.TestDatabase;
import care.mainstay.care.continuity.measures.Continuity;
import care.mainstay.care.continuity.measures.CoreTeam.Standing;
import care.mainstay.care.continuity.measures.Notice;
import care.mainstay.care.continuity.measures.Ratio;
import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.care.visits.VisitState;
import care.mainstay.care.visits.Visits;
import care.mainstay.care.visits.WhyChanged;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.workforce.AbsenceKind;
import care.mainstay.people.workforce.NewAbsence;
import care.mainstay.people.workforce.WorkingTimes;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Counts follow the records, whatever happens to them; teams are agreed beforehand. */
@MainstayTest
class ContinuityOfCareTest {

    @Autowired
    private ContinuityOfCare continuity;

    @Autowired
    private Visits visits;

    @Autowired
    private WorkingTimes times;

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    @Autowired
    private TestDatabase database;

    private Organisation provider;
    private Caller manager;
    private Caller coordinator;
    private Larkfield.Colleague joanna;
    private Larkfield.Colleague amir;
    private PersonId peggy;
    private LocalDate today;

    @BeforeEach
    void larkfieldAtWork() {
        provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield");
        manager = larkfield.user(provider, Role.MANAGER, "Mia Manager");
        coordinator = larkfield.user(provider, Role.COORDINATOR, "Colin Coordinator");
        joanna = larkfield.carer(manager, provider, "Joanna Reed");
        amir = larkfield.carer(manager, provider, "Amir Khan");
        peggy = larkfield.person(manager, "Margaret", "Hale");
        today = LondonTime.day(clock.instant());
    }

    @Test
    void visitsAreCountedAsTheyAreWrittenDown() {
        made(peggy, today.minusDays(3), joanna);
        made(peggy, today.minusDays(2), joanna);
        catchUp();
        made(peggy, today.minusDays(1), amir);
        assertThat(catchUp()).isEqualTo(1);

        var now = now(peggy);
        assertThat(now.visits()).isEqualTo(3);
        assertThat(now.carersPerPerson()).contains(new Ratio(2, 1));
        assertThat(now.mainCarer()).contains(new Ratio(2, 3));
        assertThat(on(peggy, today.minusDays(2)).visits()).isEqualTo(2);
        assertThat(on(peggy, today.minusDays(4)).visits()).isZero();
    }

    @Test
    void countingWhenNothingWasWrittenDownCountsNothingAndChangesNothing() throws SQLException {
        made(peggy, today.minusDays(1), joanna);
        catchUp();
        var before = everything();

        assertThat(catchUp()).isZero();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aVisitLeavesTheFourWeeksAfterTwentyEightDays() {
        made(peggy, today.minusDays(40), joanna);
        catchUp();

        assertThat(on(peggy, today.minusDays(13)).visits()).isEqualTo(1);
        assertThat(on(peggy, today.minusDays(12)).visits()).isZero();
        assertThat(now(peggy).visits()).isZero();
    }

    @Test
    void aCorrectionOfLongAgoCorrectsEveryDaySinceAndWhoIsNew() {
        var first = made(peggy, today.minusDays(60), joanna);
        made(peggy, today.minusDays(30), amir);
        made(peggy, today.minusDays(2), joanna);
        catchUp();
        assertThat(now(peggy).newFaces()).isZero();

        correct(first, today.minusDays(60), amir);
        catchUp();

        assertThat(now(peggy).newFaces())
                .as("Joanna came for the first time two days ago")
                .isEqualTo(1);
        assertThat(on(peggy, today.minusDays(30)).newFaces()).isZero();
    }

    @Test
    void countedAgainFromTheRecordsTheNumbersAreTheSame() throws SQLException {
        var random = new Random(20261123);
        var people = List.of(peggy, larkfield.person(manager, "Ada", "Moor"), larkfield.person(manager, "Tom", "Lee"));
        var carers = new ArrayList<>(List.of(joanna, amir));
        for (int i = 0; i < 3; i++) {
            carers.add(larkfield.carer(manager, provider, "Carer " + i + " Green"));
        }
        record Kept(VisitId visit, LocalDate day) {}
        var kept = new ArrayList<Kept>();
        for (int step = 0; step < 70; step++) {
            var person = people.get(random.nextInt(3));
            var day = today.minusDays(random.nextInt(90));
            var carer = carers.get(random.nextInt(5));
            switch (random.nextInt(8)) {
                case 0 -> {
                    if (!kept.isEmpty()) {
                        var one = kept.get(random.nextInt(kept.size()));
                        if (random.nextBoolean()) {
                            correct(one.visit(), one.day(), carer);
                        } else {
                            larkfield.doing(
                                    coordinator,
                                    () -> visits.correct(
                                            VisitRecord.notGiven(
                                                    one.visit(),
                                                    ids.next().toString(),
                                                    VisitState.NO_ANSWER,
                                                    "Nobody in"),
                                            "Nobody was in after all"));
                        }
                    }
                }
                case 1 -> agree(person, today.minusDays(random.nextInt(7)), carer);
                case 2 -> catchUp();
                default ->
                    kept.add(new Kept(made(person, day, carer, random.nextInt(6) == 0 ? "18:30" : "08:00"), day));
            }
        }
        catchUp();
        var kept1 = everything();
        assertThat(kept1.size()).isGreaterThan(50);

        larkfield.as(manager, () -> continuity.recount());

        assertThat(everything()).isEqualTo(kept1);
        for (var person : people) {
            for (int back = 0; back < 60; back += 9) {
                var end = today.minusDays(back);
                var known = larkfield.as(
                        manager, () -> continuity.asKnown(provider.id(), List.of(person), end, clock.instant()));
                assertThat(on(person, end))
                        .isEqualTo(
                                known.isEmpty()
                                        ? Continuity.NOTHING
                                        : known.get(0).continuity());
            }
        }
    }

    @Test
    void whatASettlementKnowsIsWhatHadBeenWrittenDownByThen() {
        var visit = made(peggy, today.minusDays(2), joanna);
        made(peggy, today.minusDays(1), joanna);
        var then = clock.instant();
        correct(visit, today.minusDays(2), amir);
        made(peggy, today.minusDays(3), amir);

        var known = larkfield.as(manager, () -> continuity.asKnown(provider.id(), List.of(peggy), today, then));

        assertThat(known).hasSize(1);
        assertThat(known.get(0).continuity().carersPerPerson()).contains(new Ratio(1, 1));
        assertThat(known.get(0).continuity().visits()).isEqualTo(2);
    }

    @Test
    void aVisitFromOutsideTheTeamIsAvoidableUnlessThePersonWishedIt() {
        agree(peggy, today.minusDays(6), joanna);
        made(peggy, today.minusDays(5), joanna);
        made(peggy, today.minusDays(4), amir);
        var wished = larkfield.as(
                coordinator,
                () -> visits.plan(breakfast(peggy, today.minusDays(3)).by(joanna.carer())));
        larkfield.doing(
                coordinator,
                () -> visits.move(
                        wished,
                        1,
                        Larkfield.at(today.minusDays(3), "08:00"),
                        List.of(amir.carer()),
                        WhyChanged.PERSONS_WISH));
        record(wished, today.minusDays(3), amir, "08:00");
        catchUp();

        var now = now(peggy);
        assertThat(now.coreTeam()).contains(new Ratio(1, 3));
        assertThat(now.avoidable()).contains(new Ratio(1, 3));
        assertThat(now.byWish()).isEqualTo(1);
        assertThat(now.changed(Notice.LESS_THAN_A_DAY))
                .as("two came unannounced, and one was changed after the fact")
                .isEqualTo(3);
        var outside = larkfield.as(
                manager,
                () -> continuity.fromOutside(
                        peggy, provider.id(), new DateRange(today.minusDays(27), today.plusDays(1))));
        assertThat(outside)
                .extracting(FromOutside::why)
                .containsExactly(List.of(Standing.AVOIDABLE), List.of(Standing.WISH));
        assertThat(larkfield
                        .as(manager, () -> continuity.asKnown(provider.id(), List.of(peggy), today, clock.instant()))
                        .get(0)
                        .notExcused())
                .as("Amir came once avoidably, so he counts")
                .isEqualTo(2);
    }

    @Test
    void whileAllOfTheTeamIsAwayAVisitFromOutsideCouldNotBeAvoided() {
        agree(peggy, today.minusDays(6), joanna);
        made(peggy, today.minusDays(5), amir);
        made(peggy, today.minusDays(3), amir);
        catchUp();
        assertThat(now(peggy).avoidable()).contains(new Ratio(2, 2));

        var absence = larkfield.as(
                manager,
                () -> times.recordAbsence(
                        NewAbsence.of(joanna.carer(), AbsenceKind.SICKNESS, today.minusDays(3), today.minusDays(3))));
        assertThat(catchUp()).isEqualTo(1);
        var then = clock.instant();
        assertThat(now(peggy).avoidable()).contains(new Ratio(1, 2));
        assertThat(now(peggy).forSickness()).isEqualTo(1);
        assertThat(catchUp()).isZero();

        larkfield.doing(manager, () -> times.takeBackAbsence(absence));
        catchUp();
        assertThat(now(peggy).avoidable()).contains(new Ratio(2, 2));
        var known = larkfield.as(manager, () -> continuity.asKnown(provider.id(), List.of(peggy), today, then));
        assertThat(known.get(0).continuity().forSickness())
                .as("by then it had not been taken back")
                .isEqualTo(1);
    }

    @Test
    void whyATeamDidNotComeIsNotToldToAColleague() {
        agree(peggy, today.minusDays(6), joanna);
        var visit = larkfield.as(
                coordinator,
                () -> visits.plan(breakfast(peggy, today.minusDays(1)).by(amir.carer())));
        record(visit, today.minusDays(1), amir, "08:00");
        catchUp();
        var days = new DateRange(today.minusDays(6), today.plusDays(1));

        assertThat(larkfield.as(coordinator, () -> continuity.fromOutside(peggy, provider.id(), days)))
                .hasSize(1);
        assertThat(larkfield.as(amir.caller(), () -> continuity.fromOutside(peggy, provider.id(), days)))
                .isEmpty();
        assertThat(larkfield.as(amir.caller(), () -> continuity.of(List.of(peggy), List.of(today))))
                .hasSize(1);
    }

    @Test
    void whoeverAgreesATeamIsAskedForSomebodyWhoWorksHereAndADayToCome() {
        var elsewhere = larkfield.organisation(Organisation.Kind.PROVIDER, "Brook Care");
        var stranger =
                larkfield.carer(larkfield.user(elsewhere, Role.MANAGER, "Sam Stranger"), elsewhere, "Stella Far");

        assertThatThrownBy(() -> agree(peggy, today.minusDays(30), stranger))
                .isInstanceOfSatisfying(
                        Refused.class,
                        why -> assertThat(why.problems())
                                .extracting(Refused.Problem::code)
                                .containsExactly("continuity.team-from-the-past", "continuity.carer-unknown"));
        assertThatThrownBy(() -> larkfield.doing(
                        manager, () -> continuity.agree(peggy, Set.of(), today, DecidedBy.person("Margaret Hale"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("continuity.team-of-nobody");
    }

    @Test
    void ofTwoTeamsFromOneDayTheLaterAgreedCounts() {
        agree(peggy, today, joanna);
        agree(peggy, today, amir);

        var teams = larkfield.as(manager, () -> continuity.teams(peggy));
        assertThat(teams).hasSize(1);
        assertThat(teams.get(0).carers()).containsExactly(amir.carer());
    }

    @Test
    void theCouncilSeesWhatWasOpenedToItAndAnotherProviderNothing() {
        made(peggy, today.minusDays(1), joanna);
        catchUp();
        var council = larkfield.organisation(Organisation.Kind.COUNCIL, "Eastshire");
        var commissioner = larkfield.user(council, Role.COMMISSIONER, "Cora Commissioner");
        var elsewhere = larkfield.organisation(Organisation.Kind.PROVIDER, "Brook Care");
        var stranger = larkfield.user(elsewhere, Role.MANAGER, "Sam Stranger");
        assertThat(larkfield.as(commissioner, () -> continuity.of(List.of(peggy), List.of(today))))
                .isEmpty();

        larkfield.open(manager, peggy, council, Purpose.COMMISSIONING);

        assertThat(larkfield.as(commissioner, () -> continuity.of(List.of(peggy), List.of(today))))
                .hasSize(1);
        assertThat(larkfield.as(stranger, () -> continuity.of(List.of(peggy), List.of(today))))
                .isEmpty();
        assertThat(larkfield.as(stranger, () -> continuity.everybodys(List.of(today))))
                .isEmpty();
    }

    @Test
    void somebodyBelongsToOnePatchOrNone() {
        larkfield.doing(manager, () -> continuity.putInPatch(peggy, Optional.of("North")));
        larkfield.doing(manager, () -> continuity.putInPatch(peggy, Optional.of(" Harbour ")));
        assertThat(larkfield.as(coordinator, () -> continuity.patches())).containsEntry(peggy, "Harbour");

        larkfield.doing(manager, () -> continuity.putInPatch(peggy, Optional.of("  ")));
        assertThat(larkfield.as(coordinator, () -> continuity.patches())).isEmpty();
    }

    private Continuity now(PersonId person) {
        return on(person, today);
    }

    private Continuity on(PersonId person, LocalDate end) {
        return larkfield.as(manager, () -> continuity.of(List.of(person), List.of(end))).stream()
                .findFirst()
                .map(FourWeeks::continuity)
                .orElse(Continuity.NOTHING);
    }

    private int catchUp() {
        return larkfield.as(Caller.system(provider.id(), manager.actor()), () -> continuity.catchUp());
    }

    private void agree(PersonId person, LocalDate from, Larkfield.Colleague... carers) {
        var team = Arrays.stream(carers).map(Larkfield.Colleague::carer).collect(Collectors.toSet());
        larkfield.doing(manager, () -> continuity.agree(person, team, from, DecidedBy.person("Margaret Hale")));
    }

    private NewVisit breakfast(PersonId person, LocalDate day) {
        return NewVisit.at(person, day, LocalTime.of(8, 0), LocalTime.of(8, 45), "Breakfast, made together");
    }

    private VisitId made(PersonId person, LocalDate day, Larkfield.Colleague by) {
        return made(person, day, by, "08:00");
    }

    /** Planned for nobody, so that nobody is planned in two places; whoever came, came unannounced. */
    private VisitId made(PersonId person, LocalDate day, Larkfield.Colleague by, String at) {
        var start = LocalTime.parse(at);
        var visit = larkfield.as(
                coordinator,
                () -> visits.plan(NewVisit.at(person, day, start, start.plusMinutes(45), "Breakfast, made together")));
        record(visit, day, by, at);
        return visit;
    }

    private int minute;

    private void record(VisitId visit, LocalDate day, Larkfield.Colleague by, String at) {
        var from = Larkfield.at(day, at).plusSeconds(10L * minute++ % 2400);
        larkfield.doing(
                coordinator,
                () -> visits.record(VisitRecord.completed(
                        visit, ids.next().toString(), new Attendance(by.carer(), from, from.plusSeconds(5)))));
    }

    private void correct(VisitId visit, LocalDate day, Larkfield.Colleague by) {
        var from = Larkfield.at(day, "08:00").plusSeconds(10L * minute++ % 2400);
        larkfield.doing(
                coordinator,
                () -> visits.correct(
                        VisitRecord.completed(
                                visit, ids.next().toString(), new Attendance(by.carer(), from, from.plusSeconds(5))),
                        "Somebody else came"));
    }

    private List<String> everything() throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select w::text from continuity.four_weeks w union all select c::text from continuity.counted c"
                                + " union all select q::text from continuity.to_count q order by 1")) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
