package care.mainstay.edge.web.administration;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Organisation;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.UserId;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Registering the organisations that work in an installation. From then on each looks after its own users. */
@Controller
class OrganisationsController {

    private static final String TEMPLATE = "administration/organisations";
    private static final String ADD = "administration/addUser";
    private static final String RENAME = "administration/rename";

    private final Organisations organisations;
    private final IdSource ids;

    OrganisationsController(Organisations organisations, IdSource ids) {
        this.organisations = organisations;
        this.ids = ids;
    }

    @Access(Role.ADMINISTRATOR)
    @GetMapping("/administration/organisations")
    ModelAndView page() {
        return Page.of(TEMPLATE, page(Form.empty()));
    }

    private OrganisationsPage page(Form form) {
        return OrganisationsPage.of(
                OrganisationsPage.KINDS.stream().flatMap(kind -> organisations.ofKind(kind).stream()), form);
    }

    @Access(Role.ADMINISTRATOR)
    @PostMapping("/administration/organisations")
    ModelAndView register(@RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var kind = reading.choice("kind", "what it is", Organisation.Kind.class);
            var name = reading.text("organisation-name", "its name", 200);
            var code = reading.optionalText("code", "its code", 40);
            var person = reading.text("name", "the name of whoever signs in first", 120);
            var email = reading.email("email", "their e-mail address");
            var password = reading.newPassword("password", "a password to begin with");
            reading.done();
            var organisation = new Organisation(
                    new OrganisationId(ids.next()), byHand(kind.orElseThrow()), name.orElseThrow(), code);
            var first = new User(
                    new UserId(ids.next()),
                    organisation.id(),
                    OrganisationsPage.firstRole(organisation.kind()),
                    person.orElseThrow(),
                    email.orElseThrow());
            organisations.begin(organisation, first, password.orElseThrow());
            return Page.seeOther(
                    "/administration/organisations",
                    Banner.success(organisation.name() + " is registered, and " + first.name()
                            + " can now sign in with " + first.email() + "."));
        } catch (Refused why) {
            return Page.refused(TEMPLATE, page(form.refused(why)));
        }
    }

    @Access(Role.ADMINISTRATOR)
    @GetMapping("/administration/organisations/{organisation}/add")
    ModelAndView another(@PathVariable UUID organisation) {
        return Page.of(ADD, AddUserPage.of(known(organisation), Form.empty()));
    }

    /** Whoever adds the others has left, or nobody is left who remembers the password. */
    @Access(Role.ADMINISTRATOR)
    @PostMapping("/administration/organisations/{organisation}/add")
    ModelAndView added(@PathVariable UUID organisation, @RequestParam MultiValueMap<String, String> typed) {
        var known = known(organisation);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var name = reading.text("name", "their name", 120);
            var email = reading.email("email", "their e-mail address");
            var password = reading.newPassword("password", "a password to begin with");
            reading.done();
            var another = new User(
                    new UserId(ids.next()),
                    known.id(),
                    OrganisationsPage.firstRole(known.kind()),
                    name.orElseThrow(),
                    email.orElseThrow());
            organisations.addTo(another, password.orElseThrow());
            return Page.seeOther(
                    "/administration/organisations",
                    Banner.success(another.name() + " can now sign in for " + known.name() + " with " + another.email()
                            + "."));
        } catch (Refused why) {
            return Page.refused(ADD, AddUserPage.of(known, form.refused(why)));
        }
    }

    @Access(Role.ADMINISTRATOR)
    @GetMapping("/administration/organisations/{organisation}/name")
    ModelAndView naming(@PathVariable UUID organisation) {
        var known = known(organisation);
        return Page.of(RENAME, RenamePage.of(known, Form.empty().with("organisation-name", known.name())));
    }

    @Access(Role.ADMINISTRATOR)
    @PostMapping("/administration/organisations/{organisation}/name")
    ModelAndView named(@PathVariable UUID organisation, @RequestParam MultiValueMap<String, String> typed) {
        var known = known(organisation);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var name = reading.text("organisation-name", "its name", 200);
            reading.done();
            organisations.rename(known.id(), name.orElseThrow());
            return Page.seeOther(
                    "/administration/organisations",
                    Banner.success(known.name() + " is now called " + name.orElseThrow() + "."));
        } catch (Refused why) {
            return Page.refused(RENAME, RenamePage.of(known, form.refused(why)));
        }
    }

    private Organisation known(UUID organisation) {
        return organisations
                .find(new OrganisationId(organisation))
                .filter(one -> OrganisationsPage.KINDS.contains(one.kind()))
                .orElseThrow(NotFound::new);
    }

    private static Organisation.Kind byHand(Organisation.Kind kind) {
        if (!OrganisationsPage.KINDS.contains(kind)) {
            throw Refused.field(
                    "organisation.kind-not-by-hand",
                    "kind",
                    "This is not registered by hand.",
                    "A household is opened from a person’s circle.");
        }
        return kind;
    }
}
