package care.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.care.visits.LondonTime;
import care.mainstay.care.visits.NewVisit;
import care.mainstay.care.visits.Visits;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.foundation.places.Place;
import care.mainstay.people.persons.Persons;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a visit that nobody makes to a carer who has been told of it, by clicking. */
@MainstayTest
class RotaJourneyTest extends Journey {

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private Persons persons;

    @Autowired
    private Visits visits;

    @Autowired
    private InstantSource clock;

    @Test
    void aVisitFindsItsCarerAPlanIsPublishedAndTheCarerIsTold() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        var manager = larkfield.user(provider, Role.MANAGER, "Ruth Okafor");
        var coordinator = larkfield.user(provider, Role.COORDINATOR, "Ada Bello");
        var joanna = larkfield.carer(manager, provider, "Joanna Reed");
        var amira = larkfield.carer(manager, provider, "Amira Khan");
        var peggy = larkfield.person(manager, "Margaret", "Hale");
        var george = larkfield.person(manager, "George", "Webb");
        livesAt(manager, peggy, "54.20", "-3.95");
        livesAt(manager, george, "54.22", "-3.94");
        var monday = LondonTime.day(clock.instant()).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        plan(coordinator, peggy, monday, 8, joanna);
        var open = plan(coordinator, george, monday, 8);
        plan(coordinator, george, monday, 18);

        try (var visitor = chromium.visitor()) {
            var page = signedIn(visitor, Larkfield.email(coordinator));
            inspect(visitor, "/rota?day=" + monday, "rota-week");
            inspect(visitor, "/rota?by=person&day=" + monday, "rota-people");
            inspect(visitor, "/rota?show=day&day=" + monday, "rota-day");
            page.navigate(address("/rota?show=day&day=" + monday));
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Find a carer for George Webb, 8:00am to 8:45am"))
                    .click();
            page.getByLabel("Why not somebody else?").selectOption("Joanna Reed");
            click(page, "Ask");
            says(page, "Joanna Reed cannot come", "is also with Margaret Hale at 8:00am");
            inspect(visitor, "/rota/visits/" + open + "?carer=" + joanna.carer(), "rota-fit");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Give it to Amira Khan"))
                    .click();
            says(page, "Before you decide", "Nobody → Amira Khan");
            inspect(visitor, "/rota/visits/" + open + "/move?on=" + amira.carer(), "rota-move");
            click(page, "Give it to Amira Khan");
            says(page, "George Webb at 8:00am: Amira Khan now.");

            page.navigate(address("/rota?show=day&day=" + monday));
            page.getByLabel("Whose round").selectOption("Amira Khan");
            click(page, "Show");
            page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Map of Amira Khan’s round"))
                    .waitFor();
            PlaywrightAssertions.assertThat(page.locator(".ms-round__stops"))
                    .containsText("8:00am to 8:45am George Webb");

            page.navigate(address("/rota?show=day&day=" + monday));
            click(page, "Find carers for what has nobody");
            page.getByText("Visits that get a carer (1)").waitFor();
            inspect(visitor, page.url().replace(address(""), ""), "rota-proposal");
            click(page, "Publish all of it");
            says(page, "1 visit was changed and sent to the carers’ lists.");
        }
        try (var visitor = chromium.visitor()) {
            var page = signedIn(visitor, Larkfield.email(manager));
            inspect(visitor, "/rota/cost", "rota-cost-ask");
            page.navigate(address("/rota/cost"));
            page.getByLabel("Day").fill(String.valueOf(monday.getDayOfMonth()));
            page.getByLabel("Month").fill(String.valueOf(monday.getMonthValue()));
            page.getByLabel("Year").fill(String.valueOf(monday.getYear()));
            click(page, "Work it out");
            page.getByText("With teams of four").waitFor();
            inspect(visitor, page.url().replace(address(""), ""), "rota-cost");
        }
        try (var visitor = chromium.visitor()) {
            var page = signedIn(visitor, Larkfield.email(amira.caller()));
            page.navigate(address("/rota/mine?day=" + monday));
            says(page, "This visit is yours now", "George Webb");
            inspect(visitor, "/rota/mine?day=" + monday, "rota-mine");
            click(page, "I have seen this");
            says(page, "The office can see that you have seen the changes.");
            assertThat(page.getByText("This visit is yours now").count()).isZero();
        }
        assertThat(findings).isEmpty();
    }

    private void livesAt(Caller manager, PersonId person, String latitude, String longitude) {
        larkfield.doing(manager, () -> {
            var details = persons.find(person).orElseThrow().details();
            persons.change(person, details.living(details.address().at(Place.read(latitude, longitude))));
        });
    }

    private VisitId plan(Caller coordinator, PersonId person, LocalDate day, int hour, Larkfield.Colleague... by) {
        var visit = NewVisit.at(person, day, LocalTime.of(hour, 0), LocalTime.of(hour, 45), "A visit");
        for (var one : by) {
            visit = visit.by(one.carer());
        }
        var planned = visit.asPublished();
        return larkfield.as(coordinator, () -> visits.plan(planned));
    }

    private void inspect(com.microsoft.playwright.BrowserContext visitor, String path, String name) {
        findings.addAll(Inspection.of(visitor, address(path), name, 200));
    }
}
