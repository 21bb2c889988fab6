package care.mainstay.edge.web.reviews;

import care.mainstay.care.outcomes.AchievementStatus;
import care.mainstay.care.outcomes.Outcome;
import care.mainstay.care.outcomes.Outcomes;
import care.mainstay.care.reviews.DecisionKind;
import care.mainstay.care.reviews.Hearing;
import care.mainstay.care.reviews.OutcomeDecision;
import care.mainstay.care.reviews.Review;
import care.mainstay.care.reviews.ReviewId;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.people.DecisionForm;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.OutcomeId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.persons.Authority;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Holding a review: open, hear, decide, close; and the list of those that are due. */
@Controller
class ReviewController {

    private static final String TEMPLATE = "reviews/review";

    private final Reviews reviews;
    private final Outcomes outcomes;
    private final ReviewReader reader;

    ReviewController(Reviews reviews, Outcomes outcomes, ReviewReader reader) {
        this.reviews = reviews;
        this.outcomes = outcomes;
        this.reader = reader;
    }

    @Access({Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER})
    @GetMapping("/reviews")
    ModelAndView due() {
        var due = reader.ofTheLiving(reviews.due(reader.today().plusDays(42)));
        return Page.of("reviews/due", DuePage.of(due, reader.people(due), reader.today()));
    }

    @Access({Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER, Role.PERSON, Role.FAMILY, Role.INSPECTOR})
    @GetMapping("/reviews/{review}")
    ModelAndView review(@PathVariable UUID review) {
        var known = known(review);
        return Page.of(TEMPLATE, page(known, fresh()));
    }

    @Access({Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/reviews/{review}/open")
    ModelAndView open(@PathVariable UUID review) {
        return attempt(
                review,
                Form.empty(),
                "The review is open. What has changed is frozen as it stands now.",
                known -> reviews.open(known.id()));
    }

    @Access({Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/reviews/{review}/hear")
    ModelAndView hear(@PathVariable UUID review, @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        return attempt(review, form, "What was said is written down.", known -> {
            var reading = new Reading(form);
            var advocate = reading.choice("advocate", "whether an advocate was there", Hearing.Advocate.class);
            reading.done();
            var decided = DecisionForm.read(form, reader.person(known.person()));
            reviews.hear(
                    known.id(),
                    new Hearing(
                            form.text("words"),
                            form.text("present"),
                            form.text("carer-strain"),
                            advocate.orElseThrow(),
                            decided));
        });
    }

    @Access({Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/reviews/{review}/decide/{outcome}")
    ModelAndView decide(
            @PathVariable UUID review, @PathVariable UUID outcome, @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        return attempt(review, form, "The decision is written down.", known -> {
            if (outcomes.find(new OutcomeId(outcome))
                    .filter(found -> found.person().equals(known.person()))
                    .isEmpty()) {
                throw new NotFound();
            }
            try {
                reviews.decide(known.id(), decision(form, outcome));
            } catch (Refused why) {
                throw onOutcome(why, outcome);
            }
        });
    }

    private static OutcomeDecision decision(Form form, UUID outcome) {
        var reading = new Reading(form);
        var kind = reading.choice("kind-" + outcome, "what is decided", DecisionKind.class);
        var until = reading.optionalDay("until-" + outcome, "the day");
        var target = form.text("target-" + outcome).isEmpty()
                ? Optional.<BigDecimal>empty()
                : reading.number("target-" + outcome, "the new target", 2);
        var status = form.text("status-" + outcome).isEmpty()
                ? Optional.<AchievementStatus>empty()
                : reading.choice("status-" + outcome, "a status", AchievementStatus.class);
        reading.done();
        return new OutcomeDecision(
                new OutcomeId(outcome), kind.orElseThrow(), form.text("words-" + outcome), target, status, until);
    }

    /** Every problem on the field of the outcome it is about, because several outcomes are on one page. */
    private static Refused onOutcome(Refused why, UUID outcome) {
        return new Refused(why.problems().stream()
                .map(problem -> problem.field().endsWith(outcome.toString())
                        ? problem
                        : new Refused.Problem(
                                problem.code(),
                                (Set.of("words", "target", "status", "until").contains(problem.field())
                                                ? problem.field()
                                                : "kind")
                                        + "-" + outcome,
                                problem.words(),
                                problem.whatToDo()))
                .toList());
    }

    @Access({Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/reviews/{review}/close")
    ModelAndView close(@PathVariable UUID review, @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        return attempt(review, form, "The review is closed, and the next one is due within a year.", known -> {
            var reading = new Reading(form);
            var held = reading.day("held", "the day it was held");
            reading.done();
            try {
                reviews.close(known.id(), held.orElseThrow(), form.text("summary"));
            } catch (Refused why) {
                throw new Refused(why.problems().stream()
                        .map(problem -> problem.field().startsWith("outcome-")
                                ? new Refused.Problem(
                                        problem.code(),
                                        "kind-" + problem.field().substring("outcome-".length()),
                                        problem.words(),
                                        problem.whatToDo())
                                : problem)
                        .toList());
            }
        });
    }

    @Access({Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/reviews/{review}/not-held")
    ModelAndView notHeld(@PathVariable UUID review, @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        return attempt(review, form, "It is written down why it was not held.", known -> {
            if (form.text("exempt").equals("yes")) {
                reviews.exempt(known.id(), form.text("summary"));
            } else {
                reviews.missed(known.id(), form.text("summary"));
            }
        });
    }

    /** An act on a review. */
    private interface Act {
        void on(Review review);
    }

    private ModelAndView attempt(UUID id, Form form, String said, Act act) {
        var known = known(id);
        if (!mayHold(known)) {
            throw new NotFound();
        }
        try {
            act.on(known);
        } catch (Refused why) {
            return Page.refused(TEMPLATE, page(known, form.beside(fresh()).refused(why)));
        }
        return Page.seeOther("/reviews/" + id, Banner.success(said));
    }

    private boolean mayHold(Review review) {
        return review.keeper().equals(reader.caller().organisation())
                && (reader.caller().role() == Role.MANAGER
                        || reader.caller().role() == Role.COORDINATOR
                        || reader.caller().role() == Role.COMMISSIONER);
    }

    private Form fresh() {
        return Form.empty()
                .with("held", reader.today())
                .with("advocate", Reading.code(Hearing.Advocate.NOT_NEEDED))
                .with("authority", Reading.code(Authority.PERSON));
    }

    private ReviewPage page(Review review, Form form) {
        List<Outcome> all = outcomes.forPerson(review.person());
        return ReviewPage.of(
                new ReviewPage.Facts(
                        review,
                        reader.person(review.person()),
                        reader.organisations().name(review.keeper()),
                        all,
                        outcomes.achievements(
                                all.stream().map(Outcome::id).toList(),
                                reader.clock().instant()),
                        mayHold(review),
                        reader.ofTheLiving(List.of(review)).isEmpty()),
                reader.today(),
                form);
    }

    private Review known(UUID review) {
        return reviews.find(new ReviewId(review))
                .filter(found -> reader.maySeeOutcomes(found.person()))
                .orElseThrow(NotFound::new);
    }
}
