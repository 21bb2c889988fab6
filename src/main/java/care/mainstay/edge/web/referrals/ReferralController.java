package care.mainstay.edge.web.referrals;

import care.mainstay.care.planning.Plans;
import care.mainstay.care.referrals.DeclineReason;
import care.mainstay.care.referrals.EndReason;
import care.mainstay.care.referrals.PauseReason;
import care.mainstay.care.referrals.Referral;
import care.mainstay.care.referrals.Referrals;
import care.mainstay.care.referrals.Transition;
import care.mainstay.care.referrals.WhenAndWhy;
import care.mainstay.care.referrals.WithdrawReason;
import care.mainstay.care.support.SupportChanges;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Organisations;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.OrganisationId;
import care.mainstay.foundation.kernel.ReferralId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Persons;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One referral, and every step of its life from the answer on. */
@Controller
class ReferralController {

    private final Referrals referrals;
    private final SupportChanges support;
    private final Persons persons;
    private final Organisations organisations;
    private final Users users;
    private final Plans plans;
    private final Callers callers;
    private final InstantSource clock;

    ReferralController(
            Referrals referrals,
            SupportChanges support,
            Persons persons,
            Organisations organisations,
            Users users,
            Plans plans,
            Callers callers,
            InstantSource clock) {
        this.referrals = referrals;
        this.support = support;
        this.persons = persons;
        this.organisations = organisations;
        this.users = users;
        this.plans = plans;
        this.callers = callers;
        this.clock = clock;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.INSPECTOR})
    @GetMapping("/referrals/{referral}")
    ModelAndView referral(@PathVariable UUID referral) {
        var found = find(referral);
        var person = persons.find(found.person()).orElseThrow(NotFound::new);
        var history = referrals.history(found.id());
        var assessments = referrals.assessments(found.person());
        var names = new HashMap<OrganisationId, String>();
        Stream.of(
                        Stream.of(found.keeper()),
                        found.counterparty().stream(),
                        history.stream().map(Transition::actingOrganisation),
                        history.stream().flatMap(step -> step.provider().stream()),
                        assessments.stream().map(assessment -> assessment.keeper()))
                .flatMap(each -> each)
                .distinct()
                .forEach(id -> organisations.find(id).ifPresent(known -> names.put(id, known.name())));
        var caller = callers.current();
        return Page.of(
                "referrals/referral",
                ReferralPage.of(
                        found,
                        new ReferralPage.Around(
                                person.details().fullName(),
                                person.details().calledName(),
                                names,
                                users.names(history.stream()
                                        .map(Transition::recordedBy)
                                        .toList()),
                                history,
                                assessments,
                                caller.organisation(),
                                caller.role() != Role.INSPECTOR,
                                person.diedOn().isEmpty(),
                                plans.current(found.person()).isPresent())));
    }

    /** The steps that ask nothing. */
    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/referrals/{referral}/step")
    ModelAndView step(@PathVariable UUID referral, @RequestParam(defaultValue = "") String step) {
        var found = find(referral);
        var now = WhenAndWhy.at(clock.instant());
        var done = switch (step) {
            case "accept" -> {
                referrals.accept(found.id(), now);
                yield Banner.success("You have taken this on. Next, meet and find out what matters.");
            }
            case "begin-assessment" -> {
                referrals.beginAssessment(found.id(), now);
                yield Banner.success(
                        "The assessment has begun. When you have met,",
                        "write down what you found",
                        "/referrals/" + referral + "/assessment");
            }
            case "begin-planning" -> {
                referrals.beginPlanning(found.id(), now);
                yield Banner.success(
                        "Planning has begun. Agree the outcomes first, then write the plan around them.",
                        "Propose an outcome",
                        "/people/" + found.person() + "/outcomes/new");
            }
            case "call-off" -> {
                referrals.callOffEnding(found.id(), now);
                yield Banner.success("Support goes on.");
            }
            default -> throw new NotFound();
        };
        return Page.seeOther("/referrals/" + referral, done);
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/referrals/{referral}/{step:decline|withdraw|start|pause|resume|ending|end|hand-back}")
    ModelAndView ask(@PathVariable UUID referral, @PathVariable String step) {
        var asked = ReasonStep.at(step).orElseThrow(NotFound::new);
        var found = find(referral);
        var form = Form.empty().with("day", today());
        return Page.of("referrals/reason", ReasonPage.of(asked, referral.toString(), name(found), form));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/referrals/{referral}/{step:decline|withdraw|start|pause|resume|ending|end|hand-back}")
    ModelAndView answered(
            @PathVariable UUID referral, @PathVariable String step, @RequestParam MultiValueMap<String, String> typed) {
        var asked = ReasonStep.at(step).orElseThrow(NotFound::new);
        var found = find(referral);
        var form = Form.of(typed);
        try {
            if (form.text("reason").equals(EndReason.DIED.code())) {
                return Page.seeOther("/people/" + found.person() + "/death");
            }
            take(asked, found, form);
            return Page.seeOther(
                    asked == ReasonStep.DECLINE ? "/referrals" : "/referrals/" + referral, done(asked, found));
        } catch (Refused why) {
            return Page.refused(
                    "referrals/reason", ReasonPage.of(asked, referral.toString(), name(found), form.refused(why)));
        }
    }

    private static Banner done(ReasonStep asked, Referral referral) {
        return switch (asked) {
            case START, RESUME ->
                Banner.success(
                        asked == ReasonStep.START ? "Support has started." : "Support goes on.",
                        "Plan who comes, and when",
                        "/people/" + referral.person() + "/visits");
            case PAUSE -> Banner.success("Support is paused. Visits to come are called off.");
            case ENDING -> Banner.success("Support is coming to an end. Visits go on until you end it.");
            case END -> Banner.success("Support has ended.");
            case WITHDRAW -> Banner.success("The referral is withdrawn.");
            case HAND_BACK -> Banner.success("The referral is handed back to the council.");
            case DECLINE -> Banner.success("You have declined. Thank you for answering.");
        };
    }

    private void take(ReasonStep asked, Referral referral, Form form) {
        var reading = new Reading(form);
        var words = reading.optionalText("words", "the text", 4_000).orElse("");
        var day = asked.asksDay() ? reading.day("day", "the day").orElse(today()) : today();
        switch (asked) {
            case DECLINE -> {
                var reason = reading.choice("reason", "the reason", DeclineReason.class);
                reading.done();
                referrals.decline(referral.id(), reason.orElseThrow(), when(referral, day, words));
            }
            case WITHDRAW -> {
                var reason = reading.choice("reason", "the reason", WithdrawReason.class);
                reading.done();
                referrals.withdraw(referral.id(), reason.orElseThrow(), when(referral, day, words));
            }
            case PAUSE -> {
                var reason = reading.choice("reason", "the reason", PauseReason.class);
                reading.done();
                support.pause(referral.id(), reason.orElseThrow(), when(referral, day, words));
            }
            case ENDING, END -> {
                var reason = reading.choice("reason", "the reason", EndReason.class);
                reading.done();
                if (asked == ReasonStep.END) {
                    support.end(referral.id(), reason.orElseThrow(), when(referral, day, words));
                } else {
                    referrals.beginEnding(referral.id(), reason.orElseThrow(), when(referral, day, words));
                }
            }
            case HAND_BACK -> {
                var why = reading.text("words", "what happened", 4_000);
                reading.done();
                support.end(referral.id(), EndReason.HANDED_BACK, when(referral, day, why.orElseThrow()));
            }
            case START -> {
                reading.done();
                referrals.activate(referral.id(), when(referral, day, words));
            }
            case RESUME -> {
                reading.done();
                support.resume(referral.id(), when(referral, day, words));
            }
        }
    }

    /** Today is now; another day is its noon, unless the last step was later that day. */
    private WhenAndWhy when(Referral referral, LocalDate day, String words) {
        if (day.equals(today())) {
            return new WhenAndWhy(clock.instant(), words);
        }
        var noon = day.atTime(LocalTime.NOON).atZone(Words.LONDON).toInstant();
        var last = referrals.history(referral.id()).stream()
                .map(Transition::happenedAt)
                .filter(step -> LocalDate.ofInstant(step, Words.LONDON).equals(day))
                .max(Comparator.naturalOrder())
                .filter(noon::isBefore);
        return new WhenAndWhy(last.orElse(noon), words);
    }

    private Referral find(UUID referral) {
        return referrals.find(new ReferralId(referral)).orElseThrow(NotFound::new);
    }

    private String name(Referral referral) {
        return persons.find(referral.person())
                .map(person -> person.details().fullName())
                .orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.LONDON);
    }
}
