package care.mainstay.edge.web.plans;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.planning.Intervention;
import care.mainstay.care.planning.Plan;
import care.mainstay.care.planning.PlanDifference;
import care.mainstay.care.planning.PlanId;
import care.mainstay.care.planning.Plans;
import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.people.DecisionForm;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.people.PersonFrames;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.IdSource;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.money.contracts.Contracts;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
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

/** A person's plan: reading it, writing it, agreeing it, and a council stepping in about it. */
@Controller
class PlanController {

    private static final int LONGEST = 2000;

    private final Plans plans;
    private final Outcomes outcomes;
    private final Contracts contracts;
    private final Referrals referrals;
    private final PersonFrames frames;
    private final Users users;
    private final Callers callers;
    private final InstantSource clock;
    private final IdSource ids;

    PlanController(
            Plans plans,
            Outcomes outcomes,
            Contracts contracts,
            Referrals referrals,
            PersonFrames frames,
            Users users,
            Callers callers,
            InstantSource clock,
            IdSource ids) {
        this.plans = plans;
        this.outcomes = outcomes;
        this.contracts = contracts;
        this.referrals = referrals;
        this.frames = frames;
        this.users = users;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.CARER, Role.PERSON, Role.FAMILY, Role.INSPECTOR})
    @GetMapping("/people/{person}/plan")
    ModelAndView plan(@PathVariable UUID person, @RequestParam(defaultValue = "") String version) {
        var id = new PersonId(person);
        return Page.of("plans/plan", page(id, shown(id, version), Form.empty().with("agreed-on", today())));
    }

    /** The version asked for; otherwise a draft for those who write plans, and the plan in force for everybody else. */
    private Optional<Plan> shown(PersonId person, String version) {
        if (!version.isEmpty()) {
            return Optional.of(versions(person).stream()
                    .filter(plan -> Integer.toString(plan.version()).equals(version))
                    .findFirst()
                    .orElseThrow(NotFound::new));
        }
        return versions(person).stream().filter(Plan::isDraft).findFirst().or(() -> plans.current(person));
    }

    /** The versions, newest first; a draft is for those who write it, until it is agreed. */
    private List<Plan> versions(PersonId person) {
        var caller = callers.current();
        boolean writes = caller.role() == Role.MANAGER || caller.role() == Role.COORDINATOR;
        return plans.versions(person).stream()
                .filter(plan -> !plan.isDraft() || writes && plan.provider().equals(caller.organisation()))
                .toList();
    }

    private PlanPage page(PersonId person, Optional<Plan> shown, Form form) {
        var versions = versions(person);
        var interventions = plans.interventions(person);
        var names = new HashMap<String, String>();
        users.names(interventions.stream().map(Intervention::by).toList())
                .forEach((user, name) -> names.put(user.toString(), name));
        return PlanPage.of(new PlanPage.Behind(
                frames.frame(person, PlanSection.PATH),
                shown,
                versions,
                outcomes.forPerson(person),
                shown.flatMap(plan -> difference(plan, versions)),
                interventions,
                names,
                callers.current().role(),
                form));
    }

    private Optional<PlanDifference> difference(Plan plan, List<Plan> versions) {
        return versions.stream()
                .filter(other -> other.version() < plan.version() && !other.isDraft())
                .findFirst()
                .map(before -> plans.difference(before.id(), plan.id()));
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/plan/write")
    ModelAndView ask(@PathVariable UUID person) {
        var id = new PersonId(person);
        var frame = frames.frame(id, PlanSection.PATH);
        frame.requireOpen();
        var from = plans.draftFor(id).or(() -> plans.current(id));
        return Page.of(
                "plans/write",
                writing(
                        frame,
                        outcomes.forPerson(id),
                        from.map(plan -> PlanForm.filled(plan, today())).orElseGet(() -> PlanForm.blank(today()))));
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/plan/write")
    ModelAndView write(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var id = new PersonId(person);
        var frame = frames.frame(id, PlanSection.PATH);
        var form = Form.of(typed);
        var all = outcomes.forPerson(id);
        if (!form.text("more").isEmpty()) {
            return Page.of("plans/write", writing(frame, all, PlanForm.withMore(form)));
        }
        try {
            frame.requireOpen();
            plans.draft(PlanForm.read(form, id, referral(id), ids));
            return Page.seeOther(
                    frame.path() + "/plan", Banner.success("The draft is kept. It counts once it is agreed."));
        } catch (Refused why) {
            return Page.refused("plans/write", writing(frame, all, form.refused(why)));
        }
    }

    /** The referral of the plan before; a first plan belongs to the one that is open. */
    private Optional<ReferralId> referral(PersonId person) {
        return plans.current(person)
                .or(() -> plans.draftFor(person))
                .flatMap(Plan::referral)
                .or(() ->
                        referrals.openFor(List.of(person)).stream().findFirst().map(Referral::id));
    }

    /** The editor with what each outcome costs as the form stands. */
    private WritePage writing(PersonFrame frame, List<Outcome> all, Form form) {
        return WritePage.of(frame, all, WeekCost.of(PlanForm.sketch(form, ids), all, fee(frame.person())), form);
    }

    /** What an hour is paid under the contract that binds today and that the person is under, when there is one. */
    private Optional<BigDecimal> fee(PersonId person) {
        return contracts.of(person).stream()
                .flatMap(contract -> contracts.find(contract).stream())
                .flatMap(contract -> contract.bindingOn(today()).stream())
                .flatMap(version -> version.terms().stream())
                .map(terms -> terms.fee().ratePerHour())
                .findFirst();
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/plan/agree")
    ModelAndView agree(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var id = new PersonId(person);
        var frame = frames.frame(id, PlanSection.PATH);
        var form = Form.of(typed);
        var draft = versions(id).stream().filter(Plan::isDraft).findFirst().orElseThrow(NotFound::new);
        try {
            frame.requireOpen();
            var reading = new Reading(form);
            var on = reading.day("agreed-on", "the day it was agreed");
            reading.done();
            plans.agree(named(form, id), DecisionForm.read(form, frame.fullName()), on.orElseThrow());
            return Page.seeOther(
                    frame.path() + "/plan",
                    Banner.success("The plan is agreed.", "Plan who comes, and when", frame.path() + "/visits"));
        } catch (Refused why) {
            return Page.refused("plans/plan", page(id, Optional.of(draft), form.refused(why)));
        }
    }

    /** The version that was on the page when it was agreed. */
    private PlanId named(Form form, PersonId person) {
        var typed = form.text("plan");
        if (!typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new Refused(
                    "planning.no-plan-named",
                    "It does not say which version of the plan was agreed.",
                    "Open the plan again, read it, and answer from there.");
        }
        return plans.find(PlanId.parse(typed))
                .filter(plan -> plan.person().equals(person))
                .map(Plan::id)
                .orElseThrow(NotFound::new);
    }

    @Access(Role.COMMISSIONER)
    @PostMapping("/people/{person}/plan/step-in")
    ModelAndView stepIn(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var id = new PersonId(person);
        var frame = frames.frame(id, PlanSection.PATH);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var kind = reading.choice("kind", "what it is", Intervention.Kind.class);
            var words = reading.text("words", "what you are asking", LONGEST);
            reading.done();
            plans.stepIn(id, kind.orElseThrow(), words.orElseThrow());
            return Page.seeOther(
                    frame.path() + "/plan", Banner.success("The provider sees it with the plan, and it is counted."));
        } catch (Refused why) {
            return Page.refused("plans/plan", page(id, plans.current(id), form.refused(why)));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.LONDON);
    }
}
