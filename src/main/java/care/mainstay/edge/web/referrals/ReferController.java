package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.NewReferral;
import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.ReferralState;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Person;
import care.mainstay.people.persons.Persons;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing a referral, one thing a page, and sending it. */
@Controller
class ReferController {

    private final Referrals referrals;
    private final Persons persons;
    private final Organisations organisations;
    private final InstantSource clock;

    ReferController(Referrals referrals, Persons persons, Organisations organisations, InstantSource clock) {
        this.referrals = referrals;
        this.persons = persons;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/refer")
    ModelAndView begin(@PathVariable UUID person) {
        persons.requireLiving(new PersonId(person), LocalDate.ofInstant(clock.instant(), Words.LONDON));
        return Page.of(
                "referrals/asked",
                begin(person(person), RequestForm.blank(LocalDate.ofInstant(clock.instant(), Words.LONDON))));
    }

    private static AskedPage begin(Person person, Form form) {
        return AskedPage.toBegin(
                person.id().toString(),
                person.details().fullName(),
                person.details().calledName(),
                form);
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/refer")
    ModelAndView begun(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var known = person(person);
        var form = Form.of(typed);
        try {
            var request = RequestForm.readAsked(form, List.of());
            var referral = referrals.draft(
                    new NewReferral(Optional.empty(), known.id(), request), WhenAndWhy.at(clock.instant()));
            return Page.seeOther("/referrals/" + referral + "/wishes");
        } catch (Refused why) {
            return Page.refused("referrals/asked", begin(known, form.refused(why)));
        }
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/referrals/{referral}/asked")
    ModelAndView asked(@PathVariable UUID referral) {
        var draft = draft(referral);
        return Page.of("referrals/asked", asked(draft, RequestForm.asked(draft.request())));
    }

    private AskedPage asked(Referral draft, Form form) {
        return AskedPage.toChange(draft.id().toString(), person(draft).details().fullName(), form);
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/referrals/{referral}/asked")
    ModelAndView askedChanged(@PathVariable UUID referral, @RequestParam MultiValueMap<String, String> typed) {
        var draft = draft(referral);
        var form = Form.of(typed);
        try {
            referrals.redraft(
                    draft.id(), RequestForm.readAsked(form, draft.request().intents()));
            return Page.seeOther("/referrals/" + referral, Banner.success("Saved."));
        } catch (Refused why) {
            return Page.refused("referrals/asked", asked(draft, form.refused(why)));
        }
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/referrals/{referral}/wishes")
    ModelAndView wishes(@PathVariable UUID referral) {
        var draft = draft(referral);
        return Page.of(
                "referrals/wishes",
                wishes(draft, RequestForm.wishes(draft.request().intents())));
    }

    private WishesPage wishes(Referral draft, Form form) {
        var details = person(draft).details();
        return WishesPage.of(draft.id().toString(), details.fullName(), details.calledName(), form);
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/referrals/{referral}/wishes")
    ModelAndView wished(@PathVariable UUID referral, @RequestParam MultiValueMap<String, String> typed) {
        var draft = draft(referral);
        var form = Form.of(typed);
        try {
            var asked = draft.request();
            referrals.redraft(
                    draft.id(),
                    new NewReferral.Request(
                            asked.funding(),
                            asked.hoursAWeek(),
                            asked.startWantedOn(),
                            asked.whyNow(),
                            RequestForm.readWishes(form)));
            return Page.seeOther("/referrals/" + referral, Banner.success("Saved."));
        } catch (Refused why) {
            return Page.refused("referrals/wishes", wishes(draft, form.refused(why)));
        }
    }

    @Access(Role.COMMISSIONER)
    @GetMapping("/referrals/{referral}/send")
    ModelAndView send(@PathVariable UUID referral) {
        return Page.of("referrals/send", send(find(referral), Form.empty()));
    }

    private SendPage send(Referral referral, Form form) {
        var details = person(referral).details();
        return SendPage.of(
                referral.id().toString(),
                details.fullName(),
                details.calledName(),
                organisations.ofKind(Organisation.Kind.PROVIDER),
                form);
    }

    @Access(Role.COMMISSIONER)
    @PostMapping("/referrals/{referral}/send")
    ModelAndView sent(@PathVariable UUID referral, @RequestParam MultiValueMap<String, String> typed) {
        var found = find(referral);
        var form = Form.of(typed);
        try {
            var chosen = organisations.ofKind(Organisation.Kind.PROVIDER).stream()
                    .filter(provider -> provider.id().toString().equals(form.text("provider")))
                    .findFirst()
                    .orElseThrow(
                            () -> Refused.field("referrals.provider-not-chosen", "provider", "Choose a provider.", ""));
            var reading = new Reading(form);
            var words = reading.optionalText("words", "the text", 4_000).orElse("");
            reading.done();
            referrals.send(found.id(), chosen.id(), new WhenAndWhy(clock.instant(), words));
            return Page.seeOther("/referrals/" + referral, Banner.success(chosen.name() + " has been asked."));
        } catch (Refused why) {
            return Page.refused("referrals/send", send(found, form.refused(why)));
        }
    }

    private Referral draft(UUID referral) {
        var found = find(referral);
        if (found.state() != ReferralState.DRAFT) {
            throw new Refused(
                    "referrals.no-longer-a-draft",
                    "This referral has been sent and can no longer be rewritten.",
                    "Withdraw it and write a new one, or tell the provider what has changed.");
        }
        return found;
    }

    private Referral find(UUID referral) {
        return referrals.find(new ReferralId(referral)).orElseThrow(NotFound::new);
    }

    private Person person(Referral referral) {
        return persons.find(referral.person()).orElseThrow(NotFound::new);
    }

    private Person person(UUID person) {
        return persons.find(new PersonId(person)).orElseThrow(NotFound::new);
    }
}
