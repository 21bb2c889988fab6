package care.mainstay.edge.web.plans;

import care.mainstay.care.planning.CarerWish;
import care.mainstay.care.planning.CarerWishes;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.components.Reading;
import care.mainstay.edge.web.people.PersonFrames;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.PersonId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.people.workforce.Workforce;
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

/** A person’s wishes about who comes. */
@Controller
class WishesController {

    private static final String PAGE = "plans/carers";
    private static final int LONGEST = 2000;

    private final CarerWishes wishes;
    private final Workforce workforce;
    private final PersonFrames frames;
    private final InstantSource clock;

    WishesController(CarerWishes wishes, Workforce workforce, PersonFrames frames, InstantSource clock) {
        this.wishes = wishes;
        this.workforce = workforce;
        this.frames = frames;
        this.clock = clock;
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @GetMapping("/people/{person}/plan/carers")
    ModelAndView wishes(@PathVariable UUID person) {
        return Page.of(PAGE, page(new PersonId(person), Form.empty()));
    }

    private WishesPage page(PersonId person, Form form) {
        var kept = wishes.of(person);
        return WishesPage.of(
                frames.frame(person, PlanSection.PATH),
                kept,
                workforce.carersOn(LocalDate.ofInstant(clock.instant(), Words.LONDON)),
                workforce.names(kept.stream().map(CarerWish::carer).toList()),
                form);
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/plan/carers")
    ModelAndView wish(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        var id = new PersonId(person);
        var frame = frames.frame(id, PlanSection.PATH);
        var form = Form.of(typed);
        try {
            frame.requireOpen();
            var reading = new Reading(form);
            var carer = reading.text("carer", "which carer it is about", LONGEST)
                    .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
            var kind = reading.choice("kind", "what they wish", CarerWish.Kind.class);
            var why = reading.optionalText("why", "the reason", LONGEST);
            reading.done();
            wishes.wish(
                    id,
                    CarerId.parse(carer.orElseThrow(
                            () -> Refused.field("form.not-chosen", "carer", "Choose which carer it is about.", ""))),
                    kind.orElseThrow(),
                    why.orElse(""));
            return Page.seeOther(frame.path() + "/plan/carers", Banner.success("Written down."));
        } catch (Refused why) {
            return Page.refused(PAGE, page(id, form.refused(why)));
        }
    }

    @Access({Role.MANAGER, Role.COORDINATOR})
    @PostMapping("/people/{person}/plan/carers/{carer}/withdraw")
    ModelAndView withdraw(@PathVariable UUID person, @PathVariable UUID carer) {
        var id = new PersonId(person);
        var frame = frames.frame(id, PlanSection.PATH);
        wishes.withdraw(id, new CarerId(carer));
        return Page.seeOther(frame.path() + "/plan/carers", Banner.success("They no longer wish it."));
    }
}
