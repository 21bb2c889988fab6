package care.mainstay.edge.web.visits;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.Visits;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.edge.web.shell.Words;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.DateRange;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.people.workforce.Workforce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The board for a day: assigning carers, sending visits to their lists, and ending a visit nobody made. */
@Controller
class BoardController {

    private static final String BOARD = "visits/board";
    private static final String ENDING = "visits/ending";

    private final Visits visits;
    private final Workforce workforce;
    private final VisitNames names;
    private final InstantSource clock;

    BoardController(Visits visits, Workforce workforce, VisitNames names, InstantSource clock) {
        this.visits = visits;
        this.workforce = workforce;
        this.names = names;
        this.clock = clock;
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/visits")
    ModelAndView board(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        return Page.of(BOARD, page(BoardView.of(day.orElseGet(this::today), only, by, q, page), Form.empty()));
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/visits/publish")
    ModelAndView publish(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        int sent = visits.publish(new DateRange(day, day.plusDays(1)));
        return Page.seeOther(
                "/visits?day=" + day,
                Banner.success(
                        sent == 0
                                ? "There was nothing to send: every visit with its carers has been sent."
                                : Words.count(sent, "visit was", "visits were") + " sent to the carers’ lists."));
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/visits/{visit}/assign")
    ModelAndView assign(@PathVariable UUID visit, @RequestParam MultiValueMap<String, String> typed) {
        var known = known(visit);
        var form = Form.of(typed);
        var field = "carer-" + visit;
        try {
            visits.assign(known.id(), carer(form.text(field), field));
        } catch (Refused why) {
            return Page.refused(BOARD, page(view(known, form), form.refused(on(field, why))));
        }
        return back(known, form);
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/visits/{visit}/unassign")
    ModelAndView unassign(@PathVariable UUID visit, @RequestParam MultiValueMap<String, String> typed) {
        var known = known(visit);
        var form = Form.of(typed);
        var carer = carer(form.text("carer"), "");
        if (known.carers().contains(carer)) {
            visits.unassign(known.id(), carer);
        }
        return back(known, form);
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/visits/{visit}/missed")
    ModelAndView missed(@PathVariable UUID visit) {
        return Page.of(ENDING, ending(known(visit), true, Form.empty()));
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/visits/{visit}/missed")
    ModelAndView miss(@PathVariable UUID visit, @RequestParam MultiValueMap<String, String> typed) {
        return end(visit, true, Form.of(typed));
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/visits/{visit}/cancel")
    ModelAndView cancellation(@PathVariable UUID visit) {
        return Page.of(ENDING, ending(known(visit), false, Form.empty()));
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/visits/{visit}/cancel")
    ModelAndView cancel(@PathVariable UUID visit, @RequestParam MultiValueMap<String, String> typed) {
        return end(visit, false, Form.of(typed));
    }

    private ModelAndView end(UUID visit, boolean missed, Form form) {
        var known = known(visit);
        try {
            if (missed) {
                visits.missed(known.id(), form.text("why"));
            } else {
                visits.cancel(known.id(), form.text("why"));
            }
        } catch (Refused why) {
            return Page.refused(ENDING, ending(known, missed, form.refused(why)));
        }
        return Page.seeOther(
                "/visits?day=" + known.day(),
                Banner.success(missed ? "The visit is recorded as missed." : "The visit is called off."));
    }

    private EndingPage ending(Visit visit, boolean missed, Form form) {
        return EndingPage.of(visit, names.person(visit.person()), missed, form);
    }

    private BoardPage page(BoardView view, Form form) {
        var all = visits.onDay(view.day());
        return BoardPage.of(new BoardPage.Behind(
                view,
                clock.instant(),
                all,
                names.people(all.stream().map(Visit::person).collect(Collectors.toSet())),
                names.carers(
                        all.stream().flatMap(visit -> visit.carers().stream()).collect(Collectors.toSet())),
                workforce.carersOn(view.day()),
                form));
    }

    /** The board as it was looked at when a form on it was sent. */
    private static BoardView view(Visit visit, Form form) {
        var page = form.text("page");
        return BoardView.of(
                visit.day(),
                form.text("only"),
                form.text("by"),
                form.text("q"),
                page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1);
    }

    private static ModelAndView back(Visit visit, Form form) {
        var view = view(visit, form);
        return Page.seeOther(view.address() + "&page=" + view.number() + "#visit-" + visit.id());
    }

    private static Refused on(String field, Refused why) {
        return new Refused(why.problems().stream()
                .map(problem -> new Refused.Problem(problem.code(), field, problem.words(), problem.whatToDo()))
                .toList());
    }

    private static CarerId carer(String typed, String field) {
        try {
            return CarerId.parse(typed);
        } catch (IllegalArgumentException notAnId) {
            throw Refused.field("visits.no-carer-chosen", field, "Choose a carer.", "");
        }
    }

    private Visit known(UUID visit) {
        return visits.find(new VisitId(visit)).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.LONDON);
    }
}
