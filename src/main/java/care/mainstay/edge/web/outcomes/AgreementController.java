package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.AgreementAnswer;
import care.mainstay.care.outcomes.AgreementAnswer.Answer;
import care.mainstay.care.outcomes.Baseline;
import care.mainstay.care.outcomes.Lifecycle;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.outcomes.Party;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.people.DecisionForm;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Circles;
import care.mainstay.people.persons.DecidedBy;
import care.mainstay.people.persons.DecisionArea;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Agreeing to an outcome, confirming where it began, and deciding what happens next with it. */
@Controller
class AgreementController {

    private static final String AGREEMENT = "outcomes/agreement";
    private static final String BASELINE = "outcomes/baseline";
    private static final String DECIDE = "outcomes/decide";
    private static final int LONGEST = 1000;

    private final Outcomes outcomes;
    private final Circles circles;
    private final OutcomeFrames frames;
    private final Callers callers;
    private final InstantSource clock;

    AgreementController(
            Outcomes outcomes, Circles circles, OutcomeFrames frames, Callers callers, InstantSource clock) {
        this.outcomes = outcomes;
        this.circles = circles;
        this.frames = frames;
        this.callers = callers;
        this.clock = clock;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.PERSON, Role.FAMILY})
    @GetMapping("/people/{person}/outcomes/{outcome}/agreement")
    ModelAndView agreement(@PathVariable UUID person, @PathVariable UUID outcome) {
        var about = frames.frame(person, outcome);
        var parties = AgreementPage.answerable(
                about.outcome(),
                callers.current().role(),
                callersDecision(about.frame()).isPresent());
        return Page.of(
                AGREEMENT,
                agreementPage(
                        about,
                        AgreementPage.nextToAnswer(about.outcome(), parties)
                                .map(party -> Form.empty().with("party", party.code()))
                                .orElse(Form.empty())));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.PERSON, Role.FAMILY})
    @PostMapping("/people/{person}/outcomes/{outcome}/agreement")
    ModelAndView answer(
            @PathVariable UUID person, @PathVariable UUID outcome, @RequestParam MultiValueMap<String, String> typed) {
        var about = frames.frame(person, outcome);
        var form = Form.of(typed);
        try {
            var party = party(form, about);
            var reading = new Reading(form);
            var answer = reading.choice("answer", "the answer", Answer.class);
            var words = reading.optionalText("words", "what should be different", LONGEST);
            reading.done();
            boolean decides = party == Party.PERSON || party == Party.CONTRACTING_PARTY;
            Optional<DecidedBy> decision = decides && answer.orElseThrow() != Answer.PENDING
                    ? Optional.of(decision(about.frame(), form))
                    : Optional.empty();
            outcomes.answer(
                    about.outcome().id(), party, AgreementAnswer.of(answer.orElseThrow(), decision, words.orElse("")));
            return Page.seeOther(about.path() + "/agreement", answered(frames.frame(person, outcome)));
        } catch (Refused why) {
            return Page.refused(AGREEMENT, agreementPage(about, form.refused(why)));
        }
    }

    /** Whoever arranges support is told what follows from the answers. */
    private Banner answered(OutcomeFrame about) {
        var role = callers.current().role();
        var arranges = role == Role.MANAGER || role == Role.COORDINATOR;
        return arranges
                        && about.outcome().lifecycle() == Lifecycle.PROPOSED
                        && about.outcome().agreement().isAgreedForCare()
                ? Banner.success(
                        "The answer has been put down. The person and the provider agree.",
                        "Decide that it is agreed",
                        about.path() + "/decide")
                : Banner.success("The answer has been put down.");
    }

    private Party party(Form form, OutcomeFrame about) {
        var parties = AgreementPage.answerable(
                about.outcome(),
                callers.current().role(),
                callersDecision(about.frame()).isPresent());
        return AgreementPage.only(parties)
                .or(() -> parties.stream()
                        .filter(party -> party.code().equals(form.text("party")))
                        .findFirst())
                .orElseThrow(() -> Refused.field("form.not-chosen", "party", "Choose for whom the answer is.", ""));
    }

    private DecidedBy decision(PersonFrame frame, Form form) {
        return callersDecision(frame).orElseGet(() -> DecisionForm.read(form, frame.fullName()));
    }

    private Optional<DecidedBy> callersDecision(PersonFrame frame) {
        return circles.callersDecision(frame.person(), DecisionArea.CARE, today());
    }

    private AgreementPage agreementPage(OutcomeFrame about, Form form) {
        return AgreementPage.of(
                about.frame(),
                about.outcome(),
                form,
                callers.current().role(),
                callersDecision(about.frame()).isPresent());
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.PERSON})
    @GetMapping("/people/{person}/outcomes/{outcome}/baseline")
    ModelAndView askBaseline(@PathVariable UUID person, @PathVariable UUID outcome) {
        var about = frames.frame(person, outcome);
        return Page.of(
                BASELINE,
                BaselinePage.of(
                        about.frame(),
                        about.outcome(),
                        callers.current().role(),
                        Form.empty().with("on", today())));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR, Role.PERSON})
    @PostMapping("/people/{person}/outcomes/{outcome}/baseline")
    ModelAndView baseline(
            @PathVariable UUID person, @PathVariable UUID outcome, @RequestParam MultiValueMap<String, String> typed) {
        var about = frames.frame(person, outcome);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var source = reading.choice("source", "who confirmed it", ObservationSource.class);
            var by = reading.text("by-whom", "their name", 200);
            var on = reading.day("on", "the day they confirmed it");
            reading.done();
            outcomes.lockBaseline(
                    about.outcome().id(),
                    new Baseline.BaselineLock(on.orElseThrow(), source.orElseThrow(), by.orElseThrow()));
            return Page.seeOther(about.path(), Banner.success("Where it began is confirmed, and cannot change now."));
        } catch (Refused why) {
            return Page.refused(
                    BASELINE,
                    BaselinePage.of(
                            about.frame(), about.outcome(), callers.current().role(), form.refused(why)));
        }
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/outcomes/{outcome}/decide")
    ModelAndView askDecision(@PathVariable UUID person, @PathVariable UUID outcome) {
        var about = frames.frame(person, outcome);
        return Page.of(
                DECIDE,
                DecidePage.of(
                        about.frame(),
                        about.outcome(),
                        DecidePage.likely(about.outcome())
                                .map(next -> Form.empty().with("lifecycle", next.code()))
                                .orElse(Form.empty())
                                .with("on", today())));
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/outcomes/{outcome}/decide")
    ModelAndView decide(
            @PathVariable UUID person, @PathVariable UUID outcome, @RequestParam MultiValueMap<String, String> typed) {
        var about = frames.frame(person, outcome);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var to = reading.choice("lifecycle", "what happens next", Lifecycle.class);
            var on = reading.day("on", "the day it takes effect");
            var reason = reading.optionalText("reason", "why", LONGEST);
            reading.done();
            outcomes.decide(about.outcome().id(), to.orElseThrow(), on.orElseThrow(), reason.orElse(""));
            return Page.seeOther(
                    about.path(),
                    Banner.success("Decided: " + to.get().title().toLowerCase(java.util.Locale.UK) + "."));
        } catch (Refused why) {
            return Page.refused(DECIDE, DecidePage.of(about.frame(), about.outcome(), form.refused(why)));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.LONDON);
    }
}
