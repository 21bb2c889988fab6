package care.mainstay.edge.web.rota;

import care.mainstay.care.visits.Visit;
import care.mainstay.care.visits.Visits;
import care.mainstay.edge.web.components.Form;
import care.mainstay.edge.web.rota.RotaView.Show;
import care.mainstay.edge.web.shell.Banner;
import care.mainstay.edge.web.shell.NotFound;
import care.mainstay.edge.web.shell.Page;
import care.mainstay.foundation.identity.Access;
import care.mainstay.foundation.identity.Role;
import care.mainstay.foundation.kernel.CarerId;
import care.mainstay.foundation.kernel.Refused;
import care.mainstay.foundation.kernel.VisitId;
import care.mainstay.rota.Move;
import care.mainstay.rota.Rotas;
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

/** One visit of the rota: where it fits, why not somebody else, and giving it to another carer. */
@Controller
class RotaVisitController {

    private static final String FIT = "rota/fit";
    private static final String MOVE = "rota/move";

    private final Rotas rotas;
    private final Visits visits;
    private final RotaReader reader;

    RotaVisitController(Rotas rotas, Visits visits, RotaReader reader) {
        this.rotas = rotas;
        this.visits = visits;
        this.reader = reader;
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/rota/visits/{visit}")
    ModelAndView fits(@PathVariable UUID visit, @RequestParam(defaultValue = "") String carer) {
        var known = known(visit);
        var form = Form.empty().with("carer", carer);
        try {
            var asked = carer.isEmpty()
                    ? Optional.<care.mainstay.rota.Place>empty()
                    : Optional.of(rotas.place(known.id(), carer(carer, "carer")));
            return Page.of(FIT, page(known, asked, form));
        } catch (Refused why) {
            return Page.refused(FIT, page(known, Optional.empty(), form.refused(why)));
        }
    }

    private FitPage page(Visit visit, Optional<care.mainstay.rota.Place> asked, Form form) {
        var week = rotas.week(visit.day());
        return FitPage.of(
                rotas.fits(visit.id()),
                week.familiar(visit.person()),
                week.carers().stream()
                        .filter(carer -> carer.worksOn(visit.day()))
                        .toList(),
                asked,
                reader.names(week, week.visits()),
                form);
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/rota/visits/{visit}/move")
    ModelAndView consequences(
            @PathVariable UUID visit,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String off,
            @RequestParam(defaultValue = "false") boolean part) {
        var known = known(visit);
        var form = Form.empty();
        try {
            var move = new Move(known.id(), optional(off, "off"), optional(on, "on"), Move.version(known));
            return Page.of(part ? "rota/consequences" : MOVE, page(known, move, form));
        } catch (Refused why) {
            return Page.refused(FIT, page(known, Optional.empty(), form.refused(why)));
        }
    }

    private MovePage page(Visit visit, Move move, Form form) {
        if (move.on().isEmpty() && move.off().isEmpty()) {
            throw Refused.field("rota.nobody-chosen", "carer", "Choose a carer.", "");
        }
        var week = rotas.week(visit.day());
        return MovePage.of(
                rotas.consequences(move), week.familiar(visit.person()), move, reader.names(week, week.visits()), form);
    }

    @Access({Role.COORDINATOR, Role.MANAGER})
    @PostMapping("/rota/visits/{visit}/move")
    ModelAndView move(@PathVariable UUID visit, @RequestParam MultiValueMap<String, String> typed) {
        var known = known(visit);
        var form = Form.of(typed);
        try {
            rotas.move(new Move(
                    known.id(),
                    optional(form.text("off"), "off"),
                    optional(form.text("on"), "on"),
                    form.text("version")));
        } catch (Refused why) {
            return Page.refused(FIT, page(known, Optional.empty(), Form.empty().refused(why)));
        }
        var now = known(visit);
        var names = reader.names(rotas.week(now.day()), List.of(now));
        return Page.seeOther(
                RotaView.address(now.day(), Show.DAY, false),
                Banner.success(names.person(now.person()) + " at " + RotaWords.time(now.start()) + ": "
                        + names.carers(now.carers()) + " now."));
    }

    private Visit known(UUID visit) {
        return visits.find(new VisitId(visit)).orElseThrow(NotFound::new);
    }

    private static Optional<CarerId> optional(String typed, String field) {
        return typed.isEmpty() ? Optional.empty() : Optional.of(carer(typed, field));
    }

    private static CarerId carer(String typed, String field) {
        try {
            return CarerId.parse(typed);
        } catch (IllegalArgumentException notAnId) {
            throw Refused.field("rota.no-carer-chosen", field, "Choose a carer.", "");
        }
    }
}
