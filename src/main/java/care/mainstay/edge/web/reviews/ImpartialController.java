package care.mainstay.edge.web.reviews;

import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.reviews.ImpartialDecision;
import care.mainstay.care.reviews.ImpartialQuestion;
import care.mainstay.care.reviews.NewImpartialAnswer;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether a missed outcome was within influence, and homecare's part in a met one. */
@Controller
class ImpartialController {

    private static final String TEMPLATE = "reviews/impartial";
    private static final int DAYS_TO_ANSWER = 28;

    private final Reviews reviews;
    private final Outcomes outcomes;
    private final ReviewReader reader;

    ImpartialController(Reviews reviews, Outcomes outcomes, ReviewReader reader) {
        this.reviews = reviews;
        this.outcomes = outcomes;
        this.reader = reader;
    }

    @Access({Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER, Role.INSPECTOR})
    @GetMapping("/people/{person}/outcomes/{outcome}/impartial")
    ModelAndView questions(@PathVariable UUID person, @PathVariable UUID outcome) {
        return Page.of(TEMPLATE, page(known(person, outcome), Form.empty()));
    }

    @Access({Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/people/{person}/outcomes/{outcome}/impartial")
    ModelAndView answer(
            @PathVariable UUID person, @PathVariable UUID outcome, @RequestParam MultiValueMap<String, String> typed) {
        var known = known(person, outcome);
        var form = Form.of(typed);
        try {
            var reading = new Reading(form);
            var question = reading.choice("question", "a question", ImpartialQuestion.class);
            reading.done();
            if (form.text("act").equals("ask")) {
                reviews.ask(
                        known.person(),
                        known.id(),
                        question.orElseThrow(),
                        reader.today().plusDays(DAYS_TO_ANSWER));
                return Page.seeOther(
                        address(known), Banner.success("The question is put. It is to be answered in four weeks."));
            }
            reviews.answer(known.id(), question.orElseThrow(), answer(form, question.orElseThrow()));
            return Page.seeOther(address(known), Banner.success("The answer is written down."));
        } catch (Refused why) {
            return Page.refused(TEMPLATE, page(known, form.refused(why)));
        }
    }

    private static NewImpartialAnswer answer(Form form, ImpartialQuestion question) {
        var reading = new Reading(form);
        var answer = reading.choice("answer", "an answer", ImpartialDecision.Answer.class);
        var share = question == ImpartialQuestion.CONTRIBUTION
                        && !form.text("share").isEmpty()
                ? reading.number("share", "the share", 3)
                : Optional.<BigDecimal>empty();
        reading.done();
        return new NewImpartialAnswer(
                answer.orElseThrow(),
                share,
                form.text("decided-by"),
                form.text("impartial").equals("yes"),
                form.text("words"));
    }

    private ImpartialPage page(Outcome outcome, Form form) {
        var decisions = new EnumMap<ImpartialQuestion, Optional<ImpartialDecision>>(ImpartialQuestion.class);
        for (var question : ImpartialQuestion.values()) {
            decisions.put(
                    question,
                    reviews.impartial(outcome.id(), question, reader.clock().instant()));
        }
        return ImpartialPage.of(
                outcome,
                decisions,
                reader.organisations()::name,
                reader.caller().role() == Role.COMMISSIONER,
                form);
    }

    private static String address(Outcome outcome) {
        return "/people/" + outcome.person() + "/outcomes/" + outcome.id() + "/impartial";
    }

    private Outcome known(UUID person, UUID outcome) {
        return outcomes.find(new OutcomeId(outcome))
                .filter(found -> found.person().equals(new PersonId(person)))
                .orElseThrow(NotFound::new);
    }
}
