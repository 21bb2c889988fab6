package care.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.edge.imports.ImportKind;
import care.mainstay.edge.imports.Imports;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.Neighbourhood;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Files are brought in by clicking: chosen from the disk, looked at, tried, corrected and taken; three systems whose
 * exports look nothing alike, each with a mapping that is saved and chosen again.
 */
@MainstayTest
class ImportJourneyTest extends Journey {

    private static final Path SAMPLES = Path.of("samples").toAbsolutePath();

    @Autowired
    private Callers callers;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Users users;

    @Autowired
    private Imports imports;

    @Autowired
    private Referrals referrals;

    @Autowired
    private IdSource ids;

    @TempDir
    private Path directory;

    @Test
    void filesOfThreeSystemsAreChosenLookedAtTriedCorrectedAndBroughtIn() throws IOException {
        var commissioner = user(Organisation.Kind.COUNCIL, "Easton Council", Role.COMMISSIONER, "Cora Mission");
        var manager = user(Organisation.Kind.PROVIDER, "Brook Homecare", Role.MANAGER, "Mona Jerome");
        try (var atTheCouncil = chromium.visitor();
                var atTheProvider = chromium.visitor()) {
            var council = signedIn(atTheCouncil, commissioner.email());
            careManagement(council);
            var provider = signedIn(atTheProvider, manager.email());
            roster(atTheProvider, provider, manager);
            accepted(manager);
            callMonitoring(atTheProvider, provider);
        }
        assertThat(findings).isEmpty();
    }

    /** UTF-16 with tabs, by a mapping that was saved: tried, then brought in; again, and nothing changes. */
    private void careManagement(Page page) throws IOException {
        for (var name : List.of("people", "orders")) {
            choose(page, "care-management/" + name + ".txt");
            says(page, "below headings on line 1", "UTF-16");
            click(page, "Try it, keep nothing");
            finished(page, "would be taken");
            click(page, "Bring it in");
            finished(page, "2 rows were taken");
            page.navigate(address("/imports"));
            page.locator("#file").setInputFiles(SAMPLES.resolve("care-management/" + name + ".txt"));
            page.locator("#mapping")
                    .selectOption(page.locator("#mapping option").last().getAttribute("value"));
            click(page, "Look at this file");
            page.waitForURL(url -> url.matches(".*/imports/[0-9a-f-]{36}"));
            click(page, "Bring it in");
            finished(page, "2 were there already");
        }
    }

    /** Commas, headings found by themselves, and 3,000 rows more of which one is wrong: seen on the way, and given back. */
    private void roster(BrowserContext visitor, Page page, User manager) throws IOException {
        var text = new StringBuilder(Files.readString(SAMPLES.resolve("roster/people.csv")));
        for (int i = 0; i < 3_000; i++) {
            text.append("X").append(i).append(",\"NEW, Person").append(i).append("\",,01/02/1940,,,\n");
        }
        text.append("X-WRONG,\"<b>WRONG</b>, Ann\",,31/02/1940,,,\n");
        var file = Files.writeString(directory.resolve("people.csv"), text);
        page.navigate(address("/imports"));
        page.locator("#file").setInputFiles(file);
        page.getByLabel("People", new Page.GetByLabelOptions().setExact(true)).check();
        click(page, "Look at this file");
        page.waitForURL(url -> url.matches(".*/imports/[0-9a-f-]{36}"));
        assertThat(page.locator("#column-born-on").inputValue()).isEqualTo("DOB");
        look(visitor, page, "import-found");
        page.locator("#source-system").fill("Roster");
        page.locator("#mapping-name").fill("Roster, weekly");
        page.locator("input[name=dates][value=day-first]").check();
        click(page, "Try it, keep nothing");
        page.waitForSelector("progress, .govuk-inset-text");
        finished(page, "would be taken");
        says(page, "There is no day “31/02/1940”");
        page.waitForLoadState();
        assertThat(page.content()).doesNotContain("<b>WRONG");
        assertThat(people(manager)).as("a trial keeps nothing").isZero();
        look(visitor, page, "import-tried");
        var download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download the rejected rows"))
                        .click());
        assertThat(Files.readString(download.path())).contains("X-WRONG").contains("imports.no-such-day");
        page.locator("#mapping-name").fill("Roster, weekly");
        click(page, "Bring it in");
        finished(page, "were taken");
        look(visitor, page, "import-done");
        assertThat(people(manager)).isGreaterThan(3_000);
        page.navigate(address("/imports"));
        assertThat(page.locator("#mapping").textContent()).contains("Roster, weekly");
        look(visitor, page, "imports");
    }

    /** A report with title lines and a layout of its own, by its saved mapping. */
    private void callMonitoring(BrowserContext visitor, Page page) throws IOException {
        for (var before : List.of("roster/staff", "roster/outcomes")) {
            choose(page, before + ".csv");
            click(page, "Bring it in");
            finished(page, "taken");
        }
        choose(page, "call-monitoring/calls.csv");
        look(visitor, page, "import-mapped");
        var download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download this mapping"))
                        .click());
        assertThat(imports.fromJson(Files.readString(download.path())).values())
                .as("what is given out says what the words stand for")
                .containsKey("status");
        click(page, "Try it, keep nothing");
        finished(page, "14 rows would be taken");
        click(page, "Bring it in");
        finished(page, "14 rows were taken");
    }

    /** A sample with the mapping that lies beside it, as a supplier would give both. */
    private void choose(Page page, String file) {
        page.navigate(address("/imports"));
        page.locator("#file").setInputFiles(SAMPLES.resolve(file));
        page.locator("#mapping-file").setInputFiles(SAMPLES.resolve(file.replaceAll("\\.(csv|txt)$", ".mapping.json")));
        click(page, "Look at this file");
        page.waitForURL(url -> url.matches(".*/imports/[0-9a-f-]{36}"));
    }

    private static void finished(Page page, String words) {
        page.waitForSelector("text=" + words, new Page.WaitForSelectorOptions().setTimeout(120_000));
    }

    private void accepted(User manager) {
        callers.as(manager.caller(), () -> referrals.inbox(EnumSet.of(ReferralState.OFFERED)))
                .forEach(referral -> callers.as(
                        manager.caller(),
                        () -> referrals.accept(referral.id(), WhenAndWhy.at(Instant.parse("2024-09-25T09:00:00Z")))));
    }

    private long people(User manager) {
        return callers.as(manager.caller(), () -> imports.runs(50)).stream()
                .filter(run -> run.mapping().kind() == ImportKind.PEOPLE && !run.dryRun())
                .mapToLong(run -> run.taken())
                .sum();
    }

    private User user(Organisation.Kind kind, String organisation, Role role, String name) {
        var id = new OrganisationId(ids.next());
        var user = new User(new UserId(ids.next()), id, role, name, name.replace(' ', '.') + "@example.org");
        callers.as(
                Installation.ITSELF,
                () -> organisations.register(new Organisation(id, kind, organisation, Optional.empty())));
        callers.as(Caller.system(id, user.id()), () -> users.register(user, Optional.of(Neighbourhood.PASSWORD)));
        return user;
    }

    private void look(BrowserContext visitor, Page page, String name) {
        findings.addAll(Inspection.of(visitor, page.url(), name, 200));
    }
}
