package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.Measures;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.people.PersonFrames;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecisionArea;
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

/** All outcomes of a person, and proposing another. */
@Controller
class OutcomesController {

    private final Outcomes outcomes;
    private final Measures measures;
    private final Referrals referrals;
    private final Circles circles;
    private final PersonFrames frames;
    private final Callers callers;
    private final InstantSource clock;

    OutcomesController(
            Outcomes outcomes,
            Measures measures,
            Referrals referrals,
            Circles circles,
            PersonFrames frames,
            Callers callers,
            InstantSource clock) {
        this.outcomes = outcomes;
        this.measures = measures;
        this.referrals = referrals;
        this.circles = circles;
        this.frames = frames;
        this.callers = callers;
        this.clock = clock;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.CARER, Role.PERSON, Role.FAMILY, Role.INSPECTOR})
    @GetMapping("/people/{person}/outcomes")
    ModelAndView outcomes(@PathVariable UUID person) {
        var id = new PersonId(person);
        var frame = frames.frame(id, OutcomesSection.PATH);
        var all = outcomes.forPerson(id);
        return Page.of(
                "outcomes/outcomes",
                OutcomesPage.of(
                        frame,
                        all,
                        outcomes.achievements(all.stream().map(Outcome::id).toList(), clock.instant()),
                        outcomes.goalChoice(id),
                        callers.current().role(),
                        mayDecide(id)));
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/outcomes/new")
    ModelAndView ask(@PathVariable UUID person, @RequestParam(defaultValue = "") String intent) {
        var id = new PersonId(person);
        var frame = frames.frame(id, OutcomesSection.PATH);
        frame.requireOpen();
        var referral = referral(id);
        return Page.of("outcomes/propose", page(frame, referral, ProposeForm.blank(today(), referral, intent)));
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/outcomes/new")
    ModelAndView propose(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var id = new PersonId(person);
        var frame = frames.frame(id, OutcomesSection.PATH);
        var referral = referral(id);
        var form = Form.of(typed);
        try {
            frame.requireOpen();
            var outcome = outcomes.propose(ProposeForm.read(form, id, referral, measures));
            return Page.seeOther(
                    frame.path() + "/outcomes/" + outcome,
                    Banner.success(
                            "Proposed. Next, put down who agrees to it.",
                            "Agree or disagree",
                            frame.path() + "/outcomes/" + outcome + "/agreement"));
        } catch (Refused why) {
            return Page.refused("outcomes/propose", page(frame, referral, form.refused(why)));
        }
    }

    /** Whether somebody of the family holds authority to decide, as an attorney or a deputy does. */
    private boolean mayDecide(PersonId person) {
        return callers.current().role() == Role.FAMILY
                && circles.callersDecision(person, DecisionArea.CARE, today()).isPresent();
    }

    private ProposePage page(PersonFrame frame, Optional<Referral> referral, Form form) {
        return ProposePage.of(frame, form, measures, referral);
    }

    private Optional<Referral> referral(PersonId person) {
        return referrals.openFor(List.of(person)).stream().findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.LONDON);
    }
}
