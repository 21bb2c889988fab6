package care.mainstay.edge.web.outcomes;

import care.mainstay.care.outcomes.FollowUp;
import care.mainstay.care.outcomes.FollowUp.NewContact;
import care.mainstay.care.outcomes.FollowUps;
import care.mainstay.care.outcomes.ObservationSource;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.people.PersonFrame;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Callers;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.identity.User;
import care.mainstay.foundation.identity.Users;
import care.mainstay.foundation.kernel.Refused;
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

/** Getting in touch after support ended because it succeeded. */
@Controller
class FollowUpController {

    private static final String TEMPLATE = "outcomes/follow-up";

    private final FollowUps followUps;
    private final OutcomeFrames frames;
    private final Users users;
    private final Callers callers;
    private final InstantSource clock;

    FollowUpController(FollowUps followUps, OutcomeFrames frames, Users users, Callers callers, InstantSource clock) {
        this.followUps = followUps;
        this.frames = frames;
        this.users = users;
        this.callers = callers;
        this.clock = clock;
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/outcomes/{outcome}/follow-ups/{day}")
    ModelAndView ask(@PathVariable UUID person, @PathVariable UUID outcome, @PathVariable String day) {
        var about = frames.frame(person, outcome);
        about.frame().requireLiving();
        var followUp = find(about.outcome(), day);
        var form = Form.empty()
                .with("method", Reading.code(followUp.method()))
                .with("source", ObservationSource.PERSON.code())
                .with("observed-on", LocalDate.ofInstant(clock.instant(), Words.LONDON));
        return Page.of(
                TEMPLATE,
                FollowUpPage.of(
                        about.frame(),
                        about.outcome(),
                        followUp,
                        form,
                        callers.current().role()));
    }

    @Access({Role.COMMISSIONER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/outcomes/{outcome}/follow-ups/{day}")
    ModelAndView contact(
            @PathVariable UUID person,
            @PathVariable UUID outcome,
            @PathVariable String day,
            @RequestParam MultiValueMap<String, String> typed) {
        var about = frames.frame(person, outcome);
        var followUp = find(about.outcome(), day);
        var form = Form.of(typed);
        try {
            about.frame().requireLiving();
            var contact = read(form, about, followUp);
            followUps.contact(about.outcome().id(), contact);
            return Page.seeOther(about.path(), Banner.success(said(contact, about.frame())));
        } catch (Refused why) {
            return Page.refused(
                    TEMPLATE,
                    FollowUpPage.of(
                            about.frame(),
                            about.outcome(),
                            followUp,
                            form.refused(why),
                            callers.current().role()));
        }
    }

    private NewContact read(Form form, OutcomeFrame about, FollowUp followUp) {
        var reading = new Reading(form);
        var result = reading.choice("result", "what came of it", FollowUp.Result.class);
        var method = reading.choice("method", "how you got in touch", FollowUp.Method.class);
        var on = reading.day("observed-on", "the day");
        var words = reading.optionalText("words", "what there is to say", ObserveForm.LONGEST);
        reading.done();
        boolean reached = result.filter(FollowUp.Result.REACHED::equals).isPresent();
        return new NewContact(
                followUp.dueOn(),
                on.orElseThrow(),
                method.orElseThrow(),
                result.orElseThrow(),
                reached ? "" : words.orElse(""),
                reached
                        ? Optional.of(ObserveForm.read(
                                form, about.outcome(), user(), about.frame().fullName(), clock.instant()))
                        : Optional.empty(),
                Optional.empty());
    }

    private User user() {
        return users.find(callers.current().actor()).orElseThrow(NotFound::new);
    }

    private static String said(NewContact contact, PersonFrame frame) {
        return switch (contact.result()) {
            case REACHED -> "What was said has been recorded, and the contact with it.";
            case NO_ANSWER -> "It is written down that nobody could be reached. Try again by another day.";
            case NOT_WANTED -> "It is written down. Nobody asks " + frame.called() + " about it again.";
        };
    }

    private FollowUp find(Outcome outcome, String day) {
        return followUps.of(outcome.id()).stream()
                .filter(followUp -> followUp.dueOn().toString().equals(day))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
