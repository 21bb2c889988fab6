package care.mainstay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.mainstay.MainstayTest;
import care.mainstay.TestDatabase;
import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.Breakfast;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.NewObservation;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Party;
import care.mainstay.care.outcomes.Pause;
import care.mainstay.care.visits.Larkfield;
import care.mainstay.foundation.identity.AccessGrants;
import care.mainstay.foundation.identity.Caller;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Installation;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Purpose;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.EvidenceRef;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.UserId;
import care.mainstay.people.Neighbourhood;
import care.mainstay.people.persons.DecidedBy;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An outcome from a person's own words to a plan around it, by clicking, in the roles concerned. */
@MainstayTest
class OutcomesJourneyTest extends Journey {

    @Autowired
    private Larkfield larkfield;

    @Autowired
    private Users users;

    @Autowired
    private Callers callers;

    @Autowired
    private AccessGrants grants;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private TestDatabase database;

    @Autowired
    private InstantSource clock;

    @Autowired
    private IdSource ids;

    @Test
    void anOutcomeIsProposedAgreedSeenUnderstoodAndPlannedFor() {
        var provider = larkfield.organisation(Organisation.Kind.PROVIDER, "Larkfield Homecare");
        var council = larkfield.organisation(Organisation.Kind.COUNCIL, "Westmere Council");
        var manager = signIn(provider, Role.MANAGER, "Ruth Okafor", "ruth@example.org");
        var commissioner = signIn(council, Role.COMMISSIONER, "Sam Ahmed", "sam@example.org");
        var peggy = larkfield.person(manager, "Margaret", "Hale");
        open(manager, commissioner, peggy);
        open(commissioner, commissioner, peggy);
        open(commissioner, manager, peggy);

        try (var visitor = signedIn("ruth@example.org");
                var page = visitor.newPage()) {
            inspect(visitor, "/people/" + peggy + "/outcomes", "outcomes-none");
            inspect(visitor, "/people/" + peggy + "/plan", "plan-none");
            inspect(visitor, "/people/" + peggy + "/outcomes/new", "outcomes-propose");
            propose(page, peggy);
            var outcome = callers.as(manager, () -> outcomes.forPerson(peggy)).get(0);
            var path = "/people/" + peggy + "/outcomes/" + outcome.id();
            page.navigate(address(path));
            page.locator("a[href$='/reword']").click();
            inspect(visitor, path + "/reword", "outcomes-reword");
            inspect(visitor, path + "/agreement", "outcomes-agreement");
            answer(page, path, "The provider", false);
            answer(page, path, "The person", true);
            inspect(visitor, path + "/decide", "outcomes-decide");
            decide(page, path, "It is agreed");
            decide(page, path, "Support towards it starts");
            observe(page, path);
            inspect(visitor, path + "/observe", "outcomes-observe");
            inspect(visitor, path + "/baseline", "outcomes-baseline");
            inspect(visitor, path, "outcomes-outcome-new");
            page.navigate(address(path + "/impartial"));
            page.locator("button:has-text('Ask it')").first().click();
            says(page, "The question is put.");
            inspect(visitor, path + "/impartial", "outcomes-impartial");
            year(manager, peggy);
            inspect(visitor, "/people/" + peggy + "/outcomes", "outcomes-several");
            for (Outcome each : callers.as(manager, () -> outcomes.forPerson(peggy))) {
                inspect(
                        visitor,
                        "/people/" + peggy + "/outcomes/" + each.id(),
                        "outcomes-outcome-" + each.statement().length());
            }
            inspect(visitor, "/people/" + peggy + "/plan/write", "plan-write");
            plan(page, peggy);
            inspect(visitor, "/people/" + peggy + "/plan", "plan-draft");
            agreePlan(page, peggy);
            inspect(visitor, "/people/" + peggy, "person-with-outcomes");
            inspect(visitor, "/people/" + peggy + "/timeline", "timeline-with-outcomes");
        }
        try (var visitor = signedIn("sam@example.org");
                var page = visitor.newPage()) {
            page.navigate(address("/people/" + peggy + "/plan"));
            page.getByText("Ask, or raise a concern").click();
            page.getByLabel("A question").check();
            page.getByLabel("What are you asking, and why?").fill("Could lunch be later on Thursdays, for the club?");
            button(page, "Send to the provider");
            says(page, "The council has stepped in 1 time.");
            inspect(visitor, "/people/" + peggy + "/plan", "plan-council");
            var asked = callers.as(manager, () -> outcomes.forPerson(peggy)).stream()
                    .map(outcome -> "/people/" + peggy + "/outcomes/" + outcome.id() + "/impartial")
                    .toList();
            asked.forEach(path -> inspect(visitor, path, "outcomes-impartial-council"));
            inspect(visitor, "/people/" + peggy + "/plan/write", "not-for-your-role", 403);
            broken(visitor, "/people/" + peggy + "/plan");
        }
        assertThat(findings).isEqualTo(List.of());
    }

    /** A page whose table is not there: our own mistake, as the reader sees it. */
    private void broken(BrowserContext visitor, String path) {
        sql("alter table planning.plan rename to mislaid");
        inspect(visitor, path, "our-mistake", 500);
        sql("alter table planning.mislaid rename to plan");
    }

    private void sql(String command) {
        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute(command);
        } catch (SQLException problem) {
            throw new AssertionError(problem);
        }
    }

    private void propose(Page page, PersonId peggy) {
        page.navigate(address("/people/" + peggy + "/outcomes/new"));
        page.getByLabel("What should become or stay true?").fill("I make my own breakfast again");
        page.getByLabel("What will one see or do when it is true?").fill("be more independent");
        button(page, "Propose it");
        assertThat(page.title()).startsWith("Error");
        assertThat(page.getByLabel("What should become or stay true?").inputValue())
                .isEqualTo("I make my own breakfast again");
        page.getByLabel("What will one see or do when it is true?")
                .fill("She makes tea and toast and carries them to the table on the trolley");
        page.getByLabel("Why does it matter to them?").fill("It is how her day begins");
        page.getByLabel("Improve").check();
        page.getByLabel("Which part of life does it belong to?").selectOption("independence");
        page.getByLabel("How will we know how it is going?").selectOption("independence-ladder");
        page.getByLabel("The number now").fill("1");
        page.locator("#baseline-by").fill("Ruth Okafor");
        page.getByLabel("Somebody from the provider").check();
        page.getByLabel("Which number counts as there?").fill("3");
        page.getByLabel("Getting better").check();
        page.getByLabel("In plain words").fill("Better week by week, now that the plaster is off");
        page.getByLabel("Mostly the provider’s support")
                .or(page.getByLabel("Mostly the provider’s support"))
                .check();
        page.getByLabel("Why is that?").fill("Practice every morning is what brings it back");
        page.getByLabel("Who else helps?").fill("Her daughter Ann\nThe occupational therapist");
        page.getByLabel("Paid for by the person").check();
        button(page, "Propose it");
        says(page, "Proposed. Next, put down who agrees to it.");
    }

    private void answer(Page page, String path, String party, boolean byPerson) {
        page.navigate(address(path + "/agreement"));
        page.getByLabel(party, new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Yes, this is right").check();
        if (byPerson) {
            page.getByText("When you write down what").click();
            page.getByLabel("Margaret decided").check();
        }
        button(page, "Save the answer");
        says(page, "The answer has been put down.");
    }

    private void decide(Page page, String path, String step) {
        page.navigate(address(path + "/decide"));
        page.getByLabel(step).check();
        button(page, "Decide");
        says(page, "Decided: ");
    }

    private void observe(Page page, String path) {
        page.navigate(address(path + "/observe"));
        page.getByLabel("Hands-on help with part of it").check();
        page.getByLabel("What did you see or hear?").fill("<b>Poured</b> her own tea with both hands on the pot");
        page.getByLabel("It shows that it is becoming, or staying, true").check();
        button(page, "Record");
        says(page, "What was seen has been recorded.");
        says(page, "<b>Poured</b>");
    }

    /** Peggy's other outcome, twelve weeks under way, with hospital in between and people who see it differently. */
    private void year(Caller manager, PersonId peggy) {
        var today = clock.instant().atZone(ZoneId.of("Europe/London")).toLocalDate();
        var began = today.minusWeeks(14);
        callers.as(manager, () -> {
            var walked = outcomes.propose(Breakfast.proposed(peggy, began, "He walks with her to the gate and back"));
            outcomes.answerAll(List.of(
                    new Outcomes.Answered(
                            walked,
                            Party.PERSON,
                            AgreementAnswer.agree(DecidedBy.person("Margaret Hale"))
                                    .at(Breakfast.at(began))),
                    new Outcomes.Answered(
                            walked, Party.PROVIDER, AgreementAnswer.agree().at(Breakfast.at(began)))));
            outcomes.decideAll(List.of(
                    new Outcomes.Decision(walked, Lifecycle.ACCEPTED, began, "", Optional.of(Breakfast.at(began))),
                    new Outcomes.Decision(walked, Lifecycle.ACTIVE, began, "", Optional.of(Breakfast.at(began)))));
            var seen = new ArrayList<NewObservation>();
            for (int day = 0; day < 96; day += 2) {
                if (day < 30 || day > 44) {
                    int step = Math.min(4, 1 + day / 26 + (day % 7 == 0 ? -1 : 0));
                    seen.add(Breakfast.seen(
                            walked,
                            began.plusDays(day),
                            ObservationSource.CARER_NOTE,
                            day % 4 == 0 ? "Joanna Reed" : "Amir Khan",
                            Math.max(0, step)));
                }
            }
            seen.add(Breakfast.seen(walked, began.plusDays(80), ObservationSource.PERSON, "Margaret Hale", 2));
            outcomes.observeAll(seen);
            var stay = new EvidenceRef("safety.hospital-stay", ids.next());
            outcomes.pause(peggy, began.plusDays(31), Pause.Reason.HOSPITAL, stay);
            outcomes.resume(peggy, stay, began.plusDays(44));
        });
    }

    private void plan(Page page, PersonId peggy) {
        page.navigate(address("/people/" + peggy + "/plan/write"));
        page.getByLabel("The plan in a sentence or two").fill("Mornings are for practice; nobody does it for her.");
        page.locator("#task-1-title").fill("Stand by while she makes breakfast");
        page.locator("#task-1-serves").selectOption(new SelectOption().setIndex(1));
        page.locator("#task-1-why").fill("She steadies herself on the worktop; do not take the kettle from her");
        page.locator("#task-2-title").fill("Help with washing");
        page.locator("#task-2-serves").selectOption("need:b");
        page.locator("#task-2-why").fill("Her left shoulder is sore: begin with the right sleeve");
        button(page, "Add another task");
        page.locator("#task-3-title").fill("Dust the shelves");
        page.locator("#visit-1-label").fill("Breakfast");
        for (String day : List.of("Monday", "Wednesday", "Friday")) {
            page.getByLabel(day).first().check();
        }
        page.locator("#visit-1-time").fill("8:00am");
        page.locator("#visit-1-minutes").fill("45");
        page.getByLabel("How many hours a week are there?").fill("5");
        page.getByLabel("What happens when a visit is late or missed?").fill("The coordinator rings within 15 minutes");
        button(page, "Keep this draft");
        says(page, "Nobody has said what these are for", "Dust the shelves");
    }

    private void agreePlan(Page page, PersonId peggy) {
        page.navigate(address("/people/" + peggy + "/plan"));
        page.getByLabel("Margaret decided").check();
        button(page, "It is agreed");
        says(page, "The plan is agreed.");
    }

    private static void button(Page page, String words) {
        click(page, words);
        page.waitForLoadState();
    }

    private void inspect(BrowserContext visitor, String path, String name) {
        inspect(visitor, path, name, 200);
    }

    private void inspect(BrowserContext visitor, String path, String name, int status) {
        Inspection.of(visitor, address(path), name, status).forEach(finding -> findings.add(name + ": " + finding));
    }

    private void open(Caller keeper, Caller grantee, PersonId person) {
        callers.as(
                keeper,
                () -> grants.openAll(List.of(AccessGrants.Grant.toOrganisation(
                        grantee.organisation(),
                        person,
                        Purpose.COMMISSIONING,
                        Instant.parse("2020-01-01T00:00:00Z"),
                        new EvidenceRef("referrals.referral", ids.next())))));
    }

    private Caller signIn(Organisation organisation, Role role, String name, String email) {
        var user = new User(new UserId(ids.next()), organisation.id(), role, name, email);
        callers.as(Installation.ITSELF, () -> users.register(user, Optional.of(Neighbourhood.PASSWORD)));
        return user.caller();
    }

    private BrowserContext signedIn(String email) {
        var visitor = chromium.visitor();
        signedIn(visitor, email).close();
        return visitor;
    }
}
