package care.mainstay.edge.web.people;

import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.CircleMember;
import care.mainstay.people.persons.CircleMemberId;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.DecisionArea;
import care.mainstay.people.persons.Households;
import care.mainstay.people.persons.Persons;
import care.mainstay.people.persons.Share;
import care.mainstay.people.persons.SharedItem;
import care.mainstay.people.persons.Sharing;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody's circle: who is in it, who decides, who can sign in, and who sees what. */
@Controller
class CircleController {

    private final PersonFrames frames;
    private final Persons persons;
    private final Circles circles;
    private final Sharing sharing;
    private final Households households;
    private final CircleHistory history;
    private final Callers callers;
    private final InstantSource clock;

    CircleController(
            PersonFrames frames,
            Persons persons,
            Circles circles,
            Sharing sharing,
            Households households,
            CircleHistory history,
            Callers callers,
            InstantSource clock) {
        this.frames = frames;
        this.persons = persons;
        this.circles = circles;
        this.sharing = sharing;
        this.households = households;
        this.history = history;
        this.callers = callers;
        this.clock = clock;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.CARER, Role.PERSON})
    @GetMapping("/people/{person}/circle")
    ModelAndView circle(@PathVariable UUID person) {
        var id = new PersonId(person);
        var frame = frame(person);
        var role = callers.current().role();
        return Page.of(
                "people/circle",
                CirclePage.of(
                        frame,
                        circles.of(id),
                        sharing.of(id),
                        history.keepers(id),
                        role == Role.CARER ? Map.of() : history.of(id),
                        role == Role.PERSON,
                        role != Role.CARER,
                        households.of(id).flatMap(household -> household.user()).isPresent(),
                        clock.instant()));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.PERSON})
    @GetMapping("/people/{person}/circle/add")
    ModelAndView add(@PathVariable UUID person) {
        return Page.of("people/member", MemberPage.toAdd(frame(person), MemberForm.blank()));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.PERSON})
    @PostMapping("/people/{person}/circle/add")
    ModelAndView added(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var frame = frame(person);
        var form = Form.of(typed);
        try {
            var details = MemberForm.read(form);
            requireNoSelfMadeAuthority(details);
            circles.add(new PersonId(person), details);
            return Page.seeOther(circle(frame), Banner.success(details.name() + " is in the circle."));
        } catch (Refused why) {
            return Page.refused("people/member", MemberPage.toAdd(frame, form.refused(why)));
        }
    }

    /** A document that gives authority is seen by somebody who works with the person, not by those it gives authority over. */
    private void requireNoSelfMadeAuthority(CircleMember.Details details) {
        if (callers.current().role() == Role.PERSON && details.verifiedOn().isPresent()) {
            throw Refused.field(
                    "people.document-seen-by-oneself",
                    "verified-on",
                    "Somebody from the council or your care provider must see the document.",
                    "Leave this empty and show it to them.");
        }
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/circle/{member}")
    ModelAndView member(@PathVariable UUID person, @PathVariable UUID member) {
        var known = known(person, member);
        return Page.of(
                "people/member",
                MemberPage.toChange(frame(person), known, history(known), MemberForm.of(known.details())));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/circle/{member}")
    ModelAndView changed(
            @PathVariable UUID person, @PathVariable UUID member, @RequestParam MultiValueMap<String, String> typed) {
        var known = known(person, member);
        var frame = frame(person);
        var form = Form.of(typed);
        try {
            circles.change(known.id(), form.text(MemberForm.VERSION), MemberForm.read(form));
            return Page.seeOther(circle(frame), Banner.success("Saved."));
        } catch (Refused why) {
            return Page.refused(
                    "people/member",
                    MemberPage.toChange(frame, known, history(known), again(form, why, known.details())));
        }
    }

    /** Once somebody has been shown what stands by now, saving again replaces that. */
    private static Form again(Form form, Refused why, CircleMember.Details stands) {
        boolean shown = why.problems().stream().anyMatch(one -> one.code().equals("persons.member-changed-since"));
        return (shown ? form.with(MemberForm.VERSION, stands.version()) : form).refused(why);
    }

    private List<String> history(CircleMember member) {
        return history.of(member.person()).getOrDefault(member.id(), List.of());
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.PERSON})
    @GetMapping("/people/{person}/circle/{member}/share")
    ModelAndView share(@PathVariable UUID person, @PathVariable UUID member) {
        var known = known(person, member);
        var shared = sharing.of(new PersonId(person)).stream()
                .filter(share -> share.member().equals(known.id()) && share.standsAt(clock.instant()))
                .map(Share::items)
                .findFirst()
                .orElse(Set.of());
        var form =
                Form.empty().with("items", shared.stream().map(SharedItem::code).toArray(String[]::new));
        return Page.of("people/share", sharePage(person, known, form));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.PERSON})
    @PostMapping("/people/{person}/circle/{member}/share")
    ModelAndView shared(
            @PathVariable UUID person, @PathVariable UUID member, @RequestParam MultiValueMap<String, String> typed) {
        var known = known(person, member);
        var frame = frame(person);
        var form = Form.of(typed);
        try {
            var items = Arrays.stream(SharedItem.values())
                    .filter(item -> form.all("items").contains(item.code()))
                    .collect(Collectors.toSet());
            sharing.share(known.id(), items, decision(frame, form), form.text("why"));
            return Page.seeOther(
                    circle(frame),
                    Banner.success(
                            items.isEmpty()
                                    ? known.details().name() + " no longer sees anything."
                                    : "Saved. " + known.details().name() + " sees what was chosen, and nothing else."));
        } catch (Refused why) {
            return Page.refused("people/share", sharePage(person, known, form.refused(why)));
        }
    }

    private DecidedBy decision(PersonFrame frame, Form form) {
        Optional<DecidedBy> own = callers.current().role() == Role.PERSON
                ? circles.callersDecision(frame.person(), DecisionArea.SHARING, today())
                : Optional.empty();
        return own.orElseGet(() -> DecisionForm.read(form, frame.fullName()));
    }

    private SharePage sharePage(UUID person, CircleMember known, Form form) {
        return SharePage.of(
                frame(person),
                known.id().toString(),
                known.details().name(),
                callers.current().role() == Role.PERSON,
                form);
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.PERSON})
    @GetMapping("/people/{person}/circle/{member}/leave")
    ModelAndView leaving(@PathVariable UUID person, @PathVariable UUID member) {
        return Page.of(
                "people/leave",
                LeavePage.of(
                        frame(person), known(person, member), callers.current().role() == Role.PERSON, Form.empty()));
    }

    /** Yesterday was their last day: from this moment they see nothing and decide nothing. */
    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.PERSON})
    @PostMapping("/people/{person}/circle/{member}/leave")
    ModelAndView left(
            @PathVariable UUID person, @PathVariable UUID member, @RequestParam MultiValueMap<String, String> typed) {
        var known = known(person, member);
        var frame = frame(person);
        var form = Form.of(typed);
        boolean own = callers.current().role() == Role.PERSON;
        var why = own && form.text("why").isEmpty() ? frame.fullName() + " decided so." : form.text("why");
        try {
            circles.leave(known.id(), today().minusDays(1), why);
        } catch (Refused refused) {
            return Page.refused("people/leave", LeavePage.of(frame, known, own, form.refused(refused)));
        }
        return Page.seeOther(
                circle(frame),
                Banner.success(known.details().name()
                        + " is no longer in the circle, and sees nothing of what was shared with them."));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/circle/{member}/invite")
    ModelAndView invite(@PathVariable UUID person, @PathVariable UUID member) {
        var known = known(person, member);
        var form = Form.empty().with("email", known.details().email().orElse(""));
        return Page.of(
                "people/invite",
                InvitePage.forMember(
                        frame(person), member.toString(), known.details().name(), form));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/circle/{member}/invite")
    ModelAndView invited(
            @PathVariable UUID person, @PathVariable UUID member, @RequestParam MultiValueMap<String, String> typed) {
        var known = known(person, member);
        var frame = frame(person);
        var form = Form.of(typed);
        try {
            households.invite(known.id(), signIn(known.details().name(), form));
            return Page.seeOther(
                    circle(frame),
                    Banner.success(
                            known.details().name() + " can sign in now.",
                            "Choose what to share",
                            circle(frame) + "/" + member + "/share"));
        } catch (Refused why) {
            return Page.refused(
                    "people/invite",
                    InvitePage.forMember(
                            frame, member.toString(), known.details().name(), form.refused(why)));
        }
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/circle/household")
    ModelAndView household(@PathVariable UUID person) {
        var email = persons.find(new PersonId(person))
                .flatMap(known -> known.details().email())
                .orElse("");
        return Page.of(
                "people/invite",
                InvitePage.forPerson(frame(person), Form.empty().with("email", email)));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/circle/household")
    ModelAndView householdOpened(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var frame = frame(person);
        var form = Form.of(typed);
        try {
            households.open(frame.person(), Optional.empty(), Optional.of(signIn(frame.fullName(), form)));
            return Page.seeOther(circle(frame), Banner.success(frame.called() + " can sign in now."));
        } catch (Refused why) {
            return Page.refused("people/invite", InvitePage.forPerson(frame, form.refused(why)));
        }
    }

    private static Households.SignIn signIn(String name, Form form) {
        var reading = new Reading(form);
        var email = reading.email("email", "an e-mail address");
        var password = reading.newPassword("password", "a first password");
        reading.done();
        return new Households.SignIn(Optional.empty(), name, email.orElseThrow(), password);
    }

    /** The member, who must be in this person's circle: an id from another's is no way in. */
    private CircleMember known(UUID person, UUID member) {
        return circles.find(new CircleMemberId(member))
                .filter(found -> found.person().value().equals(person))
                .orElseThrow(NotFound::new);
    }

    private PersonFrame frame(UUID person) {
        return frames.present(new PersonId(person), CircleSection.PATH);
    }

    private static String circle(PersonFrame frame) {
        return frame.path() + "/" + CircleSection.PATH;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.LONDON);
    }
}
