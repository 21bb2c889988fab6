package care.mainstay.edge.web.reviews;

import care.mainstay.care.reviews.NewReview;
import care.mainstay.care.reviews.ReviewKind;
import care.mainstay.care.reviews.Reviews;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.people.PersonFrames;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's reviews, and planning one. */
@Controller
class PersonReviewsController {

    private static final String TEMPLATE = "reviews/person-reviews";

    private final Reviews reviews;
    private final PersonFrames frames;
    private final ReviewReader reader;

    PersonReviewsController(Reviews reviews, PersonFrames frames, ReviewReader reader) {
        this.reviews = reviews;
        this.frames = frames;
        this.reader = reader;
    }

    @Access({Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER, Role.PERSON, Role.FAMILY, Role.INSPECTOR})
    @GetMapping("/people/{person}/reviews")
    ModelAndView reviews(@PathVariable UUID person) {
        return Page.of(TEMPLATE, page(person, Form.empty()));
    }

    @Access({Role.COORDINATOR, Role.MANAGER, Role.COMMISSIONER})
    @PostMapping("/people/{person}/reviews")
    ModelAndView plan(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var form = Form.of(typed);
        var before = page(person, form);
        try {
            before.frame().requireOpen();
            var reading = new Reading(form);
            var trigger = reading.text("trigger", "why it is due", 500);
            var due = reading.day("due", "by when it is due");
            reading.done();
            var kind = reader.caller().role() == Role.COMMISSIONER ? ReviewKind.COUNCIL : ReviewKind.PROVIDER;
            var id = reviews.schedule(
                    NewReview.of(new PersonId(person), kind, trigger.orElseThrow(), due.orElseThrow()));
            return Page.seeOther("/reviews/" + id, Banner.success("The review is planned."));
        } catch (Refused why) {
            return Page.refused(
                    TEMPLATE,
                    new PersonReviewsPage(
                            before.frame(),
                            before.reviews(),
                            before.mayPlan(),
                            before.mayConfirm(),
                            form.refused(why)));
        }
    }

    private PersonReviewsPage page(UUID person, Form form) {
        var id = new PersonId(person);
        var role = reader.caller().role();
        var frame = frames.frame(id, ReviewsSection.PATH);
        boolean arranges = role == Role.COORDINATOR || role == Role.MANAGER || role == Role.COMMISSIONER;
        return PersonReviewsPage.of(
                frame,
                reviews.forPerson(id),
                reader.today(),
                arranges && frame.open(),
                role != Role.INSPECTOR && !frame.died(),
                form);
    }
}
