package care.mainstay.edge.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.referrals.AfterAFall;
import care.mainstay.care.referrals.FundingRoute;
import care.mainstay.care.referrals.NewAssessment;
import care.mainstay.care.referrals.NewReferral;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.WhenAndWhy;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A referral over HTTP: written one thing a page, sent, and answered by the provider. */
@MainstayTest
class ReferralPagesTest extends PagesAboutPeggy {

    @Autowired
    private Referrals referrals;

    @Autowired
    private InstantSource clock;

    @Test
    void aForgedReasonIsRefusedAsUnanswered() {
        var referral = offered();
        var visitor = as(town.manager);
        visitor.get("/referrals/" + referral + "/decline");

        var answer = visitor.post(
                "/referrals/" + referral + "/decline",
                Map.of("reason", List.of("because"), "words", List.of("no carers")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose the reason.", "no carers");
    }

    @Test
    void aNewReferralIsWorkOnTheProvidersHomeAndItsAnswerOnTheCouncils() {
        var referral = offered();
        var council = as(town.commissioner);
        var provider = as(town.manager);
        assertThat(provider.get("/").body())
                .contains("Answer the referral for Margaret Hale", "/referrals/" + referral);
        assertThat(council.get("/").body()).doesNotContain("/referrals/" + referral);

        provider.post(
                "/referrals/" + referral + "/decline",
                Map.of("reason", List.of("no-capacity"), "words", List.of("Two carers are off")));

        assertThat(council.get("/").body())
                .contains(
                        "Find another provider for Margaret Hale",
                        "Larkfield Homecare cannot take this on. We have no carers free. “Two carers are off”");
        assertThat(provider.get("/").body()).doesNotContain("Margaret Hale");
    }

    @Test
    void aReferralTakenOnIsTheNextStepOnBothHomes() {
        var referral = offered();
        var provider = as(town.manager);
        provider.get("/referrals/" + referral);
        assertThat(provider.post("/referrals/" + referral + "/step", Map.of("step", List.of("accept")))
                        .status())
                .isEqualTo(303);

        assertThat(provider.get("/").body()).contains("Meet and assess Margaret Hale");
        assertThat(as(town.commissioner).get("/").body())
                .contains("Assess Margaret Hale together with the provider", "Larkfield Homecare has taken this on.");
    }

    @Test
    void aStartYesterdayIsAfterTheStepThatWasTakenYesterdayAfternoon() {
        var yesterday =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).minusDays(1);
        var morning = yesterday.atTime(9, 0).atZone(ZoneId.of("Europe/London")).toInstant();
        var afternoon =
                yesterday.atTime(16, 0).atZone(ZoneId.of("Europe/London")).toInstant();
        var request = AfterAFall.request(FundingRoute.COUNCIL_COMMISSIONED, yesterday);
        var referral = callers.as(
                town.commissioner,
                () -> referrals.draft(new NewReferral(Optional.empty(), peggy, request), WhenAndWhy.at(morning)));
        callers.as(town.commissioner, () -> referrals.send(referral, town.provider(), WhenAndWhy.at(morning)));
        callers.as(town.manager, () -> referrals.accept(referral, WhenAndWhy.at(morning)));
        callers.as(town.manager, () -> referrals.beginAssessment(referral, WhenAndWhy.at(morning)));
        var assessed = new NewAssessment(
                yesterday, "Tom Brandt", "Margaret Hale", "Cooks", "Her garden", false, List.of(), Set.of(), "");
        callers.as(town.manager, () -> referrals.recordAssessment(referral, assessed));
        callers.as(town.manager, () -> referrals.beginPlanning(referral, WhenAndWhy.at(afternoon)));
        var provider = as(town.manager);
        provider.get("/referrals/" + referral + "/start");

        var answer = provider.post(
                "/referrals/" + referral + "/start",
                Map.of(
                        "day-day", List.of(String.valueOf(yesterday.getDayOfMonth())),
                        "day-month", List.of(String.valueOf(yesterday.getMonthValue())),
                        "day-year", List.of(String.valueOf(yesterday.getYear()))));

        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    @Test
    void aProviderThatDeclinedFindsNothingAnyMore() {
        var referral = offered();
        var visitor = as(town.manager);
        assertThat(visitor.get("/people/" + peggy).status()).isEqualTo(200);

        var answer = visitor.post(
                "/referrals/" + referral + "/decline",
                Map.of("reason", List.of("no-capacity"), "words", List.of("Two carers are off")));

        assertThat(answer.location()).endsWith("/referrals");
        assertThat(visitor.get("/people/" + peggy).status()).isEqualTo(404);
        assertThat(visitor.get("/referrals/" + referral).status()).isEqualTo(404);
        assertThat(as(town.commissioner).get("/referrals/" + referral).body())
                .contains("We have no carers free. Two carers are off");
    }

    @Test
    void aReferralIsWrittenOneThingAPageAndSent() {
        var visitor = as(town.commissioner);
        visitor.get("/people/" + peggy + "/refer");
        var begun = visitor.post(
                "/people/" + peggy + "/refer",
                Map.of(
                        "why-now", List.of("Home from hospital after a fall"),
                        "hours-a-week", List.of("10.5"),
                        "start-wanted-on-day", List.of("4"),
                        "start-wanted-on-month", List.of("1"),
                        "start-wanted-on-year", List.of(String.valueOf(nextYear())),
                        "funding", List.of("council-commissioned")));
        assertThat(begun.status()).isEqualTo(303);
        assertThat(begun.location()).endsWith("/wishes");
        var referral = begun.location().replaceAll(".*/referrals/([0-9a-f-]+)/wishes", "$1");

        assertThat(visitor.post("/referrals/" + referral + "/wishes", Map.of("intent-1-words", List.of("")))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post(
                                "/referrals/" + referral + "/wishes",
                                Map.of(
                                        "intent-1-words", List.of("I make my own breakfast again"),
                                        "intent-1-domain", List.of("independence"),
                                        "intent-1-kind", List.of("improve")))
                        .status())
                .isEqualTo(303);
        assertThat(visitor.post("/referrals/" + referral + "/send", Map.of("provider", List.of("nobody")))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post(
                                "/referrals/" + referral + "/send",
                                Map.of("provider", List.of(town.provider().toString())))
                        .status())
                .isEqualTo(303);

        assertThat(as(town.manager).get("/referrals").body())
                .contains("Waiting for your answer", "Margaret Hale (Peggy)", "I make my own breakfast again");
    }

    private int nextYear() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).getYear();
    }
}
