package care.mainstay.edge.web.referrals;

import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Persons;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing down an assessment. */
@Controller
class AssessmentController {

    private final Referrals referrals;
    private final Persons persons;
    private final Users users;
    private final Callers callers;
    private final InstantSource clock;

    AssessmentController(Referrals referrals, Persons persons, Users users, Callers callers, InstantSource clock) {
        this.referrals = referrals;
        this.persons = persons;
        this.users = users;
        this.callers = callers;
        this.clock = clock;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/referrals/{referral}/assessment")
    ModelAndView blank(@PathVariable UUID referral) {
        var found = find(referral);
        var form = Form.empty()
                .with("assessed-on", LocalDate.ofInstant(clock.instant(), Words.LONDON))
                .with(
                        "assessor",
                        users.find(callers.current().actor()).map(User::name).orElse(""));
        return Page.of("referrals/assessment", page(found, form));
    }

    private AssessmentPage page(Referral referral, Form form) {
        var details = persons.find(referral.person()).orElseThrow(NotFound::new).details();
        return AssessmentPage.of(referral.id().toString(), details.fullName(), details.calledName(), form);
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/referrals/{referral}/assessment")
    ModelAndView record(@PathVariable UUID referral, @RequestParam MultiValueMap<String, String> typed) {
        var found = find(referral);
        var form = Form.of(typed);
        try {
            var assessment = referrals.recordAssessment(found.id(), AssessmentForm.read(form));
            return Page.seeOther(
                    "/referrals/" + referral,
                    Banner.success("Saved: " + AssessmentWords.summary(assessment.findings())));
        } catch (Refused why) {
            return Page.refused("referrals/assessment", page(found, form.refused(why)));
        }
    }

    private Referral find(UUID referral) {
        return referrals.find(new ReferralId(referral)).orElseThrow(NotFound::new);
    }
}
