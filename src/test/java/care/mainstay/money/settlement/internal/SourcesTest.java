package care.mainstay.money.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import care.mainstay.MainstayTest;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.safety.Harm;
import care.mainstay.care.safety.HarmReview;
import care.mainstay.care.safety.IncidentAbout;
import care.mainstay.care.safety.IncidentKind;
import care.mainstay.care.safety.NewAction;
import care.mainstay.care.safety.NewHarmReview;
import care.mainstay.care.safety.NewIncident;
import care.mainstay.care.safety.NewStay;
import care.mainstay.care.visits.Attendance;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.VisitRecord;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.persons.NewPerson;
import care.mainstay.people.persons.PersonDetails;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/**
 * Every table of evidence over real records: what is known at the cut-off is in it, what is written down, corrected or
 * taken back afterwards is not, and comes when it is asked again later. The outcomes are in {@link OutcomesSourceTest}.
 */
@MainstayTest
class SourcesTest extends SupportUnderContract {

    @Test
    void visitsRecordedCorrectedOrCalledOffAfterTheCutOffAreAsTheyWereKnown() {
        var first = made(10, 30);
        var corrected = made(9, 30);
        var late = planned(8);
        var missed = planned(7);
        var cutOff = clock.instant();
        var then = gathered("visits", cutOff);
        assertThat(then.rows()).extracting(row -> row.get(2)).containsExactlyInAnyOrder(ref(first), ref(corrected));

        larkfield.as(manager, () -> visits.record(completed(late, 8, 30)));
        larkfield.doing(manager, () -> visits.correct(completed(corrected, 9, 20), "The watch was ten minutes fast"));
        larkfield.doing(manager, () -> visits.missed(missed, "The car broke down"));

        assertThat(gathered("visits", cutOff)).isEqualTo(then);
        var now = gathered("visits", clock.instant());
        assertThat(now.rows())
                .extracting(row -> row.get(2), row -> row.get(3), row -> row.get(6))
                .containsExactlyInAnyOrder(
                        tuple(ref(first), "completed", "30"),
                        tuple(ref(corrected), "completed", "20"),
                        tuple(ref(late), "completed", "30"),
                        tuple(ref(missed), "missed", "0"));
    }

    @Test
    void theMinutesOfEachCarerAreTold() {
        var dev = larkfield.carer(manager, provider, "Dev Shah");
        var visit = larkfield.as(
                manager,
                () -> visits.plan(NewVisit.at(
                                peggy,
                                today.minusDays(4),
                                LocalTime.of(8, 0),
                                LocalTime.of(8, 30),
                                "Getting up, with the hoist")
                        .by(joanna.carer(), dev.carer())
                        .asPublished()));
        var from = Larkfield.at(today.minusDays(4), "08:00");
        larkfield.as(
                manager,
                () -> visits.record(VisitRecord.completed(
                        visit,
                        "both",
                        new Attendance(joanna.carer(), from, from.plusSeconds(20 * 60 + 59)),
                        new Attendance(dev.carer(), from, from.plusSeconds(40 * 60)))));
        made(3, 30);

        assertThat(gathered("visits", clock.instant()).rows())
                .extracting(row -> row.get(4), row -> row.get(5), row -> row.get(6), row -> row.get(7))
                .containsExactlyInAnyOrder(tuple("2", "60", "60", "40 20"), tuple("1", "45", "30", ""));
    }

    @Test
    void anEndOfSupportAndAReleaseThatAreWrittenDownLateWereNotKnown() {
        var cutOff = clock.instant();
        var then = gathered("people", cutOff);
        assertThat(then.rows()).hasSize(1);
        assertThat(then.rows().get(0).subList(1, 6))
                .containsExactly(
                        today.minusDays(23).toString(), "", today.minusDays(23).toString(), "", "");

        larkfield.doing(manager, () -> referrals.end(referral, EndReason.MOVED_AWAY, ago(2, 9)));
        larkfield.doing(commissioner, () -> contracts.release(contract, peggy, today.minusDays(2)));

        assertThat(gathered("people", cutOff)).isEqualTo(then);
        assertThat(gathered("people", clock.instant()).rows().get(0).subList(1, 6))
                .containsExactly(
                        today.minusDays(23).toString(),
                        today.minusDays(2).toString(),
                        today.minusDays(23).toString(),
                        today.minusDays(2).toString(),
                        "moved-away");
    }

    @Test
    void somebodyPutUnderTheContractAfterTheCutOffWasNotUnderItThen() {
        var cutOff = clock.instant();
        var ted = larkfield.as(commissioner, () -> persons.register(NewPerson.of(PersonDetails.named("Ted", "Moss"))));
        larkfield.doing(commissioner, () -> contracts.place(contract, ted, referral, today.minusDays(20)));

        assertThat(larkfield.as(commissioner, () -> contracts.people(contract, days, cutOff)))
                .extracting(person -> person.person())
                .containsExactly(peggy);
        assertThat(larkfield.as(commissioner, () -> contracts.people(contract, days)))
                .extracting(person -> person.person())
                .containsExactlyInAnyOrder(peggy, ted);
    }

    @Test
    void comingHomeThatIsWrittenDownLateLeavesTheStayOpenAtTheCutOff() {
        var stay = larkfield.as(
                manager, () -> safety.admit(NewStay.unplanned(peggy, today.minusDays(12), "Infirmary", "A fall")));
        var cutOff = clock.instant();
        var then = gathered("stays", cutOff);
        assertThat(then.rows()).extracting(row -> row.get(2)).containsExactly("");

        larkfield.doing(manager, () -> safety.discharge(stay, today.minusDays(9), "Home again"));
        larkfield.as(manager, () -> safety.admit(NewStay.unplanned(peggy, today.minusDays(5), "Infirmary", "Chest")));

        assertThat(gathered("stays", cutOff)).isEqualTo(then);
        assertThat(gathered("stays", clock.instant()).rows())
                .extracting(row -> row.get(1), row -> row.get(2))
                .containsExactlyInAnyOrder(
                        tuple(today.minusDays(12).toString(), today.minusDays(9).toString()),
                        tuple(today.minusDays(5).toString(), ""));
    }

    @Test
    void gatesActOnWhatWasReviewedAgreedAndDoneByTheCutOff() {
        var fall = larkfield.as(
                manager,
                () -> safety.report(NewIncident.of(
                        peggy,
                        IncidentKind.INCIDENT,
                        IncidentAbout.FALL,
                        Harm.LOW,
                        clock.instant().minusSeconds(3_600),
                        "She slipped by the sink")));
        assertThat(gathered("gates", clock.instant()).rows())
                .as("a report alone is no condition")
                .isEmpty();
        var action =
                larkfield.as(manager, () -> safety.act(fall, new NewAction("Mat by the sink", manager.actor(), today)));
        var cutOff = clock.instant();
        var then = gathered("gates", cutOff);
        assertThat(then.rows()).extracting(row -> row.get(1)).containsExactly("unfinished-action");

        larkfield.doing(manager, () -> safety.done(action, "It is there"));
        larkfield.as(manager, () -> safety.act(fall, new NewAction("Tell the team", manager.actor(), today)));
        larkfield.doing(
                commissioner,
                () -> safety.review(
                        fall,
                        NewHarmReview.of(
                                Harm.MODERATE, HarmReview.Avoidable.YES, true, "Priya Nair", "The mat was asked for")));

        assertThat(gathered("gates", cutOff)).isEqualTo(then);
        assertThat(gathered("gates", clock.instant()).rows())
                .extracting(row -> row.get(1))
                .containsExactlyInAnyOrder("avoidable-harm", "unfinished-action");
    }

    private VisitId planned(int daysAgo) {
        return larkfield.as(
                manager,
                () -> visits.plan(NewVisit.at(
                                peggy,
                                today.minusDays(daysAgo),
                                LocalTime.of(8, 0),
                                LocalTime.of(8, 45),
                                "Breakfast, made together")
                        .by(joanna.carer())
                        .asPublished()));
    }

    private VisitId made(int daysAgo, int minutes) {
        var visit = planned(daysAgo);
        larkfield.as(manager, () -> visits.record(completed(visit, daysAgo, minutes)));
        return visit;
    }

    private VisitRecord completed(VisitId visit, int daysAgo, int minutes) {
        var from = Larkfield.at(today.minusDays(daysAgo), "08:00");
        return VisitRecord.completed(
                visit, "key " + visit + minutes, new Attendance(joanna.carer(), from, from.plusSeconds(60L * minutes)));
    }

    private static String ref(VisitId visit) {
        return "visits.visit:" + visit;
    }
}
